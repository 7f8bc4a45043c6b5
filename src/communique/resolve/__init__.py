"""What one release alone can't say: inferred into graphs of its own; nothing stated is changed."""

from __future__ import annotations

from communique.resolve import events, people
from communique.store import Store

__all__ = ["resolve"]


def resolve(store: Store, base: str) -> None:
    """Tell anew which event is which and who is who, each in a graph of its own."""
    events.resolve(store, base)
    people.resolve(store, base)
