"""Delegations announced: "the designation of a Presidential Delegation to Chile to attend the Inauguration of A"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.casting import Casting
from communique.extract.event.making import Making
from communique.language.analysis import Analysis, Said
from communique.model import Event, Evidence, Mention, Span

_SENT = re.compile(r"\b(?:Presidential )?[Dd]elegations?\s+to\s+(?:the\s+)?")
_ATTEND = re.compile(r"\s+to attend\s+(?:events? (?:of|and) )?(?:the\s+)?")
_LEADS = re.compile(r"\bwill lead the (?:\w+ )?delegation\b")
_IN = re.compile(r"\s+(?:in|at)\s+(?:the\s+)?$")


def delegation(analysis: Analysis, casting: Casting, making: Making, said: Said) -> Iterator[Event]:
    """The ceremony to which the delegation goes, its members the people named after the announcement.

    Told only where a later sentence says who leads it; whoever the ceremony is for takes part.
    """
    text, document = analysis.folded, analysis.document
    sentence = said.parsed.sentence.span
    sent = _SENT.search(text, sentence.start, sentence.end)
    attend = _ATTEND.search(text, sent.end(), sentence.end) if sent is not None else None
    if sent is None or attend is None or _LEADS.search(text, sentence.end) is None:
        return
    goal = next((m for m in said.parsed.mentions if sent.end() <= m.span.end and m.span.start < attend.start()), None)
    hits = (h for h in said.parsed.hits if h.value.table == "occasions" and h.value.row["kind"] == "ceremony")
    occasion = next((h for h in hits if attend.end() <= h.start), None)
    if goal is None or goal.kind not in ("state", "capital", "place") or occasion is None:
        return
    for_whom = [m for m in said.parsed.mentions if m.kind == "person" and m.span.start >= attend.end()]
    members = _members(analysis, sentence.end)
    participants = making.participants(said, (*members, *for_whom))
    parties = casting.parties([document.state, goal.key or None, *(casting.of(m) for m in for_whom)])
    if not members or len(parties) < 2:
        return
    when = next((w for w in said.parsed.dates if w.date is not None and w.span.start >= occasion.end), None)
    place = next(
        (
            m.span
            for m in said.parsed.mentions
            if m.kind in ("capital", "place") and _IN.search(text, occasion.end, m.span.start)
        ),
        None,
    )
    end = max(occasion.end, when.span.end if when else 0, place.end if place else 0)
    yield Event(
        "ceremony",
        "in-person",
        "planned",
        True,
        when.date if when is not None else None,
        when.end_date if when is not None else None,
        None,
        place.of(document.text) if place is not None else None,
        participants,
        parties,
        (Evidence.cite(document, Span(sent.start(), end), occasion.value.row.rule),),
    )


def _members(analysis: Analysis, start: int) -> tuple[Mention, ...]:
    """The first person of each line or sentence behind the announcement: its leader and its members."""
    found: dict[str, Mention] = {}
    for said in analysis.said:
        if said.parsed.sentence.span.start < start:
            continue
        first = next((m for m in said.parsed.mentions if m.kind == "person"), None)
        if first is not None and first.span.start - said.parsed.sentence.span.start < 30:
            found.setdefault(first.key, first)
    return tuple(found.values())
