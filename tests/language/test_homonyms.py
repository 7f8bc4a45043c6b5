"""Names that a state shares with a part of the publisher's own."""

from __future__ import annotations

import pytest

from communique.language.analyse import analyse
from communique.language.lexicon import Lexicon
from communique.model import Document


@pytest.mark.parametrize(
    ("home", "text", "meant"),
    [
        ("USA", "The President met with voters in Winder, Georgia.", False),
        ("USA", "Georgians have waited for the road.", False),
        ("USA", "The President met in Tbilisi with ministers of Georgia.", True),
        ("USA", "Russia occupies parts of Georgia, among them Abkhazia.", True),
        ("CHN", "Foreign Minister Wang Yi will visit Georgia.", True),
        (None, "Foreign Minister Wang Yi will visit Georgia.", True),
    ],
)
def test_settled(lexicon: Lexicon, home: str | None, text: str, meant: bool) -> None:
    analysis = analyse(Document.of(id="a", text=text, state=home), lexicon)
    named = {m.key for parsed in analysis.sentences for m in parsed.mentions if m.kind in ("state", "people")}
    assert ("GEO" in named) is meant
