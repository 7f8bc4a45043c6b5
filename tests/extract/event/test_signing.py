"""Ceremonies at which people of two parties sign an instrument."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

WANG = "Foreign Minister Wang Yi"
SALEUMXAY = "Lao Foreign Minister Saleumxay Kommasith"
SIGNED = "ceremony, in-person, held, 2021-09-08 | Wang Yi, Saleumxay Kommasith | CHN LAO"


@pytest.mark.parametrize(
    "text",
    [
        f"On September 8, 2021, {WANG} and {SALEUMXAY} signed an agreement on visas.",
        f"{WANG} and {SALEUMXAY} signed a memorandum of understanding on trade on September 8, 2021.",
        f"On September 8, 2021, {WANG} signed with {SALEUMXAY} an agreement on visas.",
        f"On September 8, 2021, an agreement on visas was signed by Chinese {WANG} and {SALEUMXAY}.",
    ],
)
def test_signed_by_people(draw: Draw, text: str) -> None:
    assert [shown.event(one) for one in draw(text).events] == [SIGNED]


def test_signed_after_the_talks_is_a_second_encounter_of_that_day(draw: Draw) -> None:
    found = draw(
        f"On September 8, 2021, {WANG} held talks with {SALEUMXAY}. After the talks, the two foreign ministers signed "
        "an agreement on visas."
    )
    assert [shown.event(one) for one in found.events] == [
        "talks, in-person, held, 2021-09-08 | Wang Yi, Saleumxay Kommasith | CHN LAO",
        SIGNED,
    ]


def test_what_they_signed_they_signed_on_the_day_of_the_talks(draw: Draw) -> None:
    found = draw(f"On September 8, 2021, {WANG} held talks with {SALEUMXAY}. They signed an agreement on visas.")
    assert shown.event(found.events[-1]) == SIGNED


@pytest.mark.parametrize(
    "text",
    [
        # The states signed; nobody is named who was there.
        "In 2020, China and Laos signed an agreement on visas.",
        # No instrument, no other state, nothing signed.
        f"{WANG} and Vice Minister Ma Zhaoxu signed an agreement on visas.",
        f"{WANG} signed the book of condolences.",
        f"{WANG} and {SALEUMXAY} discussed an agreement on visas.",
    ],
)
def test_no_ceremony(draw: Draw, text: str) -> None:
    assert [one for one in draw(text).events if one.kind == "ceremony"] == []
