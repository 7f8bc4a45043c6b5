"""Clauses of a joint text whose verb no lexicon knows: "Our relationship rests on trust", "We are working to …"."""

from __future__ import annotations

import re

from communique.language.analysis import Analysis, Clause
from communique.model import AgreementKind

# An impersonal sentence of a joint text takes a position in the present; what was done is narrative.
_PRESENT = re.compile(
    r"\b(?:is|are|must|should|remains?|needs?|risks?|continues?|undermines?|threatens?|poses?|requires?|underscores?|demonstrates?|deserves?|will|our|cannot|can)\b"
)
_NARRATIVE = re.compile(
    r"\b(?:was|were|had|the (?:following|text)|[Tt](?:hese|hose) countries are|as follows|[Ff]ollowing is|[Ss]ince|"
    r"Today, we)\b"
)
_PERFECT = re.compile(
    r"\b(?:has|have)\s+(?:\w+ly\s+|also\s+)*(?!reached|made|agreed|decided|a\b|the\b|to\b|no\b|been\b)\w+(?:ed|en|et|ut|t|ng)\b"
)
_DOING = re.compile(
    r"\b(?:[Ww]e|[Ll]eaders|Governments?|Commission|countries)\s+(?:are|is)\s+(?:\w+ly\s+|also\s+)*(?!being|facing|seeing|witnessing|experiencing|living|entering)\w+ing\b"
)
_DUTY = re.compile(
    r"(?<!that )(?<!which )(?<!who )(?<!political )\bwill\s+(?:also\s+|\w+ly\s+)*(?:be\s+\w+(?:ed|en|id)\b|"
    r"(?!be\b|remain|advance|help|enable|allow|need|ensure that)\w+)"
)
_PROMISE = re.compile(
    r"\b(?:shared |ironclad |joint |our |strong |unwavering |firm )?commitments?\s+(?:to|of|towards?)\b|"
    r"\b(?:pledged|agreed|decision|decided|committed|restated)\b|\b[Oo]ur aim is to\b"
)
# What a step will bring about is explained, nobody undertakes it; and what only describes a noun takes no position.
_WILL = re.compile(r"\bwill\s+(?!(?:also\s+|\w+ly\s+|not\s+)*be\s+\w+(?:ed|en|id|t)\b|remain\b)")
_ACTOR = re.compile(
    r"\b(?:we|they|who|leaders?|ministers?|presidents?|secretar(?:y|ies)|governments?|countries|states?|nations?|"
    r"members?|sides|parties|partners?|participants|officials|teams?|agencies|ministries|administration|commission|"
    r"council|union|alliance|delegations?|experts?|sherpas|working groups?|task ?force|committee|secretariat|board|"
    r"both|each|all)\b",
    re.IGNORECASE,
)
_NOUN_ALONE = re.compile(r"[^,;:.]{0,60}?\b(?:that|which|who)\b")
_STATE_OF_THINGS = re.compile(r"\b(?:foundation|opportunity|importance|basis|testament|share)\b")


def impersonal(analysis: Analysis, clause: Clause) -> tuple[AgreementKind, str] | None:
    """What such a clause is: a commitment where something will be done, else a shared view; None: narrative."""
    words = clause.span.of(analysis.folded)
    behind = analysis.folded[clause.span.end : clause.span.end + 2]
    told = any(
        h.value.table == "discussions" and h.value.form == "past" and clause.span.start <= h.start < clause.span.end
        for h in clause.parsed.hits
    )
    if (
        told
        or _explains(clause, words)
        or _describes(words)
        or _NARRATIVE.search(words)
        or (behind and behind[0] not in '.,;:\n ”"')
    ):
        return None
    doing = _DOING.search(words[:70]) or _DUTY.search(words)
    if not doing and (_PERFECT.search(words) or not _PRESENT.search(words)):
        return None
    promise = _PROMISE.search(words[:140]) and not _STATE_OF_THINGS.search(words[:60])
    return ("commitment" if doing or promise else "shared-view"), "joint text:clause"


def _explains(clause: Clause, words: str) -> bool:
    """ "The fund will create jobs": what will come about, without anybody who will do it."""
    will = _WILL.search(words)
    if will is None or _ACTOR.search(words, 0, will.start()) is not None or re.search(r"\b[Ww]e\b", words):
        return False
    start = clause.span.start
    return not any(
        m.kind in ("state", "side", "person", "capital") and start <= m.span.start < start + will.start()
        for m in clause.parsed.mentions
    )


def _describes(words: str) -> bool:
    """ "Networks that are reliable": a heading or an item of a list, whose only verbs depend on its noun."""
    opened = _NOUN_ALONE.match(words)
    if opened is None or re.search(r"\b(?:is|are|will|must|should|has|have|we|our)\b", words[: opened.end()]):
        return False
    return len(re.findall(r"\b(?:is|are|was|were|will|must|should|has|have|can|cannot)\b", words)) < 2
