"""The facts in order, and a silence for each sentence that yields none."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Draw

MET = "On September 8, 2021, Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. "


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Both sides exchanged views on trade.", "discussed"),
        ("The two ministers discussed the situation in the region.", "discussed"),
        ("The railway is 1,035 kilometres long.", "no-pattern"),
        ("Lao Foreign Minister for the first time.", "no-pattern"),
    ],
)
def test_why_a_sentence_is_silent(draw: Draw, sentence: str, reason: str) -> None:
    found = draw(MET + sentence)
    text = found.document.text
    assert [(s.span.of(text), s.reason) for s in found.silences] == [(sentence, reason)]


def test_what_was_discussed_names_the_line_that_says_so(draw: Draw) -> None:
    (silence,) = draw(MET + "Both sides exchanged views on trade.").silences
    assert silence.rule == "discussions:exchange views"


def test_every_sentence_yields_a_fact_or_a_silence(draw: Draw) -> None:
    found = draw(
        MET + "Wang Yi said that China supports Laos in its reforms. The railway is long. Both sides agreed to resume "
        "flights. They discussed trade. This year marks the 60th anniversary of diplomatic relations."
    )
    drawn = [*found.events, *found.agreements, *found.anniversaries, *found.statements]
    spans = [fact.evidence[0].span for fact in drawn] + [silence.span for silence in found.silences]
    assert len(found.sentences) == 6
    assert all(any(s.start < one.end and one.start < s.end for s in spans) for one in found.sentences)


def test_facts_stand_in_the_order_of_the_text(draw: Draw) -> None:
    found = draw(
        MET + "Wang Yi said that China supports Laos in its reforms, and opposes hegemony in the region. Saleumxay "
        "thanked China for its vaccines."
    )
    starts = [one.evidence[0].span.start for one in found.statements]
    assert len(starts) == 3
    assert starts == sorted(starts)


def test_every_quote_is_what_the_text_says_there(draw: Draw) -> None:
    found = draw(
        MET + "Wang Yi said that China’s “red line” won’t change. Both sides agreed to resume flights. This year marks "
        "the 60th anniversary of diplomatic relations."
    )
    facts = [*found.events, *found.agreements, *found.anniversaries, *found.statements]
    assert len(facts) == 4
    for one in facts:
        for evidence in one.evidence:
            assert evidence.span.of(found.document.text) == evidence.quote
