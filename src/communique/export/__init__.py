"""A store, or quads on their way, as one file: the format goes by the file's name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from types import MappingProxyType
from typing import IO

from communique.errors import InputError
from communique.export import jsonld, nquads, trig, turtle
from communique.graph.write import whole
from communique.store import Store

__all__ = ["FORMATS", "export", "export_store"]

FORMATS: MappingProxyType[str, Callable[[Iterable[str], IO[bytes]], None]] = MappingProxyType(
    {".nq": nquads.write, ".trig": trig.write, ".ttl": turtle.write, ".jsonld": jsonld.write}
)
"""What writes each kind of file; every writer takes N-Quads lines ordered by graph, then line."""


def export(lines: Iterable[str], path: Path) -> None:
    """Write N-Quads lines, in any order, to a file that appears whole or not at all.

    InputError if the name tells no format, or if the file can't be written.
    """
    _write(path, nquads.ordered(lines))


def export_store(store: Store, path: Path) -> None:
    """Write all of a store, one graph at a time. Raises as `export` does, and StoreError."""
    _write(path, store.dump())


def _write(path: Path, ordered: Iterable[str]) -> None:
    writer = FORMATS.get(path.suffix)
    if writer is None:
        raise InputError(str(path), "the name tells no format", f"end it in one of {', '.join(FORMATS)}")
    try:
        with whole(path) as file:
            writer(ordered, file)
    except OSError as error:
        what = f"can't be written ({error.strerror or error})"
        raise InputError(str(path), what, "name a folder that is there and yours to write") from error
