"""Which of those who met a plural subject means."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

MET = (
    "President Xi Jinping met with Foreign Minister Saleumxay Kommasith of Laos, Foreign Minister Prak Sokhonn of "
    "Cambodia and Foreign Minister Don Pramudwinai of Thailand.\n\n"
)

CASES: list[tuple[str, list[str]]] = [
    ("The participants agreed to meet again in spring.", ["CHN KHM LAO THA"]),
    ("The ministers condemned the attack on civilians.", ["KHM LAO THA"]),
    ("The two ministers condemned the attack on civilians.", []),
    ("The three countries agreed to open the border.", []),
    ("The two sides agreed to open the border.", ["CHN KHM LAO THA"]),
    ("Saleumxay Kommasith and Prak Sokhonn expressed support for the fund.", []),
    ("The ministers of several ASEAN countries spoke too. They thanked China for the vaccines.", []),
]


@pytest.mark.parametrize(("sentence", "wanted"), CASES, ids=[sentence for sentence, _ in CASES])
def test_among(draw: Draw, sentence: str, wanted: list[str]) -> None:
    found = [shown.agreement(one).split(": ")[0].split(", ")[2] for one in draw(MET + sentence).agreements]
    assert found == wanted
