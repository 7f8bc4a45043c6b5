"""N-Quads: one statement a line, the form in which two stores are compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO

import pyoxigraph as ox

_CHUNK = 1_000


def write(ordered: Iterable[str], file: IO[bytes]) -> None:
    """Write the lines as they come."""
    file.writelines(line.encode("utf-8") for line in ordered)


def ordered(lines: Iterable[str]) -> list[str]:
    """The lines by graph, then line, each once: the order of a store's dump."""
    return sorted(set(lines), key=lambda line: (_graph(line), line))


def quads(lines: Iterable[str]) -> Iterator[ox.Quad]:
    """The lines read, a few at a time, in their order."""
    lines = iter(lines)
    while chunk := "".join(islice(lines, _CHUNK)):
        yield from ox.parse(chunk, format=ox.RdfFormat.N_QUADS)


def _graph(line: str) -> str:
    return line.rsplit(" ", 2)[1]
