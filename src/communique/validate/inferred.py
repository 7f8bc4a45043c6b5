"""The shapes run on what is inferred into a graph of its own, before it is stored."""

from __future__ import annotations

from functools import cache

from communique.errors import ShapeError
from communique.validate.shapes import Shapes


def sound(graph: str, nquads: str) -> str:
    """The same N-Quads, if they hold to the shapes. Raises ShapeError that names the graph and the first fault."""
    violations = _shapes().check(nquads).violations
    if violations:
        more = f"; {len(violations) - 1} more" if len(violations) > 1 else ""
        raise ShapeError(f"{graph}: not stored: {violations[0]}{more}")
    return nquads


@cache
def _shapes() -> Shapes:
    return Shapes.load()
