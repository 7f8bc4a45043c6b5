"""Conferences that a release mentions: "on the margins of the G7 Summit", "the next meeting of the joint committee"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.extract.casting import Casting
from communique.language.analysis import Analysis, Hit, Said
from communique.language.dates import When
from communique.model import Event, EventStatus, Evidence, Mode, Span

_ORDINAL = (
    r"\d+(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|"
    r"[Ii]naugural|next|[Aa]nnual|regular|new|upcoming|forthcoming"
)
_LEFT = re.compile(
    rf"(?:(?:[A-Z0-9][\w.'&–-]*|of|of the|and|{_ORDINAL}|recent|last|joint|informal|special|extraordinary|virtual|"
    r"video|videoconference|climate|leaders'|ministers'|foreign|ministerial|high-level|plenary|review|two)\s+)*$"
)
_COUNTED = re.compile(rf"\b(?:{_ORDINAL})\b")
_RIGHT = re.compile(
    r"\s+(?:(?:of|for|between|among)\s+(?!the two\b)|on\s+(?!\d|[A-Z][a-z]+ \d))(?:the\s+)?[\w'(]"
    r"(?:[\w' ()&–-]|\.(?=[\w-])){1,90}?"
    r"(?=[,;]|\.(?:\s|$)|\s(?:in|at|to|which|that|will|would|was|were|is|are|held|hosted|convened|chaired|initiated|led|by|"
    r"this|next|later|within|scheduled|with|during|as|after|has|have|had|said|on (?:\d|[A-Z][a-z]+ \d))\b|\s*$)"
)
_BODY = re.compile(
    r"\b(?:committee|commission|council|dialogue|consultations?|forum|platform|mechanism|group|conference|"
    r"ministers'|(?:of|foreign) ministers|leaders'|organi[sz]ation|presidents)(?!\w)",
    re.IGNORECASE,
)
# Standing bodies by these names are no events; their numbered sessions are.
_STANDING = frozenset({"dialogue", "forum"})
_DOMESTIC = re.compile(r"\bCentral Committee\b|\bNational Congress\b|\bParliament\b")
_LOOSE = frozenset({"meeting", "round", "session", "round of consultations"})
_PLANNED = re.compile(
    r"\b(?:upcoming|next|forthcoming|coming|will|would|ahead of|prepar\w+ for|later this|look\w* (?:forward )?to|"
    r"to be held|in advance of|near future|by the end of|(?:later|within) this year|early date|"
    r"support\w* \w+ in|agreed to hold|decided to hold|organi[sz]ation of|scheduled)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:(?<!be )held|took place|recent|last|hosted by|concluded|(?:19|20)\d\d)\b")
_NOW = re.compile(r"\b(?:ongoing|current|underway|is taking place|are taking place)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\b(?:margins?|sidelines)\s+of\s+(?:[\w']+\s+){0,3}$")
_VIRTUAL = re.compile(r"\b(?:virtual|video\w*|online)\b", re.IGNORECASE)
_INSIDE = re.compile(r"(?:^|(?<=\s))(?:of(?: the)?|and|The)\s+")
# "Dialogue Relations", "Conference Center": the noun is part of another name.
_GOES_ON = re.compile(r"[- ](?!\d)[A-Z](?!n\b)(?!ON\b)| (?:resolution|vote|hall|president|declaration|communiqu)")
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
        name = _name(text, sentence, hit)
        if name is None or any(span.start <= hit.start < span.end for span in told_here):
            continue
        keys = [
            m.key
            for m in said.parsed.mentions
            if m.kind in ("organization", "state", "adjective") and name.start < m.span.end <= name.end
        ]
        parties = casting.parties(keys)
        if not any(p.kind == "organization" for p in parties) and len(parties) < 2:
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


def _name(text: str, sentence: Span, hit: Hit) -> Span | None:
    """The name around the noun; None for a conference of no name, number or body."""
    if _GOES_ON.match(text, hit.end):
        return None
    left = _LEFT.search(text, max(sentence.start, hit.start - 110), hit.start)
    start = left.start() if left is not None else hit.start
    # "Joint Press Release of the Special Meeting" is no name of a meeting; nor does "The" make one.
    inside = [m.end() for m in _INSIDE.finditer(text, start, hit.start)]
    start = inside[-1] if inside else start
    own = text[start : hit.start]
    right = _RIGHT.match(text, hit.end, sentence.end)
    end = right.end() if right is not None else hit.end
    phrase, capital = hit.value.row["phrase"], text[hit.start].isupper()
    counted = _COUNTED.search(own) is not None
    proper = re.search(r"[A-Z]", own) is not None
    if _DOMESTIC.search(text, start, end) or (phrase in _STANDING and not (counted or re.search(r"\d{4}", own))):
        return None
    if phrase == "general assembly" and not (proper or right is not None):
        return None
    if capital:
        named = proper or (right is not None and phrase not in _LOOSE)
    else:
        named = (counted and _BODY.search(text, start, end) is not None) or (proper and phrase not in _LOOSE)
    return Span(start, end) if named else None


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
    if _PAST.search(near):
        return "held"
    if _PLANNED.search(near):
        return "planned"
    return "under-way" if _NOW.search(near) else "held"


def _beyond(analysis: Analysis, name: Span, when: When | None) -> tuple[Evidence, ...]:
    if when is None or name.covers(when.span):
        return ()
    return (Evidence.cite(analysis.document, when.span, "date", "date"),)
