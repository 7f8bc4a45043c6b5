"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


def write(path: Path, lines: Iterable[str]) -> int:
    """Writes N-Quads ordered by graph, then line, each once; returns how many.

    Raises OSError where the folder can't be written; a file already there is then as it was.
    """
    ordered = sorted(set(lines), key=lambda line: (_graph(line), line))
    with whole(path) as file:
        file.writelines(line.encode() for line in ordered)
    return len(ordered)


@contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes the place of `path` when the block ends well, and leaves no trace else."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes a file for its owner alone; the result is an ordinary file.
        mask = os.umask(0)
        os.umask(mask)
        part.chmod(0o666 & ~mask)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _graph(line: str) -> str:
    return line.rsplit(" ", 2)[1]
