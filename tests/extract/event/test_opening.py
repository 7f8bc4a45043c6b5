"""Meetings with which a sentence opens."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

MET = "On September 8, 2021, Foreign Minister Wang Yi held talks with Lao Foreign Minister Saleumxay Kommasith. "
TALKS = "talks, in-person, held, 2021-09-08 | Wang Yi, Saleumxay Kommasith | CHN LAO"


@pytest.mark.parametrize("opening", ["When meeting with", "In his meeting with", "During the meeting with"])
def test_opened(draw: Draw, opening: str) -> None:
    found = draw(f"{MET}{opening} Vietnamese Foreign Minister Bui Thanh Son, Wang Yi said that China supports Vietnam.")
    assert [shown.event(one) for one in found.events] == [
        TALKS,
        "meeting, in-person, held, - | Wang Yi, Bui Thanh Son | CHN VNM",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        # Told before, and nobody named.
        "When meeting with Saleumxay Kommasith, Wang Yi said that China supports Laos.",
        "When meeting with reporters, Wang Yi said that China supports Laos.",
    ],
)
def test_nothing_new(draw: Draw, sentence: str) -> None:
    assert [shown.event(one) for one in draw(MET + sentence).events] == [TALKS]
