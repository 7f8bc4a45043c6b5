"""Reading: from a source to clean Documents, whose text never changes again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

from communique.errors import InputError
from communique.model import Document
from communique.read import sources
from communique.read.document import document
from communique.read.fold import fold_title
from communique.read.origin import Origin
from communique.read.record import Record

__all__ = ["document", "read", "read_text", "records", "second", "size"]


def read(
    source: str | Path,
    *,
    on_error: Callable[[InputError], None],
    on_warning: Callable[[str], None],
) -> Iterator[Document]:
    """The releases of a file, a folder (with its folders, sorted), a glob pattern, or "-" for standard input.

    Plain text, HTML, Markdown, JSONL and gzip of each. What can't be read goes to `on_error`, what is
    missing (title, date, address) to `on_warning`, and the rest is read. Of two releases with one id
    the first counts.
    """
    seen: set[str] = set()
    for record in records(source, on_error=on_error):
        try:
            if record.id in seen:
                raise second(record.origin, record.id)
            found = document(record, on_warning)
        except InputError as error:
            on_error(error)
        else:
            seen.add(record.id)
            yield found


def records(
    source: str | Path,
    *,
    on_error: Callable[[InputError], None],
    on_read: Callable[[int], None] = lambda size: None,
) -> Iterator[Record]:
    """The releases of a source before they are cleaned, which is the greater part of reading.

    `on_read` hears how many more bytes of the files have been read.
    """
    try:
        names = sources.files(str(source))
    except InputError as error:
        on_error(error)
        return
    for name in names:
        yield from sources.records(name, on_error, on_read)


def size(source: str | Path) -> int | None:
    """How many bytes the files of a source have; None where nobody can tell."""
    try:
        names = sources.files(str(source))
        return None if sources.STDIN in names else sum(Path(name).stat().st_size for name in names)
    except (InputError, OSError):
        return None


def second(origin: Origin, id: str) -> InputError:
    """The error for a release whose id an earlier one of the same source has."""
    return origin.error(f"a second release with the id {id!r}", "give each its own id")


def read_text(
    text: str,
    *,
    id: str,
    url: str | None = None,
    publisher: str | None = None,
    published: dt.date | None = None,
    title: str | None = None,
    lang: str | None = None,
) -> Document:
    r"""One release held in memory as plain text, cleaned like one in a file.

    >>> found = read_text("Home > China News\nWang Yi Meets with X\n2021-09-09\n\nWang Yi met with X.", id="a")
    >>> found.text, found.state, found.published
    ('Wang Yi Meets with X\n\nWang Yi met with X.', 'CHN', datetime.date(2021, 9, 9))

    InputError: no text, or more than 1 MB of it.
    """
    folded = fold_title(title) if title else None
    record = Record(id, text, "text", Origin(id), url, publisher, published, folded, lang)
    return document(record, lambda warning: None)
