"""A store, or quads on their way, as one file: the format goes by the file's name, or by its own."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from communique.errors import InputError
from communique.export import nquads, void
from communique.export.formats import FORMATS, GZIP, Format, Writer, format_of
from communique.export.packed import packed
from communique.graph.write import whole
from communique.store import Store

__all__ = ["FORMATS", "Format", "export", "export_ordered", "export_store", "format_of"]


def export(lines: Iterable[str], path: Path, format: str | None = None) -> str | None:
    """Write N-Quads lines, in any order, to a file that appears whole or not at all.

    Returns what there is to remark on what was written, on one line. InputError if neither `format` nor the
    name tells a format, or if the file can't be written; CommuniqueError if the format needs what is not installed.
    """
    return _write(path, nquads.ordered(lines), format_of(path, format).write)


def export_ordered(ordered: Iterable[str], path: Path) -> str | None:
    """Write lines that come in the order of a store's dump; none is kept in memory. Raises as `export` does."""
    return _write(path, ordered, format_of(path).write)


def export_store(store: Store, path: Path, format: str | None = None, *, licence: str | None = None) -> str | None:
    """Write all of a store, one graph at a time. Raises as `export` does, and StoreError.

    `licence` is an IRI that the description of the data set (format "void") states.
    """
    found = format_of(path, format)
    if licence is None:
        return _write(path, store.dump(), found.write)
    if found.name != "void":
        raise InputError(str(path), "only a description states a licence", "leave the licence out or take void")
    return _write(path, store.dump(), partial(void.write, licence=licence))


def _write(path: Path, ordered: Iterable[str], write: Writer) -> str | None:
    try:
        with whole(path) as file:
            if not path.name.endswith(GZIP):
                return write(ordered, file)
            with packed(file) as member:
                return write(ordered, member)
    except OSError as error:
        what = f"can't be written ({error.strerror or error})"
        raise InputError(str(path), what, "name a folder that is there and yours to write") from error
