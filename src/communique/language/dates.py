"""Dates in English sentences: what the text says, resolved, and nothing where it does not say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from communique.language.date_context import Found, When
from communique.language.date_forms import TRIGGER, promising
from communique.language.date_readings import readers
from communique.language.date_resolve import Anchor
from communique.model import Span

__all__ = ["When", "find"]


def find(
    text: str, span: Span, published: dt.date | None, previous: dt.date | None = None, year: int | None = None
) -> tuple[When, ...]:
    """The date expressions inside `text[span]`, in order.

    `previous` is the day that the text named last ("the same day"), `year` the year it spoke of last. A bound
    ("by May 2", "since 2014") is no date, nor is what recurs ("every May 9"). Without a publication, "this year"
    counts from that year.

    >>> text = "On the evening of December 14, 2021, A met B; they will meet again on January 9."
    >>> for when in find(text, Span(0, len(text)), dt.date(2021, 12, 15)):
    ...     print(when.span.of(text), when.date, when.rule, sep=" | ")
    On the evening of December 14, 2021 | 2021-12-14 | date:day
    on January 9 | 2022-01-09 | date:day-without-year
    >>> text = "In October 2021, A met B; they had met the previous year from March 4 to 9, 2019."
    >>> [(when.period, when.date and when.date.day, when.end_date and when.end_date.day)
    ...     for when in find(text, Span(0, len(text)), None)]
    [('2021-10', None, None), (None, 4, 9)]
    """
    if not promising(span.of(text)):
        return ()
    return tuple(_find(text, span, Anchor(published, previous, year)))


def _find(text: str, span: Span, anchor: Anchor) -> Iterator[When]:
    at = free = span.start
    while trigger := TRIGGER.search(text, at, span.end):
        start = trigger.start()
        at = start + 1
        before = text[start - 1] if start > span.start else " "
        if before.isalnum() or (text[start].isdecimal() and before in "-–/.,:$€£#"):
            continue
        for pattern, reader in readers(text[start : start + 3]):
            match = pattern.match(text, start, span.end)
            found = Found.of(match, free) if match else None
            whens = reader(found, anchor) if found else None
            if found is None or whens is None:
                continue
            at = free = found.match.end()
            for when in whens:
                yield when
                if when.date is not None:
                    anchor = Anchor(anchor.published, when.date, when.date.year)
            break
