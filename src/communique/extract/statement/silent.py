"""What is no statement: greetings, fragments, background, deeds, encounters announced."""

from __future__ import annotations

import re

from communique.language.analysis import Analysis, Clause, Predicate

# "China will mark 20 years": what befalls the speaker's side is no pledge.
_BEFALLS = re.compile(
    r"\s+(?:not\s+)?(?:also\s+|soon\s+)?"
    r"(?:mark|witness|celebrate|usher in|see|greet|reach the|benefit from|prevail|serve as|forget|remember|face)\b"
)
_GREETING = re.compile(r"\bconvey\w*\b[^.;]{0,60}\b(?:greetings|regards)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:was|were|did|had|became|began|came|took|gave|made|said|\w{3,}ed)\b")
_PRESENT = re.compile(
    r"\b(?:is|are|am|has|have|must|should|will|would|can|cannot|could|may|needs?|remains?|continues?|represents?|do|does|"
    r"we|our|knows?|believes?|wants?|deserves?|stands?|shows?|demonstrates?|threatens?|violates?)\b|'(?:s|re|ve|ll)\b",
    re.IGNORECASE,
)
_SHORT = 5


def greets(text: str, predicate: Predicate, end: int) -> bool:
    """ "conveyed the greetings of the President": no position."""
    return _GREETING.search(text, predicate.verb, end) is not None


def befalls(text: str, predicate: Predicate) -> bool:
    """ "China will mark 20 years of its membership": nothing is pledged."""
    return _BEFALLS.match(text, predicate.end) is not None


def deed(clause: Clause, predicate: Predicate) -> bool:
    """ "The two sides have supported each other": what was done together is told, no stance is taken."""
    together = len(predicate.subjects) > 1 or any(m.kind == "side" for m in predicate.subjects)
    return clause.level == "content" and together and bool(predicate.auxiliaries & {"have", "has", "had"})


def promised(predicate: Predicate | None) -> bool:
    """ "A will hold talks with B": an encounter announced, not a statement of A's."""
    stance = predicate.of("stances") if predicate is not None else None
    modal = stance is not None and stance.row["construction"] == "modal"
    return predicate is not None and modal and predicate.of("encounters") is not None


def bare(analysis: Analysis, clause: Clause) -> bool:
    """Whether a clause without a stance word asserts nothing that counts."""
    words = clause.span.of(analysis.folded)
    return _signs(clause) and _told(words)


def _signs(clause: Clause) -> bool:
    """Whether the clause is the signatory's own text, not reported speech."""
    voice = clause.voice
    return voice is not None and voice.signs and voice.mention.span.start < clause.parsed.sentence.span.start


def _told(words: str) -> bool:
    """Background in a signed text: what was done is told in the past, without a word of what is or ought to be."""
    return len(words.split()) < _SHORT or (_PAST.search(words) is not None and _PRESENT.search(words) is None)
