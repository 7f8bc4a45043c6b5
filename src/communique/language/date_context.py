"""A date expression, and what its reader looks at: the match, and the words that lead up to it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from communique.language.date_forms import LEAD, LEAD_LENGTH, MONTHS, WEEKDAYS
from communique.model import Span

_ADVERBIAL = frozenset({"on", "in", "during", "at", "for", "from", "between"})
_OPEN = frozenset({"from", "between"})


@dataclass(frozen=True, slots=True)
class When:
    """A date expression.

    `span` begins with its preposition ("On September 9", "from March 4 to 9"); it does not where the date belongs
    to a noun ("Order of July 8, 2014", "the October 23, 2020 agreement"), and is then no date of the verb. `date` is
    None where no one day is stated or its year is unknown; `period` is "2021" or "2021-10"; `relative` names what
    the date hangs on: today, yesterday, tomorrow, same-day, next-day, previous-day, day-of-month, weekday,
    last-weekday, this-weekday, next-weekday, and last-, this-, next- with week, weekend, month, year.
    """

    span: Span
    date: dt.date | None
    end_date: dt.date | None
    period: str | None
    relative: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Found:
    """A wording of a date, and its lead ("on the evening of", "by the end of", "last")."""

    match: re.Match[str]
    lead: re.Match[str]

    @classmethod
    def of(cls, match: re.Match[str], free: int) -> Found | None:
        """The match with its lead, which begins at `free` at the earliest; None inside a compound ("post-May 9")."""
        start = match.start()
        lead = LEAD.search(match.string, max(free, start - LEAD_LENGTH), start)
        return cls(match, lead) if lead else None

    def __getitem__(self, group: str) -> str:
        """What a group of the wording holds, empty if it took no part."""
        return self.match[group] or ""

    def led(self, group: str) -> str:
        """What a group of the lead holds (prep, the, part, beside, when), in lower case with single spaces."""
        return " ".join((self.lead[group] or "").lower().split())

    def month(self, group: str) -> int | None:
        """The number of a month."""
        return MONTHS[self[group][:3]] if self[group] else None

    @property
    def weekday(self) -> int | None:
        """The weekday that is named, from Monday 0."""
        named = self.match.groupdict().get("weekday")
        return WEEKDAYS[named[:3]] if named else None

    @property
    def framed(self) -> bool:
        """Whether a time of day, a part of the year or a word as "last" belongs to the date."""
        return bool(self.led("part") or self.led("when"))

    @property
    def adverbial(self) -> bool:
        """Whether the date says when: "on May 8", "on the 8th of May", "evening of May 8"; not "the May 8 meeting"."""
        if self.possessive:
            return False
        determined = bool(self.match.groupdict().get("of"))
        return self.framed or (self.led("prep") in _ADVERBIAL and (determined or not self.led("the")))

    @property
    def possessive(self) -> bool:
        """Whether the date owns what follows: "this year's anniversary"."""
        return self.after[:2] in ("'s", "’s")

    @property
    def bounding(self) -> bool:
        """Whether the date is but one end of a stretch ("by May 8", "every May 8"): its preposition is no plain one."""
        return bool(self.led("bound")) or self.led("the") in ("every", "each")

    @property
    def opening(self) -> bool:
        """Whether the date begins a stretch: "from May 8"."""
        return self.led("prep") in _OPEN

    @property
    def recurs(self) -> bool:
        """Whether the day is one of many, or of another year: "each year on May 8", "ten years ago, on May 8"."""
        return bool(self.lead["recurring"])

    @property
    def before(self) -> str:
        """The character before the wording, or the one before that if it is a space."""
        start = self.match.start()
        return self.match.string[max(0, start - 2) : start].rstrip()[-1:]

    @property
    def after(self) -> str:
        """The first words after the wording."""
        return self.match.string[self.match.end() : self.match.end() + 40]

    def span(self, *, determined: bool = False) -> Span:
        """The wording with its preposition; `determined` where "the" belongs to the wording ("the same day")."""
        groups = [
            group
            for group, wanted in (
                ("prep", self.led("prep") in _ADVERBIAL and (self.adverbial or (determined and not self.possessive))),
                ("the", self.framed or determined),
                ("part", True),
                ("beside", determined),
                ("when", True),
            )
            if wanted and self.lead[group]
        ]
        start = self.lead.start(groups[0]) if groups else self.match.start()
        return Span(start, self.match.end())
