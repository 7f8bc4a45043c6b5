"""Anniversaries: which occasion is marked, for the how-manieth time, in which year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.anniversary.find import Found, find
from communique.extract.anniversary.kind import kind_of
from communique.extract.anniversary.whose import Whose
from communique.extract.casting import Casting
from communique.language.analysis import Analysis, Parsed, Said
from communique.language.lexicon import Lexicon
from communique.model import Anniversary, Evidence, OccasionKind

_EXPLICIT = re.compile(r"\b(?:in|year) (?:[A-Z]?[a-z]+ )?(?P<year>(?:18|19|20|21)\d\d)\b")
# An anniversary is told of near its year: a year further off is that of the occasion itself.
_NEAR = 5
_LAST = re.compile(
    r"\blast (?P<month>january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november")
_BASE = re.compile(
    r"\b(?:Constitution of|independence in|independent since|republic since) (?P<year>1[5-9]\d\d|20\d\d)\b"
)
_UNMARKED = frozenset({"anniversary:plain", "anniversary:ago"})
_GATHERING = re.compile(r"\b(?:Forum|Summit|Conference)\b")


# A war of the whole world is nobody's in particular.
_WORLD = re.compile(r"\bWorld\b|\bSecond World War\b|\bWW(?:I|II|1|2)\b")


class Anniversaries:
    """ "In 2021 both sides celebrate the 60th anniversary of diplomatic relations between China and Laos." """

    def __init__(self, lexicon: Lexicon) -> None:
        self._parties = lexicon.parties

    def __call__(self, analysis: Analysis) -> Iterator[Anniversary]:
        """The anniversaries of a release, each once, where they are told best: in the body, else in the heading."""
        casting = Casting(analysis, self._parties)
        whose = Whose(analysis, casting)
        kept: list[Anniversary] = []
        for heading in (False, True):
            for said, together in zip(analysis.said, analysis.sides, strict=True):
                if said.parsed.sentence.heading is not heading or said.muted:
                    continue
                for found in find(analysis, said.parsed):
                    one = self._anniversary(analysis, casting, whose, said, together.parties, found)
                    if one is not None and not any(_same(one, other, heading) for other in kept):
                        kept = [other for other in kept if not _covered(other, one)]
                        kept.append(one)
        yield from kept

    def _anniversary(
        self,
        analysis: Analysis,
        casting: Casting,
        whose: Whose,
        said: Said,
        sides: tuple[str, ...],
        found: Found,
    ) -> Anniversary | None:
        text = analysis.document.text
        of, hit = kind_of(analysis, said.parsed, found)
        rule = hit.value.row.rule if hit is not None else "-"
        world = of == "conflict" and _WORLD.search(found.subject.of(text)) is not None
        parties = () if world else casting.parties(whose.keys(said, sides, found, of, hit))
        if of == "other" and len(parties) == 1 and self._bare(analysis, said.parsed, found):
            # "North Macedonia's second anniversary" does not say of what.
            if parties[0].kind == "state" and found.subject == found.span:
                return None
            of, rule = "founding", "organization"
        if not (world or self._tells(of, found, bool(parties), found.subject.of(text))):
            return None
        year = _year(analysis, said.parsed, found)
        base = year - found.ordinal if year is not None and found.ordinal is not None else None
        if found.rule == "anniversary:day" and of == "independence":
            base = _stated(analysis)
        subject = found.subject.of(text).strip() or found.span.of(text)
        evidence = Evidence.cite(analysis.document, found.span, f"{found.rule};{rule}")
        return Anniversary(of, found.ordinal, subject, parties, year, base, (evidence,))

    @staticmethod
    def _tells(of: OccasionKind, found: Found, known: bool, subject: str) -> bool:
        """Whether the words are enough: with parties, or of an instrument, a conference, a day of many states."""
        day = found.rule == "anniversary:day"
        if of == "other" and not day and (found.rule in _UNMARKED or not known):
            return found.ordinal is not None and _GATHERING.search(subject) is not None
        if known or (day and of == "other"):
            return True
        if of == "founding":
            return found.rule == "anniversary:its"
        if of == "partnership" and found.rule == "anniversary:years of":
            return False
        marked = found.rule not in _UNMARKED or (of == "agreement" and found.ordinal is not None)
        return marked and not day and of not in ("conflict", "independence")

    @staticmethod
    def _bare(analysis: Analysis, parsed: Parsed, found: Found) -> bool:
        """ "the 20th anniversary of the African Union", "the OECD's 60th anniversary": nothing is said but whose."""
        text = analysis.document.text
        words = found.subject.of(text).strip()
        if found.subject == found.span:
            return True
        return any(m.kind in ("state", "organization") and m.span.of(text) == words for m in parsed.mentions)


def _same(one: Anniversary, other: Anniversary, heading: bool) -> bool:
    """Whether the second tells what the first has told, perhaps with less."""
    if one.ordinal is None:
        return other.of == one.of and (other.ordinal is None or set(one.parties) <= set(other.parties))
    unknown = not one.parties and one.of == other.of
    alike = one.ordinal == other.ordinal and (
        unknown or (one.parties == other.parties and (one.of == other.of or _vague(one)))
    )
    return alike or (heading and (one.ordinal, one.of) == (other.ordinal, other.of))


def _vague(one: Anniversary) -> bool:
    """Whether no word says what it is of."""
    return one.evidence[0].rule.endswith(";-")


def _covered(one: Anniversary, other: Anniversary) -> bool:
    """ "Independence Day" told before "the 61st anniversary of your independence" is the same occasion."""
    return one.ordinal is None and other.ordinal is not None and one.of == other.of and one.parties == other.parties


def _stated(analysis: Analysis) -> int | None:
    """The year of what a national day recalls, where the text gives it: "their Constitution of 1814"."""
    match = _BASE.search(analysis.folded)
    return int(match["year"]) if match is not None else None


def _year(analysis: Analysis, parsed: Parsed, found: Found) -> int | None:
    text, span = analysis.folded, parsed.sentence.span
    dated = next((w.date.year for said in analysis.said for w in said.parsed.dates if w.date is not None), None)
    published = analysis.document.published
    own = published.year if published is not None else dated
    near = text[max(span.start, found.span.start - 60) : min(span.end, found.span.end + 40)].lower()
    explicit = _EXPLICIT.search(near)
    if explicit is not None and (own is None or abs(int(explicit["year"]) - own) <= _NEAR):
        return int(explicit["year"])
    if own is None:
        return None
    if "next year" in near:
        return own + 1
    if "last year" in near:
        return own - 1
    past = _LAST.search(near)
    if past is not None and published is not None:
        month = _MONTHS.index(past["month"]) + 1 if past["month"] in _MONTHS else 12
        return own - 1 if month >= published.month else own
    return None if re.search(r"\bsoon\b", near) else own
