"""What a build did, in figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from communique.model import Facts

Tally = Counter[tuple[str, str]]
"""How many there are of each kind: ("event", "talks"), ("release", "diplomatic")."""

_KINDS = (
    ("events", "event"),
    ("agreements", "agreement"),
    ("anniversaries", "anniversary"),
    ("statements", "statement"),
)


def tally(facts: Facts) -> Tally:
    """One release's facts by kind.

    >>> from communique.model import Document
    >>> tally(Facts(Document.of(id="a", text="Roads reopen."), "domestic"))
    Counter({('release', 'domestic'): 1})
    """
    found: Tally = Counter({("release", facts.scope): 1})
    found.update(("event", event.kind) for event in facts.events)
    found.update(("agreement", agreement.kind) for agreement in facts.agreements)
    found.update(("anniversary", anniversary.of) for anniversary in facts.anniversaries)
    found.update(("statement", statement.stance) for statement in facts.statements)
    return found


@dataclass(frozen=True, slots=True)
class Summary:
    """`facts` counts by kind; `rejected` failed their shapes, `skipped` are in a language not read, `unread` bad input.

    >>> print(Summary(Counter({("release", "diplomatic"): 2, ("event", "talks"): 1}), 0, 1, 0))
    releases       2
    events         1: 1 talks
    agreements     0
    anniversaries  0
    statements     0
    rejected       0
    skipped        1
    unread         0
    """

    facts: Tally
    rejected: int
    skipped: int
    unread: int

    @classmethod
    def of(cls, tallies: Iterable[Tally], rejected: int, skipped: int, unread: int) -> Summary:
        """The sum of the releases' tallies."""
        return cls(sum(tallies, Counter()), rejected, skipped, unread)

    def count(self, kind: str) -> int:
        """How many there are of a kind of fact, or of "release"."""
        return sum(number for (found, _), number in self.facts.items() if found == kind)

    def __str__(self) -> str:
        return "\n".join(f"{name:<14} {text}" for name, text in self._rows())

    def _rows(self) -> Iterator[tuple[str, str]]:
        domestic = self.facts["release", "domestic"]
        yield "releases", f"{self.count('release')}{f', {domestic} of them domestic' if domestic else ''}"
        for name, kind in _KINDS:
            parts = sorted((-number, part) for (found, part), number in self.facts.items() if found == kind)
            shares = ", ".join(f"{-number} {part}" for number, part in parts)
            yield name, f"{self.count(kind)}{': ' if shares else ''}{shares}"
        yield "rejected", str(self.rejected)
        yield "skipped", str(self.skipped)
        yield "unread", str(self.unread)
