"""The rank by which a side is called: "the two heads of state" are no foreign ministers."""

from __future__ import annotations

import re
from collections.abc import Iterable

# What a side is called, and how the offices of those whom it can mean are called; the first that fits counts.
_RANKS = (
    (
        re.compile(r"\b(?:heads? of state|presidents)\b", re.IGNORECASE),
        re.compile(r"\b(?:President|King|Queen|Emir|Amir|Sultan|Emperor|Prince|Princess|Pope|Head of State)\b"),
    ),
    (
        re.compile(r"\b(?:heads? of government|prime ministers|premiers)\b", re.IGNORECASE),
        re.compile(r"\b(?:Prime Minister|Premier|Chancellor|President|Taoiseach)\b"),
    ),
    (
        re.compile(r"\bforeign ministers\b", re.IGNORECASE),
        re.compile(r"\b(?:Foreign|External|Secretary of State|High Representative|Tánaiste)\b"),
    ),
    (
        re.compile(r"\bdefen[cs]e ministers\b", re.IGNORECASE),
        re.compile(r"\bDefen[cs]e\b"),
    ),
    (re.compile(r"\bambassadors\b", re.IGNORECASE), re.compile(r"\bAmbassador\b")),
    (
        re.compile(r"\bministers\b", re.IGNORECASE),
        re.compile(r"\bMinister\b|\bSecretary\b(?![- ]General)|\bHigh Representative\b|\bTánaiste\b"),
    ),
)


def rank(called: str) -> re.Pattern[str] | None:
    """How the offices of those are called whom a plural means; None where it names no rank.

    >>> rank("the ministers").search("Minister of Trade") is not None, rank("both sides")
    (True, None)
    """
    return next((office for name, office in _RANKS if name.search(called)), None)


def fits(called: str, offices: Iterable[str | None]) -> bool:
    """Whether everybody whose office is known may be called so; what names no rank fits everybody.

    >>> fits("the two heads of state", ["President", "King"]), fits("the two heads of state", ["Foreign Minister"])
    (True, False)
    >>> fits("both sides", ["Foreign Minister", None])
    True
    """
    office = rank(called)
    return office is None or all(one is None or office.search(one) is not None for one in offices)
