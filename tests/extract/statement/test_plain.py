"""An assertion without a stance in a transcript: kept where it speaks of a party, else an aside."""

from __future__ import annotations

import pytest

from communique.extract import facts
from communique.language.lexicon import Lexicon
from communique.model import Document


@pytest.mark.parametrize(
    ("words", "quotes"),
    [
        ("The ties between China and Laos are deep.", ["The ties between China and Laos are deep"]),
        ("The agenda before us is long.", []),
        # A stance is one whatever it speaks of.
        ("We support multilateral trade.", ["We support multilateral trade"]),
    ],
)
def test_plain(words: str, quotes: list[str]) -> None:
    met = "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith.\n\n"
    document = Document.of(id="a", state="CHN", text=f"{met}Wang Yi: {words}")
    assert [s.evidence[0].quote for s in facts(document, Lexicon.load()).statements] == quotes
