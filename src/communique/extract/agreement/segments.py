"""The parts of a joint sentence that each take a position: "agreed that A, noting B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from communique.language.analysis import Analysis, Clause, Hit, Parsed
from communique.model import Span

_BEFORE = re.compile(r",\s+(?:(?:and|while|as well as|also|including|further|in particular|once again)\s+)*$")
_ENDS = re.compile(r"[\s,;:.\"”]+$")
# What these introduce goes with the main verb: means, company, further words on the same.
_MEANS = frozenset(
    {"support", "consider", "launch", "arrange", "confirm", "regard", "announce", "say", "intend to", "plan to"}
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a joint sentence; `hit` is the participle that opens it, None where the main verb goes on."""

    span: Span
    hit: Hit | None


def segments(analysis: Analysis, clause: Clause) -> Iterator[Segment]:
    """The main part of a clause, and what participles add ("…, recognizing that …")."""
    text, span = analysis.folded, clause.span
    start = clause.predicate.end if clause.predicate is not None else span.start
    cuts = [hit for hit in _participles(clause.parsed, start, span.end) if _BEFORE.search(text, start, hit.start)]
    at: int = span.start
    opened: Hit | None = None
    first = next(_participles(clause.parsed, span.start, start), None)
    if first is not None and first.start == span.start and clause.predicate is not None:
        comma = text.rfind(",", first.end, clause.predicate.whole)
        if comma > first.end:
            yield Segment(Span(span.start, comma), first)
            at = comma + 1
    for hit in cuts:
        whole = _trimmed(text, at, hit.start)
        if whole is not None:
            yield Segment(whole, opened)
        at, opened = hit.start, hit
    whole = _trimmed(text, at, span.end)
    if whole is not None:
        yield Segment(whole, opened)


def openings(analysis: Analysis, clause: Clause) -> Iterator[Segment]:
    """ "Recognizing that A, the leaders agreed": what the participle before the clause says."""
    text, begin = analysis.folded, clause.parsed.sentence.span.start
    for hit in _participles(clause.parsed, begin, clause.span.start):
        comma = text.rfind(",", hit.end, clause.span.start + 1)
        if hit.start - begin < 3 and comma > hit.end and text[comma + 1 : clause.span.start].strip() in ("", "the"):
            yield Segment(Span(hit.start, comma), hit)


def _participles(parsed: Parsed, start: int, end: int) -> Iterator[Hit]:
    taken = start
    for hit in parsed.hits:
        if hit.value.table != "settlements" or hit.value.form != "ing" or not taken <= hit.start < end:
            continue
        if hit.value.row["phrase"] not in _MEANS:
            taken = hit.end
            yield hit


def _trimmed(text: str, start: int, end: int) -> Span | None:
    lead = re.compile(r"[\s,;:]*").match(text, start, end)
    start = lead.end() if lead is not None else start
    words = _BEFORE.sub("", text[start:end]) if end > start else ""
    words = _ENDS.sub("", words)
    return Span(start, start + len(words)) if len(words.split()) > 2 else None
