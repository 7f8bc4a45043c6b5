"""Agreements told without a subject: "It was agreed to stay in touch", "The importance of peace was emphasized"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.casting import Casting
from communique.language.analysis import Analysis
from communique.language.lexicon import Lexicon
from communique.model import Agreement, AgreementKind, Evidence, Span

_ADVERBS = r"(?:(?:also|further|in particular|mutually|jointly|specifically|once again|particularly|separately)\s+)*"
_SAID = r"(?:emphasi[sz]ed|stressed|underlined|underscored|noted)"
_TOLD = rf"(?:{_SAID}|(?<=jointly )stated|confirmed)"
_SETTLED = re.compile(
    rf"\b[Ii]t was {_ADVERBS}(?P<verb>agreed|decided|{_TOLD})\s+"
    r"(?:by (?:both|the two) (?:sides|parties|ministers|leaders)\s+)?(?:to|that|upon|on)\b|"
    r"\b[Cc]onsensus was reached (?:by (?:both|the two) (?:sides|parties|ministers|leaders) )?(?:to|on|that)\b|"
    rf"(?:The|A|An|Further) [^.;:,]{{3,140}}? (?:was|were) {_ADVERBS}(?:agreed|decided)(?: upon| on)?(?=[.;]|\Z)|"
    r"\b(?:[Aa]n agreement|[Aa]greements?) (?:was|were|has been|have been) (?:also )?reached "
    r"(?:to|on|that|about|regarding)\b"
)
_NOUN = re.compile(
    r"(?:The|Both|It|Particular|Special|Mutual|A(?= (?:mutual|shared)\b)) (?:\w+ )?"
    r"(?:importance|need|necessity|readiness|interest|willingness|intention|commitment) "
    rf"[^.;]{{0,240}}?\b(?:was|were) {_ADVERBS}(?:{_SAID}|confirmed|reaffirmed|expressed|highlighted)\b"
)
_PROMISES = re.compile(r"\b(?:readiness|willingness|intention|commitment)\b")
_END = re.compile(r"[\s,;:.\"”]+$")


class ImpersonalAgreements:
    """ "It was agreed to continue contacts." after a call of A and B gives a commitment of both."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._parties = lexicon.parties

    def __call__(self, analysis: Analysis) -> Iterator[Agreement]:
        """The agreements of a release that are told in the passive, in order."""
        casting = Casting(analysis, self._parties)
        for said, together in zip(analysis.said, analysis.sides, strict=True):
            sentence = said.parsed.sentence
            if sentence.heading or said.muted or len(together.parties) < 2:
                continue
            if any(clause.level in ("speaker", "content") for clause in said.clauses):
                continue
            found = self._settled(analysis, sentence.span) or self._noun(analysis, sentence.span)
            if found is not None:
                kind, span, rule = found
                evidence = Evidence.cite(analysis.document, span, rule)
                yield Agreement(kind, "agreed", None, casting.parties(together.parties), None, (evidence,))

    @staticmethod
    def _settled(analysis: Analysis, span: Span) -> tuple[AgreementKind, Span, str] | None:
        match = _SETTLED.search(analysis.folded, span.start, span.end)
        if match is None:
            return None
        agreed = match["verb"] in ("agreed", "decided", None) and not match.group().lower().startswith("consensus")
        if match["verb"] == "confirmed":
            agreed = re.search(r"\b(?:will|would)\b", analysis.folded[match.end() : span.end]) is not None
        kind: AgreementKind = "commitment" if agreed else "shared-view"
        end = span.start + len(_END.sub("", analysis.folded[span.start : span.end]))
        return kind, Span(match.start(), end), "passive:it was agreed"

    @staticmethod
    def _noun(analysis: Analysis, span: Span) -> tuple[AgreementKind, Span, str] | None:
        match = _NOUN.match(analysis.folded, span.start, span.end)
        if match is None:
            return None
        kind: AgreementKind = "commitment" if _PROMISES.search(match.group()[:60]) else "shared-view"
        return kind, Span(*match.span()), "passive:importance was emphasized"
