"""What is a position in a long speech or transcript, where most sentences tell, explain, joke or lead over."""

from __future__ import annotations

import re

from communique.extract.statement.subjects import own_party
from communique.language.analysis import Analysis, Clause, Said

# From so many sentences in somebody's own words on a text is a speech; a written statement may be longer.
_LONG, _LONGER = 10, 25
_NAMING = frozenset({"state", "organization", "adjective", "people", "capital"})
# What may stand before the subject: "And of course, in recent years, China is …".
_LEAD = re.compile(
    r"(?:(?:and|but|so|of course|well|yes|no|now|today|also|still|indeed|in fact|therefore|moreover|that is why|"
    r"first of all|first|second|third|finally|again|i (?:want|would like) to (?:say|stress|emphasize|repeat) that|"
    r"i (?:think|believe|know|am (?:sure|confident|certain|convinced))(?: that)?|we (?:know|believe)(?: that)?|"
    r"(?:as|in|at|on|for|over|from|with|under|during|after|despite|together with|along with)\b[^,]{1,60},)"
    r",?\s+){0,3}",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"(?:we\b|our\b|(?:this|next|last) year (?:marks|sees|marked)\b)", re.IGNORECASE)
# "This is the reality that Laos has brought": a judgement, where the clause names a party or "our" side.
_JUDGES = re.compile(
    r"(?:all )?(?:(?:this|that|it|there)'s\b|"
    r"(?:this|that|it|these|those|such)\b(?: \w+){0,4}? (?:is|are|will|would|can|cannot|could|must|"
    r"should|has|have|shows?|means?|proves?|indicates?|demonstrates?|reflects?|undermines?|threatens?|violates?|"
    r"serves?|helps?))\b(?! where\b)",
    re.IGNORECASE,
)
_OUR = re.compile(r"\b(?:our|us)\b", re.IGNORECASE)
_CONDITION = re.compile(r"(?:if|when|whenever|once|unless|as long as|imagine)\b", re.IGNORECASE)
_PRESENT = re.compile(
    r"\b(?:is|are|remains?|continues?|must|should|will|would|can|cannot|could|may|needs?|wants?|deserves?|stands?|"
    r"has|have|believes?|shares?|cooperates?|works?|knows?|serves?|violates?|threatens?|undermines?|enjoys?|"
    r"represents?|marks?|sees|attach(?:es)?|respects?|does|do)\b|'(?:re|ve|ll|s)\b",
    re.IGNORECASE,
)
# "We have sent": a deed of one's own; "We have always stood" is more.
_DEED = re.compile(
    r"\b(?:we|i)(?:'ve| have| had)\s+(?!been\b|always\b|never\b|no\b|to\b|an?\b|the\b)|"
    r"\b(?:has|have|had)\s+(?!been\b|always\b|never\b|no\b|to\b|an?\b|the\b|long\b)(?:\w+ly\s+|also\s+|already\s+)?\w+(?:ed|en|ne|de|ld|nt|ght)\b",
    re.IGNORECASE,
)
# What a speaker says of the occasion, of his words and of his not speaking.
_ASIDE = re.compile(
    r"\b(?:as (?:i|you) (?:recall|said|mentioned)|i (?:recall|remember|mean)|questions?|no comment|aware of|"
    r"(?:press|news) (?:conference|release)|later today|this (?:morning|afternoon|evening)|turn (?:it |now )?over|"
    r"(?:further|more|relevant|specific) (?:information|details?)|talking about|information (?:about|on)|in touch)\b",
    re.IGNORECASE,
)


def speech(analysis: Analysis) -> bool:
    """Whether the text is a long one in somebody's own words."""
    voices = [[c.voice for c in said.clauses if c.voice is not None and c.voice.direct] for said in analysis.said]
    signed = any(voice.signs for found in voices for voice in found)
    return sum(bool(found) for found in voices) >= (_LONGER if signed else _LONG)


def position(analysis: Analysis, said: Said, clause: Clause) -> bool:
    """Whether an assertion without a stance word, made in a long speech, is a position.

    It is where "we", "our …" or a state or organisation is the subject of a whole main clause about what is, and
    the clause names a party; no condition, no deed of one's own, nothing about the occasion.
    """
    text, span = analysis.folded, clause.span
    words = span.of(text)
    lead = _LEAD.match(text, span.start, span.end)
    start = lead.end() if lead is not None else span.start
    if _CONDITION.match(text, start, span.end) or _ASIDE.search(words):
        return False
    named = [m for m in clause.parsed.mentions if m.kind in _NAMING and start <= m.span.start < span.end]
    subject = named[0] if named and _opens(text[start : named[0].span.start]) else None
    ours = _SUBJECT.match(text, start, span.end)
    # Of a transcript's "This is …" most are asides.
    judges = said.turn is None or text.startswith(("it ", "It ", "it's ", "It's "), start)
    concerns = bool(named) or _OUR.search(words) is not None
    judged = judges and concerns and _JUDGES.match(text, start, span.end) is not None
    if subject is None and ours is None and not judged:
        return False
    if not _PRESENT.search(text, start, span.end):
        return False
    own = ours is not None or (subject is not None and own_party(clause, subject))
    return not (own and _DEED.search(words))


def _opens(before: str) -> bool:
    """Whether what stands before a name belongs to its noun: "the ", "relations between "."""
    return len(before.split()) < 4 and "," not in before
