"""Places that no table has, looked up at an endpoint: settlements whose state stands beside the name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from communique.link import iris, tables
from communique.link.found import Placed
from communique.link.links import Candidate, Outcome
from communique.link.places import Meant, linked, state_beside
from communique.link.questions import Memory
from communique.link.tables import Place

RULE = "settlement-name-and-state"
_SCORE = 50


@dataclass(frozen=True, slots=True, order=True)
class Sought:
    """A place of an event that is named with its state."""

    event: str
    release: str
    name: str
    state: str


def sought(placed: Iterable[Placed], known: Iterable[Meant]) -> tuple[Sought, ...]:
    """The places that are not known yet, and whose state stands beside them: "Luang Prabang, Laos".

    >>> sought([Placed("e", "Luang Prabang, Laos", "r"), Placed("f", "the city hall", "r")], ())
    (Sought(event='e', release='r', name='Luang Prabang', state='LAO'),)
    """
    done = {each.event for each in known}
    found = ((each, state_beside(each.name)) for each in placed if each.event not in done)
    return tuple(
        sorted(Sought(each.event, each.release, *beside) for each, beside in found if beside and beside[1] in _items())
    )


def settled(wanted: Iterable[Sought], memory: Memory, base: str, source: str) -> tuple[tuple[Meant, ...], Outcome]:
    """The places that the kept answers tell, and their links: the one settlement of that name in that state.

    Of several, each is a candidate; settlements of other states are none.
    """
    meant: list[Meant] = []
    candidates: list[Candidate] = []
    for each in wanted:
        found = _settlements(each, memory)
        if len(found) == 1:
            meant.append(Meant(each.event, each.release, found[0], RULE))
            continue
        reasons = (f"name {each.name}", f"several settlements of {each.state} bear it")
        for place in found:
            target, label = iris.wikidata(place.wikidata), f"{place.name} ({place.state})"
            candidates.append(Candidate("place", each.event, each.name, "wikidata", target, label, _SCORE, reasons))
    return tuple(meant), Outcome(linked(meant, base, source), tuple(sorted(set(candidates))))


def _settlements(each: Sought, memory: Memory) -> list[Place]:
    numbers: dict[str, set[str]] = defaultdict(set)
    state = iris.wikidata(_items()[each.state])
    for row in memory.recall("places", each.name) or ():
        if row.get("country") == state:
            numbers[row["item"].removeprefix(iris.WIKIDATA)].update(_number(row.get("geonames", "")))
    # A feature with two numbers has none that is sure.
    return [
        Place(each.state, "settlement", each.name, item, next(iter(found)) if len(found) == 1 else "", (each.name,), ())
        for item, found in sorted(numbers.items())
    ]


def _number(text: str) -> Iterator[str]:
    if text.isdecimal():
        yield text


@cache
def _items() -> dict[str, str]:
    return {state.code: state.wikidata for state in tables.states() if state.wikidata}
