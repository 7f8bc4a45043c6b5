"""What a source names: a file, a folder, a glob pattern or standard input; and in which format each file is."""

from __future__ import annotations

import codecs
import io
import re
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from communique.errors import InputError
from communique.read import jsonl
from communique.read.encoding import decode
from communique.read.limits import LONGEST_PAGE, too_long
from communique.read.origin import Origin
from communique.read.record import Format, Record
from communique.read.unpack import Unpacked

STDIN = "-"
_SUFFIXES: dict[str, Format | None] = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".shtml": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".jsonl": None,
    ".ndjson": None,
}
_GZIP = b"\x1f\x8b"
_PEEK = 65_536
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|p|div|h1|table)\b", re.IGNORECASE)
_JSONL = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"')
_MARKDOWN = re.compile(rb"^#{1,6} |\*\*\S|\]\(https?:|^\\#", re.MULTILINE)


def files(source: str) -> list[str]:
    """The files that a source names, sorted; hidden ones in folders are left out.

    InputError: nothing there, or a folder without files.
    """
    if source == STDIN:
        return [STDIN]
    path = Path(source)
    if not source:
        raise InputError("source", "an empty name", "give a file, a folder, a glob pattern or -")
    if path.is_dir():
        found = [str(p) for p in sorted(path.rglob("*")) if p.is_file() and not _is_set_aside(p.relative_to(path))]
        if not found:
            raise InputError(source, "an empty folder", "give a folder with releases")
        return found
    if path.exists():
        return [source]
    matched = [str(p) for p in sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor)))) if p.is_file()]
    if not matched:
        raise InputError(source, "no such file", "check the path")
    return matched


def _is_set_aside(path: Path) -> bool:
    """Hidden files, and the README that tells where the releases of a folder come from."""
    return path.stem.upper() == "README" or any(part.startswith(".") for part in path.parts)


def records(
    file: str, on_error: Callable[[InputError], None], on_read: Callable[[int], None] = lambda size: None
) -> Iterator[Record]:
    """The records of one file; what can't be read goes to `on_error`, how many more bytes are read to `on_read`."""
    shown = file.encode("utf-8", "replace").decode("utf-8")
    try:
        if file == STDIN:
            yield from _stream(_buffered(sys.stdin.buffer), "standard input", "stdin", on_error)
            return
        with Path(file).open("rb") as stream:
            before = 0
            for record in _stream(_buffered(stream), shown, Path(shown).name, on_error):
                at = stream.tell() if stream.seekable() else before  # a pipe can't say
                on_read(at - before)
                before = at
                yield record
    except OSError as error:
        on_error(
            InputError(shown, f"can't be opened ({error.strerror or error})", "check the path and its permissions")
        )


def _buffered(stream: BinaryIO | io.RawIOBase) -> io.BufferedReader:
    return io.BufferedReader(stream, _PEEK)  # type: ignore[arg-type]


def _stream(
    stream: io.BufferedReader, source: str, name: str, on_error: Callable[[InputError], None]
) -> Iterator[Record]:
    origin = Origin(source)
    try:
        if stream.peek(2)[:2] == _GZIP:
            stream = _buffered(Unpacked(stream))
            name = name.removesuffix(".gz")
        start = stream.peek(_PEEK)
    except (EOFError, OSError, zlib.error) as error:
        on_error(origin.error(f"broken gzip data ({error})", "get the whole file again"))
        return
    if not start.strip():
        on_error(origin.error("an empty file", "remove it or give it its text"))
        return
    if b"\0" in start and not start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        on_error(origin.error("binary data, not text", "save the releases as UTF-8 text, HTML, Markdown or JSONL"))
        return
    suffix = Path(name).suffix.lower()
    format = _SUFFIXES[suffix] if suffix in _SUFFIXES else _sniff(start)
    if format is None:
        yield from jsonl.records(stream, source, on_error)
        return
    try:
        data = stream.read(LONGEST_PAGE + 1)
        if len(data) > LONGEST_PAGE:
            raise too_long(origin)
        content = decode(data, origin, html=format == "html")
    except InputError as error:
        on_error(error)
    except (EOFError, OSError, zlib.error) as error:
        on_error(origin.error(f"broken gzip data ({error})", "get the whole file again"))
    else:
        yield Record(Path(name).stem if suffix in _SUFFIXES else name, content, format, origin)


def _sniff(start: bytes) -> Format | None:
    """The format by what stands at the start; None is JSONL."""
    if _JSONL.match(start):
        return None
    if _HTML.search(start) and start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return "html"
    return "markdown" if len(_MARKDOWN.findall(start)) >= 2 else "text"
