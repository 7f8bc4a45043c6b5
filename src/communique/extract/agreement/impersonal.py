"""Clauses of a joint text whose verb no lexicon knows: "Our relationship rests on trust", "We are working to …"."""

from __future__ import annotations

import re

from communique.language.analysis import Analysis, Clause
from communique.model import AgreementKind

# An impersonal sentence of a joint text takes a position in the present; what was done is narrative.
_PRESENT = re.compile(
    r"\b(?:is|are|must|should|remains?|needs?|risks?|continues?|undermines?|threatens?|poses?|requires?|underscores?|demonstrates?|deserves?|will|our|cannot|can)\b"
)
_NARRATIVE = re.compile(r"\b(?:was|were|had|the (?:following|text)|as follows|[Ff]ollowing is|[Ss]ince|Today, we)\b")
_PERFECT = re.compile(
    r"\b(?:has|have)\s+(?:\w+ly\s+|also\s+)*(?!reached|made|agreed|decided|a\b|the\b|to\b|no\b|been\b)\w+(?:ed|en|et|ut|t|ng)\b"
)
_DOING = re.compile(
    r"\b(?:[Ww]e|[Ll]eaders|Governments?|Commission|countries)\s+(?:are|is)\s+(?:\w+ly\s+|also\s+)*(?!being|facing|seeing|witnessing|experiencing|living|entering)\w+ing\b"
)
_DUTY = re.compile(
    r"(?<!that )(?<!which )(?<!who )\bwill\s+(?:also\s+|\w+ly\s+)*(?:be\s+\w+(?:ed|en|id)\b|"
    r"(?!be\b|remain|advance|help|enable|allow|need|ensure that)\w+)"
)
_PROMISE = re.compile(
    r"\b(?:shared |ironclad |joint |our |strong |unwavering |firm )?commitments?\s+(?:to|of|towards?)\b|"
    r"\b(?:pledged|agreed|decision|decided|committed|restated)\b|\b[Oo]ur aim is to\b"
)
_STATE_OF_THINGS = re.compile(r"\b(?:foundation|opportunity|importance|basis|testament|share)\b")


def impersonal(analysis: Analysis, clause: Clause) -> tuple[AgreementKind, str] | None:
    """What such a clause is: a commitment where something will be done, else a shared view; None: narrative."""
    words = clause.span.of(analysis.folded)
    behind = analysis.folded[clause.span.end : clause.span.end + 2]
    told = any(
        h.value.table == "discussions" and h.value.form == "past" and clause.span.start <= h.start < clause.span.end
        for h in clause.parsed.hits
    )
    if told or _NARRATIVE.search(words) or (behind and behind[0] not in '.,;:\n ”"'):
        return None
    doing = _DOING.search(words[:70]) or _DUTY.search(words)
    if not doing and (_PERFECT.search(words) or not _PRESENT.search(words)):
        return None
    promise = _PROMISE.search(words[:140]) and not _STATE_OF_THINGS.search(words[:60])
    return ("commitment" if doing or promise else "shared-view"), "joint text:clause"
