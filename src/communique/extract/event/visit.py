"""Journeys to states: told ("paid a visit to Laos") or mentioned ("who is paying a visit to Laos")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.extract.event.making import Making, content
from communique.language.analysis import Analysis, Predicate, Said
from communique.model import Event, Mention, Span

_GAP = re.compile(r"[\s,]*(?:(?:and|the|City of|on|from|then|[A-Z]\w+,? in)[\s,]+)*")
_APART = 4
_THESE = re.compile(r"\s*(?:the )?(?:above|above-mentioned|aforementioned)(?: \w+)? (?:countries|states|nations)\b")
_INVITED = re.compile(r"(?:At|Upon|On) (?:the )?(?:\w+ )?invitations? (?:of|from) ")
# Between a stay and its days: "was on a visit to Laos from May 2 to 4".
_UNTIL = re.compile(r",?\s*(?:from|on|since|between)?\s*")


def visit(analysis: Analysis, making: Making, said: Said, predicate: Predicate) -> Iterator[Event]:
    """A journey to a state or to several is one visit; the travellers are its participants."""
    phrase = predicate.of("encounters")
    if phrase is None or phrase.row["construction"] != "place":
        return
    people: tuple[Mention, ...]
    if predicate.link in ("subject", "coordinate"):
        people = tuple(m for m in predicate.subjects if m.kind == "person")
    elif predicate.link == "relative":
        antecedent = _antecedent(analysis, said, predicate)
        people = (antecedent,) if antecedent is not None else ()
    else:
        return
    if phrase.row["phrase"] == "be in" and any(m.span.of(analysis.folded).lower() in ("i", "we") for m in people):
        return
    goals, end = _goals(analysis, said, predicate.end)
    if not goals:
        goals, end = _above(analysis, said, predicate)
    own = {analysis.cast[m.key].represents for m in people if m.key in analysis.cast}
    home = {party.key for party in own if party is not None}
    if not people or not any(m.key not in home for m in goals):
        return
    reported = predicate.link != "relative" and not content(said, predicate)
    listed = goals[0].span.start > predicate.verb
    where = Span(goals[0].span.start, goals[-1].span.end) if listed else None
    event = making.event(
        said,
        predicate,
        phrase.row.rule,
        "visit",
        "in-person",
        people,
        end,
        parties=[m.key for m in goals],
        place=where,
        reported=reported,
    )
    if event is None:
        return
    if not reported:
        stay = next((w for w in said.parsed.dates if _UNTIL.fullmatch(analysis.folded, end, w.span.start)), None)
        event = replace(event, date=stay.date if stay else None, end_date=stay.end_date if stay else None)
        if stay is not None and stay.end_date is not None and predicate.form == "past":
            event = replace(event, status="held")
    yield event


def _above(analysis: Analysis, said: Said, predicate: Predicate) -> tuple[tuple[Mention, ...], int]:
    """ "At the invitation of A of Laos and B of Oman, C will pay visits to the above two countries": A's and B's."""
    text = analysis.folded
    these = _THESE.match(text, predicate.end, said.parsed.sentence.span.end)
    invited = _INVITED.match(text, said.parsed.sentence.span.start, predicate.start)
    if these is None or invited is None:
        return (), predicate.end
    first = min((m.span.start for m in predicate.subjects), default=predicate.start)
    states = [m for m in said.parsed.mentions if invited.end() <= m.span.start < first and m.kind == "state"]
    hosts = [m for m in said.parsed.mentions if invited.end() <= m.span.start < first and m.kind == "person"]
    for host in hosts:
        party = analysis.cast[host.key].represents if host.key in analysis.cast else None
        if party is not None and party.kind == "state":
            states.append(Mention(host.span, "state", party.key))
    return tuple(sorted(states)), these.end()


def _antecedent(analysis: Analysis, said: Said, predicate: Predicate) -> Mention | None:
    """The person before "who"."""
    for mention in said.parsed.mentions:
        if mention.kind == "person" and re.fullmatch(
            r"(?: \(\w+\))?,?\s+who\s+", analysis.folded[mention.span.end : predicate.start]
        ):
            return mention
    return None


def _goals(analysis: Analysis, said: Said, start: int) -> tuple[tuple[Mention, ...], int]:
    goals: list[Mention] = []
    at = start
    for mention in said.parsed.mentions:
        if mention.span.start < start or mention.kind not in ("state", "capital", "place") or not mention.key:
            continue
        if _GAP.fullmatch(_undated(analysis, said, at, mention.span.start)) is None:
            break
        goals.append(mention)
        at = mention.span.end
    return tuple(goals), at


def _undated(analysis: Analysis, said: Said, start: int, end: int) -> str:
    """The words between two goals without the dates among them: "Cape Town, May 9-11, and Lusaka"."""
    text = analysis.folded[start:end]
    for when in said.parsed.dates:
        if start <= when.span.start and when.span.end <= end:
            text = text.replace(when.span.of(analysis.folded), " ")
    return text


def journeys(events: Sequence[Event]) -> list[Event]:
    """A journey that goes on to another state is one visit: "will travel to Israel … will then travel to Jordan"."""
    kept: list[Event] = []
    for event in events:
        people = [p.actor.key for p in event.participants]
        for k, other in enumerate(kept):
            alike = other.kind == event.kind == "visit" and other.reported and event.reported
            if alike and other.status == event.status and people == [p.actor.key for p in other.participants]:
                if _apart(other, event):
                    continue
                ends = [d for d in (other.end_date or other.date, event.end_date or event.date) if d is not None]
                begins = [d for d in (other.date, event.date) if d is not None]
                kept[k] = replace(
                    other,
                    date=min(begins, default=None),
                    end_date=max(ends) if ends and max(ends) > min(begins) else None,
                    parties=tuple(sorted({*other.parties, *event.parties})),
                    evidence=(*other.evidence, *(e for e in event.evidence if e not in other.evidence)),
                )
                break
        else:
            kept.append(event)
    return kept


def _apart(one: Event, other: Event) -> bool:
    """Journeys of other weeks are not one."""
    if one.date is None or other.date is None:
        return False
    return abs(((one.end_date or one.date) - other.date).days) > _APART
