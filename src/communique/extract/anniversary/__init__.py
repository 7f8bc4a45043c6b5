"""Anniversaries: which occasion is marked, for the how-manieth time, in which year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.anniversary.find import Found, find
from communique.extract.casting import Casting
from communique.language.analysis import Analysis, Parsed
from communique.language.lexicon import Lexicon
from communique.model import Anniversary, Evidence, OccasionKind

_ORDER: tuple[OccasionKind, ...] = (
    "diplomatic-relations",
    "partnership",
    "agreement",
    "independence",
    "conflict",
    "founding",
)
_BESIDE = 16
_EXPLICIT = re.compile(r"\b(?:in|year) (?P<year>(?:18|19|20|21)\d\d)\b")


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
                if said.parsed.sentence.heading is not heading or said.muted:
                    continue
                for found in find(analysis, said.parsed):
                    one = self._anniversary(analysis, casting, said.parsed, sides, found)
                    if one is None:
                        continue
                    key = (one.of if one.ordinal is None else "", one.ordinal, one.parties)
                    days = one.ordinal is None and bool(rounds)
                    if key in seen or days or (heading and (one.ordinal, one.of) in rounds):
                        continue
                    seen.add(key)
                    rounds.append((one.ordinal, one.of))
                    yield one

    def _anniversary(
        self, analysis: Analysis, casting: Casting, parsed: Parsed, sides: tuple[str, ...], found: Found
    ) -> Anniversary | None:
        text = analysis.document.text
        of, rule = self._kind(parsed, found)
        keys = self._keys(analysis, casting, parsed, sides, found, of)
        parties = casting.parties(keys)
        if (
            of == "other"
            and len(parties) == 1
            and parties[0].kind == "organization"
            and self._bare(analysis, parsed, found)
        ):
            of, rule = "founding", "organization"
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
    def _bare(analysis: Analysis, parsed: Parsed, found: Found) -> bool:
        """ "the 20th anniversary of the African Union": an organisation's own anniversary is of its founding."""
        words = found.subject.of(analysis.document.text).strip()
        return any(m.kind == "organization" and m.span.of(analysis.document.text) == words for m in parsed.mentions)

    @staticmethod
    def _kind(parsed: Parsed, found: Found) -> tuple[OccasionKind, str]:
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
        found: Found,
        of: OccasionKind,
    ) -> list[str | None]:
        inside = [
            casting.of(m)
            for m in parsed.mentions
            if m.kind in ("state", "organization", "adjective") and found.span.start <= m.span.start < found.span.end
        ]
        keys: list[str | None] = [key for key in inside if key is not None]
        if of == "conflict" and not keys:
            keys = [m.key for m in parsed.mentions if m.kind == "place" and found.subject.covers(m.span) and m.key]
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
            keys = Anniversaries._theirs(analysis, parsed, found.span.start)
        return keys

    @staticmethod
    def _theirs(analysis: Analysis, parsed: Parsed, start: int) -> list[str | None]:
        """Whose day "your independence" is: the state named in the sentence, else the only one in the heading."""
        home = analysis.document.state
        kinds = ("state", "people", "adjective", "place")
        beside = [m.key for m in parsed.mentions if m.kind in kinds and m.key and 0 <= start - m.span.end < _BESIDE]
        if beside:
            return [beside[-1]]
        near = [m.key for m in parsed.mentions if m.kind in kinds and m.key not in ("", home)]
        if near:
            return [near[0]]
        heading = {m.key for p in analysis.sentences if p.sentence.heading for m in p.mentions if m.kind in kinds}
        heading.discard(home or "")
        return [*heading] if len(heading) == 1 else []

    @staticmethod
    def _year(analysis: Analysis, parsed: Parsed, found: Found) -> int | None:
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
