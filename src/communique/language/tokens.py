"""Words of a sentence, with the names of states, organisations and offices marked."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from communique.language.lexicon import Lexicon, Name
from communique.language.match import Match
from communique.model import Span

_WORD = re.compile(
    r"(?:[A-Z]\.)+(?=[\s,;'’)]|$)|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|[^\W\d_]+(?:[-'][^\W_]+)*|'s\b|[^\w\s]"
)
_CAP = re.compile(r"[^\W\d_a-zа-яß-öø-ÿ]|(?:[dl]'|(?:al|el|ul|ad|ar|as)-)[^\W\d_a-zß-öø-ÿ]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number, a mark or a known name. `kinds` says what it can be; `key` the code of a known name."""

    start: int
    end: int
    text: str
    kinds: frozenset[str]
    key: str = ""

    def is_a(self, *kinds: str) -> bool:
        """Whether the token can be one of these."""
        return not self.kinds.isdisjoint(kinds)


_PUNCT = frozenset({"punct"})
_NUM = frozenset({"num"})
_LOW = frozenset({"low"})
_CAPITALISED = frozenset({"cap"})


def tokens(folded: str, span: Span, names: Sequence[Match[tuple[Name, ...]]], lexicon: Lexicon) -> tuple[Token, ...]:
    """The tokens of `folded[span]`; `names` are the known names of the whole text, in order."""
    found: list[Token] = []
    at = span.start
    first = bisect_left(names, span.start, key=lambda m: m.start)
    for match in names[first:]:
        if match.start >= span.end:
            break
        if match.end > span.end:
            continue
        kinds = frozenset(name.kind for name in match.value)
        if kinds == {"-"}:
            kinds = frozenset({"proper"})
        found.extend(_words(folded, at, match.start, lexicon))
        key = next((name.key for name in match.value if name.key), "")
        if "us-state" in kinds:
            kinds, key = frozenset({"proper", "us-state"}), "USA"
        known = lexicon.offices.get(folded[match.start : match.end], frozenset())
        found.append(Token(match.start, match.end, folded[match.start : match.end], kinds | known, key))
        at = match.end
    found.extend(_words(folded, at, span.end, lexicon))
    return tuple(found)


def _words(folded: str, start: int, end: int, lexicon: Lexicon) -> list[Token]:
    found: list[Token] = []
    for match in _WORD.finditer(folded, start, end):
        text = match.group()
        at, stop = match.span()
        if text.endswith("'s") and len(text) > 2:
            found.append(_token(at, stop - 2, text[:-2], lexicon))
            found.append(Token(stop - 2, stop, "'s", _PUNCT))
            continue
        found.append(_token(at, stop, text, lexicon))
    return found


def _token(start: int, end: int, text: str, lexicon: Lexicon) -> Token:
    if text[0].isdigit():
        return Token(start, end, text, _NUM)
    if not text[0].isalpha():
        return Token(start, end, text, _PUNCT)
    if _CAP.match(text):
        return Token(start, end, text, _CAPITALISED | _office_kinds(text, lexicon))
    return Token(start, end, text, _LOW)


def _office_kinds(text: str, lexicon: Lexicon) -> frozenset[str]:
    """What a word can be in an office; a compound ("European-Central") is what all its parts can be."""
    kinds = lexicon.offices.get(text)
    if kinds is not None or "-" not in text:
        return kinds or frozenset()
    parts = [lexicon.offices.get(part, frozenset()) for part in text.split("-")]
    return frozenset({"domain"}) if all("domain" in part for part in parts) else frozenset()
