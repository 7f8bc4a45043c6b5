"""Which words a date takes with it."""

from __future__ import annotations

import datetime as dt

import pytest

from communique.language.dates import find
from communique.model import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A met B on September 9, 2021.", "on September 9, 2021"),
        ("On the evening of December 14, 2021, A met B.", "On the evening of December 14, 2021"),
        ("On October 27, 2021 local time, A met B.", "On October 27, 2021 local time"),
        ("From March 4 to 9, 2019, A visited B.", "From March 4 to 9, 2019"),
        ("the October 23, 2020 ceasefire", "October 23, 2020"),
        ("during the October 23, 2020 summit", "October 23, 2020"),
        ("Order 13671 of July 8, 2014", "July 8, 2014"),
        ("A met B later on the same day.", "on the same day"),
        ("In late October, A met B.", "In late October"),
        ("at the end of 2022", "at the end of 2022"),
        ("A met B in the afternoon of 9 September 2021.", "in the afternoon of 9 September 2021"),
        ("A will meet B next Tuesday.", "next Tuesday"),
        ("A met B late on Tuesday evening.", "on Tuesday evening"),
        ("at this year's anniversary", "this year"),
        ("In today's meeting, A thanked B.", "today"),
        ("It ends in June. 5 more will follow.", "in June"),
        ("It ends on Sept. 5.", "on Sept. 5"),
        ("on the 9th of September 2021", "on the 9th of September 2021"),
    ],
)
def test_span(text: str, expected: str) -> None:
    (when,) = find(text, Span(0, len(text)), dt.date(2021, 9, 9), dt.date(2021, 9, 5))
    assert when.span.of(text) == expected
