"""Markdown down to its words."""

from __future__ import annotations

import pytest

from communique.read.markdown import page
from communique.read.origin import Origin
from communique.read.page import Block
from communique.read.profile import generic


@pytest.mark.parametrize(
    ("markdown", "blocks"),
    [
        ("He met\nwith X.", [Block(("He met with X.",))]),
        ("He *met* **with** [X](http://x).", [Block(("He met with X.",))]),
        ("One  \ntwo", [Block(("One", "two"))]),
        ("\\###", [Block(("###",))]),
        ("-   One\n    more\n-   Two", [Block(("One more",), "item"), Block(("Two",), "item")]),
        ("## Aid\n\nText", [Block(("Aid",), "heading"), Block(("Text",))]),
        ("**Aid. **The law", [Block(("Aid. The law",))]),
        ("\\*\\*\\*", []),
        ("<table>\n<tr><td>One<br />two</td></tr>\n</table>", [Block(("One", "two"))]),
        ("<!-- nothing -->\n\nText", [Block(("Text",))]),
        ("![a picture](x.png)", []),
    ],
)
def test_blocks(markdown: str, blocks: list[Block]) -> None:
    found = page(markdown, generic(), Origin("a.md")).blocks
    assert [block for block in found if any(block.lines)] == blocks


def test_title_is_the_first_heading_of_the_first_rank() -> None:
    assert page("# One *two*\n\n# Three\n\nText", generic(), Origin("a.md")).title == "One two"
    assert page("## Two\n\nText", generic(), Origin("a.md")).title is None
