"""What a journey is for is an encounter of its own."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

WANG = "Foreign Minister Wang Yi"
VISIT = "visit, in-person, planned, 2021-09-20 | Wang Yi | CHN LAO"

CASES: dict[str, list[str]] = {
    f"{WANG} will travel to Laos on September 20 to meet with Lao Prime Minister Phankham Viphavanh.": [
        VISIT,
        "meeting, in-person, planned, 2021-09-20 | Wang Yi, Phankham Viphavanh | CHN LAO",
    ],
    f"{WANG} will travel to Laos on September 20 to attend the ASEAN Summit and meet with Lao Prime Minister "
    "Phankham Viphavanh.": [
        VISIT,
        "conference, in-person, planned, 2021-09-20 | Wang Yi | ASEAN CHN",
        "meeting, in-person, planned, 2021-09-20 | Wang Yi, Phankham Viphavanh | CHN LAO",
    ],
    f"{WANG} will travel to Laos on September 20 to see the railway.": [VISIT],
}


@pytest.mark.parametrize(("text", "wanted"), CASES.items(), ids=CASES.keys())
def test_purposes(draw: Draw, text: str, wanted: list[str]) -> None:
    assert [shown.event(one) for one in draw(text).events if one.reported] == wanted
