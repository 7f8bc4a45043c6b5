"""Conferences that a release mentions: "on the margins of the G7 Summit", "the next meeting of the joint committee"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.extract.casting import Casting
from communique.extract.event.conference import conference_name
from communique.language.analysis import Analysis, Said
from communique.language.dates import When
from communique.model import Event, EventStatus, Evidence, Mode, Span

_PLANNED = re.compile(
    r"\b(?:upcoming|next|forthcoming|coming|(?:will|would) (?:be held|take place|host|attend|participate|convene|hold)|"
    r"hopes? that|ahead of|prepar\w+ for|later this|look\w* (?:forward )?to|"
    r"to be held|in advance of|near future|by the end of|(?:later|within) this year|early date|"
    r"support\w* \w+ in|agreed to hold|decided to hold|organi[sz]ation of|scheduled)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:(?<!be )held|took place|recent|last|hosted by|concluded)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# Before the name: "will deliver remarks at the", "toward holding another", "for inviting me to the".
_TO_COME = re.compile(r"\b(?:will|towards?|invit\w+|plans? to|intends? to|preparations? for|another)\b[^.;,]*\Z")
_LEAD = 70
_NOW = re.compile(r"\b(?:ongoing|current|underway|is taking place|are taking place)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\b(?:margins?|sidelines)\s+of\s+(?:[\w']+\s+){0,3}$")
_VIRTUAL = re.compile(r"\b(?:virtual|video\w*|online)\b", re.IGNORECASE)
_IN = re.compile(
    r"(?:\s+to be|\s+held|,? which (?:took|is taking|will take) place|,? taking place|"
    r"\s+that [\w .]{3,40}? (?:will )?(?:host|hold)(?:ed|s)?|\s+on [A-Z]\w+ [\d–-]+)*\s+(?:in|at)\s+(?:the\s+)?$"
)
_HOST = re.compile(r"\s+(?:that|which)\s+$|\s+(?:hosted|convened|chaired|initiated|led) by\s+(?:the\s+)?$")


def margin(analysis: Analysis, casting: Casting, said: Said, told: Sequence[Event]) -> Iterator[Event]:
    """Conferences with a name, a number or a body of their own, unless the sentence tells of them as its encounter."""
    text = analysis.folded
    sentence = said.parsed.sentence.span
    told_here = [event.evidence[0].span for event in told if event.kind in ("conference", "ceremony", "talks")]
    last = -1
    for hit in sorted(said.parsed.hits, key=lambda h: (h.start, -h.end)):
        if hit.value.table != "occasions" or hit.value.row["kind"] != "conference" or hit.start < last:
            continue
        name = conference_name(text, sentence, hit)
        if name is None or any(span.start <= hit.start < span.end for span in told_here):
            continue
        if any(name.of(text) in event.evidence[0].quote for event in told if event.kind == "conference"):
            continue
        keys = [
            casting.of(m)
            for m in said.parsed.mentions
            if m.kind in ("organization", "state", "adjective", "person") and name.start < m.span.end <= name.end
        ]
        parties = casting.parties(keys)
        # "the third round of their dialogue" is of those who met; "China-Arab States Summit" says whose it is.
        proper = bool(parties) and text[hit.start].isupper()
        if not any(p.kind == "organization" for p in parties) and len(parties) < 2 and not proper:
            together = next(t for other, t in zip(analysis.said, analysis.sides, strict=True) if other is said)
            parties = casting.parties([*keys, *together.parties])
            parties = tuple(p for p in parties if p.kind == "organization") or parties
        if not parties:
            continue
        host = next(
            (m for m in said.parsed.mentions if m.kind == "person" and _HOST.fullmatch(text, name.end, m.span.start)),
            None,
        )
        hosts = [p for p in [casting.participant(host, "host")] if p is not None] if host is not None else []
        parties = tuple(sorted({*parties, *(p.actor.represents for p in hosts if p.actor.represents is not None)}))
        last = name.end
        place = next(
            (
                m
                for m in said.parsed.mentions
                if m.kind in ("capital", "place", "state")
                and (_IN.fullmatch(text, name.end, m.span.start) or name.start <= m.span.start < hit.start)
                and (m.kind != "state" or m.span.start >= name.end)
            ),
            None,
        )
        stop = min(sentence.end, max(name.end, place.span.end if place is not None else 0) + 40)
        when = next((w for w in said.parsed.dates if w.date is not None and name.end <= w.span.start < stop), None)
        aside = _ASIDE.search(text, sentence.start, name.start) is not None
        yield Event(
            "conference",
            _mode(text, name, place is not None or aside),
            "held" if aside and when is None else _status(text, sentence, name, when, analysis),
            False,
            when.date if when is not None else None,
            when.end_date if when is not None else None,
            None,
            place.span.of(analysis.document.text) if place is not None else None,
            tuple(hosts),
            parties,
            (Evidence.cite(analysis.document, name, hit.value.row.rule), *_beyond(analysis, name, when)),
        )


def _mode(text: str, name: Span, somewhere: bool) -> Mode:
    if _VIRTUAL.search(text, max(0, name.start - 12), name.end):
        return "video"
    return "in-person" if somewhere else "unstated"


def _status(text: str, sentence: Span, name: Span, when: When | None, analysis: Analysis) -> EventStatus:
    published = analysis.document.published
    if when is not None and when.date is not None and published is not None:
        if when.date > published:
            return "planned"
        if (when.end_date or when.date) < published:
            return "held"
    near = text[max(sentence.start, name.start - 40) : min(sentence.end, name.end + 40)]
    year = _YEAR.search(near)
    if year is not None and published is not None and int(year.group()) > published.year:
        return "planned"
    if _PAST.search(near) or year is not None:
        return "held"
    if _PLANNED.search(near) or _TO_COME.search(text, max(sentence.start, name.start - _LEAD), name.start):
        return "planned"
    return "under-way" if _NOW.search(near) else "held"


def _beyond(analysis: Analysis, name: Span, when: When | None) -> tuple[Evidence, ...]:
    if when is None or name.covers(when.span):
        return ()
    return (Evidence.cite(analysis.document, when.span, "date", "date"),)
