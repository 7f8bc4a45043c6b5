"""Passages."""

from __future__ import annotations

import dataclasses

from communique.model import Facts
from tests.graph import sample
from tests.graph.read_back import nodes


def test_a_passage_is_selected_by_its_words_and_its_place() -> None:
    graph = nodes(sample.FACTS)
    quote = "held video talks with Fijian Foreign Minister Ratu Vula"
    start = sample.TEXT.index(quote)
    place = f"RELEASE/passage/{start}-{start + len(quote)}"
    assert graph[f"{place}/fact-active-held-video-talks"] == {
        "type": {"Passage"},
        "hasSource": {"RELEASE"},
        "hasSelector": {f"{place}/quote", f"{place}/position"},
        "rule": {"active:held video talks"},
        "attests": {"fact"},
    }
    assert graph[f"{place}/quote"] == {
        "type": {"TextQuoteSelector"},
        "exact": {quote},
        "prefix": {sample.TEXT[start - 32 : start]},
        "suffix": {sample.TEXT[start + len(quote) :][:32]},
    }
    assert graph[f"{place}/position"]["start"] == {str(start)}


def test_at_the_start_there_is_nothing_before() -> None:
    assert nodes(sample.FACTS)["RELEASE/passage/0-17/quote"]["prefix"] == {""}


def test_two_rules_at_one_place_share_its_selectors() -> None:
    again = dataclasses.replace(sample.AGREEMENT.evidence[0], rule="other:rule")
    agreement = dataclasses.replace(sample.AGREEMENT, made_at=None, evidence=(*sample.AGREEMENT.evidence, again))
    graph = nodes(Facts(sample.DOCUMENT, "diplomatic", agreements=(agreement,)))
    steps = sorted(iri.rpartition("/")[2] for iri in graph if "/passage/" in iri)
    assert steps == ["fact-agreed-to", "fact-other-rule", "position", "quote"]
