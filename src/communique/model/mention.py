"""A phrase of the text that a lexicon or grammar knows."""

from __future__ import annotations

from dataclasses import dataclass

from communique.model.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """What stands at `span`: ("state", "LAO"), ("date", "2021-09-09"). Details live in tables by key."""

    span: Span
    kind: str
    key: str
