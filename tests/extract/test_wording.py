"""What a silent sentence says that somebody does."""

from __future__ import annotations

import pytest

from communique.extract.wording import wording
from communique.language.analyse import named
from communique.language.lexicon import Lexicon
from communique.model import Document


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("China and Laos launched a freight railway.", "STATE launched a freight railway"),
        ("We inaugurated the road to Vientiane.", "we inaugurated the road to CAPITAL"),
        ("The road was long.", ""),
        ("Will China lend Laos more money?", ""),
        ("Foreign Minister Wang Yi of China, in Vientiane.", ""),
    ],
)
def test_the_deed_is_left_without_names(text: str, wanted: str) -> None:
    assert wording(named(Document.of(id="a", text=text), Lexicon.load()).sentences[0]) == wanted
