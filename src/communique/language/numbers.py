"""English numbers in figures and words: which anniversary, how many years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

# fmt: off
_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}
# fmt: on
_SCALES = {"hundred": 100, "thousand": 1000}
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_CARDINAL_OF = {
    _IRREGULAR.get(word, word[:-1] + "ieth" if word.endswith("y") else word + "th"): word
    for word in (*_UNITS, *_TENS, *_SCALES)
}
_CENTENARIES = {
    "semicent": 50,
    "cent": 100,
    "sesquicent": 150,
    "bicent": 200,
    "semiquincent": 250,
    "tercent": 300,
    "tricent": 300,
    "quadricent": 400,
    "quincent": 500,
}
_NAMED = {
    "silver jubilee": 25,
    "golden jubilee": 50,
    "diamond jubilee": 60,
    "platinum jubilee": 70,
    **{stem + ending: value for stem, value in _CENTENARIES.items() for ending in ("enary", "ennial")},
}
_PERIODS = {"decade": 10, "decades": 10, "century": 100, "centuries": 100}
_GAP = r"[\s\-‐‑]"
_PARTS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "three quarters": Fraction(3, 4)}


def _one_of(words: Iterable[str]) -> str:
    """A group of alternatives, the longest first so that "six" never hides "sixty"."""
    return f"(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})".replace(" ", _GAP)


_FIGURES = r"\d{1,3}(?:,\d{3}){1,2}|\d{1,6}"
_WORD = _one_of((*_UNITS, *_TENS, *_SCALES))
_ORDINAL_WORD = _one_of(_CARDINAL_OF)
_JOIN = rf"(?:{_GAP}|\sand\s)"
_WORDS = rf"(?:an?\s(?=hundred|thousand))?{_WORD}(?:{_JOIN}{_WORD}){{0,7}}"
_PERIOD = _one_of(_PERIODS)
_LONG = (
    rf"(?:an?\s)?{_one_of(_PARTS)}(?:\sof)?(?:\san?)?{_GAP}century"
    rf"|(?:an?|{_WORDS}|{_FIGURES})(?:\sand\sa\shalf)?\s{_PERIOD}(?:\sand\sa\shalf)?"
)

ORDINAL = (
    rf"(?i:(?<![\w.,])(?:(?:{_FIGURES})\s?(?:st|nd|rd|th)"
    rf"|(?:(?:an?\s)?{_WORD}{_JOIN}(?:{_WORD}{_JOIN}){{0,6}})?{_ORDINAL_WORD}|{_one_of(_NAMED)})(?!\w))"
)
CARDINAL = (
    rf"(?i:(?<![\w.,])(?:{_LONG}|{_FIGURES}|{_WORDS})"
    rf"(?!\w|[.,]\d|\s?%|[-‐‑]{_ORDINAL_WORD}|(?<=\d)\s?(?:st|nd|rd|th)\b))"
)

_FULL_FIGURES = re.compile(rf"({_FIGURES})(?:\s?(st|nd|rd|th))?")
_FULL_PART = re.compile(rf"(?:an?\s)?({_one_of(_PARTS)})(?:\sof)?(?:\san?)?\scentury")
_FULL_PERIODS = re.compile(rf"(.+?)(\sand\sa\shalf)?\s({_PERIOD})(\sand\sa\shalf)?")


def parse_ordinal(text: str) -> int | None:
    """The number of an ordinal, of a centenary or of a jubilee; None for anything else.

    >>> [parse_ordinal(t) for t in ("60th", "sixtieth", "hundred and first", "Twenty-fifth", "bicentenary")]
    [60, 60, 101, 25, 200]
    >>> parse_ordinal("sixty") is None
    True
    """
    plain = _plain(text)
    if plain in _NAMED:
        return _NAMED[plain]
    figures = _FULL_FIGURES.fullmatch(plain)
    if figures:
        return _figures(figures[1]) if figures[2] else None
    *words, last = plain.split() or [""]
    return _words([*words, _CARDINAL_OF[last]]) if last in _CARDINAL_OF else None


def parse_cardinal(text: str) -> int | None:
    """A whole number, or a stretch of decades or centuries in years; None for anything else.

    >>> [parse_cardinal(t) for t in ("45", "sixty-five", "half a century", "three decades")]
    [45, 65, 50, 30]
    >>> parse_cardinal("decades") is None
    True
    """
    plain = _plain(text)
    figures = _FULL_FIGURES.fullmatch(plain)
    if figures:
        return None if figures[2] else _figures(figures[1])
    part = _FULL_PART.fullmatch(plain)
    if part:
        return int(_PARTS[part[1]] * 100)
    periods = _FULL_PERIODS.fullmatch(plain)
    if not periods:
        return _words(plain.split())
    if periods[2] and periods[4]:
        return None
    count = 1 if periods[1] in ("a", "one") else parse_cardinal(periods[1])
    if count is None:
        return None
    half = Fraction(1, 2) if periods[2] or periods[4] else 0
    return int((count + half) * _PERIODS[periods[3]])


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[-‐‑]", " ", text.lower()).split())


def _figures(text: str) -> int | None:
    return int(text.replace(",", "")) or None


def _words(words: Sequence[str]) -> int | None:
    """The value of well-formed number words: scales fall, units follow tens, "and" after a scale."""
    if not words or words[-1] == "and":
        return None
    if words[0] in ("a", "an"):
        if len(words) < 2 or words[1] not in _SCALES:
            return None
        words = words[1:]
    total = 0
    group = 0  # what has been read since the last thousand
    floor = 1000  # the next word of this group must be worth less
    before = ""
    for word in words:
        if word == "and":
            if before not in _SCALES:
                return None
        elif word == "hundred":
            if group >= 10 or (not group and before not in ("", "thousand")):
                return None
            group, floor = (group or 1) * 100, 100
        elif word == "thousand":
            if total or before == "and":
                return None
            total, group, floor = (group or 1) * 1000, 0, 1000
        else:
            value = _UNITS.get(word) or _TENS.get(word)
            if value is None or value >= floor:
                return None
            group, floor = group + value, 10 if word in _TENS else 1
        before = word
    return total + group
