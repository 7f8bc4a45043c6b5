"""What is set off from a clause: a preface before it, and a verb of saying between commas."""

from __future__ import annotations

import re

from communique.language.analysis import Predicate

_LONG = 8


def preface(words: str) -> bool:
    """Whether words before a subject are only a preface.

    >>> preface("Besides, "), preface("The railway is open and ")
    (True, False)
    """
    text = words.strip()
    if not text or re.search(r"\b(?:of|of the)$", text):
        return True
    return (text.endswith(",") or len(text.split()) < 3) and not re.search(r"\band\s*$|;", text)


def parenthetical(text: str, begin: int, stop: int, predicate: Predicate) -> bool:
    """ "Laos, she said, rejects": set off by commas on both sides."""
    if predicate.of("sayings") is None:
        return False
    before = text[begin : predicate.whole].rstrip()
    end = max(predicate.end, predicate.subjects[0].span.end)
    after = text[end:stop].lstrip()
    return (
        before.endswith((",", ',"', '?"'))
        and bool(before[:-1].strip())
        and (after[:1] == "." or (after[:1] == "," and len(before.split()) < _LONG))
    )
