"""Guests received: a meeting, and the visit that the sentence or the heading names."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

MEETING = "meeting, in-person, planned, 2021-09-20 | Joe Biden, Scott Morrison | AUS USA"
VISIT = "visit, in-person, planned, 2021-09-20 | Scott Morrison | AUS USA"
GUEST = "Prime Minister Scott Morrison of Australia"

CASES: dict[str, list[str]] = {
    f"President Joe Biden looks forward to welcoming {GUEST} to the White House on September 20.": [MEETING],
    f"On September 20, President Joe Biden will host {GUEST} for a bilateral meeting at the White House.": [MEETING],
    f"On September 20, President Joe Biden will welcome {GUEST} to the White House for an official visit.": [
        MEETING,
        VISIT,
    ],
    f"On September 20, 2021, President Joe Biden hosted {GUEST}.": [MEETING.replace("planned", "held")],
    # Praise is no reception.
    f"President Joe Biden welcomed {GUEST} as a friend.": [],
}


@pytest.mark.parametrize(("text", "wanted"), CASES.items(), ids=CASES.keys())
def test_guest(draw: Draw, text: str, wanted: list[str]) -> None:
    assert [shown.event(one) for one in draw(text, state="USA").events] == wanted


def test_a_heading_names_the_visit(draw: Draw) -> None:
    found = draw(
        f"President Joe Biden will welcome {GUEST} to the White House on September 20.",
        title=f"Statement on the Visit of {GUEST}",
        state="USA",
    )
    assert sorted(shown.event(one) for one in found.events) == [MEETING, VISIT]
