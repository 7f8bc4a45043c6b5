"""Instruments by name: signed, issued, adopted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.casting import Casting
from communique.language.analysis import Analysis, Hit, Predicate, Said
from communique.language.lexicon import Lexicon
from communique.model import Agreement, AgreementKind, AgreementStatus, Evidence, Span

_CUT = re.compile(r"\s+(?:on behalf of|at the|in the presence|after|before|during|witnessed|which|that)\b|[,;]\s|\.$")
_MEETING = re.compile(
    r"\b(?:[Tt]he|[Tt]his) (?:\w+ )?(?:meeting|conference|summit|session|forum|two sides)\s+(?:also\s+)?$"
)
_ARTICLE = re.compile(
    r"(?:an?|the|several|two|three|a number of|a series of|related|relevant|multiple)\s+", re.IGNORECASE
)


class Instruments:
    """ "A and B signed the minutes of the meeting and a protocol on exports." gives a memorandum and a treaty."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._parties = lexicon.parties

    def __call__(self, analysis: Analysis) -> Iterator[Agreement]:
        """The instruments of a release, in order."""
        casting = Casting(analysis, self._parties)
        for said, together in zip(analysis.said, analysis.sides, strict=True):
            sides = together.parties
            if said.parsed.sentence.heading or said.muted:
                continue
            for k, predicate in enumerate(said.predicates):
                phrase = predicate.of("instrument_verbs")
                if phrase is None or predicate.negated:
                    continue
                if predicate.link == "other" and not predicate.passive and not _by_all(analysis, predicate):
                    continue
                stop = said.predicates[k + 1].start if k + 1 < len(said.predicates) else said.parsed.sentence.span.end
                named = [casting.of(m) for m in predicate.subjects]
                parties = casting.parties(named)
                status: AgreementStatus = phrase.row["status"]  # type: ignore[assignment]
                # One side ends an agreement alone; it takes two to make one.
                if len(parties) < 2 and not (parties and status == "ended"):
                    parties = casting.parties(sides)
                    if len(parties) < 2:
                        continue
                if predicate.auxiliaries & {"will", "would", "to"}:
                    status = "proposed"
                for n, (hit, span) in enumerate(self._objects(analysis, said, predicate, stop)):
                    kind: AgreementKind = hit.value.row["kind"]  # type: ignore[assignment]
                    quote = Span(predicate.verb, span.end) if n == 0 else span
                    title = _ARTICLE.sub("", span.of(analysis.document.text), count=1)
                    evidence = [Evidence.cite(analysis.document, quote, phrase.row.rule)]
                    evidence += [
                        Evidence.cite(analysis.document, m.span, "mention:party", "parties") for m in predicate.subjects
                    ]
                    own = title if kind == "treaty" and len(title.split()) > 1 else None
                    yield Agreement(kind, status, own, parties, None, tuple(evidence))

    @staticmethod
    def _objects(analysis: Analysis, said: Said, predicate: Predicate, stop: int) -> Iterator[tuple[Hit, Span]]:
        """Each instrument named behind the verb, with its whole noun phrase."""
        text = analysis.folded
        hits: list[Hit] = []
        for hit in said.parsed.hits:
            if (
                hit.value.table == "instruments"
                and predicate.end <= hit.start < stop
                and (not hits or hit.start >= hits[-1].end)
            ):
                hits.append(hit)
        begin = predicate.end + 1
        for n, hit in enumerate(hits):
            if n == 0 and hit.start - predicate.end > 60:
                return
            if n and not re.search(r"(?:,|\band)\s+(?:\S+\s+){0,6}$", text[hits[n - 1].end : hit.start]):
                continue
            limit = hits[n + 1].start if n + 1 < len(hits) else stop
            rest = text[hit.end : limit]
            if n + 1 < len(hits):
                joined = [m.start() for m in re.finditer(r",|\band\b", rest)]
                rest = rest[: joined[-1]] if joined else rest
            cut = _CUT.search(rest)
            end = hit.end + (cut.start() if cut is not None else len(rest.rstrip(" .;,")))
            end = hit.end + len(text[hit.end : end].rstrip(" .;,"))
            start = begin + len(text[begin : hit.start]) - len(text[begin : hit.start].lstrip())
            yield hit, Span(start, end)
            tail = re.compile(r"[\s,]*(?:\band\b)?\s*").match(text, end, limit)
            begin = tail.end() if tail is not None else end


def _by_all(analysis: Analysis, predicate: Predicate) -> bool:
    """ "The meeting adopted a declaration": what a meeting does its parties do."""
    return (
        predicate.told and _MEETING.search(analysis.folded[max(0, predicate.start - 40) : predicate.start]) is not None
    )
