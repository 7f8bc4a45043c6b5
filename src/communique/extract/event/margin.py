"""Conferences that a release mentions: "on the margins of the G7 Summit", "the upcoming U.S.-ASEAN Special Summit"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.extract.casting import Casting
from communique.language.analysis import Analysis, Said
from communique.language.dates import When
from communique.model import Event, EventStatus, Evidence, Span

_NAMED = frozenset(
    {"summit", "conference", "ministerial", "ministerial meeting", "general assembly", "forum", "session", "dialogue"}
)
_PLANNED = re.compile(
    r"\b(?:upcoming|next|forthcoming|coming|will|ahead of|prepar\w+ for|later this|look(?:s|ing)? forward)\b",
    re.IGNORECASE,
)
# "Dialogue Relations", "Conference Center": the noun is part of another name.
_GOES_ON = re.compile(r"[- ][A-Z](?!n\b)")
_NOW = re.compile(r"\b(?:ongoing|current)\b", re.IGNORECASE)
_NAME = re.compile(r"[A-Z0-9][\w.'’–-]*(?:\s+(?:[A-Z0-9][\w.'’–-]*|of|of the))*\s*$")


def margin(analysis: Analysis, casting: Casting, said: Said, told: Sequence[Event]) -> Iterator[Event]:
    """A named conference of parties, unless the sentence tells of it as an encounter of its own."""
    text = analysis.folded
    sentence = said.parsed.sentence.span
    spans = [event.evidence[0].span for event in told if event.kind in ("conference", "ceremony")]
    for hit in said.parsed.hits:
        if hit.value.table != "occasions" or hit.value.row["kind"] != "conference":
            continue
        if hit.value.row["phrase"] not in _NAMED or not text[hit.start].isupper():
            continue
        if _GOES_ON.match(text, hit.end):
            continue
        name = _NAME.search(text, max(sentence.start, hit.start - 90), hit.start)
        start = name.start() if name is not None else hit.start
        end = hit.end
        behind = re.compile(r"\s+(?:of|on)\s+(?:the\s+)?[A-Z][\w ]{2,30}?(?=[,.;]|\s[a-z])").match(
            text, hit.end, sentence.end
        )
        end = behind.end() if behind is not None and "of" in behind.group() else end
        keys = [
            m.key for m in said.parsed.mentions if m.kind in ("organization", "state") and start <= m.span.start < end
        ]
        parties = casting.parties(keys)
        if not parties or any(span.start <= hit.start < span.end for span in spans):
            continue
        if not any(p.kind == "organization" for p in parties) and len(parties) < 2:
            continue
        near = re.compile(r"[^.;]{0,40}").match(text, end, sentence.end)
        stop = near.end() if near is not None else end
        when = next((w for w in said.parsed.dates if w.date is not None and end <= w.span.start < stop), None)
        yield Event(
            "conference",
            "in-person",
            _status(text, sentence.start, start, end, said.parsed.dates, analysis),
            False,
            when.date if when is not None else None,
            when.end_date if when is not None else None,
            None,
            None,
            (),
            parties,
            (Evidence.cite(analysis.document, Span(start, end), hit.value.row.rule),),
        )


def _status(text: str, begin: int, start: int, end: int, dates: Sequence[When], analysis: Analysis) -> EventStatus:
    near = text[max(begin, start - 40) : end + 40]
    if _PLANNED.search(near):
        return "planned"
    published = analysis.document.published
    later = [w for w in dates if w.date is not None and published is not None and w.date > published]
    if later:
        return "planned"
    return "under-way" if _NOW.search(near) else "held"
