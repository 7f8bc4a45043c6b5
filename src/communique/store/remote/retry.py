"""When an exchange is tried again, and after how long."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

BUSY = frozenset({429, 503})
"""Statuses by which a server says: later."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How often an exchange is tried, and how long is waited in between; `longest` bounds what a server may ask for.

    >>> patience = Patience()
    >>> [patience.wait(attempt) for attempt in range(6)]
    [0.5, 1.0, 2.0, 4.0, 8.0, None]
    """

    tries: int = 6
    first: float = 0.5
    longest: float = 120.0

    def wait(self, attempt: int) -> float | None:
        """The seconds to wait after a failed attempt (counted from 0); None after the last."""
        return min(self.first * 2**attempt, self.longest) if attempt + 1 < self.tries else None


def asked(retry_after: str | None, now: dt.datetime) -> float | None:
    """The seconds that a server's Retry-After asks for: a number, or a date (RFC 9110, section 10.2.3).

    >>> now = dt.datetime(2015, 10, 21, 7, 27, 30, tzinfo=dt.timezone.utc)
    >>> asked("120", now), asked("Wed, 21 Oct 2015 07:28:00 GMT", now), asked("soon", now)
    (120.0, 30.0, None)
    """
    if retry_after is None:
        return None
    text = retry_after.strip()
    if text.isdecimal():
        return float(text)
    try:
        at = parsedate_to_datetime(text)
    except ValueError:
        return None
    if at.tzinfo is None:
        at = at.replace(tzinfo=dt.UTC)
    return max((at - now).total_seconds(), 0.0)
