"""Where a clause begins, and what goes on from sentence to sentence."""

from __future__ import annotations

from dataclasses import dataclass

from communique.language.analysis import Level, Predicate, Turn, Voice
from communique.model import Mention


@dataclass(slots=True)
class Mark:
    """Where a clause begins, while its predicate may still be found; `acts`: who did what is told, with no voice."""

    start: int
    level: Level
    predicate: Predicate | None
    voice: Voice | None
    fact: bool = True
    elastic: bool = False
    kept: bool = False
    acts: Voice | None = None


@dataclass(slots=True)
class Carried:
    """What goes on from sentence to sentence."""

    paragraph: int = -1
    voice: Voice | None = None
    open: bool = False
    subject: Mention | None = None
    turn: Turn | None = None
