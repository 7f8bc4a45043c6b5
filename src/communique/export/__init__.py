"""A store, or quads on their way, as one file: the format goes by the file's name, or by its own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from communique.errors import InputError
from communique.export import nquads
from communique.export.formats import FORMATS, GZIP, Format, format_of
from communique.export.packed import packed
from communique.graph.write import whole
from communique.store import Store

__all__ = ["FORMATS", "Format", "export", "export_store", "format_of"]


def export(lines: Iterable[str], path: Path, format: str | None = None) -> None:
    """Write N-Quads lines, in any order, to a file that appears whole or not at all.

    InputError if neither `format` nor the name tells a format, or if the file can't be written.
    """
    _write(path, nquads.ordered(lines), format_of(path, format))


def export_store(store: Store, path: Path, format: str | None = None) -> None:
    """Write all of a store, one graph at a time. Raises as `export` does, and StoreError."""
    _write(path, store.dump(), format_of(path, format))


def _write(path: Path, ordered: Iterable[str], format: Format) -> None:
    try:
        with whole(path) as file:
            if path.name.endswith(GZIP):
                with packed(file) as member:
                    format.write(ordered, member)
            else:
                format.write(ordered, file)
    except OSError as error:
        what = f"can't be written ({error.strerror or error})"
        raise InputError(str(path), what, "name a folder that is there and yours to write") from error
