"""Where something stands in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points of `Document.text`.

    >>> Span(0, 4).of("Wang Yi")
    'Wang'
    >>> Span(3, 1)
    Traceback (most recent call last):
    ValueError: a span runs forward from 0: 3-1
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0: {self.start}-{self.end}")

    def of(self, text: str) -> str:
        """The words that stand here in `text`."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end
