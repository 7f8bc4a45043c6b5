"""JSONL: one record a line, read line by line so that a file of any length fits."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO

from communique.errors import InputError
from communique.read.limits import too_long
from communique.read.origin import Origin
from communique.read.record import Record, record

# JSON escapes make a line longer than its release: this much is read of one line, and not more.
LONGEST_LINE = 20_000_000
_FIX = "fix or remove the line"


def records(stream: BinaryIO, source: str, on_error: Callable[[InputError], None]) -> Iterator[Record]:
    """The records of a stream, one a line; a bad line is an error, and the rest is read."""
    number = 0
    while True:
        number += 1
        origin = Origin(source, f"line {number}")
        try:
            line = stream.readline(LONGEST_LINE)
            cut = len(line) == LONGEST_LINE and not line.endswith(b"\n")
            if cut:
                _skip(stream)
        except (EOFError, OSError, zlib.error) as error:
            on_error(origin.error(f"the file ends or breaks here ({error})", "get the whole file again"))
            return
        if not line:
            return
        try:
            if cut:
                raise too_long(origin)
            if line.strip():
                yield record(_fields(line, origin), origin)
        except InputError as error:
            on_error(error)


def _skip(stream: BinaryIO) -> None:
    """The rest of a line, read and forgotten."""
    while (rest := stream.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
        pass


def _fields(line: bytes, origin: Origin) -> dict[str, object]:
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise origin.error(f"bytes that are no UTF-8 (byte {error.start + 1})", "save the file as UTF-8") from error
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise origin.error("not JSON", _FIX) from error
    if not isinstance(fields, dict):
        raise origin.error("JSON, but no object with fields", _FIX)
    return fields
