"""The points of what was agreed, told behind it: "agreed on the following: A, and B", "a statement in which they …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.casting import Casting
from communique.language.analysis import Analysis, Clause, Hit, Said
from communique.language.lexicon import Lexicon
from communique.model import Agreement, AgreementKind, Evidence, Span

# "agreed on the following:", "reached the following common understandings:"
_HERALD = re.compile(
    r"\b(?:following\b[^.:;]{0,60}|as follows|"
    r"(?:consensus|understandings?|agreements?)(?: on [\w ,'-]{3,40})?):(?=\s|$)"
)
_ITEM = re.compile(r"(?:\(?\d{1,2}[.)]|\(?[a-z]\)|[-–—•*]|First|Second|Third|Fourth|Fifth|Sixth)")
_NEXT = re.compile(r";\s+(?:and\s+)?|,\s+and\s+(?=(?:\w+\s+){1,12}?(?:will|shall)\b)")
_DOING = re.compile(r"\b(?:will|shall|to)\b")
_THEREIN = re.compile(r",?\s+in which (?:they|the two sides|both sides|the two (?:leaders|ministers)|the leaders)\s+")
_BEFORE = re.compile(r"(?:in which (?:they|\w+ \w+ \w+|\w+ \w+)|,|\band)\s+(?:also\s+|\w+ly\s+)?$")
_SETTLED = frozenset({"agree on", "agree", "agree to", "agree that", "decide to", "agree upon"})
_END = re.compile(r"[\s,;:.\"”]+(?:\band\b)?[\s,]*$")
_SHORT = 4
# How far behind the verb a list may be announced.
_NEAR = 60


class Terms:
    """ "The two sides agreed on the following: trade will grow; flights will resume." gives two commitments."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._parties = lexicon.parties

    def __call__(self, analysis: Analysis) -> Iterator[Agreement]:
        """The points of agreements that no other construction tells, in order."""
        casting = Casting(analysis, self._parties)
        listing: tuple[str, ...] = ()
        last = -1
        for said, together in zip(analysis.said, analysis.sides, strict=True):
            sentence = said.parsed.sentence
            if sentence.heading or said.muted:
                continue
            if listing and sentence.paragraph != last:
                item = _ITEM.match(analysis.folded, sentence.span.start, sentence.span.end)
                listing, last = (listing, sentence.paragraph) if item is not None else ((), -1)
            if listing and not any(clause.level == "joint" for clause in said.clauses):
                yield from self._points(analysis, casting, sentence.span, listing)
            herald = next((at for clause in said.clauses if (at := announced(analysis, clause)) is not None), None)
            if herald is not None and len(together.parties) > 1:
                listing, last = together.parties, sentence.paragraph
                yield from self._points(analysis, casting, Span(herald, sentence.span.end), together.parties)
            elif len(together.parties) > 1:
                yield from self._therein(analysis, casting, said, together.parties)

    @staticmethod
    def _points(analysis: Analysis, casting: Casting, span: Span, parties: tuple[str, ...]) -> Iterator[Agreement]:
        """Each point of a list within a sentence."""
        text, start = analysis.folded, span.start
        for stop, begin in [(m.start(), m.end()) for m in _NEXT.finditer(text, span.start, span.end)] + [(span.end, 0)]:
            lead = _ITEM.match(text, start, stop)
            first = lead.end() if lead is not None else start
            words = text[first:stop]
            first += len(words) - len(words.lstrip(" .,)"))
            words = _END.sub("", text[first:stop])
            start = begin
            if len(words.split()) < _SHORT:
                continue
            kind: AgreementKind = "commitment" if _DOING.search(words) else "shared-view"
            told = Evidence.cite(analysis.document, Span(first, first + len(words)), "terms:point")
            yield Agreement(kind, "agreed", None, casting.parties(parties), None, (told,))

    @staticmethod
    def _therein(analysis: Analysis, casting: Casting, said: Said, parties: tuple[str, ...]) -> Iterator[Agreement]:
        """What several say in a text that they issue: "…, in which they call for A, reject B and stress C"."""
        text, span = analysis.folded, said.parsed.sentence.span
        if not any(p.of("instrument_verbs") is not None for p in said.predicates):
            return
        opened = _THEREIN.search(text, span.start, span.end)
        if opened is None:
            return
        hits = list(_verbs(text, said, opened.start(), opened.end()))
        for hit, stop in zip(hits, [h.start for h in hits[1:]] + [span.end], strict=True):
            words = _END.sub("", text[hit.start : stop])
            kind: AgreementKind = hit.value.row["kind"]  # type: ignore[assignment]
            if len(words.split()) < _SHORT:
                continue
            told = Evidence.cite(analysis.document, Span(hit.start, hit.start + len(words)), hit.value.row.rule)
            yield Agreement(kind, "agreed", None, casting.parties(parties), None, (told,))


def _verbs(text: str, said: Said, lead: int, start: int) -> Iterator[Hit]:
    taken = start
    for hit in said.parsed.hits:
        finite = hit.value.table == "settlements" and hit.value.form in ("base", "present", "past")
        if finite and hit.start >= taken and (hit.start == start or _BEFORE.search(text, lead, hit.start)):
            taken = hit.end
            yield hit


def announced(analysis: Analysis, clause: Clause) -> int | None:
    """Where the list begins that a joint clause announces: "reached the following consensus:"; None where none is."""
    predicate = clause.predicate
    phrase = predicate.of("settlements") if predicate is not None else None
    if clause.level != "joint" or phrase is None or predicate is None:
        return None
    if not (phrase.row["phrase"].startswith("reach ") or phrase.row["phrase"] in _SETTLED):
        return None
    herald = _HERALD.search(analysis.folded, predicate.verb, clause.parsed.sentence.span.end)
    near = herald is not None and herald.start() - predicate.end < _NEAR
    return herald.end() if herald is not None and near else None
