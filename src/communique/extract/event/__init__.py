"""Encounters, by the construction that tells them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from communique.extract.casting import Casting
from communique.extract.event.active import active
from communique.extract.event.attendance import attended
from communique.extract.event.delegation import delegation
from communique.extract.event.guest import guest
from communique.extract.event.making import Making
from communique.extract.event.margin import margin
from communique.extract.event.message import message
from communique.extract.event.occasion import occasion
from communique.extract.event.opening import opened
from communique.extract.event.purpose import purposes
from communique.extract.event.reference import References
from communique.extract.event.signing import signing
from communique.extract.event.title import briefed, titled
from communique.extract.event.visit import journeys, visit
from communique.extract.event.visiting import mentioned
from communique.language.analysis import Analysis, Predicate, Said
from communique.language.lexicon import Lexicon
from communique.model import Event

# Days after which an encounter is one that is recalled.
_MONTHS = 60
# The words of a name.
_CAPITAL = re.compile(r"[A-Z][\w-]+")
Construction = Callable[[Analysis, Making, Said, Predicate], Iterator[Event]]
CONSTRUCTIONS: tuple[Construction, ...] = (active, occasion, visit, guest, message, signing)


class Events:
    """The encounters of a release, each once: as the body tells it, else as the heading does."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._parties = lexicon.parties
        self._modifiers = lexicon.words["modifier"] | {month.lower() for month in lexicon.words["month"]}

    def __call__(self, analysis: Analysis) -> Iterator[Event]:
        """All encounters, in the order of their passages."""
        casting = Casting(analysis, self._parties)
        making = Making(analysis, casting)
        told: list[Event] = []
        for heading in (False, True):
            for said in analysis.said:
                if said.parsed.sentence.heading is not heading or _asked(analysis, said):
                    continue
                for predicate in (*said.predicates, *purposes(said, analysis.folded)):
                    for construction in CONSTRUCTIONS:
                        told.extend(construction(analysis, making, said, predicate))
                if heading:
                    told.extend(titled(analysis, casting, said))
                    told.extend(briefed(analysis, casting, said))
                else:
                    told.extend(opened(analysis, making, said, told))
                    told.extend(delegation(analysis, casting, making, said))
                    told.extend(mentioned(analysis, casting, making, said))
                    told.extend(margin(analysis, casting, said, told))
        found = attended(analysis, casting, journeys(_once(analysis, told)))
        references = References(analysis, casting, making, self._modifiers)
        body = [said for said in analysis.said if not said.parsed.sentence.heading and not _asked(analysis, said)]
        for index, said in enumerate(body):
            for event in references.of(said, found, index):
                found.append(event)
        yield from _subordinate(_headed(analysis, found))


def _headed(analysis: Analysis, events: Sequence[Event]) -> list[Event]:
    """A conference that is only mentioned is what the release is about if it tells of nothing else and is so headed."""
    title = analysis.document.title
    if title is None or any(event.reported for event in events):
        return list(events)
    head = set(_CAPITAL.findall(title.of(analysis.document.text)))
    found: list[Event] = []
    for event in events:
        name = set(_CAPITAL.findall(event.evidence[0].quote))
        about = event.kind == "conference" and len(name) > 1 and name <= head and not any(e.reported for e in found)
        found.append(replace(event, reported=True) if about else event)
    return found


def _subordinate(events: Sequence[Event]) -> Iterator[Event]:
    """A release is about what took place or about what is planned: what differs from its first event is mentioned."""
    first = next((event for event in sorted(events, key=_start) if event.reported), None)
    for event in events:
        apart = first is not None and (
            (event.status == "planned") != (first.status == "planned") or _past(event, first)
        )
        if event.reported and apart:
            if len(event.parties) > 1:
                # A session to come may turn out to be of any mode where no place is named.
                anyhow = event.kind == "conference" and event.status == "planned" and event.place is None
                yield replace(event, reported=False, mode="unstated" if anyhow else event.mode)
        else:
            yield event


def _past(event: Event, first: Event) -> bool:
    """Whether an encounter was months before the one that the release is about."""
    if event.status != "held" or first.date is None:
        return False
    if event.period is not None:
        return event.period < first.date.isoformat()[: len(event.period)] and event.date is None
    return event.date is not None and (first.date - event.date).days > _MONTHS


def _start(event: Event) -> int:
    return event.evidence[0].span.start


def _asked(analysis: Analysis, said: Said) -> bool:
    """A question tells of no encounter."""
    return said.muted or said.parsed.sentence.span.of(analysis.folded).rstrip().endswith("?")


def _once(analysis: Analysis, events: Sequence[Event]) -> list[Event]:
    """Heading and body tell the same encounter, as do two sentences of the body: the first telling stays."""
    title = analysis.document.title
    kept: list[Event] = []
    for event in events:
        heading = title is not None and title.covers(event.evidence[0].span)
        if not any(_same(event, other) or (heading and _overlap(event, other)) for other in kept):
            kept.append(event)
    return kept


def _people(event: Event) -> set[str]:
    return {p.actor.key for p in event.participants}


def _overlap(one: Event, other: Event) -> bool:
    if "visit" in (one.kind, other.kind) and one.kind != other.kind:
        return False
    return other.reported and bool(_people(one) & _people(other))


def _same(one: Event, other: Event) -> bool:
    if one.date and other.date and one.date != other.date:
        return False
    if one.status != other.status and "cancelled" in (one.status, other.status):
        return False
    if one.kind == "visit" and not set(one.parties) <= set(other.parties):
        return False
    people = _people(one)
    return one.kind == other.kind and people <= _people(other) and bool(people or one.parties == other.parties)
