"""An occasion that is marked, and the year in which it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from communique.model.actor import Party
from communique.model.evidence import Evidence

OccasionKind = Literal[
    "diplomatic-relations", "partnership", "founding", "independence", "agreement", "conflict", "other"
]


@dataclass(frozen=True, slots=True)
class Anniversary:
    """`ordinal` is None where none is stated (a national day); of three known years base_year = year - ordinal."""

    of: OccasionKind
    ordinal: int | None
    subject: str
    parties: tuple[Party, ...]
    year: int | None
    base_year: int | None
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError("an anniversary needs evidence")
        if (
            self.ordinal is not None
            and self.year is not None
            and self.base_year is not None
            and self.base_year + self.ordinal != self.year
        ):
            raise ValueError(f"years do not add up: {self.base_year} + {self.ordinal} is not {self.year}")
