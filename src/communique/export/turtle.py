"""Turtle: triples for tools that know no named graphs.

The graphs are lost: what several releases say is there once, and only `prov:wasDerivedFrom` still tells which
release a fact comes from. Use TriG or N-Quads to keep them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

import pyoxigraph as ox

from communique.export.nquads import quads
from communique.store.prefixes import PREFIXES


def write(ordered: Iterable[str], file: IO[bytes]) -> None:
    """Write every triple once, sorted; all of them are in memory."""
    triples = sorted({quad.triple for quad in quads(ordered)}, key=str)
    ox.serialize(triples, file, ox.RdfFormat.TURTLE, prefixes=dict(PREFIXES))
