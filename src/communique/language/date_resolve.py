"""The calendar behind the date grammar: which day or month is meant, or none."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

FIRST_YEAR, LAST_YEAR = 1800, 2200
# Farther from the publication, a day or month without a year may be the last or the next: "on August 9", in February.
_NEAR_DAYS = 150
_NEAR_MONTHS = 4
# Days of a month by which a day without one may lie before the day named last.
_FAR_BACK = 20


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a date without a year or a relative day counts from: the publication, the day named last, its year."""

    published: dt.date | None
    previous: dt.date | None
    year: int | None

    @property
    def context(self) -> int | None:
        """The year that the text spoke of last."""
        return self.year if self.year is not None else self.previous.year if self.previous else None

    @property
    def own_year(self) -> int | None:
        """The year in which the text speaks."""
        return self.published.year if self.published else self.context


def day(year: int, month: int, number: int) -> dt.date | None:
    """A day of the calendar, None for what is none.

    >>> day(2021, 2, 30) is None, day(1021, 2, 3) is None
    (True, True)
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None


def day_of_month(number: int, previous: dt.date) -> dt.date | None:
    """The day with that number in the month of `previous`, or in the next where it lies far before it.

    >>> day_of_month(27, dt.date(2024, 7, 26)), day_of_month(2, dt.date(2024, 7, 30))
    (datetime.date(2024, 7, 27), datetime.date(2024, 8, 2))
    """
    month = previous.year * 12 + previous.month - 1 + (previous.day - number > _FAR_BACK)
    return day(month // 12, month % 12 + 1, number)


def exists(month: int, number: int) -> bool:
    """Whether some year has that day.

    >>> exists(2, 29), exists(2, 30)
    (True, False)
    """
    return day(2000, month, number) is not None


def nearest_day(month: int, number: int, weekday: int | None, anchor: Anchor) -> dt.date | None:
    """The day without a year that is meant: the one within five months of the publication.

    It is None if the text last spoke of a year that is not next to the publication's, or if the weekday differs.
    Without a publication it is the day of the year that the text last spoke of.

    >>> nearest_day(12, 28, None, Anchor(dt.date(2022, 1, 5), None, None))
    datetime.date(2021, 12, 28)
    """
    context, published = anchor.context, anchor.published
    if published is None:
        found = day(context, month, number) if context is not None else None
        return found if weekday is None or (found and found.weekday() == weekday) else None
    if context is not None and abs(context - published.year) > 1:
        return None
    for year in (published.year - 1, published.year, published.year + 1):
        one = day(year, month, number)
        if one and abs((one - published).days) <= _NEAR_DAYS and weekday in (None, one.weekday()):
            return one
    return None


def nearest_month(month: int, anchor: Anchor) -> str | None:
    """The month without a year that is meant, as a period: the one within four months of the publication.

    >>> nearest_month(12, Anchor(dt.date(2021, 10, 25), None, None))
    '2021-12'
    >>> nearest_month(8, Anchor(dt.date(2024, 1, 19), None, None)) is None
    True
    """
    context, published = anchor.context, anchor.published
    if published is None:
        return period(context, month) if context is not None else None
    if context is not None and abs(context - published.year) > 1:
        return None
    distance = (month - published.month + 6) % 12 - 6
    return shifted_month(published, distance) if abs(distance) <= _NEAR_MONTHS else None


def shifted_month(published: dt.date, months: int) -> str:
    """The month so many months after (or before) that of a day.

    >>> shifted_month(dt.date(2021, 12, 31), 1)
    '2022-01'
    """
    count = published.year * 12 + published.month - 1 + months
    return f"{count // 12:04}-{count % 12 + 1:02}"


def said_month(word: str, month: int, published: dt.date) -> str | None:
    """ "This May", "last May", "next May": None where "last" could mean this year's as well as last year's.

    >>> said_month("last", 10, dt.date(2022, 3, 1)), said_month("last", 2, dt.date(2022, 3, 1))
    ('2021-10', None)
    """
    if word == "this":
        return period(published.year, month)
    if word == "last":
        return period(published.year - 1, month) if month >= published.month else None
    return period(published.year + 1, month) if month <= published.month else None


def period(year: int, month: int | None = None) -> str | None:
    """A year, or a month of it, as text.

    >>> period(2021), period(2021, 5), period(3000)
    ('2021', '2021-05', None)
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return f"{year}" if month is None else f"{year}-{month:02}"


def named_weekday(word: str, weekday: int, published: dt.date) -> dt.date:
    """The day meant: "on" the latest up to the publication, "last" before it, "next" after it, "this" in its week.

    >>> [named_weekday(w, 1, dt.date(2021, 9, 9)).day for w in ("on", "last", "next", "this")]
    [7, 7, 14, 7]
    """
    back = (published.weekday() - weekday) % 7
    if word == "last":
        return published - dt.timedelta(back or 7)
    if word == "next":
        return published + dt.timedelta(7 - back)
    if word == "this":
        return published + dt.timedelta(weekday - published.weekday())
    return published - dt.timedelta(back)
