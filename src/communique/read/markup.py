"""HTML as a tree, and the tree as blocks of lines. Below the formats: HTML uses it, and Markdown with HTML in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree, html

from communique.read.fold import plain
from communique.read.origin import Origin
from communique.read.page import Block, BlockKind

Element: TypeAlias = etree._Element

# A document type with declarations in it. Wherever it stands: what stands before it can hide it from one reader alone.
_DECLARATIONS = re.compile(r"<!DOCTYPE[^<>\[]*\[", re.IGNORECASE)
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SPACE = re.compile(r"\s+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_SILENT = _tags(
    "script style noscript template select option button textarea input svg math iframe object head title audio video"
)
_HEADINGS = _tags("h1 h2 h3 h4 h5 h6")
_ITEMS = _tags("li dt dd")
_CHROME = _tags("nav header footer aside menu")
CONTAINERS = _tags("html body div section article main td th tr tbody table center form fieldset layer")
_PIECES = _tags("p ul ol dl blockquote pre hr address figure figcaption thead tfoot caption details summary")
_BLOCKS = CONTAINERS | _HEADINGS | _ITEMS | _CHROME | _PIECES
_LINK_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class Found:
    """A block, the element that holds it, and whether it stands in a page's header, footer or menus."""

    block: Block
    element: Element
    chrome: bool

    @property
    def text(self) -> str:
        """The block's lines as one."""
        return " ".join(self.block.lines)


@dataclass(slots=True)
class _Open:
    """The block being read."""

    parts: list[str] = field(default_factory=list)
    linked: int = 0


def tree(content: str, origin: Origin) -> Element:
    """The tree of a page or of a piece of one.

    InputError: a document type that declares entities; elements nested so deep that the parser gives up.
    """
    subset = _DECLARATIONS.search(content)
    if subset and _ENTITY.search(content, subset.end()):
        raise origin.error("a DOCTYPE that declares entities", "remove the declarations from the page")
    parser = html.HTMLParser(recover=True, huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    root: Element
    try:
        root = html.document_fromstring(_XML_DECLARATION.sub("", plain(content)), parser=parser)
    except etree.ParserError:  # nothing but comments and space
        root = html.Element("html")
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        # The parser drops the rest without a word.
        raise origin.error("elements nested more than 2,000 deep", "save the release as text")
    return root


def blocks(root: Element) -> Iterator[Found]:
    r"""The blocks under an element in the order of the page; `<br>` breaks a line, two break the block.

    >>> [found.block.lines for found in blocks(tree("<p>He <b>met</b> X<br>and Y</p><script>x</script>", Origin("-")))]
    [('He met X', 'and Y')]
    """
    opened = _Open()
    chrome, links, items, headings, verbatim, silent = 0, 0, 0, 0, 0, 0

    def say(text: str | None) -> None:
        if text and not silent:
            opened.parts.append(text if verbatim else _SPACE.sub(" ", text))
            if links:
                opened.linked += len("".join(text.split()))

    holder = root
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        step = 1 if event == "start" else -1
        if tag in _BLOCKS and not silent:
            kind: BlockKind = "heading" if headings else "item" if items else "text"
            yield from _flush(opened, holder, kind, chrome > 0)
            opened = _Open()
            holder = element if event == "start" else _parent(element, root)
        if tag in _SILENT or _is_hidden(element):
            silent += step
        chrome += step * (tag in _CHROME)
        links += step * (tag == "a")
        items += step * (tag in _ITEMS)
        headings += step * (tag in _HEADINGS)
        verbatim += step * (tag == "pre")
        if event == "start":
            if tag == "br" and not silent:
                opened.parts.append("\n")
            say(element.text)
        elif element is not root:
            say(element.tail)
    yield from _flush(opened, holder, "text", chrome > 0)


def _flush(opened: _Open, holder: Element, kind: BlockKind, chrome: bool) -> Iterator[Found]:
    """The text read so far as blocks; an empty line ends one."""
    text = "".join(opened.parts)
    if opened.linked >= _LINK_SHARE * len("".join(text.split())) > 0:
        kind = "links"
    for piece in re.split(r"\n\s*\n", text):
        lines = tuple(line.strip() for line in piece.split("\n") if line.strip())
        if lines:
            yield Found(Block(lines, kind), holder, chrome)


def _parent(element: Element, root: Element) -> Element:
    parent = element.getparent()
    return root if element is root or parent is None else parent


def _is_hidden(element: Element) -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))
