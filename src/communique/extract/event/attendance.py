"""Who else was there: "Deng Li attended the meeting.", "Ambassador A and many guests were present."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from communique.extract.casting import Casting
from communique.extract.event.company import company
from communique.extract.event.occasion import SAME
from communique.language.analysis import Analysis, Parsed
from communique.model import Event, Mention, Participant

_WAS_THERE = re.compile(
    r"(?:[\s,]*(?:and|as well as)\s+(?:[^.;]{1,90}?))?(?:,? among others)?,?\s+"
    r"(?:(?:were|was)\s+(?:also\s+)?(?:there|present|in attendance)"
    r"(?:\s+on the occasion|\s+at the (?:above\s+|above-mentioned\s+)?"
    r"(?P<at>meetings?|talks|calls?|ceremony|reception|session|events?|activities))?|"
    r"(?:also\s+|jointly\s+)?"
    r"(?:attended|participated in|took part in|joined|sat in(?: on)?|co-chaired|chaired|presided over|hosted|"
    r"accompanied (?:him|her|them))"
    r"(?:\s+(?:the|these|this)\s+(?:above\s+|above-mentioned\s+|bilateral\s+|virtual\s+|video\s+)?"
    r"(?P<what>meetings?|talks|calls?|events?|ceremony|reception|conversations?|activit(?:y|ies)|session|negotiations))?)"
    r"\s*[.,]"
)


# "Also present at the meeting were A and B", "Joining the Secretary were A and B": those who were there come last.
_THERE_WERE = re.compile(
    r"(?:(?:Also|Others?) )?(?:(?:[Pp]resent|[Aa]ttending|[Jj]oining|[Aa]ccompanying|[Ii]n attendance)\b)"
    r"(?P<rest>[^.;]{0,90}?)\s(?:were|was)\s+"
)
_BESIDE = re.compile(r"\s*(?:together |jointly )?with\s+")
_AND = re.compile(r"(?:, (?:and )?|and |as well as )(?:the )?\Z")
_GROUP = re.compile(
    r"(?:the )?(?:[\w-]+ ){0,4}?"
    r"(?:ministers|representatives|officials|guests|ambassadors|envoys|leaders|heads of \w+)\b",
    re.IGNORECASE,
)
_ATTENDED_BY = re.compile(
    r"\b(?:meeting|conference|session|talks|summit|reception|ceremony|dialogue)\b[^.;]{0,200}?"
    r"\b(?:attended|joined|chaired|co-chaired|hosted|presided over)(?: also)? by\b"
)
_BY = re.compile(r"\b(?:attended|joined|chaired|co-chaired|hosted|presided over) by\b")
_ALL = frozenset({"meetings", "events", "activities", "calls", "conversations"})
_KINDS = {
    "meeting": ("meeting", "talks", "conference"),
    "talks": ("talks", "meeting"),
    "negotiations": ("talks",),
    "call": ("call",),
    "conversation": ("call", "meeting"),
    "ceremony": ("ceremony",),
    "reception": ("ceremony",),
    "session": ("conference",),
    "summit": ("conference",),
    "conference": ("conference",),
    "forum": ("conference",),
}


def attended(analysis: Analysis, casting: Casting, events: Sequence[Event]) -> list[Event]:
    """The events with those who were there added to the one told last before the sentence that says so."""
    found = list(events)
    for said in analysis.said:
        if said.parsed.sentence.heading:
            continue
        start = said.parsed.sentence.span.start
        stop = said.parsed.sentence.span.end
        if _ATTENDED_BY.match(analysis.folded, _after_article(analysis.folded, start), stop) is not None:
            for by in _BY.finditer(analysis.folded, start, stop):
                guests, _ = company(said.parsed, analysis.folded, by.end(), stop)
                for k in _meant(found, start, "")[-1:]:
                    found[k] = _joined(found[k], casting, guests)
        for predicate in said.predicates:
            phrase = predicate.of("encounters")
            if phrase is not None and phrase.row["construction"] == "occasion" and not predicate.passive:
                same = SAME.match(analysis.folded, predicate.end, stop)
                guests = tuple(m for m in predicate.subjects if m.kind == "person")
                if same is not None and guests and predicate.link in ("subject", "coordinate"):
                    beside = _BESIDE.match(analysis.folded, same.end(), stop)
                    if beside is not None:
                        guests += company(said.parsed, analysis.folded, beside.end(), stop)[0]
                    for k in _meant(found, start, same["what"]):
                        found[k] = _joined(found[k], casting, guests)
        were = _THERE_WERE.match(analysis.folded, start, stop)
        if were is not None:
            guests, _ = company(said.parsed, analysis.folded, were.end(), stop)
            for k in _meant(found, start, ""):
                found[k] = _joined(found[k], casting, guests)
            continue
        people, end = company(said.parsed, analysis.folded, start, stop)
        if not people:
            people, end = _among(said.parsed, analysis.folded)
        there = _WAS_THERE.match(analysis.folded, end, stop) if people else None
        if there is None:
            continue
        for k in _meant(found, start, there["what"] or there["at"] or ""):
            found[k] = _joined(found[k], casting, people)
    return found


def _among(parsed: Parsed, text: str) -> tuple[tuple[Mention, ...], int]:
    """ "Ministers of ten countries, as well as Secretary-General A, were present": those of the list who are named."""
    start = parsed.sentence.span.start
    found = tuple(
        m for m in parsed.mentions if m.kind == "person" and _AND.search(text, start, m.span.start) is not None
    )
    if not found or _WAS_THERE.match(text, found[-1].span.end, parsed.sentence.span.end) is None:
        return (), start
    # Nobody does anything in such a list.
    return (found, found[-1].span.end) if _GROUP.match(text, start, found[0].span.start) else ((), start)


def _after_article(text: str, start: int) -> int:
    return start + 4 if text[start : start + 4] == "The " else start


def _meant(events: Sequence[Event], start: int, what: str) -> list[int]:
    """Which events are meant: "the talks", all "activities", or the one told last with those of the same people."""
    before = sorted(
        (event.evidence[0].span.start, k)
        for k, event in enumerate(events)
        if event.reported and event.evidence[0].span.start < start and event.kind != "visit"
    )
    if not before:
        return []
    if what in _ALL:
        return [k for _, k in before]
    kinds = _KINDS.get(what)
    if kinds is not None:
        return [k for _, k in before if events[k].kind in kinds][-1:] or [before[-1][1]]
    latest = events[before[-1][1]]
    return [k for _, k in before if events[k].date == latest.date and _people(events[k]) == _people(latest)]


def _people(event: Event) -> set[str]:
    return {p.actor.key for p in event.participants}


def _joined(event: Event, casting: Casting, people: Sequence[Mention]) -> Event:
    known = _people(event)
    more: list[Participant] = []
    for mention in people:
        participant = casting.participant(mention, "accompanying")
        if participant is not None and participant.actor.key not in known:
            more.append(participant)
    parties = {*event.parties, *(p.actor.represents for p in more if p.actor.represents is not None)}
    return replace(event, participants=(*event.participants, *more), parties=tuple(sorted(parties)))
