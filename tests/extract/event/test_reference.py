"""Encounters that a noun names: mentioned, or the release's own where it tells of none by a verb."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

MET = "On September 8, 2021, Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith"

MENTIONED: dict[str, list[str]] = {
    "Wang Yi recalled Minister Saleumxay's recent visit to China.": [
        "(visit, in-person, held, - | Saleumxay Kommasith | CHN LAO)"
    ],
    "They spoke of the upcoming visit of President Thongloun Sisoulith of Laos to Beijing.": [
        "(visit, in-person, planned, - | Thongloun Sisoulith | CHN LAO)"
    ],
    "It followed the August 30 phone call between Wang Yi and Thai Foreign Minister Don Pramudwinai.": [
        "(call, telephone, held, 2021-08-30 | Wang Yi, Don Pramudwinai | CHN THA)"
    ],
    "Wang Yi spoke of the talks between Laos and Thailand.": ["(talks, in-person, held, - |  | LAO THA)"],
    # The encounter told of, once more.
    "During the meeting, Wang Yi thanked Laos.": [],
    "During his meeting with Minister Saleumxay, Wang Yi thanked Laos.": [],
    # No encounter of two parties.
    "Wang Yi called for calm and for a visit to the museum.": [],
}


@pytest.mark.parametrize(("text", "wanted"), MENTIONED.items(), ids=MENTIONED.keys())
def test_mentioned(draw: Draw, text: str, wanted: list[str]) -> None:
    found = draw(f"{MET}. {text}")
    assert [shown.event(one) for one in found.events if not one.reported] == wanted
    assert sum(one.reported for one in found.events) == 1


REPORTED: dict[str, list[str]] = {
    "Wang Yi reviewed the works in a telephone conversation with Lao Foreign Minister Saleumxay Kommasith.": [
        "call, telephone, held, - | Wang Yi, Saleumxay Kommasith | CHN LAO"
    ],
    "Wang Yi reviewed the works during his phone calls with Lao Foreign Minister Saleumxay Kommasith and Thai Foreign "
    "Minister Don Pramudwinai.": [
        "call, telephone, held, - | Wang Yi, Saleumxay Kommasith | CHN LAO",
        "call, telephone, held, - | Wang Yi, Don Pramudwinai | CHN THA",
    ],
}


def test_an_encounter_that_took_place_is_told(draw: Draw) -> None:
    both = "between Vladimir Putin and President Recep Tayyip Erdogan of Turkey"
    told = {
        f"A meeting {both} took place in Sochi.": "meeting, in-person, held, - | {} | RUS TUR",
        f"Talks {both} have begun in Sochi.": "talks, in-person, held, - | {} | RUS TUR",
        f"A telephone conversation {both} will take place on September 20, 2021.": (
            "call, telephone, planned, 2021-09-20 | {} | RUS TUR"
        ),
    }
    for text, wanted in told.items():
        found = draw(text, state="RUS").events
        assert [shown.event(one) for one in found] == [wanted.format("Vladimir Putin, Recep Tayyip Erdogan")]


@pytest.mark.parametrize(("text", "wanted"), REPORTED.items(), ids=REPORTED.keys())
def test_reported(draw: Draw, text: str, wanted: list[str]) -> None:
    found = draw(f"Foreign Minister {text}")
    assert [shown.event(one) for one in found.events] == wanted
