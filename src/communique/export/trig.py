"""TriG: named graphs, for people to read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

import pyoxigraph as ox

from communique.export.nquads import quads
from communique.store.prefixes import PREFIXES


def write(ordered: Iterable[str], file: IO[bytes]) -> None:
    """Write graph by graph, with prefixes."""
    ox.serialize(quads(ordered), file, ox.RdfFormat.TRIG, prefixes=dict(PREFIXES))
