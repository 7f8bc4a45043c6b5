"""What one release alone can't say: inferred into graphs of its own; nothing stated is changed."""

from __future__ import annotations

from communique.resolve.events import resolve

__all__ = ["resolve"]
