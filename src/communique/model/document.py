"""A release as the pipeline sees it: clean text that never changes again."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass

from communique.model.span import Span


@dataclass(frozen=True, slots=True)
class Document:
    r"""One release. `text` holds the title too, so that there is one offset space.

    `state` is the alpha-3 code of the state for which the publisher speaks (from the publisher's
    profile), None where the profile names none. `place` is a place that the source states in a
    field of its own. Paragraphs are separated by a blank line.

    >>> d = Document.of(id="a", text="Wang Yi Meets X\n\nWang Yi met with X.", title=Span(0, 15))
    >>> d.title.of(d.text), len(d.sha256)
    ('Wang Yi Meets X', 64)
    """

    id: str
    text: str
    sha256: str
    url: str | None = None
    publisher: str | None = None
    state: str | None = None
    lang: str = "en"
    published: dt.date | None = None
    title: Span | None = None
    place: str | None = None

    @classmethod
    def of(
        cls,
        *,
        id: str,
        text: str,
        url: str | None = None,
        publisher: str | None = None,
        state: str | None = None,
        lang: str = "en",
        published: dt.date | None = None,
        title: Span | None = None,
        place: str | None = None,
    ) -> Document:
        """A document with the SHA-256 of its text (as UTF-8) worked out."""
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        return cls(id, text, digest, url, publisher, state, lang, published, title, place)
