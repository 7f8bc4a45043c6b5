"""Visits that are only mentioned: "visiting Minister A", "A, who is visiting Laos", "invited A to visit Laos"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.casting import Casting
from communique.extract.event.making import Making
from communique.language.analysis import Analysis, Said
from communique.model import Event, EventStatus, Evidence, Mention, Span

_TRIGGER = re.compile(r"visit|invit")
_VISITING = re.compile(r"\bvisiting\s+$")
_PUT_OFF = re.compile(r"\s+(?:has|have|had|was|were)\s+(?:been\s+)?(?:put off|postponed|cancel+ed|called off)\b")
_TO_BE_OFF = re.compile(r"(?:the\s+)?visit to\s+(?:the\s+)?$")
# Between traveller and goal: "with A visiting Laos", "A, who is in Laos on a state visit".
_STAYS = re.compile(
    r",?\s+(?:who (?:is|are) )?(?:currently |now )?visiting\s+(?:the\s+)?$|,\s+who (?:is|are) in\s+(?:the\s+)?$"
)
_ON_VISIT = re.compile(r"[^.;,]{0,20}?\s(?:on|for|paying)\s+an?\s+(?:\w+\s+){0,2}visit\b")
_INVITED = re.compile(r"\binvit\w+\s+(?:the\s+)?$")
_TO_COME = re.compile(
    r",?\s+to\s+(?:(?:pay|make) (?:an?\s+)?(?:\w+\s+){0,2}?visit to|visit|come to|travel to)\s+(?:the\s+)?$"
)
_HOPES = re.compile(
    r"\b(?:look\w* forward to (?:visiting|paying (?:an?|another) (?:\w+ )?visit to)|"
    r"(?:hop(?:e|es|ed)|wish(?:es|ed)?|plan(?:s|ned)?|ready|willing|would like) to "
    r"(?:visit|pay (?:an?|another) (?:\w+ )?visit to))\s+(?:the\s+)?$"
)
_GOALS = ("state", "capital", "place")


def mentioned(analysis: Analysis, casting: Casting, making: Making, said: Said) -> Iterator[Event]:
    """The visits of one traveller to one state that this sentence mentions beside what it tells."""
    text = analysis.folded
    begin = said.parsed.sentence.span.start
    if _TRIGGER.search(text, begin, said.parsed.sentence.span.end) is None:
        return
    together = next(t for other, t in zip(analysis.said, analysis.sides, strict=True) if other is said)
    people = [m for m in said.parsed.mentions if m.kind == "person"]
    for mention in people:
        before = _VISITING.search(text[max(begin, mention.span.start - 12) : mention.span.start])
        if before is not None:
            start = mention.span.start - (len(before.group()))
            hosts = [key for key in together.parties if key != casting.of(mention)]
            if len(hosts) == 1:
                span = Span(start, mention.span.end)
                yield from _visit(analysis, casting, making, said, mention, hosts[0], None, span, "under-way")
    for goal in said.parsed.mentions:
        if goal.kind not in _GOALS or not goal.key:
            continue
        left = [m for m in people if m.span.end <= goal.span.start]
        put_off = _PUT_OFF.match(text, goal.span.end)
        to = _TO_BE_OFF.search(text[max(begin, goal.span.start - 24) : goal.span.start])
        if goal.kind == "state" and put_off is not None and to is not None and people:
            span = Span(goal.span.start - len(to.group()), put_off.end())
            yield from _visit(analysis, casting, making, said, people[0], goal.key, None, span, "cancelled")
        traveller, status = _going(said, text, left, goal, begin)
        if traveller is not None:
            span = Span(min(traveller.span.start, goal.span.start), goal.span.end)
            yield from _visit(analysis, casting, making, said, traveller, goal.key, goal.span, span, status)


def _going(said: Said, text: str, left: list[Mention], goal: Mention, begin: int) -> tuple[Mention | None, EventStatus]:
    """Who goes there, if a participle, an invitation or a hope says so."""
    if left:
        nearest = left[-1]
        stays = _STAYS.fullmatch(text, nearest.span.end, goal.span.start)
        if stays is not None and ("visiting" in stays.group() or _ON_VISIT.match(text, goal.span.end)):
            return nearest, "under-way"
        called = _INVITED.search(text[max(begin, nearest.span.start - 20) : nearest.span.start])
        if called is not None and _TO_COME.fullmatch(text, nearest.span.end, goal.span.start):
            return nearest, "planned"
    if _HOPES.search(text, begin, goal.span.start):
        subjects = [m for p in said.predicates for m in p.subjects if m.kind == "person" and p.verb < goal.span.start]
        return (subjects[-1] if subjects else None), "planned"
    return None, "held"


def _visit(
    analysis: Analysis,
    casting: Casting,
    making: Making,
    said: Said,
    traveller: Mention,
    host: str,
    place: Span | None,
    span: Span,
    status: EventStatus,
) -> Iterator[Event]:
    participants = making.participants(said, (traveller,))
    parties = casting.parties([casting.of(traveller), host])
    if len(parties) == 2:
        evidence = (Evidence.cite(analysis.document, span, f"visit:{status}"),)
        where = place.of(analysis.document.text) if place is not None else None
        yield Event("visit", "in-person", status, False, None, None, None, where, participants, parties, evidence)
