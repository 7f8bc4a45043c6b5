"""Encounters, and who took part in them as what."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import get_args

from communique.graph import terms
from communique.graph.evidence import citations, of_participant, provenance
from communique.model import Event, Facts, Participant, Party, Role


def lines(facts: Facts, base: str) -> Iterator[str]:
    """The release's events; what has the same content is one event."""
    graph = terms.release(base, facts.document)
    by_iri: dict[str, list[Event]] = defaultdict(list)
    for event in facts.events:
        by_iri[iri(event, graph)].append(event)
    for subject, same in by_iri.items():
        yield from _event(same[0], subject, base, graph)
        yield from provenance(same, subject, graph)
        yield from _participations(same, subject, base, graph)


def iri(event: Event, release: str) -> str:
    """An event of a release, by what is said of it and where."""
    return f"{release}/event/{content(event)}"


def content(event: Event) -> str:
    """The hash of an event's content: everything but the passages that attest single fields."""
    return terms.digest(
        [event.kind, event.mode, event.status, event.reported, event.period, event.place],
        [day.isoformat() if day else None for day in (event.date, event.end_date)],
        sorted(
            [terms.slug(p.actor.name), terms.side(p.actor.represents), p.actor.office or "", p.role]
            for p in event.participants
        ),
        sorted({terms.side(party) for party in event.parties}),
        [event.evidence[0].span.start, event.evidence[0].span.end],
    )


def between(parties: tuple[Party, ...]) -> str:
    """The parties as they stand in a label.

    >>> between((Party("LAO", "state", "Laos"), Party("CHN", "state", "China")))
    'CHN–LAO'
    """
    return "–".join(sorted({party.key for party in parties}))


def _event(event: Event, subject: str, base: str, graph: str) -> Iterator[str]:
    when = event.date.isoformat() if event.date else event.period
    title = ", ".join(part for part in (event.kind, when, between(event.parties)) if part)
    about = [
        (terms.TYPE, terms.ref(terms.dip("Event"))),
        (terms.TYPE, terms.ref(terms.kind(event.kind))),
        (terms.LABEL, terms.label(title)),
        (terms.dip("mode"), terms.ref(terms.concept("mode", event.mode))),
        (terms.dip("status"), terms.ref(terms.concept("status", event.status))),
        (terms.dip("reported"), terms.boolean(event.reported)),
    ]
    if event.date is not None:
        about.append((terms.dip("date"), terms.date(event.date)))
    if event.end_date is not None:
        about.append((terms.dip("endDate"), terms.date(event.end_date)))
    if event.period is not None:
        about.append((terms.dip("period"), terms.period(event.period)))
    if event.place is not None:
        about.append((terms.dip("placeName"), terms.label(event.place)))
    about += [(terms.dip("party"), terms.ref(terms.party(base, party))) for party in event.parties]
    for predicate, term in about:
        yield terms.line(subject, predicate, term, graph)


def _participations(same: list[Event], event: str, base: str, graph: str) -> Iterator[str]:
    parts: dict[tuple[str, str], list[Participant]] = defaultdict(list)
    for participant in (p for e in same for p in e.participants):
        actor = participant.actor
        parts[terms.slug(actor.name), terms.side(actor.represents)].append(participant)
    # Two people of one name take part for different parties: only then does the party stand in the IRI.
    namesakes = Counter(name for name, _ in parts)
    for (name, side), taken in parts.items():
        step = name if namesakes[name] == 1 else f"{name}/{side}"
        yield from _participation(taken, event, f"{event}/participation/{step}", base, graph)


def _participation(taken: list[Participant], event: str, subject: str, base: str, graph: str) -> Iterator[str]:
    """One person's part; a person named twice keeps the foremost role and every office."""
    actor = taken[0].actor
    person = terms.ref(terms.person(base, actor.name, actor.represents))
    role = min((p.role for p in taken), key=get_args(Role).index)
    yield terms.line(event, terms.dip("participation"), terms.ref(subject), graph)
    yield terms.line(event, terms.dip("participant"), person, graph)
    yield terms.line(subject, terms.TYPE, terms.ref(terms.dip("Participation")), graph)
    yield terms.line(subject, terms.dip("actor"), person, graph)
    yield terms.line(subject, terms.dip("role"), terms.ref(terms.concept("role", role)), graph)
    yield terms.line(subject, terms.PROV + "wasDerivedFrom", terms.ref(graph), graph)
    if actor.represents is not None:
        party = terms.ref(terms.party(base, actor.represents))
        yield terms.line(subject, terms.dip("represents"), party, graph)
    for office in {p.actor.office for p in taken if p.actor.office is not None}:
        post = terms.ref(terms.post(base, office, actor.represents))
        yield terms.line(subject, terms.dip("office"), post, graph)
    yield from citations((e for p in taken for e in of_participant(p)), subject, graph)
