"""The body of any page: the deepest element that holds most of its sentences."""

from __future__ import annotations

from collections import Counter

from communique.read.furniture import is_sentence
from communique.read.markup import CONTAINERS, Element, Found

_MOST = 0.75


def body_of(root: Element, found: list[Found]) -> Element:
    """The element of a page that holds most of the text of its paragraphs, outside menus, headers and footers.

    >>> from communique.read.markup import blocks, tree
    >>> from communique.read.origin import Origin
    >>> page = tree("<div>Home</div><div id=a><p>Wang Yi met with the foreign minister of Laos.</p></div>", Origin("-"))
    >>> body_of(page, list(blocks(page))).get("id")
    'a'
    """
    weights: Counter[Element] = Counter()
    for piece in found:
        if piece.chrome or piece.block.kind == "links" or not is_sentence(piece.text):
            continue
        weights[piece.element] += len(piece.text)
    # From the end of the page upwards every element comes before the one that holds it.
    for element in reversed(list(root.iter())):
        above = element.getparent()
        if above is not None and weights[element]:
            weights[above] += weights[element]
    element = root
    while weights[root]:
        inner = next(
            (child for child in element if child.tag in CONTAINERS and weights[child] >= _MOST * weights[root]), None
        )
        if inner is None:
            break
        element = inner
    return element
