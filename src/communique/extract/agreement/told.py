"""What parties settled, told in somebody's words: "A said that the two countries elevated their relations"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.casting import Casting
from communique.language.analysis import Analysis, Predicate, Said
from communique.language.lexicon import Lexicon
from communique.model import Agreement, Evidence, Span

# What was settled so long ago is an anniversary, or history.
_AGO = re.compile(r"\byears ago\b")


class ToldSettlements:
    """The deed of several parties stays theirs, whoever tells of it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._parties = lexicon.parties

    def __call__(self, analysis: Analysis) -> Iterator[Agreement]:
        """Settlements in the simple past that no joint clause of the release has told."""
        casting = Casting(analysis, self._parties)
        for said, together in zip(analysis.said, analysis.sides, strict=True):
            if said.parsed.sentence.heading or said.muted or all(p.of("settlements") is None for p in said.predicates):
                continue
            if _AGO.search(said.parsed.sentence.span.of(analysis.folded)):
                continue
            for k, predicate in enumerate(said.predicates):
                phrase = predicate.of("settlements")
                if phrase is None or phrase.row["kind"] != "commitment" or not self._told(said, predicate):
                    continue
                named = [casting.of(m) for m in predicate.subjects if m.kind not in ("side", "pronoun")]
                side = any(m.kind == "side" and m.key in ("parties", "people") for m in predicate.subjects)
                keys = named if len({key for key in named if key}) > 1 else together.parties if side else ()
                parties = casting.parties(keys)
                if len(parties) < 2:
                    continue
                span = self._span(analysis, said, k)
                evidence = Evidence.cite(analysis.document, span, phrase.row.rule)
                yield Agreement("commitment", "agreed", None, parties, None, (evidence,))

    @staticmethod
    def _told(said: Said, predicate: Predicate) -> bool:
        """A deed of the past, of several, that stands in no joint clause."""
        if (
            not predicate.told
            or predicate.passive
            or predicate.negated
            or predicate.link not in ("subject", "coordinate")
        ):
            return False
        return not any(
            clause.level == "joint" and clause.span.start <= predicate.verb < clause.span.end for clause in said.clauses
        )

    @staticmethod
    def _span(analysis: Analysis, said: Said, k: int) -> Span:
        predicate = said.predicates[k]
        stop = said.parsed.sentence.span.end
        stop = min([p.whole for p in said.predicates[k + 1 :] if p.whole > predicate.end] + [stop])
        text = analysis.folded
        for mark in (", and ", "; ", ", which ", ", but "):
            cut = text.find(mark, predicate.end, stop)
            stop = cut if cut > 0 else stop
        words = text[predicate.whole : stop].rstrip(' ,;:."”')
        words = words.removesuffix(" and").rstrip(" ,")
        return Span(predicate.whole, predicate.whole + len(words))
