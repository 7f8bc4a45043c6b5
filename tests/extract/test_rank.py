"""Whether a side can be called as it is."""

from __future__ import annotations

import pytest

from communique.extract.rank import fits
from tests.extract import shown
from tests.extract.conftest import Draw


@pytest.mark.parametrize(
    ("called", "offices", "wanted"),
    [
        ("the two presidents", ["President", "President of the Republic"], True),
        ("both heads of state", ["State Councilor and Foreign Minister"], False),
        ("the two foreign ministers", ["Foreign Minister", "Minister of External Affairs"], True),
        ("the two prime ministers", ["Premier", "Foreign Minister"], False),
        ("the two ministers", ["Minister of Trade"], True),
    ],
)
def test_fits(called: str, offices: list[str | None], wanted: bool) -> None:
    assert fits(called, offices) is wanted


def test_heads_of_state_are_not_the_ministers_who_met(draw: Draw) -> None:
    found = draw(
        "On September 8, 2021, Foreign Minister Wang Yi held talks with Lao Foreign Minister Saleumxay Kommasith. Wang "
        "Yi said that the two heads of state will exchange messages next month. The two foreign ministers signed an "
        "agreement on visas."
    )
    assert [shown.event(one) for one in found.events if one.kind != "correspondence"] == [
        "talks, in-person, held, 2021-09-08 | Wang Yi, Saleumxay Kommasith | CHN LAO",
        "ceremony, in-person, held, 2021-09-08 | Wang Yi, Saleumxay Kommasith | CHN LAO",
    ]
    assert all(not one.participants for one in found.events if one.kind == "correspondence")
