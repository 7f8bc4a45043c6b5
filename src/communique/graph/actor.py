"""The states, organisations, people and posts that a release's facts name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from communique.graph import terms
from communique.model import Actor, Agreement, Anniversary, Event, Facts, Party


def lines(facts: Facts, base: str) -> Iterator[str]:
    """Type, label and code of every actor, so that the release's graph needs no other."""
    graph = terms.release(base, facts.document)
    people = set(_people(facts))
    yield from _parties({*_parties_named(facts), *(p.represents for p in people if p.represents)}, base, graph)
    yield from _persons(people, base, graph)
    yield from _posts((p.actor for event in facts.events for p in event.participants), base, graph)


def known_as(spellings: Iterable[str]) -> str:
    """The one label among the spellings of a name: plain before capitals, then the first by alphabet.

    >>> known_as({"WANG YI", "Wang Yi"})
    'Wang Yi'
    """
    return min(spellings, key=lambda name: (name.isupper(), name))


def _people(facts: Facts) -> Iterator[Actor]:
    for event in facts.events:
        yield from (participant.actor for participant in event.participants)
    yield from (statement.speaker for statement in facts.statements if statement.speaker is not None)


def _parties_named(facts: Facts) -> Iterator[Party]:
    shared: tuple[Event | Agreement | Anniversary, ...] = (
        *facts.events,
        *facts.agreements,
        *facts.anniversaries,
    )
    for fact in shared:
        yield from fact.parties
    for statement in facts.statements:
        yield from statement.addressees
        if statement.represents is not None:
            yield statement.represents


def _parties(parties: set[Party], base: str, graph: str) -> Iterator[str]:
    by_iri: dict[str, list[Party]] = defaultdict(list)
    for party in parties:
        by_iri[terms.party(base, party)].append(party)
    for iri, named in by_iri.items():
        kind = "State" if named[0].kind == "state" else "Organization"
        yield terms.line(iri, terms.TYPE, terms.ref(terms.dip(kind)), graph)
        yield terms.line(iri, terms.LABEL, terms.label(known_as(party.label for party in named)), graph)
        yield terms.line(iri, terms.dip("code"), terms.literal(known_as(party.key for party in named)), graph)


def _persons(people: set[Actor], base: str, graph: str) -> Iterator[str]:
    names: dict[str, set[str]] = defaultdict(set)
    for actor in people:
        iri = terms.person(base, actor.name, actor.represents)
        names[iri].add(actor.name)
        if actor.represents is not None:
            party = terms.ref(terms.party(base, actor.represents))
            yield terms.line(iri, terms.dip("represents"), party, graph)
    for iri, spellings in names.items():
        yield terms.line(iri, terms.TYPE, terms.ref(terms.dip("Person")), graph)
        yield terms.line(iri, terms.LABEL, terms.label(known_as(spellings)), graph)


def _posts(actors: Iterable[Actor], base: str, graph: str) -> Iterator[str]:
    wordings: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        if actor.office is None:
            continue
        iri = terms.post(base, actor.office, actor.represents)
        wordings[iri].add(actor.office)
        if actor.represents is not None:
            party = terms.ref(terms.party(base, actor.represents))
            yield terms.line(iri, terms.ORG + "postIn", party, graph)
    for iri, offices in wordings.items():
        yield terms.line(iri, terms.TYPE, terms.ref(terms.dip("Post")), graph)
        yield terms.line(iri, terms.LABEL, terms.label(known_as(offices)), graph)
