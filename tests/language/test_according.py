"""Whose words a sentence gives that opens with "According to"."""

from __future__ import annotations

import pytest

from tests.language.conftest import Read

MET = "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. Saleumxay attended a reception. "


@pytest.mark.parametrize(
    ("sentence", "speaker", "words"),
    [
        ("According to Wang Yi, trade has grown by half.", "Wang Yi", "trade has grown by half"),
        ("In addition, according to Wang Yi, trade has grown by half.", "Wang Yi", "trade has grown by half"),
        ("According to him, trade has grown by half.", "Saleumxay Kommasith", "trade has grown by half"),
        ("In his opinion, trade has grown by half.", "Saleumxay Kommasith", "trade has grown by half"),
    ],
)
def test_according(read: Read, sentence: str, speaker: str, words: str) -> None:
    analysis = read(MET + sentence)
    (clause,) = analysis.said[-1].clauses
    assert clause.voice is not None
    assert clause.voice.actor is not None
    assert (analysis.cast[clause.voice.actor].name, clause.span.of(analysis.document.text)) == (speaker, words)


def test_a_report_is_no_speaker(read: Read) -> None:
    analysis = read(MET + "According to the latest report, trade has grown by half.")
    assert analysis.said[-1].clauses == ()
