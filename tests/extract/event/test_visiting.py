"""Visits that are mentioned beside what is told."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

MET = "On September 8, 2021, Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith"

CASES: dict[str, list[str]] = {
    f"{MET}. Wang Yi invited Minister Saleumxay Kommasith to visit China.": [
        "(visit, in-person, planned, - | Saleumxay Kommasith | CHN LAO)"
    ],
    f"{MET}, who is in China on an official visit.": [
        "(visit, in-person, under-way, - | Saleumxay Kommasith | CHN LAO)"
    ],
    f"{MET}. Wang Yi looked forward to visiting Laos.": ["(visit, in-person, planned, - | Wang Yi | CHN LAO)"],
    f"{MET}. Minister Saleumxay Kommasith hopes to visit China soon.": [
        "(visit, in-person, planned, - | Saleumxay Kommasith | CHN LAO)"
    ],
    # Nobody goes anywhere.
    f"{MET}. Wang Yi invited Minister Saleumxay Kommasith to join the initiative.": [],
}


@pytest.mark.parametrize(("text", "wanted"), CASES.items(), ids=[text[len(MET) :] for text in CASES])
def test_mentioned(draw: Draw, text: str, wanted: list[str]) -> None:
    assert [shown.event(one) for one in draw(text).events if not one.reported] == wanted
