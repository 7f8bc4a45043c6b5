"""gzip that is the same bytes each time: neither the hour nor the file's name is in it."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, cast


@contextmanager
def packed(file: IO[bytes]) -> Iterator[IO[bytes]]:
    """What is written to it goes to `file` as one gzip member, which is whole when the block ends."""
    with gzip.GzipFile(filename="", mode="wb", fileobj=file, compresslevel=6, mtime=0) as member:
        yield cast(IO[bytes], member)
