"""Plain text: blank lines between blocks."""

from __future__ import annotations

import itertools

from communique.read.origin import Origin
from communique.read.page import Block, Page
from communique.read.profile import Profile


def page(content: str, profile: Profile, origin: Origin) -> Page:
    r"""The page that a plain text is.

    >>> from communique.read.profile import generic
    >>> page("Title\n2021-09-09\n\nBody.", generic(), Origin("-")).blocks
    (Block(lines=('Title', '2021-09-09'), kind='text'), Block(lines=('Body.',), kind='text'))
    """
    groups = itertools.groupby(content.split("\n"), key=lambda line: bool(line.strip()))
    return Page(tuple(Block(tuple(lines)) for filled, lines in groups if filled))
