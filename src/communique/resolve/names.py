"""When two spellings are the name of one person."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from communique.graph.terms import slug

Likeness = Literal["same", "part", "none"]

_TITLES = frozenset(
    {"sheikh", "sheikha", "prince", "princess", "king", "queen", "emperor", "pope", "dr", "sir", "amir"}
)
_TITLES_AFTER = frozenset({"jr", "sr"})
_PARTICLES = frozenset({"al", "el", "bin", "ibn", "bint", "de", "da", "van", "von"})


def words(name: str) -> tuple[str, ...]:
    """A name as plain words, without titles, "of" its realm and "Jr."; hyphens part words, apostrophes do not.

    >>> words("Prince Faisal bin Farhan Al-Saud"), words("Abdullah II of Jordan"), words("Sa'ad")
    (('faisal', 'bin', 'farhan', 'al', 'saud'), ('abdullah', 'ii'), ('saad',))
    """
    realm = re.sub(r"(?<=\w),? (?:of|Prince of|Crown Prince of) .*", "", name)
    plain = slug(re.sub(r"['’‘ʻʼ`]", "", unicodedata.normalize("NFC", realm)))
    parts = [part for part in plain.split("-") if part not in _TITLES_AFTER]
    while len(parts) > 1 and parts[0] in _TITLES:
        parts = parts[1:]
    return tuple(parts)


def likeness(name: str, other: str) -> Likeness:
    """Whether two names are the same, one is part of the other, or neither.

    The same: the same words in any order, written together or apart (Jong-un, Jong Un; Kishida Fumio, Fumio
    Kishida); or they differ by initials alone. Part: the family name or most of the name is there.

    >>> likeness("Kishida Fumio", "Fumio Kishida"), likeness("Antony J. Blinken", "Antony Blinken")
    ('same', 'same')
    >>> likeness("Biden", "Joe Biden"), likeness("Faisal bin Farhan", "Faisal bin Farhan Al Saud")
    ('part', 'part')
    >>> likeness("Joe Biden", "Jill Biden"), likeness("A. Smith", "B. Smith")
    ('none', 'none')
    """
    one, two = words(name), words(other)
    if sorted(one) == sorted(two) or "".join(one) == "".join(two):
        return "same"
    full, spelt = _without_initials(one), _without_initials(two)
    if len(full) > 1 and full == spelt and (not initials(name) or initials(other) in ("", initials(name))):
        return "same"
    less, more = sorted((one, two), key=len)
    if set(less) <= set(more) and any(len(word) > 2 and word not in _PARTICLES for word in less):
        return "part"
    return "none"


def spelt_out(name: str) -> str:
    """A name as written, without the initials inside it and without "Jr.".

    >>> spelt_out("Wendy R. Sherman"), spelt_out("Joseph R. Biden, Jr."), spelt_out("S. Jaishankar")
    ('Wendy Sherman', 'Joseph Biden', 'S. Jaishankar')
    """
    parts = [part for part in name.replace(",", " ").split() if part.rstrip(".").casefold() not in _TITLES_AFTER]
    last = len(parts) - 1
    return " ".join(part for i, part in enumerate(parts) if i in (0, last) or len(part.rstrip(".")) > 1)


def key(name: str) -> tuple[str, ...]:
    """What two spellings of one name share: its words without initials, in the order of the alphabet.

    >>> key("Antony J. Blinken"), key("Kishida Fumio"), key("S. Jaishankar")
    (('antony', 'blinken'), ('fumio', 'kishida'), ('jaishankar', 's'))
    """
    return tuple(sorted(_without_initials(words(name))))


def initials(name: str) -> str:
    """The initials inside a name.

    >>> initials("John F. Kerry"), initials("John Kerry"), initials("S. Jaishankar")
    ('f', '', '')
    """
    return "".join(part for part in words(name)[1:-1] if len(part) == 1)


def _without_initials(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for i, part in enumerate(parts) if len(part) > 1 or i in (0, len(parts) - 1))
