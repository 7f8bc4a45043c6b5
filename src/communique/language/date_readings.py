"""What each wording of a date says: a match and its lead, made into dates.

A reader yields None where the wording is no date (the next wording is tried), and nothing where it is one but states
no time of its own: a bound, a recurrence, a day that does not exist.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping

from communique.language import date_forms as forms
from communique.language import date_resolve as resolve
from communique.language.date_context import Found, When
from communique.language.date_resolve import Anchor
from communique.model import Span

_Whens = tuple[When, ...] | None
_Reader = Callable[[Found, Anchor], _Whens]

_STEPS: Mapping[str, int] = {"last": -1, "this": 0, "next": 1}
# What a word is called, and how many days it lies from the publication or from the day named last.
_NEAR: Mapping[str, tuple[str, int]] = {
    "today": ("today", 0),
    "yesterday": ("yesterday", -1),
    "tomorrow": ("tomorrow", 1),
    "same": ("same-day", 0),
    "following": ("next-day", 1),
    "previous": ("previous-day", -1),
}
_FARTHER = ("day before yesterday", "day after tomorrow")


def _iso(found: Found, anchor: Anchor) -> _Whens:
    date = resolve.day(int(found["year"]), int(found["month"]), int(found["day"]))
    if date is None or found.bounding or found.opening:
        return ()
    return (When(found.span(), date, None, None, None, "date:iso"),)


def _day(found: Found, anchor: Anchor) -> _Whens:
    month, number = found.month("month"), int(found["day"])
    if month is None or found.bounding or found.opening or found.led("beside"):
        return ()
    year = _stated_year(found, "year", anchor)
    if year is not None:
        date = resolve.day(year, month, number)
        return (When(found.span(), date, None, None, None, "date:day"),) if date else ()
    if not resolve.exists(month, number) or _not_of_this_text(found):
        return ()
    date = None if found["said"] else resolve.nearest_day(month, number, found.weekday, anchor)
    return (When(found.span(), date, None, None, None, "date:day-without-year"),)


def _day_alone(found: Found, anchor: Anchor) -> _Whens:
    """ "On the 27th": of the month of the day named last, or of the next where that day was near the end of its own."""
    if found.led("prep") != "on" or not found.led("the") or found.bounding or found.framed:
        return None
    date = resolve.day_of_month(int(found["day"]), anchor.previous) if anchor.previous else None
    return (When(found.span(determined=True), date, None, None, "day-of-month", "date:day-of-month"),)


def _range(found: Found, anchor: Anchor) -> _Whens:
    """ "March 4 to 9, 2019"; the days of "March 4 and 9" are two dates, unless they adjoin or stand "between"."""
    month, month2 = found.month("month") or found.month("month2"), found.month("month2") or found.month("month")
    number, number2 = int(found["day"]), int(found["day2"])
    if month is None or month2 is None or found.bounding or found.led("beside"):
        return ()
    turns = (month, number) > (month2, number2)
    year2 = _stated_year(found, "year2", anchor)
    year = int(found["year"]) if found["year"] else year2 - turns if year2 is not None else None
    known = year is not None
    if year is None:
        if not resolve.exists(month, number) or not resolve.exists(month2, number2) or _not_of_this_text(found):
            return ()
        near = None if found["said"] else resolve.nearest_day(month, number, found.weekday, anchor)
        year = near.year if near else None
    start = end = None
    if year is not None:
        start = resolve.day(year, month, number)
        end = resolve.day(year2 if year2 is not None else year + turns, month2, number2)
        if start is None or end is None or end <= start:
            return ()
    return _both(found, start, end, "" if known else "-without-year")


def _both(found: Found, start: dt.date | None, end: dt.date | None, suffix: str) -> tuple[When, ...]:
    whole = found.span()
    adjoin = start is not None and end is not None and (end - start).days == 1
    if found["to"].strip() != "and" or found.led("prep") == "between" or adjoin:
        return (When(whole, start, end, None, None, f"date:range{suffix}"),)
    rule = f"date:day{suffix}"
    return (
        When(Span(whole.start, found.match.start("to")), start, None, None, None, rule),
        When(Span(found.match.end("to"), whole.end), end, None, None, None, rule),
    )


def _stated_year(found: Found, group: str, anchor: Anchor) -> int | None:
    if found[group]:
        return int(found[group])
    if found["said"] and anchor.own_year is not None:
        return anchor.own_year + _STEPS[found["said"]]
    return None


def _not_of_this_text(found: Found) -> bool:
    """Without a year, a day in brackets, a name ("the March 8 Movement") or a yearly day is no day of this text."""
    return (
        found.recurs
        or found.before == "("
        or found.led("when") in ("last", "next")
        or bool(forms.YEARLY.match(found.after))
        or (not found.adverbial and found.weekday is None and bool(forms.NAMING.match(found.after)))
    )


def _months(found: Found, anchor: Anchor) -> _Whens:
    """ "From March to May 2021" is neither one month nor the other."""
    return ()


def _month(found: Found, anchor: Anchor) -> _Whens:
    month = found.month("month")
    if month is None or found.bounding or found.opening or found.led("beside"):
        return ()
    year = _stated_year(found, "year", anchor)
    if year is not None:
        period = resolve.period(year, month)
        return (When(found.span(), None, None, period, None, "date:month"),) if period else ()
    if found.recurs or not (found.framed or (found.adverbial and found.led("prep") in ("in", "during"))):
        return None
    when = found.led("when")
    if when in _STEPS:
        base = anchor.published or anchor.previous
        period = resolve.said_month(when, month, base) if base else None
    else:
        period = None if found["said"] else resolve.nearest_month(month, anchor)
    return (When(found.span(), None, None, period, None, "date:month-without-year"),)


def _year(found: Found, anchor: Anchor) -> _Whens:
    plain = found.adverbial and found.led("prep") in ("in", "during")
    part = found.led("part") or found.led("when") in ("early", "mid", "late")
    if found.bounding or found.opening or found.led("beside") or not (plain or part):
        return None
    period = resolve.period(int(found["year"]))
    return (When(found.span(), None, None, period, None, "date:year"),) if period else None


def _weekday(found: Found, anchor: Anchor) -> _Whens:
    when = found.led("when")
    if found.weekday is None or found.bounding or found.opening or found.recurs or found.led("beside"):
        return None
    if not (found.led("prep") == "on" or found.framed or found["part"]):
        return None
    word = when if when in _STEPS else "on"
    date = resolve.named_weekday(word, found.weekday, anchor.published) if anchor.published else None
    relative = "weekday" if word == "on" else f"{word}-weekday"
    return (When(found.span(), date, None, None, relative, f"date:{relative}"),)


def _word(found: Found, anchor: Anchor) -> _Whens:
    kind = found.match.lastgroup or ""
    if kind == "unit":
        return _unit(found, anchor)
    if found.bounding or found.opening or found.recurs or found.led("prep") == "of":
        return None
    relative, shift = _NEAR[kind]
    base, beside = anchor.published, found.led("beside")
    if kind in ("same", "following", "previous"):
        if beside or not (found.led("the") or found.match[0].lower().startswith("that")):
            return None
        base = anchor.previous
    elif found.match[0][0].isupper() and found.before.isalnum():
        return None  # "Russia Today" is a name.
    elif beside:
        relative, shift = f"{beside} {kind}", 2 * shift
        if relative not in _FARTHER:
            return None
    relative = relative.replace(" ", "-")
    date = base + dt.timedelta(shift) if base else None
    return (When(found.span(determined=True), date, None, None, relative, f"date:{relative}"),)


def _unit(found: Found, anchor: Anchor) -> _Whens:
    """ "This year", "next month": a period; a week has none. "The last year" is a stretch of time."""
    said, unit = found["said"].lower(), found["unit"]
    # "To this year's anniversary" bounds nothing, "to the end of this year" does.
    bounding = found.bounding and (found.led("bound") != "to" or found.framed)
    if (found.led("the") and not found.led("part")) or found.led("beside") or found.recurs or bounding:
        return None
    period = None
    if unit == "year" and anchor.own_year is not None:
        period = resolve.period(anchor.own_year + _STEPS[said])
    elif anchor.published and unit == "month":
        period = resolve.shifted_month(anchor.published, _STEPS[said])
    relative = f"{said}-{unit}"
    return (When(found.span(), None, None, period, relative, f"date:{relative}"),)


_Forms = tuple[tuple[re.Pattern[str], _Reader], ...]
_FIGURES: _Forms = (
    (forms.ISO, _iso),
    (forms.DAY_MONTH_RANGE, _range),
    (forms.DAY_MONTH, _day),
    (forms.DAY_ALONE, _day_alone),
    (forms.YEAR, _year),
)
_NAMES: _Forms = (
    (forms.MONTH_DAY_RANGE, _range),
    (forms.MONTH_DAY, _day),
    (forms.MONTHS_TOGETHER, _months),
    (forms.MONTH, _month),
)
_WEEKDAYS: _Forms = (*_NAMES[:2], *_FIGURES[1:3], (forms.WEEKDAY, _weekday))
_WORDS: _Forms = ((forms.WORD, _word),)


def readers(first: str) -> _Forms:
    """The wordings that can begin with these three characters, each with its reader."""
    if first[0].isdecimal():
        return _FIGURES
    if first in forms.MONTHS:
        return _NAMES
    return _WEEKDAYS if first in forms.WEEKDAYS else _WORDS
