"""Where clauses end, and what a participle or a purpose adds."""

from __future__ import annotations

import pytest

from tests.language.conftest import Read

MET = "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. "


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Wang Yi praised the talks, thanking Laos for its help.",
            ["Wang Yi praised the talks", "thanking Laos for its help"],
        ),
        (
            "Wang Yi praised the talks, noting that all parties should show restraint.",
            ["Wang Yi praised the talks", "all parties should show restraint"],
        ),
        (
            "Wang Yi will visit Laos next week to reaffirm support for the railway.",
            ["Wang Yi will visit Laos next week", "to reaffirm support for the railway"],
        ),
        (
            "Wang Yi will visit Laos next week to urge it to open the border.",
            ["Wang Yi will visit Laos next week", "to urge it to open the border"],
        ),
        (
            "Wang Yi will thank Laos for its help and urge it to open the border.",
            ["Wang Yi will thank Laos for its help", "urge it to open the border"],
        ),
        (
            "Wang Yi said that ties are at a moment when China and Laos must act.",
            ["ties are at a moment when China and Laos must act"],
        ),
    ],
)
def test_cuts(read: Read, sentence: str, wanted: list[str]) -> None:
    analysis = read(MET + sentence)
    assert [clause.span.of(analysis.document.text) for clause in analysis.said[-1].clauses] == wanted
