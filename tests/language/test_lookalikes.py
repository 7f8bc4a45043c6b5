"""What only looks like a predicate or its subject."""

from __future__ import annotations

import pytest

from tests.language.conftest import Read

MET = "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. "


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The network announced by Laos is large.", []),
        ("The urgent need to act is clear.", []),
        ("Wang Yi responded to the questions.", []),
        ("Wang Yi responded that ties are good.", [("responded", ["Wang Yi"])]),
        ('"Ties are good and deep," Wang Yi explained.', [("explained", ["Wang Yi"])]),
        ("Doses donated by China will help.", [("will", [])]),
        ("The Deputy Minister and Wang Yi thanked them.", [("thanked", [])]),
    ],
)
def test_predicates(read: Read, sentence: str, wanted: list[tuple[str, list[str]]]) -> None:
    analysis = read(MET + sentence)
    text = analysis.document.text
    found = [(text[p.verb : p.end], [m.span.of(text) for m in p.subjects]) for p in analysis.said[-1].predicates]
    assert found == wanted
