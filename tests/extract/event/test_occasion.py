"""Something attended, chaired or held."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

TOLD: dict[str, list[str]] = {
    "ceremony, in-person, held, 2021-09-08 | Jiang Zaidong | CHN LAO": [
        "On September 8, 2021, Chinese Ambassador to Laos Jiang Zaidong attended a reception hosted by the Government "
        "of Laos.",
    ],
    "conference, in-person, held, 2021-09-08 | Wang Yi, Saleumxay Kommasith | CHN LAO": [
        "On September 8, 2021, Foreign Minister Wang Yi and Lao Foreign Minister Saleumxay Kommasith co-chaired the "
        "seventh meeting of the China-Laos committee.",
    ],
    "conference, in-person, held, 2021-09-08 | Wang Yi | ASEAN CHN": [
        "On September 8, 2021, Foreign Minister Wang Yi attended the ASEAN-China Foreign Ministers' Meeting.",
    ],
    "conference, in-person, held, 2021-09-08 | Wang Yi, Saleumxay Kommasith, Bui Thanh Son | ASEAN CHN LAO VNM": [
        "On September 8, 2021, Foreign Minister Wang Yi attended the ASEAN-China Foreign Ministers' Meeting, "
        "co-chaired by Lao Foreign Minister Saleumxay Kommasith and attended by Vietnamese Foreign Minister "
        "Bui Thanh Son.",
    ],
    "ceremony, in-person, held, 2021-09-08 | Wang Yi, Thongloun Sisoulith | CHN LAO": [
        "On September 8, 2021, Foreign Minister Wang Yi attended the inauguration ceremony of President Thongloun "
        "Sisoulith of Laos.",
        "On September 8, 2021, Foreign Minister Wang Yi hosted a banquet for President Thongloun Sisoulith of Laos.",
    ],
    "conference, in-person, held, 2021-09-08 |  | CHN LAO": [
        "On September 8, 2021, the sixth Foreign Ministers' Meeting of China and Laos was held in Chongqing.",
    ],
    "call, telephone, held, 2021-09-08 | Wang Yi, Saleumxay Kommasith | CHN LAO": [
        "On September 8, 2021, Foreign Minister Wang Yi held an introductory call with Lao Foreign Minister Saleumxay "
        "Kommasith.",
    ],
}
FLAT = [(fact, text) for fact, texts in TOLD.items() for text in texts]


@pytest.mark.parametrize(("fact", "text"), FLAT, ids=[fact for fact, _ in FLAT])
def test_told(draw: Draw, fact: str, text: str) -> None:
    assert [shown.event(one) for one in draw(text).events] == [fact]


@pytest.mark.parametrize(
    "text",
    [
        # Of one state alone.
        "On September 8, 2021, Foreign Minister Wang Yi attended the opening ceremony of a school in Beijing.",
        # A congress of a party.
        "The 20th National Congress of the Communist Party of China was held in Beijing.",
        # Nothing is held that has a name.
        "China and Laos hold the view that peace comes first.",
    ],
)
def test_no_encounter(draw: Draw, text: str) -> None:
    assert draw(text).events == ()


def test_who_attended_the_meeting_told_of_is_no_second_meeting(draw: Draw) -> None:
    found = draw(
        "On September 8, 2021, Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. "
        "Ambassador Jiang Zaidong attended the meeting."
    )
    assert [shown.event(one) for one in found.events] == [
        "meeting, in-person, held, 2021-09-08 | Wang Yi, Saleumxay Kommasith, Jiang Zaidong | CHN LAO"
    ]
