"""What an anniversary is of."""

from __future__ import annotations

import re

from communique.extract.anniversary.find import Found
from communique.language.analysis import Analysis, Hit, Parsed
from communique.model import OccasionKind, Span

_DAY = re.compile(r"\b(?:Independence|National|Republic|Union) Day\b")


def kind_of(analysis: Analysis, parsed: Parsed, found: Found) -> tuple[OccasionKind, Hit | None]:
    """The kind, and the words that say so.

    What stands first in the subject decides ("the Declaration on friendly relations" is an agreement), except that
    a founding gives way to what is founded ("the establishment of diplomatic relations").
    """
    hits = [
        h
        for h in parsed.hits
        if h.value.table == "occasion_subjects" and found.span.start <= h.start and h.end <= found.span.end
    ]
    hits = [
        h
        for h in hits
        if not any(
            o.start <= h.start and h.end <= o.end and o is not h and o.end - o.start > h.end - h.start for o in hits
        )
    ]
    hits.sort(key=lambda h: (h.value.row["of"] == "founding", h.start))
    if not hits:
        return ("founding" if found.rule in ("anniversary:its", "anniversary:whose") else "other"), None
    of: OccasionKind = hits[0].value.row["of"]  # type: ignore[assignment]
    if of == "founding" and _of_a_state(analysis, parsed, Span(hits[0].end, found.span.end)) and _days(analysis):
        of = "independence"
    return of, hits[0]


def _of_a_state(analysis: Analysis, parsed: Parsed, span: Span) -> bool:
    """ "the founding of the Hellenic Republic": what is founded is a state."""
    return any(
        m.kind in ("state", "adjective") and m.span.start - span.start < 12 and m.key != analysis.document.state
        for m in parsed.mentions
        if span.start <= m.span.start < span.end
    )


def _days(analysis: Analysis) -> bool:
    """Whether the heading names a national day."""
    return any(
        p.sentence.heading and _DAY.search(p.sentence.span.of(analysis.folded)) is not None for p in analysis.sentences
    )
