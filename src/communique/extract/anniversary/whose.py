"""Whose an anniversary is: the parties of what is marked."""

from __future__ import annotations

import re

from communique.extract.anniversary.find import Found
from communique.extract.casting import Casting
from communique.language.analysis import Analysis, Hit, Parsed, Said
from communique.model import Mention, OccasionKind

Keys = list[str | None]
_BESIDE = 16
_PARTIES = ("state", "organization")
_NAMED = ("state", "people", "adjective", "place", "capital")
_AGAINST = re.compile(r"\b[Aa]gainst\b")
_BODY = re.compile(
    r"\b(?:the|our|its) (?:organi[sz]ation|association|group|bloc|union|alliance|forum)\b", re.IGNORECASE
)
_ACRONYM = re.compile(r"\bof (?:the )?(?P<name>[A-Z]{3,})$")
_WITH = re.compile(r" with (?!each other|one another)")
_MARKS = re.compile(r"\W*(?:\w+ ){0,5}?(?:mark|celebrat|commemorat|observ|complet)")
_TWO = re.compile(r"\bbetween (?:the|our|their) (?:two )?(?:countries|states|nations|peoples|sides)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\s(?:between|of|by)\s(?:the )?")
_IN = re.compile(r"\s(?:in|of)\s(?:the )?$")


class Whose:
    """Finds the parties of an anniversary in the words around it."""

    def __init__(self, analysis: Analysis, casting: Casting) -> None:
        self._analysis = analysis
        self._casting = casting
        self._home = analysis.document.state

    def keys(self, said: Said, sides: tuple[str, ...], found: Found, of: OccasionKind, hit: Hit | None) -> Keys:
        """The keys of the parties, in no order, perhaps with repetitions; `hit` is what told the kind."""
        parsed = said.parsed
        inside = self._inside(parsed, found, of)
        if hit is not None and of == "partnership" and self._itself(parsed, hit):
            return list(sides) if self._analysis.kind == "joint" else inside
        if of in ("diplomatic-relations", "partnership"):
            return self._pair(said, sides, found, inside, of)
        if found.rule in ("anniversary:its", "anniversary:whose") and hit is None:
            return self._owner(parsed, found)
        if found.rule in ("anniversary:its", "anniversary:member", "anniversary:year as"):
            owner = self._before(parsed, found.span.start)
            return [*inside, owner] if owner is not None else inside
        if found.rule == "anniversary:this day" and of == "other":
            return [*inside, *sides]
        if of == "agreement" and len(set(inside)) < 2 and self._mutual(found):
            return self._pair(said, sides, found, inside, of)
        if of == "agreement" and len(set(inside)) < 2 and len(sides) == 2 and set(inside) <= set(sides):
            return list(sides) if inside else []
        if not inside and of == "founding" and (name := self._named(found)) is not None:
            return [name]
        if not inside and of in ("independence", "conflict", "founding"):
            return self._theirs(parsed, found, of)
        return inside

    def _owner(self, parsed: Parsed, found: Found) -> Keys:
        """Whose "its 80th anniversary" is, which does not say of what: an organisation's, if the last one named is."""
        end = found.span.end if found.rule == "anniversary:whose" else found.span.start
        before = [m for m in parsed.mentions if m.span.end <= end and m.kind in (*_PARTIES, "adjective")]
        return [before[-1].key] if before and before[-1].kind == "organization" else []

    def _mutual(self, found: Found) -> bool:
        """ "the Treaty of Friendship between the two countries": two parties that are not named here."""
        return _TWO.search(self._analysis.folded, found.span.start, found.span.end) is not None

    @staticmethod
    def _itself(parsed: Parsed, hit: Hit) -> bool:
        """ "the announcement of AUKUS": the partnership is an organisation by name."""
        return any(m.kind == "organization" and m.span.end == hit.end for m in parsed.mentions)

    def _named(self, found: Found) -> str | None:
        """ "the founding of the USCBC": an organisation that no lexicon knows, by its acronym."""
        name = _ACRONYM.search(found.subject.of(self._analysis.folded))
        return name["name"] if name is not None else None

    def _inside(self, parsed: Parsed, found: Found, of: OccasionKind) -> Keys:
        text = self._analysis.folded
        kinds: tuple[str, ...] = ("state", "organization", "adjective", "people")
        mentions = [m for m in parsed.mentions if found.span.start <= m.span.start < found.span.end]
        if of == "conflict":
            # "the war of resistance against B" is A's.
            against = _AGAINST.search(text, found.span.start, found.span.end)
            mine = [m for m in mentions if against is None or m.span.start < against.start()]
            mentions = mine or mentions
            if not any(m.kind in kinds for m in mentions):
                kinds = ("place", "capital")
        kinds = (*kinds, "person") if of == "conflict" else kinds
        named = [(m, self._casting.of(m) or (m.key if m.kind != "person" else "")) for m in mentions if m.kind in kinds]
        keys = [(m, key) for m, key in named if key]
        # In what is of no known kind "the first Black American settlers" make no party.
        return [key for m, key in keys if of != "other" or m.kind in _PARTIES or key != self._home]

    def _pair(self, said: Said, sides: tuple[str, ...], found: Found, inside: Keys, of: OccasionKind) -> Keys:
        """Relations and partnerships have two parties at least."""
        if len(set(inside)) > 1:
            return inside
        if of == "partnership" and self._with_strangers(said.parsed, found):
            return []
        subjects = self._subjects(said, found.span.start)
        if len({*inside, *subjects}) > 1 and len(set(subjects)) > 1:
            return [*inside, *subjects] if set(inside) <= set(subjects) else [*inside, *subjects[:1]]
        parsed = said.parsed
        first: str | None = inside[0] if inside else None
        if first is not None:
            before = next((m.key for m in parsed.mentions if self._partner(m, found.span.start, first)), None)
            if before is not None:
                return [first, before]
            if first in sides and len(sides) == 2:
                return list(sides)
            return [first, self._home] if self._home != first else [first, self._abroad(parsed, sides)]
        lone = subjects[0] if subjects else None
        if lone is not None and lone in sides and len(sides) == 2:
            return list(sides)
        if lone is not None and lone != self._home:
            return [lone, self._home]
        if len(sides) == 2:
            return list(sides)
        if of == "partnership":
            return []  # of whom the text speaks otherwise need not be the partners
        behind = [m for m in parsed.mentions if m.kind in _PARTIES and m.span.start >= found.span.end][:2]
        if len(behind) == 2 and _BETWEEN.fullmatch(self._analysis.folded, found.span.end, behind[0].span.start):
            return [m.key for m in behind]
        other = self._abroad(parsed, sides)
        return [other, self._home] if other is not None else []

    def _with_strangers(self, parsed: Parsed, found: Found) -> bool:
        """ "two years of partnership with energy communities": the partner is no party."""
        other = _WITH.match(self._analysis.folded, found.span.end, parsed.sentence.span.end)
        return other is not None and not any(0 <= m.span.start - other.end() < 5 for m in parsed.mentions)

    def _partner(self, mention: Mention, start: int, first: str) -> bool:
        return (
            mention.span.end <= start and mention.kind in _PARTIES and mention.key != first and "|" not in mention.key
        )

    def _subjects(self, said: Said, start: int) -> Keys:
        """The parties that are the subject of the last verb before: "China and Germany will mark"."""
        last = next((p for p in reversed(said.predicates) if p.verb < start and p.subjects), None)
        if last is not None and any(m.kind in _PARTIES for m in last.subjects):
            return [m.key for m in last.subjects if m.kind in _PARTIES]
        # "mark" and "celebrate" are no verbs of the lexicons: a pair of states before them is a subject too.
        text = self._analysis.folded
        before = [m for m in said.parsed.mentions if m.span.end <= start and m.kind in _PARTIES]
        for one, other in zip(before[-2:], before[-1:], strict=False):
            joined = text[one.span.end : other.span.start].strip() in ("and", "and the")
            if joined and _MARKS.match(text, other.span.end, start + 12):
                return [one.key, other.key]
        return []

    @staticmethod
    def _before(parsed: Parsed, start: int) -> str | None:
        owners = [m.key for m in parsed.mentions if m.span.end <= start and m.kind in _PARTIES]
        return owners[-1] if owners else None

    def _theirs(self, parsed: Parsed, found: Found, of: OccasionKind) -> Keys:
        """Whose day "your independence" is: the state named in the sentence, else the only one in the heading."""
        start, home = found.span.start, self._home
        kinds: tuple[str, ...] = (*_NAMED, "organization") if of == "founding" else _NAMED
        if of == "founding" and _BODY.search(self._analysis.folded, start, found.span.end) is not None:
            kinds = ("organization",)
        text, end = self._analysis.folded, found.span.end
        behind = [
            m.key for m in parsed.mentions if m.kind in kinds and m.key and _IN.fullmatch(text, end, m.span.start)
        ]
        if behind:
            return [behind[0]]
        beside = [m.key for m in parsed.mentions if m.kind in kinds and m.key and 0 <= start - m.span.end < _BESIDE]
        if beside:
            return [beside[-1]]
        near = [m.key for m in parsed.mentions if m.kind in kinds and m.key not in ("", home)]
        if of == "conflict":
            # Others than those who suffered it remember a war too.
            heading = {
                m.key for p in self._analysis.sentences if p.sentence.heading for m in p.mentions if m.kind in kinds
            }
            heading -= {"", home or ""}
            told = found.ordinal is not None and len(heading) == 1 and set(near) <= heading
            return [*heading] if told else []
        if near:
            return [near[0]]
        heading = self._heading(kinds)
        return [*heading] if len(heading) == 1 else []

    def _abroad(self, parsed: Parsed, sides: tuple[str, ...]) -> str | None:
        """The one other party: of the encounter, of the sentence, of the heading."""
        for keys in (
            set(sides) - {self._home},
            {m.key for m in parsed.mentions if m.kind in _PARTIES} - {self._home},
            self._heading(_NAMED),
        ):
            if len(keys) == 1:
                return next(iter(keys))
        return None

    def _heading(self, kinds: tuple[str, ...]) -> set[str]:
        found: set[str] = set()
        for parsed in self._analysis.sentences:
            if parsed.sentence.heading:
                found |= {m.key for m in parsed.mentions if m.kind in kinds and m.key}
                found |= {key for m in parsed.mentions if m.kind == "person" and (key := self._casting.of(m))}
        return found - {self._home or ""}
