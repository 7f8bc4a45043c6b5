"""Anniversaries: value first, then the wordings; all published in September 2021."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

MET = "On September 8, 2021, Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. "

MARKED: dict[str, list[str]] = {
    "diplomatic-relations 60, 1961-2021, CHN LAO": [
        "This year marks the 60th anniversary of diplomatic relations between China and Laos.",
        "This year marks the 60th anniversary of the establishment of China-Laos diplomatic relations.",
        "In 2021, China and Laos celebrate the 60th anniversary of the establishment of diplomatic ties.",
        "Both sides celebrated the sixtieth anniversary of the establishment of diplomatic relations.",
        "They marked the 60th anniversary of the establishment of diplomatic relations between the two countries.",
        "China and Laos celebrate 60 years of diplomatic relations this year.",
    ],
    "diplomatic-relations 50, 1972-2022, CHN DEU": [
        "Next year marks the 50th anniversary of diplomatic relations between China and Germany.",
        "In February 2022 the 50th anniversary of diplomatic relations between China and Germany will be celebrated.",
        "In 2022, both countries will mark the fiftieth anniversary of diplomatic relations between China and Germany.",
    ],
    "diplomatic-relations 50, 1970-2020, CHN ETH": [
        "Last year marked the 50th anniversary of diplomatic relations between China and Ethiopia.",
    ],
    "diplomatic-relations 60, 1960-2020, CHN LAO": [
        "Both sides celebrate 60 years of diplomatic relations, completed last October.",
    ],
    "diplomatic-relations 60, 1961-2021, CHN THA": [
        "Thailand and China completed sixty years of diplomatic relations in 2021.",
    ],
    "founding 60, 1961-2021, UN": ["The UN is strong; its 60th anniversary is an opportunity."],
    "other 50, 1975-2025, -": [
        "They want a summit in 2025 in honour of the 50th anniversary of the Helsinki Conference.",
    ],
    "founding 100, 1921-2021, CPC": [
        "This year marks the 100th anniversary of the founding of the Communist Party of China (CPC).",
        "Saleumxay congratulated China on the centenary of the founding of the CPC.",
    ],
    "partnership 30, 1991-2021, ASEAN CHN": [
        "This year marks the 30th anniversary of China-ASEAN Dialogue Relations.",
        "They spoke of the 30th anniversary of the dialogue partnership between China and ASEAN.",
    ],
    "agreement 20, 2001-2021, CHN RUS": [
        "This year marks the 20th anniversary of the signing of the Treaty of Good-Neighborliness between China and "
        "Russia.",
    ],
    "founding 72, 1949-2021, CHN": [
        "Saleumxay extended congratulations on the 72nd anniversary of the founding of the People's Republic of China.",
    ],
    # A war of the whole world is nobody's in particular.
    "conflict 76, 1945-2021, -": [
        "In 2021, Laos marks the 76th anniversary of victory in the World Anti-Fascist War.",
    ],
    "conflict 20, 2001-2021, USA": [
        "They mourned on the 20th anniversary of the attacks on the United States.",
    ],
    "independence -, ?-2021, BRA": ["Wang Yi congratulated Brazil on its Independence Day."],
}
FLAT = [(fact, text) for fact, texts in MARKED.items() for text in texts]


@pytest.mark.parametrize(("fact", "text"), FLAT, ids=[text for _, text in FLAT])
def test_marked(draw: Draw, fact: str, text: str) -> None:
    assert [shown.anniversary(one) for one in draw(MET + text).anniversaries] == [fact]


@pytest.mark.parametrize(
    "text",
    [
        "Both sides spoke of the 11th National Congress of the Lao People's Revolutionary Party.",
        "Both sides spoke of the 20th session of the joint committee of China and Laos.",
        "For 60 years, China and Laos have been friends.",
        "Both sides spoke of the once-in-a-century changes.",
        "The 44th ASEAN Summit was held in Vientiane.",
        "Thailand marks two years of meaningful partnership with energy communities.",
    ],
)
def test_no_anniversary(draw: Draw, text: str) -> None:
    assert draw(MET + text).anniversaries == ()


def test_each_occasion_once(draw: Draw) -> None:
    text = "Both sides celebrated the 60th anniversary of the establishment of diplomatic relations. "
    assert len(draw(MET + text + text).anniversaries) == 1


def test_one_whose_parties_are_not_told_is_the_one_told_before(draw: Draw) -> None:
    text = "China and Germany mark the 60th anniversary of diplomatic relations. "
    again = "Everybody knows the 60th anniversary of diplomatic relations held by the two ministries."
    assert len(draw(text + again).anniversaries) == 1


def test_two_occasions_in_one_sentence(draw: Draw) -> None:
    found = draw(
        MET + "This year marks the 100th anniversary of the founding of the CPC, and also the 60th anniversary of "
        "diplomatic relations between China and Laos."
    )
    assert [shown.anniversary(one) for one in found.anniversaries] == [
        "founding 100, 1921-2021, CPC",
        "diplomatic-relations 60, 1961-2021, CHN LAO",
    ]


def test_without_a_date_there_is_no_year(draw: Draw) -> None:
    text = "They celebrate the 60th anniversary of diplomatic relations between China and Laos."
    found = draw(text, day=None)
    assert [shown.anniversary(one) for one in found.anniversaries] == ["diplomatic-relations 60, ?-?, CHN LAO"]
