"""Journeys to states, told or only mentioned."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

WANG = "Foreign Minister Wang Yi"

TOLD: dict[str, list[str]] = {
    "visit, in-person, held, 2021-09-08 | Wang Yi | CHN LAO": [
        f"On September 8, 2021, {WANG} paid an official visit to Laos.",
        f"On September 8, 2021, {WANG} visited Laos.",
        f"{WANG} arrived in Vientiane on September 8, 2021.",
    ],
    "visit, in-person, held, 2021-09-06/2021-09-08 | Wang Yi | CHN LAO": [
        f"From September 6 to 8, 2021, {WANG} paid an official visit to Laos.",
        f"{WANG} visited Laos from September 6 to September 8, 2021.",
    ],
    "visit, in-person, planned, 2021-09-12/2021-09-15 | Wang Yi | CHN KHM VNM": [
        f"From September 12 to 15, 2021, {WANG} will visit Vietnam and Cambodia.",
    ],
    "visit, in-person, held, 2021-09-08 | Wang Yi | CHN CIV": [
        f"On September 8, 2021, {WANG} visited Côte d’Ivoire.",
    ],
    "visit, in-person, held, 2021-09-08 | Wang Yi | CHN GNB": [
        f"On September 8, 2021, {WANG} visited Guinea-Bissau.",
    ],
    "visit, in-person, held, 2021-09-08 | Wang Yi | CHN DOM": [
        f"On September 8, 2021, {WANG} visited the Dominican Republic.",
    ],
    "visit, in-person, planned, 2021-09-12/2021-09-15 | Wang Yi | CHN KHM LAO": [
        "At the invitation of Foreign Minister Saleumxay Kommasith of Laos and Foreign Minister Prak Sokhonn of "
        f"Cambodia, {WANG} will pay official visits to the above two countries from September 12 to 15, 2021.",
    ],
    "visit, in-person, held, 2021-09-08 | Saleumxay Kommasith | CHN LAO": [
        "On September 8, 2021, Lao Foreign Minister Saleumxay Kommasith paid an official visit to China.",
    ],
}
FLAT = [(fact, text) for fact, texts in TOLD.items() for text in texts]


@pytest.mark.parametrize(("fact", "text"), FLAT, ids=[text for _, text in FLAT])
def test_told(draw: Draw, fact: str, text: str) -> None:
    assert [shown.event(one) for one in draw(text).events] == [fact]


MENTIONED: dict[str, str] = {
    f"On September 8, 2021, {WANG} met with Lao Minister Saleumxay Kommasith, who was on a visit to China from "
    "September 6 to 8.": ("(visit, in-person, held, 2021-09-06/2021-09-08 | Saleumxay Kommasith | CHN LAO)"),
    f"On September 8, 2021, {WANG} met with Lao Minister Saleumxay Kommasith, who is paying a visit to China.": (
        "(visit, in-person, under-way, - | Saleumxay Kommasith | CHN LAO)"
    ),
    f"On September 8, 2021, {WANG} met with visiting Lao Foreign Minister Saleumxay Kommasith.": (
        "(visit, in-person, under-way, - | Saleumxay Kommasith | CHN LAO)"
    ),
}


@pytest.mark.parametrize(("text", "visit"), MENTIONED.items(), ids=MENTIONED.keys())
def test_a_visit_beside_a_meeting_is_only_mentioned(draw: Draw, text: str, visit: str) -> None:
    assert {shown.event(one) for one in draw(text).events} == {
        "meeting, in-person, held, 2021-09-08 | Wang Yi, Saleumxay Kommasith | CHN LAO",
        visit,
    }


@pytest.mark.parametrize(
    "text",
    [
        f"On September 8, 2021, {WANG} visited Hebei Province.",
        f"On September 8, 2021, {WANG} visited a factory.",
        "Many tourists from Laos visited the museum.",
        "U.S. Senator Jordan Hughes visited Atlanta, Georgia.",
    ],
)
def test_no_visit(draw: Draw, text: str) -> None:
    assert [one for one in draw(text).events if one.kind == "visit"] == []
