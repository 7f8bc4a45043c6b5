"""The negative corpus: what looks like a date and states none."""

from __future__ import annotations

import datetime as dt

import pytest

from communique.language.dates import find
from communique.model import Span

NOTHING = [
    "",
    "A and B held talks.",
    "On February 30, 2021, A met B.",
    "On February 30, A met B.",
    "31 April 2021",
    "April 31",
    "2021-02-30",
    "2021-13-01",
    "On September 9, 20211, A met B.",
    "September 9, 1650",
    "in 2500",
    "in 1066",
    "On September 45, A met B.",
    "They may meet again. May they prosper.",
    "May 20,000 people live in peace.",
    "They march on. March on Washington",
    "Prime Minister May and President March",
    "Theresa May said in May's words",
    "International Women's Day (March 8)",
    "the March 8 Movement",
    "the September 11 attacks",
    "The September 11 Committee met.",
    "every May 9",
    "on every May 9",
    "Each year on May 9, they celebrate.",
    "They celebrate it on May 9 every year.",
    "Thirty years ago, on December 1, they voted.",
    "Exactly fifty years ago today, the Assembly adopted it.",
    "It will be signed by June 30, 2022.",
    "Since March 8, 2021, and until May 9, 2021",
    "after July 1, before July 1, beyond October 27, 2021",
    "as of July 1, 2021",
    "from July 1, 2021",
    "on the eve of May 9, 2021",
    "the day before May 9",
    "by the end of this year",
    "by the end of 2022",
    "until 2025, by 2030, since 2014",
    "since October 2020",
    "from March to May 2021",
    "between July 2020 and July 2022",
    "July-September 2021",
    "in 2021-2022",
    "in 2021 and 2022",
    "in the 1990s",
    "Resolution 2758, COVID-19, the 60th anniversary",
    "2022 Winter Olympics",
    "2,021 people, 9.5 percent",
    "in 2000 percent",
    "over the last year",
    "in the next year",
    "in today's world",
    "the world of today",
    "Russia Today reported",
    "until today",
    "since yesterday",
    "on the same day as the summit",
    "That day will come.",
    "since that day",
    "same day delivery",
    "on the 60th anniversary, in the 27th round",
    "every Tuesday",
    "Good Friday, on Good Friday",
    "Sunday Times",
    "on Tuesdays",
    "Sun Yat-sen, Mon State, Jan Fischer, Augustus",
    "the Marching band, Septimus, Decembrists",
    "from $5 May",
    "No.1 March",
    "that the sides agree, this is last of all, next to it, the following points",
]


@pytest.mark.parametrize("wording", NOTHING)
def test_nothing(wording: str) -> None:
    assert find(wording, Span(0, len(wording)), dt.date(2021, 9, 9), dt.date(2021, 9, 5)) == ()
