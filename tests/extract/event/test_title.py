"""Encounters that the heading alone tells, by a noun."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

BODY = (
    "Secretary of State Antony Blinken thanked Foreign Minister Mauro Vieira of Brazil for his work. "
    "Secretary Blinken said that the United States supports Brazil."
)

TITLES: dict[str, str] = {
    "Secretary Blinken's Call with Foreign Minister Mauro Vieira": "call, telephone",
    "Readout of Secretary Blinken's Call with Foreign Minister Mauro Vieira": "call, telephone",
    "Secretary Blinken's Meeting with Brazilian Foreign Minister Mauro Vieira": "meeting, in-person",
}


@pytest.mark.parametrize(("title", "what"), TITLES.items(), ids=TITLES.keys())
def test_titled(draw: Draw, title: str, what: str) -> None:
    found = draw(BODY, title=title, state="USA")
    assert [shown.event(one) for one in found.events] == [f"{what}, held, - | Antony Blinken, Mauro Vieira | BRA USA"]
    assert found.events[0].evidence[0].quote in title


@pytest.mark.parametrize(
    "title",
    [
        "Call for Papers",
        "Secretary Blinken Calls for Peace in Brazil",
        "The Call of the Sea",
        "Brazil's Independence Day",
    ],
)
def test_no_encounter(draw: Draw, title: str) -> None:
    assert draw(BODY, title=title, state="USA").events == ()


def test_the_body_is_the_better_witness(draw: Draw) -> None:
    found = draw(
        "On September 8, 2021, Secretary of State Antony Blinken spoke with Brazilian Foreign Minister Mauro Vieira.",
        title="Secretary Blinken's Call with Brazilian Foreign Minister Mauro Vieira",
        state="USA",
    )
    assert [shown.event(one) for one in found.events] == [
        "call, telephone, held, 2021-09-08 | Antony Blinken, Mauro Vieira | BRA USA"
    ]


def test_remarks_before_a_meeting(draw: Draw) -> None:
    found = draw(
        "Secretary Blinken: It is good to see you.",
        title="Secretary Antony Blinken and Brazilian Foreign Minister Mauro Vieira Before Their Meeting",
        state="USA",
    )
    assert [shown.event(one) for one in found.events] == [
        "meeting, in-person, planned, 2021-09-09 | Antony Blinken, Mauro Vieira | BRA USA"
    ]
