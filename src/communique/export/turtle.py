"""Turtle: triples for tools that know no named graphs.

The graphs are lost: what several releases say is there once, and only `prov:wasDerivedFrom` still tells which
release a fact comes from. Use TriG or N-Quads to keep them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO

import pyoxigraph as ox

from communique.export.nquads import quads
from communique.export.spill import sorted_once
from communique.store.prefixes import PREFIXES


def write(ordered: Iterable[str], file: IO[bytes]) -> None:
    """Write every triple once, sorted, so that all that is said of a node stands together."""
    ox.serialize(triples(ordered), file, ox.RdfFormat.TURTLE, prefixes=dict(PREFIXES))


def triples(ordered: Iterable[str]) -> Iterator[ox.Triple]:
    """The triples of all graphs, sorted and each once; they are sorted on disk."""
    for quad in quads(sorted_once(f"{quad.triple} .\n" for quad in quads(ordered))):
        yield quad.triple
