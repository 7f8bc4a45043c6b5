"""Paragraphs as the release means them: wrapped lines folded, doubled ones once, cut sentences joined."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from communique.read.fold import fold
from communique.read.page import Block

_WIDEST = 132
_SLACK = 10
_DOUBLED_FAR = 80
_DOUBLED_NEAR = 30
_ENDED = re.compile(r"[.!?:;。！？：；…][\"'”’»)\]」』]*$")
_OPEN_END = re.compile(r"\b(?:of|the|and|with|to|in|for|by|from|a|an|between|or|that|Mr\.|Mrs\.|Ms\.|Dr\.)$")
# A row of stars sets apart what follows, though the page's source ran it into the line.
_STARS = re.compile(r" ?(?<!\*)\* ?\* ?\*(?!\*) ?")
_BULLET = re.compile(r"^(?:[-*•·▪◦–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")


def paragraphs(blocks: Iterable[Block]) -> list[str]:
    r"""The paragraphs of the blocks, in order.

    >>> paragraphs([Block(("Wang Yi met with the",)), Block(("foreign minister.",))])
    ['Wang Yi met with the foreign minister.']
    """
    return _join_cut(_undouble([piece for block in blocks for piece in _unwrap(block)]))


def _unwrap(block: Block) -> Iterator[tuple[str, str]]:
    """The block's paragraphs with its kind: one if its lines are wrapped, else one a line."""
    lines = [line for part in block.lines for line in _STARS.split(fold(part)) if line]
    if not lines:
        return
    if block.kind != "text" or is_wrapped(lines):
        yield fold(" ".join(lines)), block.kind
        return
    for line in lines:
        yield line, "item" if _BULLET.match(line) else block.kind


def is_wrapped(lines: list[str]) -> bool:
    """Whether the lines are a paragraph broken to a width: most go on in lower case, or all are full."""
    width = max(map(len, lines))
    if len(lines) < 2 or width > _WIDEST or any(_BULLET.match(line) for line in lines[1:]):
        return False
    if all(_ENDED.search(line) for line in lines[:-1]):
        return False
    if 2 * sum(line[0].islower() for line in lines[1:]) >= len(lines) - 1:
        return True
    return all(
        len(line) + 1 + len(after.split(" ", 1)[0]) > width - _SLACK for line, after in itertools.pairwise(lines)
    )


def _undouble(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """A paragraph that stands twice, the second time left out; short ones (a refrain, a thank-you) may repeat."""
    kept: list[tuple[str, str]] = []
    seen: set[str] = set()
    for text, kind in pieces:
        again_here = bool(kept) and kept[-1][0] == text and len(text) >= _DOUBLED_NEAR
        if again_here or (text in seen and len(text) >= _DOUBLED_FAR):
            continue
        seen.add(text)
        kept.append((text, kind))
    return kept


def _join_cut(pieces: list[tuple[str, str]]) -> list[str]:
    """A sentence that the page cut in two is one again; headings and list items stay apart."""
    joined: list[tuple[list[str], str]] = []
    for text, kind in pieces:
        if joined and kind == "text" and joined[-1][1] == "text" and _is_cut(joined[-1][0][-1], text):
            joined[-1][0].append(text)
        else:
            joined.append(([text], kind))
    return [" ".join(texts) for texts, _ in joined]


def _is_cut(first: str, second: str) -> bool:
    if _ENDED.search(first) or _BULLET.match(second):
        return False
    return second[0].islower() or bool(_OPEN_END.search(first))
