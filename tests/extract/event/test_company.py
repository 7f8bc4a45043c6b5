"""With whom: names, parties, and people named by whom they represent alone."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

WANG = "Foreign Minister Wang Yi"

CASES: dict[str, str] = {
    "Lao Foreign Minister Saleumxay Kommasith and Thai Foreign Minister Don Pramudwinai": (
        "Wang Yi, Saleumxay Kommasith, Don Pramudwinai | CHN LAO THA"
    ),
    "senior Lao officials": "Wang Yi | CHN LAO",
    "his Lao and Thai counterparts": "Wang Yi | CHN LAO THA",
    "foreign ministers from Laos, Thailand and Cambodia": "Wang Yi | CHN KHM LAO THA",
    "representatives of ASEAN": "Wang Yi | ASEAN CHN",
    "Lao officials, including Foreign Minister Saleumxay Kommasith": "Wang Yi, Saleumxay Kommasith | CHN LAO",
    "Thai Foreign Minister Don Pramudwinai and officials from the Mekong River Commission": (
        "Wang Yi, Don Pramudwinai | CHN MRC THA"
    ),
    "His Majesty King Abdullah II of Jordan": "Wang Yi, Abdullah II | CHN JOR",
}


@pytest.mark.parametrize(("whom", "wanted"), CASES.items(), ids=CASES.keys())
def test_company(draw: Draw, whom: str, wanted: str) -> None:
    found = draw(f"{WANG} met today with {whom}.")
    assert [shown.event(one) for one in found.events] == [f"meeting, in-person, held, 2021-09-09 | {wanted}"]


def test_what_was_spoken_of_is_no_company(draw: Draw) -> None:
    found = draw(f"{WANG} met with Lao Foreign Minister Saleumxay Kommasith to speak of Thai officials and Cambodia.")
    assert [shown.event(one) for one in found.events] == [
        "meeting, in-person, held, - | Wang Yi, Saleumxay Kommasith | CHN LAO"
    ]
