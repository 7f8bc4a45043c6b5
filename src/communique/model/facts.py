"""What was drawn from one release, and what was not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from communique.model.agreement import Agreement
from communique.model.anniversary import Anniversary
from communique.model.document import Document
from communique.model.event import Event
from communique.model.span import Span
from communique.model.statement import Statement

Fact = Event | Agreement | Anniversary | Statement
Scope = Literal["diplomatic", "domestic"]
Reason = Literal["no-pattern", "discussed", "background", "ambiguous", "domestic"]


@dataclass(frozen=True, slots=True)
class Silence:
    """A sentence, or part of one, from which nothing was drawn, why, and the rule that says so.

    `wording` is what it says that somebody does, where no rule knows it: "PERSON inspected a railway".
    """

    span: Span
    reason: Reason
    rule: str
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one release, in the order of their evidence; a domestic release has none."""

    document: Document
    scope: Scope
    events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    anniversaries: tuple[Anniversary, ...] = ()
    statements: tuple[Statement, ...] = ()
    sentences: tuple[Span, ...] = ()
    silences: tuple[Silence, ...] = ()

    def __post_init__(self) -> None:
        if self.scope == "domestic" and (self.events or self.agreements or self.anniversaries or self.statements):
            raise ValueError(f"a domestic release has no facts: {self.document.id}")
