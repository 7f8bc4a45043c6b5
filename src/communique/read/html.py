"""HTML: a whole page, whose body is found, or a piece of one as feeds carry it."""

from __future__ import annotations

import datetime as dt
import re

from lxml import etree

from communique.read import dates
from communique.read.body import body_of
from communique.read.fold import fold, fold_title, key
from communique.read.limits import LONGEST_TEXT, too_long
from communique.read.markup import Element, Found, blocks, tree
from communique.read.origin import Origin
from communique.read.page import Page
from communique.read.profile import Profile

_WHOLE = re.compile(r"<(?:html|head|body)\b", re.IGNORECASE)
_SITE = re.compile(r"\s+[-|–—_]+\s+|[|_]{1,2}|--+|——")
_META_TITLES = "//meta[@name='ArticleTitle' or @property='og:title']/@content"
_META_DATES = (
    "//meta[@name='PubDate' or @name='pubdate' or @property='article:published_time']/@content | //time/@datetime"
)
_HEADINGS = (
    "//h1 | //h2 | //h3 | //*[contains(concat(' ', @class, ' '), ' title ')]"
    " | //*[contains(concat(' ', @class, ' '), ' news-title ')]"
)
_SHORTEST_TITLE = 8
# A date above the body counts if it stands this near to it.
_REACH = 12


def page(content: str, profile: Profile, origin: Origin) -> Page:
    """The page that an HTML text is, by the profile's XPath expressions where it has them.

    >>> from communique.read.profile import generic
    >>> page("<p>Wang Yi met with X.</p><p>(2021-09-09)</p>", generic(), Origin("-")).blocks[1].lines
    ('(2021-09-09)',)

    InputError: more text than a release has, and what `tree` refuses.
    """
    root = tree(content, origin)
    found = list(blocks(root))
    if sum(len(line) for piece in found for line in piece.block.lines) > LONGEST_TEXT:
        raise too_long(origin, LONGEST_TEXT)
    if not _WHOLE.search(content):
        return Page(tuple(piece.block for piece in found))
    bodies = _elements(root, profile.body) or [body_of(root, found)]
    within = frozenset(element for body in bodies for element in body.iter())
    inside = [i for i, piece in enumerate(found) if not piece.chrome and piece.element in within]
    kept = frozenset(inside)
    above = [fold(line) for piece in found[: inside[0] if inside else 0] for line in piece.block.lines]
    return Page(
        tuple(found[i].block for i in inside),
        _title(root, found, profile),
        _published(root, above, profile),
        tuple(fold(line) for i, piece in enumerate(found) if i not in kept for line in piece.block.lines),
    )


def _elements(root: Element, xpath: str | None) -> list[Element]:
    """The elements that an XPath expression picks, if they have any text."""
    picked = root.xpath(xpath) if xpath else []
    assert isinstance(picked, list)
    return [element for element in picked if isinstance(element, etree._Element) and _words(element)]


def _words(element: Element) -> str:
    return fold_title("".join(piece.text + " " for piece in blocks(element)))


def _title(root: Element, found: list[Found], profile: Profile) -> str | None:
    """The page's title: the profile's, else the heading that the document's title repeats, else that title."""
    for element in _elements(root, profile.title):
        return _words(element)
    named = [
        fold_title(str(text))
        for text in (*_strings(root, _META_TITLES), *_strings(root, "//title/text()"))
        if fold(str(text))
    ]
    parts = [part for name in named for part in (name, *_SITE.split(name)) if len(part) >= _SHORTEST_TITLE]
    headings = [text for element in _elements(root, _HEADINGS) if (text := _words(element))]
    for heading in headings:
        if any(key(heading) == key(part) for part in parts):
            return heading
    lines = {key(line) for piece in found for line in (*piece.block.lines, piece.text)}
    shown = next((part for part in parts if key(part) in lines), None)
    top = [text for element in _elements(root, "//h1") if (text := _words(element))]
    return shown or next(iter(top), None) or max((p for n in named for p in _SITE.split(n)), key=len, default=None)


def _published(root: Element, above: list[str], profile: Profile) -> dt.date | None:
    """The day that the page states: at the profile's place, just above the body, or in its markup."""
    texts = [
        *(_words(element) for element in _elements(root, profile.date)),
        *reversed(above[-_REACH:]),
        *_strings(root, _META_DATES),
    ]
    return next((day for text in texts if (day := dates.parse(text, profile.dates))), None)


def _strings(root: Element, xpath: str) -> list[str]:
    picked = root.xpath(xpath)
    return [str(text) for text in picked] if isinstance(picked, list) else []
