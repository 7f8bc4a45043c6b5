"""A release before cleaning: what its record says, and its text in one of the formats."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from communique.read import dates
from communique.read.fold import fold_title
from communique.read.limits import LONGEST_FIELD
from communique.read.origin import Origin

Format = Literal["text", "html", "markdown"]
FORMATS: tuple[Format, ...] = ("text", "html", "markdown")
# A NUL or half a surrogate pair: JSON can spell it, text can't hold it.
NO_CHARACTER = re.compile("[\0\ud800-\udfff]")
_ABSENT = frozenset(("", "NA", "N/A", "null", "None"))


@dataclass(frozen=True, slots=True)
class Record:
    """One release as a source gives it; every field but the id, the content and its format may be unknown."""

    id: str
    content: str
    format: Format
    origin: Origin
    url: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    title: str | None = None
    lang: str | None = None
    place: str | None = None


def record(fields: Mapping[str, object], origin: Origin) -> Record:
    """The record with these fields, checked.

    >>> record({"id": "a", "text": "Wang Yi met with X.", "published": "2021-09-09"}, Origin("a.jsonl")).published
    datetime.date(2021, 9, 9)

    InputError: a field of the wrong kind, a date that can't be, no id, no text.
    """
    said = {
        name: _string(fields.get(name), name, origin)
        for name in ("id", "url", "title", "published", "publisher", "lang", "place")
    }
    contents = [(name, fields[name]) for name in FORMATS if fields.get(name) is not None]
    if not contents:
        raise origin.error("a record without text", 'give it one of "text", "html", "markdown"')
    format, content = contents[0]
    if not isinstance(content, str):
        raise origin.error(f'"{format}" is not a string', "write the release as one string")
    id = said["id"] or (said["url"] and hashlib.sha256(said["url"].encode()).hexdigest()[:16])
    if not id:
        raise origin.error('a record without "id" and "url"', "give it one of them")
    title = said["title"]
    return Record(
        id,
        content,
        format,
        origin,
        said["url"],
        said["publisher"],
        day(said["published"], origin),
        fold_title(title) if title else None,
        said["lang"],
        said["place"],
    )


def day(text: str | None, origin: Origin) -> dt.date | None:
    """The day that a record states.

    InputError: no day, or one outside 1900 to 2100.
    """
    if text is None:
        return None
    found = dates.parse(text)
    if found is None:
        raise origin.error(f"{text[:40]!r} is no date between 1900 and 2100", "write it as YYYY-MM-DD or leave it out")
    return found


def _string(value: object, name: str, origin: Origin) -> str | None:
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool) and name == "id":
        return str(value)
    if not isinstance(value, str):
        raise origin.error(f'"{name}" is not a string', "write it as a string or leave it out")
    if NO_CHARACTER.search(value):
        raise origin.error(f'"{name}" holds what is no character', "write it as text")
    if len(value) > LONGEST_FIELD:
        raise origin.error(f'"{name}" has more than {LONGEST_FIELD:,} characters', "shorten it or leave it out")
    return None if value.strip() in _ABSENT else value.strip()
