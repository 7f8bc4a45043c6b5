"""From a record to a Document: the publisher's profile, the format's page, cleaning, language."""

from __future__ import annotations

import re
from collections.abc import Callable

from communique.errors import printable
from communique.model import Document, Span
from communique.read import html, markdown, text
from communique.read.clean import clean
from communique.read.fold import fold, key, plain
from communique.read.limits import LONGEST_PAGE, LONGEST_TEXT, too_long
from communique.read.origin import Origin
from communique.read.page import Page
from communique.read.profile import GENERIC, Profile, generic, profile_for
from communique.read.record import NO_CHARACTER, Format, Record

_PAGES: dict[Format, Callable[[str, Profile, Origin], Page]] = {
    "text": text.page,
    "html": html.page,
    "markdown": markdown.page,
}
_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTER = re.compile(r"[^\W\d_]")
_HAN_SHARE = 0.3


def document(record: Record, on_warning: Callable[[str], None]) -> Document:
    """The release that a record holds.

    InputError: no text, or more of it than a release has.
    """
    origin = record.origin
    # A page may carry more than its words; those are weighed when they are found.
    longest = LONGEST_PAGE if record.format == "html" else LONGEST_TEXT
    if len(record.content) > longest:
        raise too_long(origin, longest)
    content = plain(record.content)
    if NO_CHARACTER.search(record.content):
        raise origin.error("binary data, not text", "save the release as text")
    if not content.strip():
        raise origin.error("a release without text", "remove it or give it its text")
    url = record.url if record.url and re.match(r"https?://[^\s<>\"{}|\\^`]+$", record.url) else None
    if record.url and not url:
        on_warning(printable(f"{origin}: {record.url[:80]!r} is no web address, and is left out"))
    profile, page = _page(record, content, url)
    cleaned = clean(page, profile, record.title, record.published)
    body = [p for i, p in enumerate(cleaned.paragraphs) if i or cleaned.title is None or key(p) != key(cleaned.title)]
    if not body:
        raise origin.error("a release without text", "remove it or give it its text")
    missing = [
        name
        for name, value in (("title", cleaned.title), ("date", cleaned.published), ("address", url))
        if value is None
    ]
    if missing:
        on_warning(printable(f"{origin}: {record.id} has no {' and no '.join(missing)}"))
    whole = "\n\n".join([cleaned.title, *body] if cleaned.title else body)
    return Document.of(
        id=record.id,
        text=whole,
        url=url,
        publisher=record.publisher or (profile.name if profile.key != GENERIC else None),
        state=profile.state,
        lang=_language(record.lang, whole),
        published=cleaned.published,
        title=Span(0, len(cleaned.title)) if cleaned.title else None,
        place=record.place,
    )


def _page(record: Record, content: str, url: str | None) -> tuple[Profile, Page]:
    """The publisher and the page; without address and publisher the page itself tells the publisher."""
    if url or record.publisher:
        profile = profile_for(url, record.publisher, ())
        return profile, _PAGES[record.format](content, profile, record.origin)
    page = _PAGES[record.format](content, generic(), record.origin)
    profile = profile_for(None, None, (*page.around, *(fold(line) for block in page.blocks for line in block.lines)))
    if profile.body or profile.title or profile.date:
        page = _PAGES[record.format](content, profile, record.origin)
    return profile, page


def _language(said: str | None, text: str) -> str:
    """The language that the record names, by its first subtag; else told by the share of Han characters."""
    if said:
        return re.split(r"[-_]", said)[0].casefold()
    return "zh" if len(_HAN.findall(text)) > _HAN_SHARE * len(_LETTER.findall(text)) else "en"
