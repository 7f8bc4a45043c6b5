"""The points of what was agreed."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

MET = "On September 8, 2021, Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith.\n\n"

CASES: list[tuple[str, list[str]]] = [
    (
        "The two sides agreed on the following: trade will reach two billion dollars, and a railway will be built.",
        [
            "commitment, agreed, CHN LAO: trade will reach two billion dollars",
            "commitment, agreed, CHN LAO: a railway will be built",
        ],
    ),
    (
        "Both sides reached the following consensus:\n\n1. The code of conduct remains the basis of talks.\n\n"
        "2. A telephone line will be opened.\n\nWang Yi left for Cambodia on the same day.",
        [
            "shared-view, agreed, CHN LAO: The code of conduct remains the basis of talks",
            "commitment, agreed, CHN LAO: A telephone line will be opened",
        ],
    ),
    (
        "The two ministers issued a joint statement, in which they call for an immediate ceasefire, reject any "
        "foreign interference and stress that aid must arrive.",
        [
            "joint-statement, concluded, CHN LAO: issued a joint statement",
            "shared-view, agreed, CHN LAO: call for an immediate ceasefire",
            "shared-view, agreed, CHN LAO: reject any foreign interference",
            "shared-view, agreed, CHN LAO: stress that aid must arrive",
        ],
    ),
    # No list is announced.
    ("The two sides agreed to open the border: trade matters.", ["commitment, agreed, CHN LAO: {}"]),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:40] for text, _ in CASES])
def test_terms(draw: Draw, text: str, wanted: list[str]) -> None:
    whole = text.rstrip(".")
    assert [shown.agreement(one) for one in draw(MET + text).agreements] == [w.replace("{}", whole) for w in wanted]
