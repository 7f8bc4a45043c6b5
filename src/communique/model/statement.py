"""Who said what, on whose behalf."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from communique.model.actor import Actor, Party
from communique.model.event import Event
from communique.model.evidence import Evidence

Stance = Literal["support", "oppose", "concern", "appreciate", "congratulate", "condole", "call", "pledge", "state"]


@dataclass(frozen=True, slots=True)
class Statement:
    """`speaker` is None where a side or a state speaks; `made_at` is the event of this release at which it was said."""

    speaker: Actor | None
    represents: Party | None
    addressees: tuple[Party, ...]
    stance: Stance
    made_at: Event | None
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError("a statement needs evidence")
        if self.speaker is None and self.represents is None:
            raise ValueError("a statement needs a speaker or a party")
