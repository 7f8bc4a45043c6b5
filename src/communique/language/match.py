"""The one matcher: which phrases of a lexicon stand in a text, as whole words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

import ahocorasick

T = TypeVar("T")

_FOLD = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("`", "'"), ("“", '"'), ("”", '"'), ("\u00a0", " "), ("‑", "-"))


def fold(text: str) -> str:
    """Typographic quotes, apostrophes and hyphens as on a keyboard; every code point keeps its place.

    >>> fold("Côte d’Ivoire")
    "Côte d'Ivoire"
    """
    for odd, plain in _FOLD:
        text = text.replace(odd, plain)
    return text


def lower(text: str) -> str:
    """Lower case that keeps every code point in its place ('İ' would grow)."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Match(NamedTuple, Generic[T]):
    """A phrase found: half-open offsets, and what the lexicon says of it. (A named tuple: there are very many.)"""

    start: int
    end: int
    value: T


class Matcher(Generic[T]):
    """Finds the phrases it was built with, by Aho-Corasick: its time does not depend on their number.

    >>> m = Matcher([("Guinea", "GIN"), ("Equatorial Guinea", "GNQ")])
    >>> [(x.start, x.value) for x in m.longest("Equatorial Guinea and Guinea, not Guineans")]
    [(0, 'GNQ'), (22, 'GIN')]
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._automaton = ahocorasick.Automaton()
        for phrase, value in entries:
            self._automaton.add_word(phrase, (len(phrase), value))
        if len(self._automaton):
            self._automaton.make_automaton()

    def all(self, text: str) -> Iterator[Match[T]]:
        """Every phrase that stands in `text` between word boundaries, overlapping ones too."""
        if not len(self._automaton):
            return
        size, make = len(text), Match._make
        for last, (length, value) in self._automaton.iter(text):
            start, end = last + 1 - length, last + 1
            if start and text[start - 1].isalnum() and text[start].isalnum():
                continue
            if end < size and text[end].isalnum() and text[last].isalnum():
                continue
            yield make((start, end, value))

    def longest(self, text: str) -> list[Match[T]]:
        """The longest phrases from the left, none overlapping another."""
        found = sorted(self.all(text), key=lambda m: (m.start, -m.end))
        kept: list[Match[T]] = []
        for match in found:
            if not kept or match.start >= kept[-1].end:
                kept.append(match)
        return kept
