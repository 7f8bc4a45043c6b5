"""Who is who: one node for each person across releases, with the names as written and the offices held."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from communique.graph import terms
from communique.graph.actor import known_as
from communique.resolve.named import Person, people
from communique.resolve.names import initials, key
from communique.resolve.offices import classes
from communique.resolve.touched import affected, told
from communique.store import Store
from communique.store.quads import lines as nquads
from communique.validate import sound

RULE = "same-name-party-compatible-offices"
HOLDING_RULE = "office-named-with-person"
_ALT_LABEL = "http://www.w3.org/2004/02/skos/core#altLabel"


def graph_name(base: str) -> str:
    """The graph of the people.

    >>> graph_name("https://example.org/id/")
    'https://example.org/id/graph/people'
    """
    return f"{base}graph/people"


def resolve(store: Store, base: str) -> None:
    """Tell anew who is who, in the graph `<base>graph/people`.

    People of one party whose names are the same but for order, accents, initials and titles are one where
    their offices are compatible; what is uncertain stays apart. Everybody is in one group, so that queries can
    count groups. Raises StoreError, and ShapeError where the graph would not hold to the shapes.
    """
    graph = graph_name(base)
    store.replace(graph, _told(people(store), base, graph))
    store.remove(_pending(base))


def begin(store: Store, base: str) -> None:
    """Note in the store that releases are about to change, so that after a run that was killed all is told anew."""
    graph = graph_name(base)
    noted = terms.line(graph, f"{terms.PROV}wasInvalidatedBy", terms.ref(_pending(base)), _pending(base))
    store.replace(_pending(base), noted)


def is_settled(store: Store, base: str) -> bool:
    """Whether the graph is there and says what follows from the releases: no run broke off before it was told."""
    names = store.graphs()
    return graph_name(base) in names and _pending(base) not in names


def settle(store: Store, base: str, changed: Iterable[str]) -> None:
    """As `resolve`, for a graph that was right until releases came, changed or went that name these people.

    Nothing is read but what is said of those who share a name with them.
    """
    graph = graph_name(base)
    known = told(graph, store.graph(graph))
    stale, anew = affected(store, known, changed)
    gone = {quad for one in stale for quad in one.quads}
    kept = {quad for one in known for quad in one.quads} - gone
    store.replace(graph, "".join(nquads(kept)) + _told(anew, base, graph))
    store.remove(_pending(base))


def _told(found: Iterable[Person], base: str, graph: str) -> str:
    lines = {line for group in groups(found) for line in _lines(group, base, graph)}
    return sound(graph, "".join(sorted(lines)))


def _pending(base: str) -> str:
    return f"{base}graph/pending"


def groups(found: Iterable[Person]) -> list[list[Person]]:
    """The people who are one, by IRI; each is in one group.

    >>> names = ("Antony Blinken", "Antony J. Blinken", "Blinken")
    >>> [[each.iri for each in group] for group in groups([Person(name, {name}, "state/USA", "USA") for name in names])]
    [['Antony Blinken', 'Antony J. Blinken'], ['Blinken']]
    """
    alike: dict[tuple[str, ...], list[Person]] = defaultdict(list)
    for person in sorted(found, key=lambda each: each.iri):
        name = key(person.label)
        alike[(person.party, *name) if person.party and len(name) > 1 else ("", person.iri)].append(person)
    return sorted((group for bucket in alike.values() for group in _parted(bucket)), key=lambda group: group[0].iri)


def _parted(bucket: list[Person]) -> Iterator[list[Person]]:
    """People of like names, parted by initials that differ and by offices that one person does not hold at once."""
    spelt = {person.iri: initials(person.label) for person in bucket}
    several = len({each for each in spelt.values() if each}) > 1
    parted: list[tuple[str, list[Person]]] = []
    for person in bucket:
        # Of John, John F. and John G. the first may be either of the others.
        sort = spelt[person.iri] or person.iri if several else ""
        for other, group in parted:
            if other == sort and all(_compatible(person, member) for member in group):
                group.append(person)
                break
        else:
            parted.append((sort, [person]))
    yield from (group for _, group in parted)


def _compatible(one: Person, two: Person) -> bool:
    """Both in one office or kind of office, or never in office at one time, or one of them never in office."""
    first, second = _offices(one), _offices(two)
    if not first or not second or first & second:
        return True
    ours, theirs = _span(one), _span(two)
    return bool(ours and theirs and (ours[1] < theirs[0] or theirs[1] < ours[0]))


def _offices(person: Person) -> frozenset[str]:
    named = {each.office for each in person.attestations if each.office}
    kinds = {kind for office in named for kind in classes(office, person.state or "")}
    return frozenset({terms.slug(office) for office in named} | {f"class {kind}" for kind in kinds})


def _span(person: Person) -> tuple[dt.date, dt.date] | None:
    days = sorted(each.day for each in person.attestations if each.office and each.day)
    return (days[0], days[-1]) if days else None


def _lines(group: list[Person], base: str, graph: str) -> Iterator[str]:
    individual = f"{base}individual/{group[0].iri.removeprefix(base).removeprefix('person/')}"
    names = {name for person in group for name in person.names}
    label = known_as(names)
    yield terms.line(individual, terms.TYPE, terms.ref(terms.dip("PersonGroup")), graph)
    yield terms.line(individual, terms.LABEL, terms.label(label), graph)
    yield terms.line(individual, terms.dip("rule"), terms.literal(RULE), graph)
    for name in names - {label}:
        yield terms.line(individual, _ALT_LABEL, terms.label(name), graph)
    for person in group:
        yield terms.line(individual, terms.dip("unites"), terms.ref(person.iri), graph)
    yield from _holdings(group, individual, base, graph)


def _holdings(group: list[Person], individual: str, base: str, graph: str) -> Iterator[str]:
    held: dict[str, set[tuple[dt.date | None, str]]] = defaultdict(set)
    for each in (each for person in group for each in person.attestations):
        if each.post:
            held[each.post].add((each.day, each.release))
    for post, attested in held.items():
        holding = f"{individual}/holding/{post.removeprefix(base).removeprefix('post/')}"
        days = sorted(day for day, _ in attested if day)
        yield terms.line(individual, terms.ORG + "holds", terms.ref(post), graph)
        yield terms.line(holding, terms.TYPE, terms.ref(terms.dip("Holding")), graph)
        yield terms.line(holding, terms.dip("holder"), terms.ref(individual), graph)
        yield terms.line(holding, terms.dip("post"), terms.ref(post), graph)
        yield terms.line(holding, terms.dip("rule"), terms.literal(HOLDING_RULE), graph)
        for _, release in attested:
            yield terms.line(holding, terms.PROV + "wasDerivedFrom", terms.ref(release), graph)
        if days:
            yield terms.line(holding, terms.dip("firstAttested"), terms.date(days[0]), graph)
            yield terms.line(holding, terms.dip("lastAttested"), terms.date(days[-1]), graph)
