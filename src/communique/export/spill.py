"""Lines sorted on disk, so that memory does not grow with what is exported."""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice

_RUN = 100_000


def sorted_once(lines: Iterable[str], run: int = _RUN) -> Iterator[str]:
    r"""The lines, each with its line end, sorted by code point and each once; `run` lines are in memory.

    >>> list(sorted_once(["b\n", "c\n", "a\n", "b\n"], run=2))
    ['a\n', 'b\n', 'c\n']
    """
    lines = iter(lines)
    with ExitStack() as stack:
        runs: list[Iterable[bytes]] = []
        # UTF-8 sorts as its code points do.
        while head := sorted({line.encode() for line in islice(lines, run)}):
            file = stack.enter_context(tempfile.TemporaryFile())
            file.writelines(head)
            file.seek(0)
            runs.append(file)
        last = b""
        for line in heapq.merge(*runs):
            if line != last:
                yield line.decode()
                last = line
