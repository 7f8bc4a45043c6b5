"""What a check found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Violation:
    """One node that fails one shape. `path` is None where no single property is at fault.

    >>> print(Violation("https://w3id.org/communique/shapes#label", "urn:a", None, "Give it one label.", "x"))
    urn:a: Give it one label. (found: x; shape label)
    """

    shape: str
    focus: str
    path: str | None
    message: str
    value: str | None

    def __str__(self) -> str:
        found = f"found: {' '.join(self.value.split())}; " if self.value is not None else ""
        return f"{self.focus}: {self.message} ({found}shape {self.shape.rpartition('#')[2]})"


@dataclass(frozen=True, slots=True)
class Report:
    """Whether a graph conforms and, where it does not, why: sorted by node, then shape."""

    conforms: bool
    violations: tuple[Violation, ...]
