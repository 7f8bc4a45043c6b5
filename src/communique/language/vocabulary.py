"""What each word can be by its form and by the table of office words, worked out once for each word."""

from __future__ import annotations

import re
from collections.abc import Mapping

from communique.language.kinds import CAP, DOMAIN, LOW, NUM, PUNCT, bits

_CAP = re.compile(r"[^\W\d_a-zа-яß-öø-ÿ]|(?:[dl]'|(?:al|el|ul|ad|ar|as)-)[^\W\d_a-zß-öø-ÿ]")
# Most words of a text are few; what is past this many is worked out each time.
_KEPT = 50_000


class Vocabulary:
    """Kinds by word.

    >>> Vocabulary({"Minister": frozenset({"head"})}).kinds("Ministers") == CAP
    True
    """

    def __init__(self, offices: Mapping[str, frozenset[str]]) -> None:
        self._offices = {word: bits(kinds) for word, kinds in offices.items()}
        self.known: dict[str, int] = {}

    def kinds(self, word: str) -> int:
        """The bits of a word that is no known name."""
        kinds = self.known.get(word)
        if kinds is None:
            kinds = self._kinds(word)
            if len(self.known) < _KEPT:
                self.known[word] = kinds
        return kinds

    def office(self, phrase: str) -> int:
        """The bits of a word or phrase of the table of office words, none for any other."""
        return self._offices.get(phrase, 0)

    def _kinds(self, word: str) -> int:
        if word[0].isdigit():
            return NUM
        if not word[0].isalpha():
            return PUNCT
        return CAP | self._office(word) if _CAP.match(word) else LOW

    def _office(self, word: str) -> int:
        """What a word can be in an office; a compound ("European-Central") is what all its parts can be."""
        kinds = self._offices.get(word)
        if kinds is not None or "-" not in word:
            return kinds or 0
        return DOMAIN if all(self.office(part) & DOMAIN for part in word.split("-")) else 0
