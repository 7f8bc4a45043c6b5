"""Where the words for what an anniversary is of end."""

from __future__ import annotations

import pytest

from communique.extract.anniversary.subject import subject_end
from communique.language.analyse import analyse
from communique.language.lexicon import Lexicon
from communique.model import Document

# What stands behind "of": what belongs to the subject, then what does not.
CASES = [
    ("diplomatic relations between China and Laos", " and pledged to go on"),
    ("U.S.-Laos relations", " and pledged to go on"),
    ("the founding of the party", " and the opening of the congress"),
    ("the Treaty of Amity and Cooperation in Southeast Asia", " this year"),
    ("the Declaration on the Conduct of Parties in the South China Sea", " will be marked"),
    ("diplomatic relations", " on March 5"),
    ("the genocide in Srebrenica", " with a ceremony"),
]


@pytest.mark.parametrize(("subject", "rest"), CASES, ids=[subject for subject, _ in CASES])
def test_subject_end(lexicon: Lexicon, subject: str, rest: str) -> None:
    lead = "They spoke of the 20th anniversary of "
    analysis = analyse(Document.of(id="a", text=f"{lead}{subject}{rest}."), lexicon)
    (parsed,) = analysis.sentences
    end = subject_end(analysis, parsed, len(lead), len(lead + subject + rest))
    assert analysis.folded[len(lead) : end] == subject
