"""The wordings of dates, as patterns that are tried only where one can begin."""

from __future__ import annotations

import re

MONTHS = {
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "May": 5, "Jun": 6,
    "Jul": 7, "Aug": 8, "Sep": 9, "Oct": 10, "Nov": 11, "Dec": 12,
}  # fmt: skip
WEEKDAYS = {"Mon": 0, "Tue": 1, "Wed": 2, "Thu": 3, "Fri": 4, "Sat": 5, "Sun": 6}

# Nothing is a date without a figure, the name of a month or one of these words.
_SIGN = re.compile("0|1|2|3|4|5|6|7|8|9|J(?:an|un|ul)|Feb|Ma[ry]|A(?:pr|ug)|Sep|Oct|Nov|Dec")
_SIGNS = ("day", "year", "week", "month", "evening", "morning", "noon", "night", "morrow")
# No group and no look-around at its head, so that the scanner leaps from one candidate letter to the next.
TRIGGER = re.compile(
    "0|1|2|3|4|5|6|7|8|9|J(?:an|un|ul)|Feb|Ma[ry]|A(?:pr|ug)|Oct|Dec|Wednesday|(?:Mon|Fri)day"
    r"|T(?:uesday|hursday|oday|onight|omorrow|h(?:is|at)\s)|S(?:ep|aturday|unday)|N(?:ov|ext\s)|Yesterday|Last\s"
    r"|t(?:oday|onight|omorrow|h(?:is|at)\s)|yesterday|same\s|last\s|next\s|following\s|previous\s"
)

_NAME = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b(?:\.(?=\s{1,2}\d))?)(?!\w)"
)
_SP = r"\s{1,2}"
_MONTH1, _MONTH2 = (rf"(?P<{group}>{_NAME})" for group in ("month", "month2"))
_DAY1, _DAY2 = (rf"(?P<{group}>3[01]|[12]\d|0?[1-9])(?!\d)(?:st|nd|rd|th)?" for group in ("day", "day2"))
_YEAR1, _YEAR2 = (rf",?{_SP}(?:of\s)?(?P<{group}>\d{{4,9}})" for group in ("year", "year2"))
_SAID = r",?\s(?:of\s)?(?P<said>this|last|next)\syear\b"
# Possessive: "March 8, 20211" must not fall back to a day without a year.
_TAIL1, _TAIL2 = (rf"(?:{year}|{_SAID})?+" for year in (_YEAR1, _YEAR2))
_TO = rf"(?P<to>\s?[-–—]\s?|{_SP}(?:to|through|until|till|and){_SP})"
_SHARE = r"\s?(?:%|percent\b|per\scent\b)|\s(?:million|billion|thousand)\b"
# What must not follow: "March 8,000", "March 8-2021", "9 May%".
_STOP = rf"(?![\w]|[.,:/–—-]\d|{_SHARE})"
_ZONE = r"(?:,?\s\(?(?:local|[A-Z][a-z]{2,15})\stime\b\)?)?"
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_ON = rf"(?:{_WEEKDAY},?{_SP})?"
_PART = r"(?:morning|afternoon|evening|night)"

ISO = re.compile(r"(?P<year>\d{4})(?P<sep>[-/])(?P<month>\d\d)(?P=sep)(?P<day>\d\d)(?![\w/-]|[.,]\d)")
MONTH_DAY_RANGE = re.compile(
    rf"{_ON}{_MONTH1}{_SP}{_DAY1}(?:{_YEAR1})?{_TO}(?:{_MONTH2}{_SP})?{_DAY2}{_TAIL2}{_STOP}{_ZONE}"
)
DAY_MONTH_RANGE = re.compile(
    rf"{_ON}{_DAY1}(?:{_SP}(?:of\s)?{_MONTH1}(?:{_YEAR1})?)?{_TO}{_DAY2}{_SP}(?P<of>of\s)?{_MONTH2}{_TAIL2}{_STOP}{_ZONE}"
)
MONTH_DAY = re.compile(rf"{_ON}{_MONTH1}{_SP}{_DAY1}{_TAIL1}{_STOP}{_ZONE}")
DAY_MONTH = re.compile(rf"{_ON}{_DAY1}{_SP}(?P<of>of\s)?{_MONTH1}{_TAIL1}{_STOP}{_ZONE}")
# "On the 27th, A met with B": a day of the month that the text named last.
DAY_ALONE = re.compile(r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)(?=[,.;]|\s(?:in|at|and|local)\b|\s*\Z)")
MONTHS_TOGETHER = re.compile(rf"{_MONTH1}(?:{_SP}\d{{4}})?{_TO}{_MONTH2}(?:{_SP}\d{{4}})?")
MONTH = re.compile(rf"{_MONTH1}{_TAIL1}(?![\w-]|[.,/–—]\d|['’]|\s\d|\s(?:Day|Fourth|Madness)\b)")
YEAR = re.compile(rf"(?P<year>\d{{4}})(?![\w/–—-]|[.,]\d|['’]s|{_SHARE}|\s(?:and|or|to)\s\d)")
WEEKDAY = re.compile(rf"{_WEEKDAY}(?P<part>\s{_PART})?(?![\w'’-])")

# "Today's meeting" is held today; "today's world" is not.
_OCCASION = (
    r"(?:meeting|talks|call|conversation|visit|summit|session|ceremony|conference|event|signing|negotiations"
    r"|consultations|reception|videoconference|announcement|decision)\b"
)
WORD = re.compile(
    rf"(?:(?P<today>[Tt]oday(?!['’]s\s(?!{_OCCASION}))|[Tt]onight|[Tt]his\s(?:morning|afternoon|evening))"
    rf"|(?P<yesterday>[Yy]esterday(?:\s{_PART})?|[Ll]ast\snight)"
    rf"|(?P<tomorrow>[Tt]omorrow(?:\s{_PART})?)"
    rf"|(?P<same>(?:[Tt]hat\s(?:same\s)?|same\s)(?:day|{_PART})(?!\s(?:as|that|when|of|will|would|comes|is)\b))"
    rf"|(?P<following>(?:following|next)\s(?:day|{_PART}))"
    r"|(?P<previous>previous\sday)"
    r"|(?P<said>[Tt]his|[Ll]ast|[Nn]ext)\s(?P<unit>week(?:end)?|month|year))(?![\w-])"
)

# The words before a date, read backwards from it: always the longest run that fits.
LEAD = re.compile(
    r"""(?xi) (?<![\w-])
    (?:(?P<recurring>(?:years?|decades?|century)\sago|(?:each|every)\syear|annually),?\s{1,2})?
    (?:(?P<bound>by|before|after|since|until|till|through|to|beyond|than|(?:as|ahead)\sof|starting|beginning)\s{1,2})?
    (?:(?P<prep>on|in|during|at|for|from|between|of)\s{1,2})?
    (?:(?P<the>the|every|each)\s{1,2})?
    (?:(?P<part>(?:(?:early|late)\s)?(?:morning|afternoon|evening|night|hours)\sof(?:\sthe)?
        |(?:beginning|start|middle|end|(?:first|second)\shalf)\sof(?:\sthe)?)\s{1,2}
      |(?P<beside>(?:eve|week|anniversary)\sof|days?\s(?:before|after))\s{1,2})?
    (?:(?P<when>early|late|mid|earlier|later|last|this|next)[\s-]\s?)?
    \Z"""
)
LEAD_LENGTH = 64

NAMING = re.compile(r" (?:[A-Z]|attacks\b|terror)")
YEARLY = re.compile(r",?\s(?:(?:each|every)\syear|annually)\b")


def promising(sentence: str) -> bool:
    """Whether a sentence can hold a date at all; most can't, and this is cheap.

    >>> promising("They met on May 2."), promising("They met today."), promising("They held talks.")
    (True, True, False)
    """
    return _SIGN.search(sentence) is not None or any(map(sentence.__contains__, _SIGNS))
