"""When, where, by which means and in what state an encounter is told."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Draw

WANG = "Foreign Minister Wang Yi"
SALEUMXAY = "Lao Foreign Minister Saleumxay Kommasith"

DATES: dict[str | None, list[str]] = {
    "2021-09-08": [
        f"On the afternoon of September 8, 2021, {WANG} met with {SALEUMXAY}.",
        f"On September 8, {WANG} met with {SALEUMXAY}.",
        f"{WANG} met yesterday with {SALEUMXAY}.",
        f"On Wednesday, {WANG} met with {SALEUMXAY}.",
        # What was agreed for another day is no date of the meeting.
        f"On September 8, 2021, {WANG} met with {SALEUMXAY}. He said that the railway will open on December 3, 2021.",
    ],
    "2021-09-09": [f"{WANG} met today with {SALEUMXAY}.", f"Today, {WANG} met with {SALEUMXAY}."],
    "2020-02-20": [f"On February 20, 2020, {WANG} met with {SALEUMXAY}."],
    None: [f"{WANG} met with {SALEUMXAY}.", f"In September 2021, {WANG} met with {SALEUMXAY}."],
}
FLAT = [(day, text) for day, texts in DATES.items() for text in texts]


@pytest.mark.parametrize(("day", "text"), FLAT, ids=[text for _, text in FLAT])
def test_date(draw: Draw, day: str | None, text: str) -> None:
    event = draw(text).events[0]
    assert (str(event.date) if event.date else None) == day


def test_a_month_is_a_period(draw: Draw) -> None:
    (event,) = draw(f"In August 2021, {WANG} met with {SALEUMXAY}.").events
    assert (event.date, event.period) == (None, "2021-08")


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Prior to the meeting, Wang Yi also met with Lao President Thongloun Sisoulith.", "2021-09-08"),
        ("Wang Yi also met with Lao President Thongloun Sisoulith.", "2021-09-08"),
        ("During his stay, Wang Yi also met with Lao President Thongloun Sisoulith.", "None"),
    ],
)
def test_what_he_also_did_he_did_that_day(draw: Draw, sentence: str, day: str) -> None:
    met = "On September 8, 2021, Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. "
    assert str(draw(met + sentence).events[-1].date) == day


def test_after_the_talks_is_the_day_of_the_talks(draw: Draw) -> None:
    found = draw(
        f"On September 7, 2021, {WANG} held talks with {SALEUMXAY}. After the talks, Wang Yi met with Lao Prime "
        "Minister Phankham Viphavanh."
    )
    assert [str(one.date) for one in found.events] == ["2021-09-07", "2021-09-07"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{WANG} met with {SALEUMXAY} in Vientiane.", "Vientiane"),
        (f"In Chongqing, {WANG} met with {SALEUMXAY}.", "Chongqing"),
        (f"{WANG} met in Luang Prabang with {SALEUMXAY}.", "Luang Prabang"),
        (f"{WANG} met with {SALEUMXAY}.", None),
    ],
)
def test_place(draw: Draw, text: str, place: str | None) -> None:
    assert draw(text).events[0].place == place


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{WANG} met with {SALEUMXAY}.", "held"),
        (f"{WANG} will meet with {SALEUMXAY}.", "planned"),
        (f"{WANG} is paying a visit to Laos.", "under-way"),
        (f"{WANG} will pay a visit to Laos.", "planned"),
    ],
)
def test_status(draw: Draw, text: str, status: str) -> None:
    assert [one.status for one in draw(text).events] == [status]


@pytest.mark.parametrize(
    ("title", "text", "mode"),
    [
        (None, f"{WANG} met with {SALEUMXAY} via video link.", "video"),
        (None, f"{WANG} met virtually with {SALEUMXAY}.", "video"),
        ("Wang Yi Has a Phone Call with Saleumxay Kommasith", f"{WANG} spoke with {SALEUMXAY}.", "telephone"),
        (None, f"{WANG} spoke with {SALEUMXAY}.", "unstated"),
        (None, f"{WANG} met with {SALEUMXAY}.", "in-person"),
    ],
)
def test_mode(draw: Draw, title: str | None, text: str, mode: str) -> None:
    assert [one.mode for one in draw(text, title=title).events] == [mode]
