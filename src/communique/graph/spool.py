"""Sorted by key on disk, so that memory does not grow with what is sorted."""

from __future__ import annotations

import heapq
import pickle
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby
from operator import itemgetter
from pathlib import Path

_MOST = 16_000_000
# What Python takes for a record beside its letters.
_EACH = 200
# Files are open all at a time, and many systems allow 1,024.
_FILES = 256

_Record = tuple[str, int, bytes]


class Spool:
    """Values by key, put down in any order and taken up in the order of the keys.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     spool = Spool(Path(folder), most=1)
    ...     for key, value in (("b", b"1"), ("a", b"2"), ("b", b"3")):
    ...         spool.put(key, value)
    ...     [(key, list(values)) for key, values in spool.taken()]
    [('a', [b'2']), ('b', [b'1', b'3'])]
    """

    def __init__(self, folder: Path, name: str = "run", most: int = _MOST) -> None:
        """Files of that name are made in `folder` whenever `most` bytes are in memory."""
        self._folder, self._name, self._most = folder, name, most
        self._held: list[_Record] = []
        self._size = 0
        self._count = 0
        self._written = 0
        # Runs of memory's size, then those merged from them, and so on.
        self._runs: list[list[Path]] = []

    def put(self, key: str, value: bytes) -> None:
        """Keep a value. Raises OSError where the disk is full."""
        self._held.append((key, self._count, value))
        self._count += 1
        self._size += len(key) + len(value) + _EACH
        if self._size >= self._most:
            self._spill()

    def __len__(self) -> int:
        """How many values were put."""
        return self._count

    def taken(self) -> Iterator[tuple[str, Iterator[bytes]]]:
        """The keys in order, each with its values in the order in which they were put."""
        with ExitStack() as stack:
            runs = [_records(stack, path) for level in self._runs for path in level]
            ordered = heapq.merge(*runs, iter(sorted(self._held)))
            for key, records in groupby(ordered, key=itemgetter(0)):
                yield key, (value for _, _, value in records)

    def _spill(self) -> None:
        self._write(0, sorted(self._held))
        self._held.clear()
        self._size = 0

    def _write(self, level: int, records: Iterable[_Record]) -> None:
        path = self._folder / f"{self._name}-{self._written}"
        self._written += 1
        with path.open("wb") as file:
            for record in records:
                pickle.dump(record, file)
        if level == len(self._runs):
            self._runs.append([])
        self._runs[level].append(path)
        if len(self._runs[level]) == _FILES:
            full, self._runs[level] = self._runs[level], []
            with ExitStack() as stack:
                self._write(level + 1, heapq.merge(*(_records(stack, path) for path in full)))
            for path in full:
                path.unlink()


def _records(stack: ExitStack, path: Path) -> Iterator[_Record]:
    file = stack.enter_context(path.open("rb"))
    while True:
        try:
            yield pickle.load(file)
        except EOFError:
            return
