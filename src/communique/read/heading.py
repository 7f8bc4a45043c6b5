"""The head of a page: where its title stands, in one line or over several."""

from __future__ import annotations

import datetime as dt
import re

from communique.read.fold import alike, fold, key
from communique.read.furniture import is_furniture, is_sentence
from communique.read.profile import Profile

_ALIKE = 0.9
_LONGEST = 300
_MOST_LINES = 3
_LONG_LINE = 35
_END = re.compile(r"[.。;；]$")
_LEADS_ON = re.compile(
    r"(?:[,:\-–—&]|\b(?:of|the|and|with|to|in|on|at|for|by|from|a|an|between|as|into|over|under|against|his|her|their))$",
    re.IGNORECASE,
)
# The publisher's own name above the title: "Embassy of the People's Republic of China in Grenada".
_MASTHEAD = re.compile(
    r"(?:the )?(?:embassy|consulate(?:[- ]general)?|permanent mission|ministry of foreign affairs) of\b", re.IGNORECASE
)
_CONTINUES = re.compile(r"^(?:[a-z(&–—-]|(?:Of|And|With|To|In|On|At|For|By|From)\b)")


def find_title(lines: list[str], title: str) -> range | None:
    """Which of the lines are the known title, perhaps over two or three, perhaps in other spacing, case or quotes.

    >>> find_title(["Home > News", "WANG YI MEETS", "WITH X", "2021-09-09"], "Wang Yi Meets with X")
    range(1, 3)
    """
    wanted = key(title)
    keys = [key(line) for line in lines]
    spans = [range(i, j) for i in range(len(keys)) for j in range(i + 1, min(i + _MOST_LINES, len(keys)) + 1)]
    texts = [" ".join(keys[span.start : span.stop]) for span in spans]
    if wanted in texts:
        return spans[texts.index(wanted)]
    fit = [(span, text) for span, text in zip(spans, texts, strict=True) if not is_sentence(lines[span.start])]
    near = [span for span, text in fit if alike(text, wanted, _ALIKE)]
    if near:
        return near[0]
    parts = [(abs(len(text) - len(wanted)), span) for span, text in fit if _is_part(text, wanted)]
    return min(parts, key=lambda part: part[0])[1] if parts else None


def _is_part(first: str, second: str) -> bool:
    """Whether one title is the other with something added at the end, such as a site's name."""
    short, long = sorted((first, second), key=len)
    return len(short) >= _LONG_LINE and 2 * len(short) >= len(long) and long.startswith(short)


def is_title(line: str) -> bool:
    """Whether a line could be a title: not too long, and not ended as a sentence.

    >>> is_title("Wang Yi Meets with X"), is_title("Wang Yi met with X.")
    (True, False)
    """
    text = fold(line)
    return bool(text) and len(text) <= _LONGEST and not _END.search(text)


def runs_on(first: str, second: str) -> bool:
    """Whether the second line goes on with the title that the first begins.

    >>> runs_on("Wang Yi Holds Talks with", "Foreign Minister X"), runs_on("China News", "Wang Yi Meets X")
    (True, False)
    """
    first, second = fold(first), fold(second)
    long = len(first) >= _LONG_LINE and not _MASTHEAD.match(first)
    return bool(_LEADS_ON.search(first) or _CONTINUES.match(second) or long)


def guess_title(lines: list[tuple[str, int]], days: list[dt.date | None], profile: Profile) -> range | None:
    """Which of a head's lines (each with its block) are the title, when nothing else says it.

    It stands above the date line; without one it is the first line that is no furniture.
    """
    fit = [
        is_title(text) and day is None and not is_furniture(text, profile)
        for (text, _), day in zip(lines, days, strict=True)
    ]
    dated = next((i for i, day in enumerate(days) if day is not None), None)
    last = next((i for i in range((dated or 0) - 1, -1, -1) if fit[i]), None)
    if last is not None:
        first = last
        while (
            first > 0 and fit[first - 1] and last - first < _MOST_LINES - 1 and _joined(lines[first - 1], lines[first])
        ):
            first -= 1
        return range(first, last + 1)
    begin = next((i for i in range(len(lines)) if fit[i]), None)
    if begin is None:
        return None
    end = begin + 1
    while end < len(lines) and fit[end] and end - begin < _MOST_LINES and _joined(lines[end - 1], lines[end]):
        end += 1
    return range(begin, end)


def _joined(first: tuple[str, int], second: tuple[str, int]) -> bool:
    return first[1] == second[1] and runs_on(first[0], second[0])
