"""A page as a format hands it over, before cleaning: blocks of lines, and what its markup says of itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["text", "heading", "item", "links"]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or row of links, with the lines it has in the source."""

    lines: tuple[str, ...]
    kind: BlockKind = "text"


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of a page. `title` and `published` are what its markup marks as such; `around` are
    the lines outside its body, which may tell the publisher."""

    blocks: tuple[Block, ...]
    title: str | None = None
    published: dt.date | None = None
    around: tuple[str, ...] = ()
