"""What parties settled, told in somebody's words."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

MET = "On September 8, 2021, Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith.\n\n"
CASES: list[tuple[str, list[str]]] = [
    (
        "Wang Yi said that the two countries elevated their relations last year.",
        ["commitment, agreed, CHN LAO: the two countries elevated their relations last year"],
    ),
    (
        "Wang Yi said that China and Norway decided to open consulates, which helps trade.",
        ["commitment, agreed, CHN NOR: China and Norway decided to open consulates"],
    ),
    ("Wang Yi said that sixty years ago the two countries established diplomatic relations.", []),
    ("Wang Yi said that the two countries will elevate their relations.", []),
    ("Wang Yi said that the two countries did not agree to open consulates.", []),
    ("Wang Yi said that Laos decided to open a consulate.", []),
]


@pytest.mark.parametrize(("sentence", "wanted"), CASES, ids=[sentence for sentence, _ in CASES])
def test_told(draw: Draw, sentence: str, wanted: list[str]) -> None:
    assert [shown.agreement(one) for one in draw(MET + sentence).agreements] == wanted
