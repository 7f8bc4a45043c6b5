"""What parties settled between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from communique.model.actor import Party
from communique.model.event import Event
from communique.model.evidence import Evidence

AgreementKind = Literal["treaty", "memorandum", "joint-statement", "commitment", "shared-view"]
AgreementStatus = Literal["in-force", "signed", "concluded", "agreed", "proposed", "ended", "mentioned"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """`title` is the instrument's own name, if it has one; `made_at` the event of this release at which it was made."""

    kind: AgreementKind
    status: AgreementStatus
    title: str | None
    parties: tuple[Party, ...]
    made_at: Event | None
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError("an agreement needs evidence")
