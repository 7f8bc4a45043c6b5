"""From what the extractors drew to the facts of a release: each once, in order, with the rest accounted for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from communique.extract.scope import scope
from communique.extract.wording import wording
from communique.language.analysis import Analysis, Said
from communique.language.lexicon import Lexicon
from communique.model import Agreement, Anniversary, Event, Fact, Facts, Reason, Silence, Statement


def finish(analysis: Analysis, drawn: Sequence[Fact | Silence], lexicon: Lexicon) -> Facts:
    """Sorts the facts, drops what is told twice, and adds a silence for each sentence that yields nothing."""
    found = [one for one in drawn if not isinstance(one, Silence)]
    document = analysis.document
    sentences = tuple(said.parsed.sentence.span for said in analysis.said)
    if scope(analysis, found, lexicon) == "domestic":
        return domestic(analysis)
    return Facts(
        document,
        "diplomatic",
        tuple(sorted((one for one in found if isinstance(one, Event)), key=_place)),
        tuple(sorted((one for one in found if isinstance(one, Agreement)), key=_place)),
        tuple(sorted((one for one in found if isinstance(one, Anniversary)), key=_place)),
        tuple(sorted((one for one in found if isinstance(one, Statement)), key=_place)),
        sentences,
        tuple(_silences(analysis, found)),
    )


def domestic(analysis: Analysis) -> Facts:
    """A release about the publisher's own affairs: no facts, and a silence for each sentence."""
    sentences = tuple(parsed.sentence.span for parsed in analysis.sentences)
    quiet = tuple(Silence(span, "domestic", "scope") for span in sentences)
    return Facts(analysis.document, "domestic", sentences=sentences, silences=quiet)


def _place(fact: Fact) -> tuple[int, int, str]:
    first = fact.evidence[0]
    return first.span.start, first.span.end, first.rule


def _silences(analysis: Analysis, found: Sequence[Fact]) -> Iterator[Silence]:
    spans = sorted(e.span for fact in found for e in fact.evidence if e.attests == "fact")
    starts = [span.start for span in spans]
    reach = list(accumulate((span.end for span in spans), max))
    for said in analysis.said:
        sentence = said.parsed.sentence.span
        before = bisect_left(starts, sentence.end)
        if before and sentence.start < reach[before - 1]:
            continue
        reason, rule = _reason(said)
        yield Silence(sentence, reason, rule, "" if reason == "discussed" else wording(said.parsed))


def _reason(said: Said) -> tuple[Reason, str]:
    for predicate in said.predicates:
        talked = predicate.of("discussions")
        if talked is not None:
            return "discussed", talked.row.rule
    if any(p.link == "subject" for p in said.predicates):
        return "ambiguous", "predicate without parties"
    if said.predicates:
        return "background", "no speaker"
    return "no-pattern", "-"
