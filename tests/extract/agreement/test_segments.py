"""The parts of a joint sentence that each take a position."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

MET = "On September 8, 2021, Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith.\n\n"
CASES: list[tuple[str, list[str]]] = [
    (
        "They agreed to resume flights, recognizing that trade needs them.",
        [
            "commitment, agreed, CHN LAO: They agreed to resume flights",
            "shared-view, agreed, CHN LAO: recognizing that trade needs them",
        ],
    ),
    (
        "They discussed the war, reiterating their commitment to the ceasefire.",
        ["commitment, agreed, CHN LAO: reiterating their commitment to the ceasefire"],
    ),
    (
        "Recalling the talks in May, the two ministers pledged to resume flights.",
        [
            "shared-view, agreed, CHN LAO: Recalling the talks in May",
            "commitment, agreed, CHN LAO: the two ministers pledged to resume flights",
        ],
    ),
    # Means go with the main verb.
    (
        "They agreed to fight hunger, supporting farmers in the south.",
        ["commitment, agreed, CHN LAO: They agreed to fight hunger, supporting farmers in the south"],
    ),
]


@pytest.mark.parametrize(("sentence", "wanted"), CASES, ids=[sentence for sentence, _ in CASES])
def test_segments(draw: Draw, sentence: str, wanted: list[str]) -> None:
    assert [shown.agreement(one) for one in draw(MET + sentence).agreements] == wanted
