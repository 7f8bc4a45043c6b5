"""Whose an anniversary is."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

MET = "On September 8, 2021, Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. "
FROM_CHINA: dict[str, str] = {
    "China and Germany will mark the 49th anniversary of diplomatic relations.": "CHN DEU",
    "This year marks the 60th anniversary of diplomatic relations.": "CHN LAO",
    "This year marks 30 years of diplomatic relations between China and Kazakhstan.": "CHN KAZ",
    "This year marks the 70th anniversary of diplomatic relations with Norway.": "CHN NOR",
    "This year marks the 20th anniversary of the Treaty of Amity and Cooperation between the two countries.": "CHN LAO",
    "Norway celebrates its 207th anniversary of independence.": "NOR",
    "This year marks the 76th anniversary of the victory in the war of resistance of China against Japan.": "CHN",
    "This year marks the 45th anniversary of the founding of the USCBC.": "USCBC",
}
FROM_THE_US: dict[tuple[str, str], str] = {
    (
        "Malawi National Day",
        "On behalf of the United States, I congratulate the people of Malawi on the 57th anniversary of your "
        "independence.",
    ): "MWI",
    ("Albania National Day", "We mark 99 years of diplomatic relations."): "ALB USA",
    ("Montenegro Statehood Day", "We celebrate Montenegro's fourth year as a NATO Ally."): "MNE NATO",
    ("Visit to Paris", "The Secretary thanked France on Armistice Day in France."): "FRA",
}


@pytest.mark.parametrize(("text", "parties"), FROM_CHINA.items())
def test_whose(draw: Draw, text: str, parties: str) -> None:
    (found,) = draw(MET + text).anniversaries
    assert shown.anniversary(found).endswith(f", {parties}")


@pytest.mark.parametrize(("release", "parties"), FROM_THE_US.items())
def test_whose_day(draw: Draw, release: tuple[str, str], parties: str) -> None:
    title, text = release
    *_, found = draw(text, title=title, state="USA").anniversaries
    assert shown.anniversary(found).endswith(f", {parties}")


@pytest.mark.parametrize(
    "text",
    [
        "World Press Freedom Day is in May, China said.",
        "They spoke of the 350th birth anniversary of the king of Norway.",
        "They spoke of the 30th anniversary of his victory in the election in Norway.",
        "They spoke of the anniversary of the war.",
    ],
)
def test_nobody_s(draw: Draw, text: str) -> None:
    assert draw(MET + text).anniversaries == ()
