"""Who is one person: names that are the same, offices that go together; and how that is written."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from communique.graph import terms
from communique.graph.actor import known_as
from communique.resolve.named import Person
from communique.resolve.names import initials, key
from communique.resolve.offices import classes

RULE = "same-name-party-compatible-offices"
HOLDING_RULE = "office-named-with-person"
_ALT_LABEL = "http://www.w3.org/2004/02/skos/core#altLabel"


def groups(found: Iterable[Person]) -> list[list[Person]]:
    """The people who are one, by IRI; each is in one group.

    >>> names = ("Antony Blinken", "Antony J. Blinken", "Blinken")
    >>> [[each.iri for each in group] for group in groups([Person(name, {name}, "state/USA", "USA") for name in names])]
    [['Antony Blinken', 'Antony J. Blinken'], ['Blinken']]
    """
    alike: dict[tuple[str, ...], list[Person]] = defaultdict(list)
    for person in sorted(found, key=lambda each: each.iri):
        alike[likeness(person)].append(person)
    return sorted((group for bucket in alike.values() for group in parted(bucket)), key=lambda group: group[0].iri)


def likeness(person: Person) -> tuple[str, ...]:
    """What those share who may be one: the party and the words of the name; nobody else, where one is wanting.

    >>> likeness(Person("a", {"Antony J. Blinken"}, "state/USA")), likeness(Person("b", {"Blinken"}, "state/USA"))
    (('state/USA', 'antony', 'blinken'), ('', 'b'))
    """
    name = key(person.label)
    return (person.party, *name) if person.party and len(name) > 1 else ("", person.iri)


def parted(bucket: list[Person]) -> Iterator[list[Person]]:
    """People of like names, parted by initials that differ and by offices that one person does not hold at once."""
    spelt = {person.iri: initials(person.label) for person in bucket}
    several = len({each for each in spelt.values() if each}) > 1
    groups: list[tuple[str, list[Person]]] = []
    for person in bucket:
        # Of John, John F. and John G. the first may be either of the others.
        sort = spelt[person.iri] or person.iri if several else ""
        for other, group in groups:
            if other == sort and all(_compatible(person, member) for member in group):
                group.append(person)
                break
        else:
            groups.append((sort, [person]))
    yield from (group for _, group in groups)


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


def lines(group: list[Person], base: str, graph: str) -> Iterator[str]:
    """What the graph of the people says of one of them; a line may come more than once."""
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
