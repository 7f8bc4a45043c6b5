"""The words that name an anniversary: "the 60th anniversary of …", "half a century of …", "its National Day"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from communique.language.analysis import Analysis, Parsed
from communique.language.numbers import CARDINAL, ORDINAL, parse_cardinal, parse_ordinal
from communique.model import Span

_NOUN = r"(?:anniversar(?:y|ies)|birthday|jubilee)"
_SUBJECT = (
    r"(?P<subject>[^;:\"”]{0,170}?(?:\(\w+\))?)"
    r"(?=[.;:,\"”)]|\s(?:which|this year|next year|last year|in \d{4}|as an opportunity)\b|$)"
)
# What ends the subject within the words above: a verb, or "and" that joins no two parties.
_ENDS = re.compile(
    r"\s(?:is|are|was|were|has|have|will|would|witnessed|gathered|falls|this|next|last|as|with a|together|on|"
    r"by (?:video|telephone)|"
    r"in (?:the|a)|"
    r"to (?:strengthen|further|deepen|promote|push))\b|"
    r"(?<!\bbetween)\sand\s(?!the (?:Republic|Kingdom|People|ROK|DPRK|DRC|UAE|US|UK|EU|UN))"
)
_BETWEEN = re.compile(r"\b(?:between|of) (?:the )?[^,;]{2,50}\sand\s", re.IGNORECASE)
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "ordinal",
        re.compile(
            rf"(?P<before>(?:this|next|last) year's |[A-Z][\w'’ -]{{1,30}}'s? )?(?:the )?"
            rf"(?P<ordinal>{ORDINAL})(?P<what>(?: [\w'-]+){{0,3}}?) {_NOUN}"
            rf"(?:\s+(?:of|since)\s+{_SUBJECT})?",
            re.IGNORECASE,
        ),
    ),
    (
        "its",
        re.compile(
            rf"\b(?:on|celebrate|mark|greet|embrace) its (?:upcoming )?"
            rf"(?:(?P<ordinal>{ORDINAL}) {_NOUN}|(?P<cent>centenary|centennial))",
            re.IGNORECASE,
        ),
    ),
    (
        "centenary",
        re.compile(rf"(?:the )?(?P<ordinal>(?:bi|sesqui)?cent(?:enary|ennial))\s+of\s+{_SUBJECT}", re.IGNORECASE),
    ),
    (
        "jubilee",
        re.compile(rf"(?P<ordinal>(?:golden|silver|diamond) jubilee)\s+of\s+{_SUBJECT}", re.IGNORECASE),
    ),
    (
        "years of",
        re.compile(
            rf"(?P<mark>\b(?:mark|celebrat|commemorat|complete|witness)\w*\b[^.;]{{0,40}}?)?"
            rf"(?P<cardinal>{CARDINAL})(?: years?)? of (?P<subject>(?:the )?(?:[\w'’–-]+ ){{0,4}}?"
            rf"(?:diplomatic (?:relations|ties)|independence|partnership|dialogue relations))"
            rf"(?: between [^,.;]{{3,60}})?",
            re.IGNORECASE,
        ),
    ),
    (
        "year of",
        re.compile(rf"(?P<ordinal>{ORDINAL}) year of (?P<subject>(?:\w+ ){{0,2}}independence)", re.IGNORECASE),
    ),
    (
        "member",
        re.compile(
            rf"\b(?:mark|celebrat|commemorat)\w*\s+(?:the )?(?P<cardinal>{CARDINAL}) years "
            rf"(?P<subject>as a member of [^,.;()]{{2,60}}(?:\(\w+\))?)",
            re.IGNORECASE,
        ),
    ),
    (
        "since",
        re.compile(
            rf"\bmark(?:s|ed)?\s+(?P<cardinal>{CARDINAL}) years since (?P<subject>[^,.;]{{3,120}})",
            re.IGNORECASE,
        ),
    ),
    (
        "this day",
        re.compile(
            rf"\b(?:on this day (?:exactly )?(?P<cardinal>{CARDINAL}) years ago|"
            rf"exactly (?P<cardinal2>{CARDINAL}) years ago today),\s*(?P<subject>[^.;]{{5,140}}?)(?=[,.;]|\swith\b|$)",
            re.IGNORECASE,
        ),
    ),
)
_DAY = re.compile(
    r"\b(?P<subject>(?:National|Independence|Republic|Statehood|Constitution|Freedom|Liberation|Unity|"
    r"Restoration of Independence) Day)\b"
)


# Most sentences have none of these words, so that no pattern need be tried on them.
_LIKELY = re.compile(
    r"anniversar|birthday|jubilee|cent(?:ury|uries|enary|ennial)|years? (?:of|as|ago|since)|decades? of|\bDay\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """An anniversary in the words: the whole passage, the number and the span of its subject."""

    rule: str
    span: Span
    ordinal: int | None
    subject: Span


def find(analysis: Analysis, parsed: Parsed) -> Iterator[Found]:
    """The anniversaries that a sentence names, each passage once, by the pattern that stands first."""
    text, span = analysis.folded, parsed.sentence.span
    if _LIKELY.search(text, span.start, span.end) is None:
        return
    taken: list[Span] = []
    for rule, pattern in _PATTERNS:
        for match in pattern.finditer(text, span.start, span.end):
            groups = match.groupdict()
            word = groups.get("ordinal") or groups.get("cent")
            ordinal = parse_ordinal(word) if word else None
            number = groups.get("cardinal") or groups.get("cardinal2")
            if number is not None:
                ordinal = parse_cardinal(number)
            if ordinal is None or any(t.start < match.end() and match.start() < t.end for t in taken):
                continue
            if rule == "years of" and groups.get("mark") is None and not _marked(text, span, match):
                continue
            inner = (
                match.span("subject")
                if groups.get("subject")
                else match.span("what")
                if groups.get("what")
                else match.span()
            )
            inner = (inner[0], _subject_end(text, *inner)) if groups.get("subject") else inner
            whole = Span(
                match.start() + len(match.group()) - len(match.group().lstrip()),
                inner[1] if groups.get("subject") else match.end(),
            )
            taken.append(whole)
            yield Found(f"anniversary:{rule}", whole, ordinal, Span(*inner))
    for match in _DAY.finditer(text, span.start, span.end):
        whole = Span(match.start(), match.end())
        if not any(t.start <= match.start() < t.end for t in taken):
            yield Found("anniversary:day", whole, None, whole)


def _subject_end(text: str, start: int, end: int) -> int:
    """Where the subject really ends: "between China and Laos" is whole, "the founding of the party and …" is cut."""
    between = _BETWEEN.match(text, start, end) or _BETWEEN.search(text, start, end)
    pair = between if between is not None and " between " in text[start - 1 : between.end()] else None
    after = pair.end() if pair is not None else start
    cut = _ENDS.search(text, after, end)
    return cut.start() if cut is not None and cut.start() > start else end


def _marked(text: str, span: Span, match: re.Match[str]) -> bool:
    """An unmarked age is no anniversary: the words around must mark it ("which A and B will complete in May")."""
    around = text[max(span.start, match.start() - 60) : min(span.end, match.end() + 80)].lower()
    return bool(re.search(r"\b(?:mark|celebrat|commemorat|complet|congratulat|observ)", around))
