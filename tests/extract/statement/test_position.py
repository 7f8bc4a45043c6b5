"""What counts as a position in a long transcript."""

from __future__ import annotations

import pytest

from communique.extract import facts
from communique.language.lexicon import Lexicon
from communique.model import Document

LONG = " ".join("We support the people of Laos." for _ in range(12))


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("The ties between China and Laos are deep and strong.", True),
        ("Of course, our ties with Laos are better than ever before.", True),
        ("It is a heavy blow to the people of Laos.", True),
        ("I think that Laos is a partner that all of us can trust.", True),
        # Conditions, deeds, narration, fragments and what is said of the occasion.
        ("If it rains there, Laos will have to wait for its railway.", False),
        ("We have built a new railway to Laos in five years.", False),
        ("The rain is heavy on the roads to Laos these days.", False),
        ("On the roads of Laos, with all the rain that there is.", False),
        ("We are here to take questions on the talks with Laos.", False),
    ],
)
def test_position(words: str, kept: bool) -> None:
    met = "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith.\n\n"
    document = Document.of(id="a", state="CHN", text=f"{met}Wang Yi: {LONG} {words}")
    quotes = [s.evidence[0].quote for s in facts(document, Lexicon.load()).statements]
    assert len(quotes) == 12 + kept
