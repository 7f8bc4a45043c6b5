"""Markdown by its tokens: paragraphs, headings and items; emphasis and links dropped to their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.token import Token

from communique.read.markup import blocks as blocks_of_html
from communique.read.markup import tree
from communique.read.origin import Origin
from communique.read.page import Block, BlockKind, Page
from communique.read.profile import Profile

# Emphasis that is none by the standard ("**Aid. **The"), because a space stands before its end.
_STRAY = re.compile(r"\*{2,}|^\*(?=\S.*\s\*$)|(?<=\s)\*$")

# What may reach beyond blank lines: fences, definitions of links, comments left open, tags whose end is far away.
_REACHES = re.compile(r"```|~~~|\]:|<!--(?![^\n]*-->)|<![^-]|<\?|<(?:script|pre|style|textarea)\b", re.IGNORECASE)
# A paragraph in which Markdown has nothing to say: no mark in its words, none at the start of a line, no indentation.
_MARKED = re.compile(r"[\\`*_\[<&|\t\0]|^(?:\s|[-+=~>#:]|\d{1,9}[.)])", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t]*\n")

# The parser's time grows with the square of brackets that no other closes.
_MOST_BRACKETS = 5_000


def page(content: str, profile: Profile, origin: Origin) -> Page:
    r"""The page that a Markdown text is; its first heading of the first rank is its title.

    >>> from communique.read.profile import generic
    >>> [block.lines for block in page("He *met*\nwith [X](http://x).\n\n\\###", generic(), Origin("-")).blocks]
    [('He met with X.',), ('###',)]

    InputError: brackets in such numbers that they are no links.
    """
    if content.count("[") > _MOST_BRACKETS:
        raise origin.error(f"more than {_MOST_BRACKETS:,} opening brackets", "save the release as text")
    blocks: list[Block] = []
    title = None
    for marked, text in _parts(content):
        if marked:
            some, heading = _parsed(text, origin)
            blocks += some
            title = title if title is not None else heading
        else:
            blocks.append(Block(tuple(_plain_lines(text))))
    return Page(tuple(blocks), title)


def _parts(content: str) -> Iterator[tuple[bool, str]]:
    """The text in parts that stand alone: plain paragraphs, and what the parser must read (True)."""
    if _REACHES.search(content):
        yield True, content
        return
    pieces = (piece for piece in _BLANK.split(content) if piece.strip(" \t\n"))
    for marked, some in groupby(pieces, key=lambda piece: _MARKED.search(piece) is not None):
        if marked:
            yield True, "\n\n".join(some)
        else:
            yield from ((False, piece) for piece in some)


def _plain_lines(text: str) -> Iterator[str]:
    """The lines of a plain paragraph: two spaces at the end of one break it, else it runs on."""
    words: list[str] = []
    for line in text.strip().split("\n"):
        bare = line.rstrip(" ")
        words.append(bare)
        if len(line) - len(bare) > 1:
            yield " ".join(words)
            words.clear()
    yield " ".join(words)


def _parsed(content: str, origin: Origin) -> tuple[list[Block], str | None]:
    blocks: list[Block] = []
    title = None
    kinds: list[BlockKind] = ["text"]
    tag = ""
    for token in _parser().parse(content):
        if token.type in ("list_item_open", "heading_open", "td_open", "th_open"):
            kinds.append("heading" if token.type == "heading_open" else "item")
            tag = token.tag
        elif token.type in ("list_item_close", "heading_close", "td_close", "th_close"):
            kinds.pop()
        elif token.type == "inline":
            lines = tuple(_STRAY.sub("", line) for line in "".join(_words(token.children or [])).split("\n"))
            if title is None and tag == "h1" and kinds[-1] == "heading":
                title = " ".join(lines)
            blocks.append(Block(lines, kinds[-1]))
        elif token.type in ("fence", "code_block"):
            blocks.append(Block(tuple(token.content.split("\n")), kinds[-1]))
        elif token.type == "html_block":
            blocks.extend(found.block for found in blocks_of_html(tree(token.content, origin)))
    return blocks, title


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type == "softbreak":
            yield " "
        elif token.type == "hardbreak" or (token.type == "html_inline" and token.content.startswith("<br")):
            yield "\n"
