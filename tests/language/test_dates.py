"""Values first, then the wordings that stand for them. All published on Thursday 2021-09-09."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from communique.language.dates import When, find
from communique.model import Span

PUBLISHED = dt.date(2021, 9, 9)


def read(text: str, published: str | None = "2021-09-09", previous: str | None = None, year: int | None = None) -> str:
    whens = found(text, published, previous, year)
    return "; ".join(value(when) for when in whens)


def found(
    text: str, published: str | None = "2021-09-09", previous: str | None = None, year: int | None = None
) -> tuple[When, ...]:
    def day(written: str | None) -> dt.date | None:
        return dt.date.fromisoformat(written) if written else None

    return find(text, Span(0, len(text)), day(published), day(previous), year)


def value(when: When) -> str:
    """ "2021-03-04/2021-03-09", "2021-10" or "?", with what it hangs on: "2021-09-09 today"."""
    start = when.date.isoformat() if when.date else when.period or "?"
    end = f"/{when.end_date.isoformat()}" if when.end_date else ""
    return f"{start}{end}" + (f" {when.relative}" if when.relative else "")


DAYS = {
    "2021-09-09": [
        "On September 9, 2021, A met B.",
        "On September 9, 2021 A met B.",
        "September 9, 2021",
        "A met B on September 9 2021.",
        "A met B on September 9th, 2021.",
        "On the 9th of September, 2021, A met B.",
        "On the 9th of September 2021, A met B.",
        "9 September 2021",
        "On 9 September, 2021 A met B.",
        "On Sept. 9, 2021, A met B.",
        "On Sep 9, 2021, A met B.",
        "On September 9, 2021 local time, A met B.",
        "On September 9, 2021 (local time), A met B.",
        "On September 9, 2021 Beijing time, A met B.",
        "On the evening of September 9, 2021, A met B.",
        "On the early morning of September 9, A met B.",
        "A met B in the afternoon of 9 September 2021.",
        "On Thursday, September 9, 2021, A met B.",
        "On Thursday, 9 September 2021, A met B.",
        "2021-09-09",
        "A met B (2021-09-09).",
        "2021/09/09",
        "On September 9, A met B.",
        "A met B on Sept. 9.",
        "On 9 September A met B.",
        "On Thursday, September 9, A met B.",
        "at the September 9 meeting",
        "A, scheduled for September 9, was held.",
        "On September 9 this year A met B.",
        "On September\n9, 2021, A met B.",
    ],
    "2023-03-02": ["2 March 2023", "On the evening of 2 March 2023, A attended a reception.", "March 02, 2023"],
    "2020-02-29": ["On February 29, 2020, A met B.", "29 February 2020"],
    "1961-04-25": ["Diplomatic ties were established on April 25, 1961.", "April 25, 1961"],
    "2020-05-09": ["on May 9 last year", "on May 9 of last year", "May 9, 2020"],
    "2014-07-08": ["Executive Order 13671 of July 8, 2014", "the July 8, 2014 agreement"],
    "2021-12-28": ["On December 28 A will meet B."],
    "2022-01-05": ["On January 5 A will meet B.", "On January 5, 2022, A will meet B."],
    "2021-05-04": ["On May 4, A met B.", "A met B on Tuesday, May 4."],
    "?": ["On March 9, A met B.", "A met B on Tuesday, March 9.", "On February 9 A will meet B."],
}
RANGES = {
    "2019-03-04/2019-03-09": [
        "From March 4 to 9, 2019, A visited B.",
        "from March 4 to March 9, 2019",
        "March 4-9, 2019",
        "March 4–9, 2019",
        "March 4 – 9, 2019",
        "March 4th to 9th, 2019",
        "March 4 through 9, 2019",
        "from 4 to 9 March 2019",
        "4-9 March 2019",
        "between March 4 and 9, 2019",
        "between 4 and 9 March 2019",
    ],
    "2021-07-10/2021-07-13": ["July 10–13", "A visited B on July 10–13.", "from July 10 to 13", "10-13 July"],
    "2022-06-28/2022-07-02": [
        "from 28 June to 2 July 2022",
        "June 28 to July 2, 2022",
        "June 28, 2022 to July 2, 2022",
    ],
    "2021-06-29/2021-07-01": ["June 29 to July 1", "from June 29 until July 1", "29 June-1 July"],
    "2021-12-29/2022-01-03": [
        "from December 29 to January 3, 2022",
        "from December 29 to January 3",
        "from December 29, 2021 to January 3, 2022",
        "29 December 2021 to 3 January 2022",
    ],
    "2021-10-30/2021-10-31": ["on October 30 and 31, 2021", "October 30 and 31"],
}
PERIODS = {
    "2021-10": [
        "in October 2021",
        "In early October 2021, A visited B.",
        "in October, 2021",
        "in October of 2021",
        "the October 2021 summit",
        "in October",
        "In late October, A will visit B.",
        "in mid-October",
        "at the end of October",
        "this October",
        "in October this year",
        "in October of this year",
    ],
    "2020-11": ["in November last year", "In November 2020, A met B.", "last November"],
    "2021-08": ["in August", "in August 2021", "In August, A met B."],
    "2022-04": ["next April", "in April next year"],
    "2022-05": ["in May 2022", "In May next year, A will visit B."],
    "2022": ["in 2022", "In 2022, A will visit B.", "in late 2022", "at the end of 2022", "in the first half of 2022"],
    "1961": ["in 1961", "Since relations were established in 1961, ties have grown."],
    "?": ["In March, A met B.", "in February"],
    "2021 this-year": [
        "this year",
        "This year marks the 60th anniversary.",
        "to this year's anniversary",
        "later this year",
    ],
    "2022 next-year": ["next year will witness an anniversary", "Next year A will visit B.", "at the end of next year"],
    "2020 last-year": ["last year", "Last year A met B.", "in the beginning of last year"],
    "2021-09 this-month": ["later this month", "this month"],
    "2021-08 last-month": ["last month"],
    "2021-10 next-month": ["early next month", "next month"],
    "? last-week": ["last week", "A met B late last week."],
    "? next-week": ["next week's summit"],
    "? this-weekend": ["this weekend"],
}
RELATIVE = {
    "2021-09-09 today": [
        "Today, A met B.",
        "A met B today.",
        "Earlier today, A met B.",
        "A met B this morning.",
        "A will meet B tonight.",
        "This evening A met B.",
        "In today's meeting, A thanked B.",
    ],
    "2021-09-08 yesterday": ["A met B yesterday.", "Yesterday evening A met B.", "A met B last night."],
    "2021-09-10 tomorrow": ["A will meet B tomorrow.", "Tomorrow morning A meets B."],
    "2021-09-07 day-before-yesterday": ["A met B the day before yesterday."],
    "2021-09-11 day-after-tomorrow": ["A will meet B the day after tomorrow."],
    "2021-09-07 weekday": [
        "On Tuesday, A met B.",
        "A met B on Tuesday.",
        "A met B late Tuesday.",
        "On Tuesday morning A met B.",
    ],
    "2021-09-09 weekday": ["A met B on Thursday."],
    "2021-09-03 weekday": ["On Friday, A met B."],
    "2021-09-14 next-weekday": ["A will meet B next Tuesday."],
    "2021-09-16 next-weekday": ["A will meet B next Thursday."],
    "2021-09-02 last-weekday": ["A met B last Thursday."],
    "2021-09-10 this-weekday": ["A will meet B this Friday."],
}
FROM_PREVIOUS = {
    "2021-09-27 day-of-month": ["On the 27th, A met B.", "A was received by B on the 27th."],
    "2021-09-05 same-day": [
        "On the same day, A met B.",
        "The same day, A met B.",
        "A also met B that day.",
        "On that day A met B.",
        "Later that day, A met B.",
        "On the evening of the same day, A met B.",
        "That evening, A met B.",
        "that same day",
    ],
    "2021-09-06 next-day": [
        "The following day, A met B.",
        "On the next day A met B.",
        "On the following morning, A met B.",
    ],
    "2021-09-04 previous-day": ["A had met B on the previous day."],
}


def pairs(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(wording, expected) for expected, wordings in table.items() for wording in wordings]


@pytest.mark.parametrize(("wording", "expected"), pairs(DAYS) + pairs(RANGES) + pairs(PERIODS) + pairs(RELATIVE))
def test_value(wording: str, expected: str) -> None:
    assert read(wording) == expected


@pytest.mark.parametrize(("wording", "expected"), pairs(FROM_PREVIOUS))
def test_from_the_day_named_last(wording: str, expected: str) -> None:
    assert read(wording, previous="2021-09-05") == expected
    assert read(wording).startswith("? ")


@pytest.mark.parametrize(
    ("text", "published", "previous", "year", "expected"),
    [
        ("On March 8, A met B.", None, None, None, "?"),
        ("On March 8, A met B.", None, None, 2019, "2019-03-08"),
        ("On March 8, A met B.", None, "2018-03-01", None, "2018-03-08"),
        ("On March 8, A met B.", "2021-09-09", None, 2014, "?"),
        ("On January 3, A met B.", "2021-12-30", None, 2021, "2022-01-03"),
        ("On December 28, A met B.", "2022-01-05", None, 2021, "2021-12-28"),
        ("On Monday, March 9, A met B.", "2021-09-09", None, None, "?"),
        ("Today, A met B on Tuesday, as in August; this year", None, None, None, "? today; ? weekday; ?; ? this-year"),
        ("This year they met; next year they will.", None, "2021-12-14", None, "2021 this-year; 2022 next-year"),
        ("next January", None, "2023-03-02", None, "2024-01"),
        ("In August they will complete it.", "2024-01-19", None, None, "?"),
        ("last March", "2021-09-09", None, None, "?"),
        ("next December", "2021-09-09", None, None, "?"),
        ("from March 4 to 9", None, None, None, "?"),
        ("On February 29, A met B.", "2021-02-28", None, None, "?"),
    ],
)
def test_year_not_stated(
    text: str, published: str | None, previous: str | None, year: int | None, expected: str
) -> None:
    assert read(text, published, previous, year) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On March 4, 2019, A met B, and on May 9 C.", "2019-03-04; ?"),
        (
            "On October 25, 2020, A met B; the same day C; the next day D.",
            "2020-10-25; 2020-10-25 same-day; 2020-10-26 next-day",
        ),
        ("This evening, Tuesday, April 28, 2026", "2021-09-09 today; 2026-04-28"),
        ("on March 4 and April 9, 2019", "2019-03-04; 2019-04-09"),
        ("on July 4 and 9", "2021-07-04; 2021-07-09"),
        ("In October 2021 and in 2022", "2021-10; 2022"),
        ("From July 1, 2021 on; on July 2, 2021", "2021-07-02"),
    ],
)
def test_several(text: str, expected: str) -> None:
    assert read(text) == expected


def test_only_inside_the_span() -> None:
    text = "On May 1, 2021. On May 2, 2021, A met B. On May 3, 2021."
    start, end = 16, 40
    (when,) = find(text, Span(start, end), PUBLISHED)
    assert when.span == Span(16, 30)
    assert when.span.of(text) == "On May 2, 2021"
    assert find(text, Span(16, 24), PUBLISHED) == find(text, Span(16, 25), None, None, 2021)


def test_rules_name_the_wording() -> None:
    text = "On May 2, 2021, on May 3, from May 4 to 6, in 2022, in May 2022, 2021-05-07, today and on Tuesday"
    assert [when.rule for when in found(text)] == [
        "date:day",
        "date:day-without-year",
        "date:range-without-year",
        "date:year",
        "date:month",
        "date:iso",
        "date:today",
        "date:weekday",
    ]


@pytest.mark.parametrize(
    "unit", ["March 4 to ", "9 ", "on the evening of the ", "the same ", "2021-", "Tuesday, ", "  "]
)
def test_time_is_linear(unit: str) -> None:
    def seconds(times: int) -> float:
        text = unit * times
        started = time.perf_counter()
        find(text, Span(0, len(text)), PUBLISHED)
        return time.perf_counter() - started

    # Thirty times the text: thirty times the time, or a thousand times where a pattern is quadratic.
    assert min(seconds(60_000) for _ in range(3)) < 300 * max(min(seconds(2_000) for _ in range(3)), 1e-4)
