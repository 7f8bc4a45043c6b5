"""Who acts: states and organisations (parties), and the people who stand for them (actors)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from communique.model.evidence import Evidence

PartyKind = Literal["state", "organization"]
Role = Literal["principal", "host", "traveller", "accompanying"]


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """A state by its ISO 3166-1 alpha-3 code, or an organisation by its usual acronym or name.

    >>> Party("LAO", "state", "Laos").key
    'LAO'
    """

    key: str
    kind: PartyKind
    label: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A person in this release: the fullest name, the office as written, whom the person represents.

    Someone known only by office ("the King of Jordan") has that office as name. `evidence` attests
    the name, the office and the party, each by the passage that states it; a party that comes from
    the publisher's profile alone has none.
    """

    key: str
    name: str
    office: str | None
    represents: Party | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor's part in an event. The evidence holds the name or the short form by which it is meant."""

    actor: Actor
    role: Role
    evidence: tuple[Evidence, ...]
