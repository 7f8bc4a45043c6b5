"""An encounter between representatives."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from communique.model.actor import Participant, Party
from communique.model.evidence import Evidence

EventKind = Literal["meeting", "talks", "call", "visit", "conference", "ceremony", "correspondence"]
Mode = Literal["in-person", "video", "telephone", "written", "unstated"]
EventStatus = Literal["held", "under-way", "planned", "cancelled"]


@dataclass(frozen=True, slots=True)
class Event:
    """`reported` tells what the release is about from what it only mentions.

    `date` is a day; `end_date` closes a stated range; `period` is a coarser date as `2021` or
    `2021-10`, beside `date`, never instead of arithmetic. `parties` are sorted by key.
    """

    kind: EventKind
    mode: Mode
    status: EventStatus
    reported: bool
    date: dt.date | None
    end_date: dt.date | None
    period: str | None
    place: str | None
    participants: tuple[Participant, ...]
    parties: tuple[Party, ...]
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError("an event needs evidence")
        if self.date and self.end_date and self.end_date < self.date:
            raise ValueError(f"an event ends after it begins: {self.date} to {self.end_date}")
        if not self.participants and not self.parties:
            raise ValueError("an event needs a participant or a party")
