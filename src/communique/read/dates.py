"""Dates of publication: the line of a page that is nothing but a date, and the field of a record."""

from __future__ import annotations

import datetime as dt
import re

from communique.read.fold import fold

FIRST_YEAR, LAST_YEAR = 1900, 2100
FORMATS = ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%B %d, %Y", "%d %B %Y", "%b %d, %Y", "%d %b %Y", "%Y年%m月%d日")
_LONGEST = 80
_LABEL = re.compile(
    r"^(?:(?:last\s+)?(?:updated|published|posted|released?|date|time)(?:\s+(?:on|at|date|time))?|发布时间|时间|日期)\s*[:：]?\s*",
    re.IGNORECASE,
)
_NOTE = r"(?:source|editor|author|from|来源|编辑|责编|责任编辑)\s*[:：]"
_NOTES = re.compile(rf"^{_NOTE}[^|]*\||[\s|(（]*{_NOTE}.*$", re.IGNORECASE)
_WEEKDAY = re.compile(r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+", re.IGNORECASE)
_CLOCK = re.compile(
    r"[\s,T]*(?:at\s+)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[+-]\d{2}:?\d{2}|[A-Z]{2,4}T)?$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_MONTH_DOT = re.compile(r"\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.", re.IGNORECASE)
_PAIRS = {"(": ")", "[": "]", "<": ">", "（": "）", "【": "】"}


def parse(text: str, formats: tuple[str, ...] = ()) -> dt.date | None:
    """The day that a text is, and nothing but it; None for anything else.

    >>> parse("(2024-03-15)"), parse("20 July 2023"), parse("On July 20, 2023, he left.")
    (datetime.date(2024, 3, 15), datetime.date(2023, 7, 20), None)
    """
    if len(text) > _LONGEST:
        return None
    line = _NOTES.sub("", fold(text)).strip()
    if len(line) > 1 and _PAIRS.get(line[0]) == line[-1]:
        line = line[1:-1].strip()
    line = _WEEKDAY.sub("", _LABEL.sub("", line))
    bare = _MONTH_DOT.sub(lambda found: found[1][:3], _ORDINAL.sub("", _CLOCK.sub("", line))).rstrip(" .,")
    for candidate, patterns in ((line, formats), (bare, (*formats, *FORMATS))):
        for pattern in patterns:
            try:
                day = dt.datetime.strptime(candidate, pattern).date()
            except ValueError:
                continue
            return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
    return None
