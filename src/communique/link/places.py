"""Places of encounters: capitals, well-known cities and seats, by their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from communique.assets import asset
from communique.graph.terms import slug
from communique.language.table import rows
from communique.link import iris, tables
from communique.link.found import Placed
from communique.link.links import Candidate, Dataset, Link, Outcome
from communique.link.tables import Place

TABLE = "data/reference/places.tsv"
RULE = "place-name"
QUALIFIED = "place-name-and-state"
_SCORE = 50


@dataclass(frozen=True, slots=True, order=True)
class Meant:
    """The place that an event's words mean, and by which rule."""

    event: str
    release: str
    place: Place
    rule: str


def meant(placed: Iterable[Placed]) -> tuple[Meant, ...]:
    """The events whose place is known: the name means one place, or the state stands beside it."""
    read = ((each, _read(each.name)) for each in placed)
    return tuple(sorted((Meant(each.event, each.release, *place) for each, place in read if place), key=_order))


def places(known: Iterable[Meant], placed: Iterable[Placed], base: str) -> Outcome:
    """The places of the events that are known, linked; names that may mean several are candidates."""
    return Outcome(linked(known, base, TABLE), tuple(sorted(set(_candidates(placed)))))


def linked(known: Iterable[Meant], base: str, source: str) -> tuple[Link, ...]:
    """The links of places that are known; `source` attests them."""
    releases: dict[Place, set[tuple[str, str]]] = defaultdict(set)
    for each in known:
        releases[each.place].add((each.release, each.rule))
    links = []
    for place, found in releases.items():
        iri = iris.place(base, place.state, place.name)
        release, rule = min(found)
        reasons = (f"name {place.name}", f"state {place.state}")
        for dataset, target in _targets(place):
            links.append(Link("place", iri, "exactMatch", dataset, target, rule, reasons, source, (release,)))
    return tuple(sorted(links))


def state_beside(name: str) -> tuple[str, str] | None:
    """A place's own name and the code of the state that stands after it.

    >>> state_beside("Luang Prabang, Laos"), state_beside("the White House")
    (('Luang Prabang', 'LAO'), None)
    """
    head, comma, tail = name.rpartition(",")
    state = _states().get(slug(tail.strip().removeprefix("the ")))
    return (head.strip(), state) if comma and head.strip() and state else None


def _targets(place: Place) -> Iterable[tuple[Dataset, str]]:
    if place.wikidata:
        yield "wikidata", iris.wikidata(place.wikidata)
    if place.geonames:
        yield "geonames", iris.geonames(place.geonames)


def _candidates(placed: Iterable[Placed]) -> Iterable[Candidate]:
    _, ambiguous = _by_name()
    for each in placed:
        for place in ambiguous.get(slug(each.name), ()):
            if place.wikidata:
                target, label = iris.wikidata(place.wikidata), f"{place.name} ({place.state})"
                reasons = (f"name {each.name} means several places",)
                yield Candidate("place", each.event, each.name, "wikidata", target, label, _SCORE, reasons)


def _read(name: str) -> tuple[Place, str] | None:
    by_name, ambiguous = _by_name()
    place = by_name.get(slug(name))
    if place is not None:
        return place, RULE
    beside = state_beside(name)
    if beside is None:
        return None
    head, state = beside
    found = {each for each in (by_name.get(slug(head)), *ambiguous.get(slug(head), ())) if each and each.state == state}
    return (found.pop(), QUALIFIED) if len(found) == 1 else None


@cache
def _by_name() -> tuple[dict[str, Place], dict[str, tuple[Place, ...]]]:
    clear: dict[str, Place] = {}
    ambiguous: dict[str, tuple[Place, ...]] = {}
    for place in tables.places():
        clear |= {slug(name): place for name in place.names}
        for name in place.ambiguous:
            ambiguous[slug(name)] = tuple(dict.fromkeys((*ambiguous.get(slug(name), ()), place)))
    return clear, ambiguous


@cache
def _states() -> dict[str, str]:
    """The nouns and formal names for states, each with the code that it alone decides."""
    table = rows(asset("data", "lexicon", "en", "states.tsv"))
    kinds = ("noun", "formal")
    return {
        slug(row["phrase"]): row["code"]
        for row in table
        if not row.negative and row["kind"] in kinds and "|" not in row["code"]
    }


def _order(each: Meant) -> tuple[str, str, str]:
    return each.event, each.release, each.rule
