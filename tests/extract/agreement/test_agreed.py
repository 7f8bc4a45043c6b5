"""Agreements told without a subject."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

CALLED = "On September 8, 2021, Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith.\n\n"
CASES: list[tuple[str, list[str]]] = [
    ("It was agreed to stay in touch.", ["commitment, agreed, CHN LAO: It was agreed to stay in touch"]),
    (
        "It was also emphasized that the talks must go on.",
        ["shared-view, agreed, CHN LAO: It was also emphasized that the talks must go on"],
    ),
    (
        "An agreement was reached to open the border in May.",
        ["commitment, agreed, CHN LAO: An agreement was reached to open the border in May"],
    ),
    (
        "The importance of a ceasefire was stressed.",
        ["shared-view, agreed, CHN LAO: The importance of a ceasefire was stressed"],
    ),
    (
        "The mutual readiness to work on trade was confirmed.",
        ["commitment, agreed, CHN LAO: The mutual readiness to work on trade was confirmed"],
    ),
    (
        "It was confirmed that the talks would take place in Vientiane.",
        ["commitment, agreed, CHN LAO: It was confirmed that the talks would take place in Vientiane"],
    ),
    (
        "A mutual commitment to peace was reaffirmed.",
        ["commitment, agreed, CHN LAO: A mutual commitment to peace was reaffirmed"],
    ),
    (
        "It was decided by both sides to open a border post.",
        ["commitment, agreed, CHN LAO: It was decided by both sides to open a border post"],
    ),
    (
        "Consensus was reached by the two sides on the need for trade.",
        ["shared-view, agreed, CHN LAO: Consensus was reached by the two sides on the need for trade"],
    ),
    (
        "The establishment of a committee on trade was agreed.",
        ["commitment, agreed, CHN LAO: The establishment of a committee on trade was agreed"],
    ),
    ("The road was decided by experts.", []),
    ("It was announced in Vientiane.", []),
    ("Trade was discussed.", []),
]


@pytest.mark.parametrize(("sentence", "wanted"), CASES, ids=[sentence for sentence, _ in CASES])
def test_agreed(draw: Draw, sentence: str, wanted: list[str]) -> None:
    assert [shown.agreement(one) for one in draw(CALLED + sentence).agreements] == wanted


def test_without_two_parties_nothing_is_agreed(draw: Draw) -> None:
    assert draw("Laos and Norway are far apart. It was agreed to stay in touch.").agreements == ()
