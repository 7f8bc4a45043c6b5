"""The words that name an anniversary: "the 60th anniversary of …", "half a century of …", "its National Day"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from communique.extract.anniversary.subject import subject_end
from communique.language.analysis import Analysis, Parsed
from communique.language.numbers import CARDINAL, ORDINAL, parse_cardinal, parse_ordinal
from communique.model import Span

_NOUN = r"(?:anniversar(?:y|ies)|birthday|jubilee)"
# A full stop ends the subject, but not that of "U.S.".
_CHAR = r"(?:[^.;:—\"”()]|(?<=\b[A-Z])\.|\([\w-]+\))"
# A comma ends it too, but not that of "the Treaty of Peace, Friendship and Cooperation".
_COMMA = r"(?<!\bPeace)(?<!\bFriendship)(?<!\bAmity)(?<!\bNeighborliness)(?<!\bNeighbourliness),"
_END = (
    rf"(?=[;:—\"”()]|{_COMMA}|(?<!\b[A-Z])\.|"
    r"\s(?:which|that|this year|next year|last year|in \d{4}|as an opportunity)\b|$)"
)
_SUBJECT = rf"(?P<subject>{_CHAR}{{0,170}}?(?: ?\([\w-]+\))?){_END}"
_OWNER = r"(?-i:(?!And |The )[A-Z][\w'’ -]{1,30}'s? )"
_ACTED = (
    r"(?:was (?:founded|established|opened for signature|signed|adopted|assassinated)|declared independence|"
    r"gained independence|established diplomatic (?:relations|ties)|the (?:founding|establishment|signing) of)"
)
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "whose",
            rf"(?P<subject>(?:[\w'’-]+ ){{0,7}}[\w'’-]+), (?:of which (?:the|this) (?:current )?year (?:marks|is)|"
            rf"which (?:marks|celebrates|marked|celebrated|is marking|is celebrating)|whose) "
            rf"(?:the |its )?(?P<ordinal>{ORDINAL}) {_NOUN}(?! of)",
        ),
        (
            "its",
            rf"\b(?:(?:on|for|marking|celebrating|mark|celebrate|celebrates|celebrated|marks|marked|greet|embrace) )?"
            rf"(?:its|their|the country's) (?:(?:up)?coming |forthcoming |recent )?"
            rf"(?:(?P<ordinal>{ORDINAL}) {_NOUN}|(?P<cent>centenary|centennial|bicentenary|bicentennial))"
            rf"(?:\s+of\s+{_SUBJECT})?",
        ),
        (
            "ordinal",
            rf"(?P<before>(?:this|next|last) year's |{_OWNER})?(?:the )?"
            rf"(?P<ordinal>{ORDINAL})(?:-year)?(?P<what>(?: [\w'-]+){{0,3}}?) {_NOUN}"
            rf"(?:\s+(?:of|since)\s+{_SUBJECT})?",
        ),
        ("year", rf"(?:the )?(?P<cardinal>{CARDINAL})-year {_NOUN} of\s+{_SUBJECT}"),
        ("centenary", rf"(?:the )?(?P<ordinal>(?:bi|sesqui)?cent(?:enary|ennial))\s+of\s+{_SUBJECT}"),
        ("jubilee", rf"(?P<ordinal>(?:golden|silver|diamond) jubilee)\s+of\s+{_SUBJECT}"),
        (
            "years of",
            rf"(?P<mark>\b(?:mark|celebrat|commemorat|complete|witness)\w*\b[^.;]{{0,40}}?)?"
            rf"(?P<cardinal>{CARDINAL})(?: years?)? of (?P<subject>(?:the )?(?:[\w.'’–-]+ ){{0,4}}?"
            rf"(?:bilateral (?:relations|ties)|diplomatic (?:relations|ties|relationship)|independence|partnership|"
            rf"dialogue relations|friendship|sister[ -]\w+ (?:relationship|relations|ties)))"
            rf"(?: between [^,.;]{{3,60}})?",
        ),
        ("year of", rf"(?P<ordinal>{ORDINAL}) year of (?P<subject>(?:\w+ ){{0,2}}independence)"),
        (
            "year as",
            rf"{_OWNER}?(?P<ordinal>{ORDINAL}) year (?P<subject>as an? (?:[\w.-]+ ){{0,2}}(?:ally|member|partner))",
        ),
        (
            "member",
            rf"\b(?:mark|celebrat|commemorat)\w*\s+(?:the )?(?P<cardinal>{CARDINAL}) years "
            rf"(?P<subject>as a member of [^,.;()]{{2,60}}(?:\(\w+\))?)",
        ),
        (
            "since",
            rf"\bmark(?:s|ed)?\s+(?P<cardinal>{CARDINAL}) years since "
            rf"(?P<subject>[^.;]{{3,140}}?\bwas (?:assassinated|killed|murdered|founded|established|adopted|signed)\b|"
            rf"{_CHAR}{{3,140}}?(?=[,;]|(?<!\b[A-Z])\.|$))",
        ),
        (
            "this day",
            rf"\b(?:on this day (?:exactly )?(?P<cardinal>{CARDINAL}) years ago|"
            rf"exactly (?P<cardinal2>{CARDINAL}) years ago today),\s*(?P<subject>[^.;]{{5,140}}?)(?=[,.;]|\swith\b|$)",
        ),
        (
            "ago",
            rf"(?P<cardinal>{CARDINAL}) years ago(?: today| this (?:month|week|year))?, "
            rf"(?P<subject>(?:[^.;]{{0,90}}?\b)?{_ACTED}\b[^,.;]{{0,80}})",
        ),
        # Without a number: only of what an anniversary is known to be of.
        ("plain", rf"(?P<plain>\bthe anniversary) of\s+{_SUBJECT}"),
    )
)
# What is a person's is no party's: a birthday, an election won.
_PERSON = re.compile(
    r"\bbirth anniversar|\bof the birth of\b|\b(?:his|her) (?:birth|death|victory|election)\b", re.IGNORECASE
)
# Patterns that say themselves where their subject ends.
_WHOLE = frozenset({"whose", "since", "years of", "year of", "year as", "ago"})
_DAY = re.compile(
    r"\b(?P<subject>(?:National|Independence|Republic|Statehood|Constitution|Freedom|Liberation|Unity|Union|Bastille|"
    r"Restoration of Independence|Victory|Armistice|Africa|Europe) Day)\b"
)
_OWN_DAY = re.compile(r"\b(?:your|their|its) (?P<subject>(?:national|independence|republic) day)\b")
# What may stand before such a day: whose it is, an ordinal, no other part of a name ("World Press Freedom Day").
_NAMED_BEFORE = re.compile(r"(?<![\w'])[A-Z][\w-]+ $")


# Most sentences have none of these stems, and most of the rest none of these words: no pattern need be tried on them.
_STEMS = (
    *("anniversar", "birthday", "jubilee", "centur", "centen", "decade of", "decades of", "day"),
    *(f"{year} {word}" for year in ("year", "years") for word in ("of", "as", "ago", "since")),
)
_LIKELY = re.compile(
    r"anniversar|birthday|jubilee|cent(?:ury|uries|enary|ennial)|years? (?:of|as|ago|since)|decades? of|\bday\b",
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
    small = span.of(text).lower()
    if not any(map(small.__contains__, _STEMS)) or _LIKELY.search(text, span.start, span.end) is None:
        return
    taken: list[Span] = []
    for rule, pattern in _PATTERNS:
        at = span.start
        while (match := pattern.search(text, at, span.end)) is not None:
            found = _found(analysis, parsed, rule, match)
            # A subject may end before its match does: "the 75th anniversary of A and the 70th anniversary of B".
            at = found.span.end if found is not None else match.end()
            if found is None or any(t.start < found.span.end and found.span.start < t.end for t in taken):
                continue
            taken.append(found.span)
            yield found
    for match in _DAY.finditer(text, span.start, span.end):
        whole = Span(match.start(), match.end())
        if not any(t.start <= match.start() < t.end for t in taken) and _stands_alone(text, parsed, match.start()):
            yield Found("anniversary:day", whole, None, whole)

    for match in _OWN_DAY.finditer(text, span.start, span.end):
        whole = Span(*match.span("subject"))
        yield Found("anniversary:day", whole, None, whole)


def _found(analysis: Analysis, parsed: Parsed, rule: str, match: re.Match[str]) -> Found | None:
    text = analysis.folded
    groups = match.groupdict()
    word = groups.get("ordinal") or groups.get("cent")
    ordinal = parse_ordinal(word) if word else None
    number = groups.get("cardinal") or groups.get("cardinal2")
    if number is not None:
        ordinal = parse_cardinal(number)
    if ordinal is None and rule != "plain":
        return None
    if _PERSON.search(match.group()) is not None:
        return None
    if rule == "years of" and groups.get("mark") is None and not _marked(text, parsed.sentence.span, match):
        return None
    # "3 years ago the company was founded" is an age; what is remembered after a round number is an anniversary.
    if rule == "ago" and ordinal is not None and ordinal % 5:
        return None
    group = next((name for name in ("subject", "what") if groups.get(name)), None)
    inner = match.span(group) if group is not None else match.span()
    if group == "subject":
        inner = (inner[0], subject_end(analysis, parsed, *inner) if rule not in _WHOLE else inner[1])
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    end = inner[1] if group == "subject" and rule not in ("whose", "years of") else match.end()
    return Found(f"anniversary:{rule}", Span(start, end), ordinal, Span(*inner))


def _stands_alone(text: str, parsed: Parsed, start: int) -> bool:
    """Whether a day's name begins at `start`: no capitalised word before it but that of a state."""
    before = text[max(parsed.sentence.span.start, start - 30) : start]
    return _NAMED_BEFORE.search(before) is None or any(m.span.end == start - 1 for m in parsed.mentions)


def _marked(text: str, span: Span, match: re.Match[str]) -> bool:
    """An unmarked age is no anniversary: the words around must mark it ("which A and B will complete in May")."""
    around = text[max(span.start, match.start() - 60) : min(span.end, match.end() + 80)].lower()
    return bool(re.search(r"\b(?:mark|celebrat|commemorat|complet|congratulat|observ)", around))
