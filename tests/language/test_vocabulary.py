"""What a word can be: by its form, and by the table of office words."""

from __future__ import annotations

import pytest

from communique.language.kinds import CAP, DOMAIN, HEAD, LOW, NUM, PUNCT, bits, mask
from communique.language.vocabulary import Vocabulary

OFFICES = {
    "Minister": frozenset({"head"}),
    "Foreign": frozenset({"domain", "pre"}),
    "Trade": frozenset({"domain"}),
    "President": frozenset({"head"}),
}


@pytest.mark.parametrize(
    ("word", "kinds"),
    [
        ("Saleumxay", CAP),
        ("Minister", CAP | HEAD),
        ("Foreign-Trade", CAP | DOMAIN),
        ("Foreign-Minister", CAP),
        ("d'Affaires", CAP),
        ("al-Sudani", CAP),
        ("al-akhbar", LOW),
        ("railway", LOW),
        ("60th", NUM),
        ("(", PUNCT),
        ("'s", PUNCT),
    ],
)
def test_kinds_of_words(word: str, kinds: int) -> None:
    vocabulary = Vocabulary(OFFICES)
    assert vocabulary.kinds(word) == kinds
    assert vocabulary.kinds(word) == kinds, "the second time is the same"


def test_phrases_of_the_table() -> None:
    assert Vocabulary({"Prime Minister": frozenset({"head"})}).office("Prime Minister") == HEAD
    assert Vocabulary(OFFICES).office("Ministers") == 0


def test_sets_of_kinds() -> None:
    assert bits(()) == 0
    assert mask("cap", "head") == bits(("head", "cap")) == CAP | HEAD
    with pytest.raises(KeyError):
        bits(("no such kind",))
