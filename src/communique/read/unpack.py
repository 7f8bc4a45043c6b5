"""Gzip data, unpacked as it is read, and no bomb: text packs to a fifth, not to a thousandth."""

from __future__ import annotations

import gzip
import io
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# Up to here any ratio is fine; beyond it, the same release a thousand times over still packs to a fiftieth.
_FREE, _MOST = 50_000_000, 100


class Unpacked(io.RawIOBase):
    """A stream of gzip data as the stream that it packs.

    >>> Unpacked(io.BytesIO(gzip.compress(b"Wang Yi met with X."))).read()
    b'Wang Yi met with X.'

    OSError: data that unpack to a hundred times their size and more.
    """

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = _Counted(packed)
        self._unpacked = gzip.GzipFile(fileobj=self._packed)
        self._size = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """The next bytes."""
        data = self._unpacked.read1(len(memoryview(buffer)))
        memoryview(buffer)[: len(data)] = data
        self._size += len(data)
        if self._size > _FREE and self._size > _MOST * self._packed.size:
            raise OSError(f"they unpack to more than {_MOST} times their size")
        return len(data)


class _Counted(io.RawIOBase):
    """A stream that knows how many bytes were read from it, as a pipe does not."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.size = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        data = self._stream.read(len(memoryview(buffer)))
        memoryview(buffer)[: len(data)] = data
        self.size += len(data)
        return len(data)
