"""Encounters told by a noun in the heading: "Secretary A's Call with Foreign Minister B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.casting import Casting
from communique.extract.event.company import company
from communique.language.analysis import Analysis, Hit, Said
from communique.model import Event, EventKind, EventStatus, Evidence, Mode, Participant, Span

_BEFORE = re.compile(
    r"\b(?:before|ahead of) their (?:\w+ )?(?P<what>meetings?|talks|lunch|dinner|breakfast)\b", re.IGNORECASE
)
_TO_COME = re.compile(r"\bwill\s+(?:\w+\s+)?(?:travel|visit|pay|lead)\b")


def titled(analysis: Analysis, casting: Casting, said: Said) -> Iterator[Event]:
    """ "Readout of A's Call with B" gives a call between A and B."""
    end = -1
    for hit in said.parsed.hits:
        if hit.value.table != "encounter_nouns" or hit.start < end:
            continue
        end = hit.end
        if hit.value.row["kind"] == "visit":
            yield from _journey(analysis, casting, said, hit)
            continue
        before = [m for m in said.parsed.mentions if m.kind == "person" and m.span.end <= hit.start]
        behind, last = company(said.parsed, analysis.folded, hit.end, said.parsed.sentence.span.end)
        if not before or not behind:
            continue
        people: dict[str, Participant] = {}
        for mention in (*before, *behind):
            participant = casting.participant(mention, "principal")
            if participant is not None:
                people.setdefault(participant.actor.key, participant)
        parties = casting.parties(casting.of(m) for m in (*before, *behind))
        kind: EventKind = hit.value.row["kind"]  # type: ignore[assignment]
        mode: Mode = hit.value.row["mode"]  # type: ignore[assignment]
        if parties and len(people) > 1:
            evidence = Evidence.cite(analysis.document, Span(before[0].span.start, last), hit.value.row.rule)
            yield Event(kind, mode, "held", True, None, None, None, None, tuple(people.values()), parties, (evidence,))


def briefed(analysis: Analysis, casting: Casting, said: Said) -> Iterator[Event]:
    """ "Secretary A and Foreign Minister B Before Their Meeting": remarks of the day of a meeting to come."""
    sentence = said.parsed.sentence.span
    before = _BEFORE.search(analysis.folded, sentence.start, sentence.end)
    if before is None:
        return
    people: dict[str, Participant] = {}
    for mention in said.parsed.mentions:
        participant = casting.participant(mention, "principal") if mention.span.end <= before.start() else None
        if participant is not None:
            people.setdefault(participant.actor.key, participant)
    parties = casting.parties(casting.of(m) for m in said.parsed.mentions if m.kind in ("person", "state"))
    if len(people) < 2 or len(parties) < 2:
        return
    kind: EventKind = "talks" if before["what"].lower() == "talks" else "meeting"
    evidence = Evidence.cite(analysis.document, Span(sentence.start, before.end()), "title:before their meeting")
    day = analysis.document.published
    yield Event(kind, "in-person", "planned", True, day, None, None, None, tuple(people.values()), parties, (evidence,))


def _journey(analysis: Analysis, casting: Casting, said: Said, hit: Hit) -> Iterator[Event]:
    """ "Counselor A's Trip to Ukraine": a visit, planned where the body says that A will travel."""
    text, document = analysis.folded, analysis.document
    traveller = next(
        (m for m in said.parsed.mentions if m.kind == "person" and text[m.span.end : hit.start] == "'s "), None
    )
    goal = next((m for m in said.parsed.mentions if m.kind == "state" and 0 < m.span.start - hit.end < 6), None)
    if traveller is None or goal is None:
        return
    participant = casting.participant(traveller, "traveller")
    parties = casting.parties([casting.of(traveller), goal.key])
    if participant is None or len(parties) < 2:
        return
    status: EventStatus = "planned" if _TO_COME.search(text, said.parsed.sentence.span.end) else "held"
    evidence = Evidence.cite(document, Span(traveller.span.start, goal.span.end), hit.value.row.rule)
    place = goal.span.of(document.text)
    yield Event("visit", "in-person", status, True, None, None, None, place, (participant,), parties, (evidence,))
