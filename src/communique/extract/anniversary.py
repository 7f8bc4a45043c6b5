"""Anniversaries: which occasion is marked, for the how-manieth time, in which year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from communique.extract.casting import Casting
from communique.language.analysis import Analysis, Parsed
from communique.language.lexicon import Lexicon
from communique.language.numbers import CARDINAL, ORDINAL, parse_cardinal, parse_ordinal
from communique.model import Anniversary, Evidence, OccasionKind, Span

_NOUN = r"(?:anniversar(?:y|ies)|birthday|jubilee)"
_SUBJECT = r"(?P<subject>[^;:\"”]{0,170}?(?:\(\w+\))?)(?=[.;:,\"”)]|\s(?:which|this year|next year|last year|in \d{4}|as an opportunity)\b|$)"
# What ends the subject within the words above: a verb, or "and" that joins no two parties.
_ENDS = re.compile(
    r"\s(?:is|are|was|were|has|have|will|would|witnessed|gathered|falls|this|next|last|as|with a|to (?:strengthen|further|deepen|promote|push)|in (?:the|a)|together|on)\b|"
    r"(?<!\bbetween)\sand\s(?!the (?:Republic|Kingdom|People|ROK|DPRK|DRC|UAE|US|UK|EU|UN))"
)
_BETWEEN = re.compile(r"\b(?:between|of) (?:the )?[^,;]{2,50}\sand\s", re.IGNORECASE)
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "ordinal",
        re.compile(
            rf"(?P<before>(?:this|next|last) year's |[A-Z][\w'’ -]{{1,30}}'s? )?(?:the )?(?P<ordinal>{ORDINAL})(?P<what>(?: [\w'-]+){{0,3}}?) {_NOUN}"
            rf"(?:\s+(?:of|since)\s+{_SUBJECT})?",
            re.IGNORECASE,
        ),
    ),
    (
        "its",
        re.compile(
            rf"\bon its (?:upcoming )?(?:(?P<ordinal>{ORDINAL}) {_NOUN}|(?P<cent>centenary|centennial))", re.IGNORECASE
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
            rf"(?P<mark>\b(?:mark|celebrat|commemorat|complete|witness)\w*\b[^.;]{{0,40}}?)?(?P<cardinal>{CARDINAL})(?: years?)? of (?P<subject>"
            rf"(?:the )?(?:[\w'’–-]+ ){{0,4}}?(?:diplomatic (?:relations|ties)|independence|diplomatic relations and friendship|partnership|dialogue relations))"
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
            rf"\b(?:mark|celebrat|commemorat)\w*\s+(?:the )?(?P<cardinal>{CARDINAL}) years (?P<subject>as a member of [^,.;()]{{2,60}}(?:\(\w+\))?)",
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
            rf"\b(?:on this day (?:exactly )?(?P<cardinal>{CARDINAL}) years ago|exactly (?P<cardinal2>{CARDINAL}) years ago today),\s*(?P<subject>[^.;]{{5,140}}?)(?=[,.;]|\swith\b|$)",
            re.IGNORECASE,
        ),
    ),
)
_DAY = re.compile(
    r"\b(?P<subject>(?:National|Independence|Republic|Statehood|Constitution|Freedom|Liberation|Unity|Restoration of Independence) Day)\b"
)
_ORDER: tuple[OccasionKind, ...] = (
    "diplomatic-relations",
    "partnership",
    "agreement",
    "independence",
    "conflict",
    "founding",
)
_EXPLICIT = re.compile(r"\b(?:in|year) (?P<year>(?:18|19|20|21)\d\d)\b")


@dataclass(frozen=True, slots=True)
class _Found:
    """An anniversary in the words: the whole passage, the number and the span of its subject."""

    rule: str
    span: Span
    ordinal: int | None
    subject: Span


class Anniversaries:
    """ "In 2021 both sides celebrate the 60th anniversary of diplomatic relations between China and Laos." """

    def __init__(self, lexicon: Lexicon) -> None:
        self._parties = lexicon.parties

    def __call__(self, analysis: Analysis) -> Iterator[Anniversary]:
        """The anniversaries of a release, each once, where they are told best: in the body, else in the heading."""
        casting = Casting(analysis, self._parties)
        seen: set[tuple[object, ...]] = set()
        rounds: list[tuple[int | None, OccasionKind]] = []
        for heading in (False, True):
            for said, together in zip(analysis.said, analysis.sides, strict=True):
                sides = together.parties
                if said.parsed.sentence.heading is not heading:
                    continue
                for found in self._find(analysis, said.parsed):
                    one = self._anniversary(analysis, casting, said.parsed, sides, found)
                    if one is None:
                        continue
                    key = (one.of, one.ordinal, one.parties)
                    days = one.ordinal is None and any(of == one.of for _, of in rounds)
                    if key in seen or days or (heading and (one.ordinal, one.of) in rounds):
                        continue
                    seen.add(key)
                    rounds.append((one.ordinal, one.of))
                    yield one

    @staticmethod
    def _find(analysis: Analysis, parsed: Parsed) -> Iterator[_Found]:
        text, span = analysis.folded, parsed.sentence.span
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
                yield _Found(f"anniversary:{rule}", whole, ordinal, Span(*inner))
        for match in _DAY.finditer(text, span.start, span.end):
            whole = Span(match.start(), match.end())
            if not any(t.start <= match.start() < t.end for t in taken):
                yield _Found("anniversary:day", whole, None, whole)

    def _anniversary(
        self, analysis: Analysis, casting: Casting, parsed: Parsed, sides: tuple[str, ...], found: _Found
    ) -> Anniversary | None:
        text = analysis.document.text
        of, rule = self._kind(parsed, found)
        keys = self._keys(analysis, casting, parsed, sides, found, of)
        parties = casting.parties(keys)
        if not parties and found.rule == "anniversary:day":
            return None
        if of == "other" and not parties:
            return None
        year = self._year(analysis, parsed, found)
        base = year - found.ordinal if year is not None and found.ordinal is not None else None
        subject = found.subject.of(text).strip() or found.span.of(text)
        evidence = Evidence.cite(analysis.document, found.span, f"{found.rule};{rule}")
        return Anniversary(of, found.ordinal, subject, parties, year, base, (evidence,))

    @staticmethod
    def _kind(parsed: Parsed, found: _Found) -> tuple[OccasionKind, str]:
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
        for kind in _ORDER:
            for hit in hits:
                if hit.value.row["of"] == kind:
                    return kind, hit.value.row.rule
        return ("founding", "-") if found.rule == "anniversary:its" else ("other", "-")

    @staticmethod
    def _keys(
        analysis: Analysis,
        casting: Casting,
        parsed: Parsed,
        sides: tuple[str, ...],
        found: _Found,
        of: OccasionKind,
    ) -> list[str | None]:
        inside = [
            casting.of(m)
            for m in parsed.mentions
            if m.kind in ("state", "organization", "adjective") and found.span.start <= m.span.start < found.span.end
        ]
        keys: list[str | None] = [key for key in inside if key is not None]
        if of in ("diplomatic-relations", "partnership") and len(set(keys)) < 2:
            before = [
                m for m in parsed.mentions if m.span.end <= found.span.start and m.kind in ("state", "organization")
            ]
            if len(keys) == 1 and before:
                keys.append(before[0].key)
            if len(set(keys)) < 2 and len(sides) == 2:
                keys = list(sides) if not keys or keys[0] in sides else [*keys, analysis.document.state]
            elif len(set(keys)) < 2 and keys:
                keys.append(analysis.document.state)
            if len(set(keys)) < 2:
                after = [
                    casting.of(m)
                    for m in parsed.mentions
                    if m.span.start >= found.span.end and m.kind in ("state", "organization")
                ]
                keys += after[:2]
        elif found.rule == "anniversary:its":
            owner = [
                m for m in parsed.mentions if m.span.end <= found.span.start and m.kind in ("state", "organization")
            ]
            keys = [owner[-1].key] if owner else []
        elif found.rule == "anniversary:member":
            owner = [
                m for m in parsed.mentions if m.span.end <= found.span.start and m.kind in ("state", "organization")
            ]
            keys += [owner[-1].key] if owner else []
        elif found.rule == "anniversary:this day" and of == "other":
            keys = [*keys, *sides]
        elif not keys and of in ("independence", "conflict", "founding"):
            keys = Anniversaries._theirs(analysis, parsed)
        return keys

    @staticmethod
    def _theirs(analysis: Analysis, parsed: Parsed) -> list[str | None]:
        """Whose day "your independence" is: the state named in the sentence, else the only one in the heading."""
        home = analysis.document.state
        kinds = ("state", "people", "adjective", "place")
        near = [m.key for m in parsed.mentions if m.kind in kinds and m.key not in ("", home)]
        if near:
            return [near[0]]
        heading = {m.key for p in analysis.sentences if p.sentence.heading for m in p.mentions if m.kind in kinds}
        heading.discard(home or "")
        return [*heading] if len(heading) == 1 else []

    @staticmethod
    def _year(analysis: Analysis, parsed: Parsed, found: _Found) -> int | None:
        text, span = analysis.folded, parsed.sentence.span
        dated = next((w.date.year for said in analysis.said for w in said.parsed.dates if w.date is not None), None)
        own = analysis.document.published.year if analysis.document.published is not None else dated
        near = text[max(span.start, found.span.start - 60) : min(span.end, found.span.end + 40)].lower()
        explicit = _EXPLICIT.search(near)
        if explicit is not None:
            return int(explicit["year"])
        if own is None:
            return None
        if "next year" in near:
            return own + 1
        if "last year" in near:
            return own - 1
        return own


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
