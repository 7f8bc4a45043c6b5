"""What an anniversary is of."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Draw

LEAD = "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. They marked "
KINDS = {
    "the 20th anniversary of the establishment of diplomatic relations between China and Laos": "diplomatic-relations",
    "the 20th anniversary of the Declaration on China-Laos relations": "agreement",
    "the 20th anniversary of China-Laos dialogue relations": "partnership",
    "the 20th anniversary of the recognition of Kosovo's independence by Norway": "other",
    "the 20th anniversary of Brazil's declaration of independence": "independence",
    "the 20th anniversary of the founding of the African Union": "founding",
    "the 20th anniversary of the African Union": "founding",
    "the 20th anniversary of the attack on Norway": "conflict",
    "the second anniversary of the announcement of AUKUS": "partnership",
}


@pytest.mark.parametrize(("passage", "kind"), KINDS.items())
def test_kind(draw: Draw, passage: str, kind: str) -> None:
    assert [one.of for one in draw(LEAD + passage + ".").anniversaries] == [kind]


def test_the_founding_of_a_republic_on_its_day_is_independence(draw: Draw) -> None:
    text = "I congratulate the people of Greece on the 200th anniversary of the founding of the Hellenic Republic."
    (found,) = draw(text, title="Greece Independence Day", state="USA").anniversaries
    assert (found.of, found.base_year) == ("independence", 1821)
