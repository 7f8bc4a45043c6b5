"""Where a release comes from, for messages."""

from __future__ import annotations

from dataclasses import dataclass

from communique.errors import InputError


@dataclass(frozen=True, slots=True)
class Origin:
    """A source, and the line of it.

    >>> str(Origin("a.jsonl", "line 3").error("not JSON", "fix or remove the line"))
    'a.jsonl, line 3: not JSON; fix or remove the line'
    """

    source: str
    position: str | None = None

    def error(self, what: str, todo: str) -> InputError:
        """The error that says what is wrong here, and what to do."""
        return InputError(self.source, what, todo, self.position)

    def __str__(self) -> str:
        return f"{self.source}, {self.position}" if self.position else self.source
