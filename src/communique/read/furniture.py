"""Lines that are no part of a release: menus, links to other languages, breadcrumbs, footers."""

from __future__ import annotations

import functools
import re

from communique.read.fold import alike, fold, key
from communique.read.profile import Profile, generic

_LONGEST = 1000
_LONGEST_FUZZY = 60
_ALIKE = 0.86
_MENU_SHARE = 0.75
# How long a line is, at least, that reads as a sentence: ended as one, in Chinese, or without an end.
_SHORTEST, _SHORTEST_HAN, _LONG = 40, 12, 200
_HAN = re.compile(r"[\u4e00-\u9fff]")
_PARTS = re.compile(r"\s*\|\s*|\s{2,}|\t+|\s*·\s*")
_CRUMBS = re.compile(
    r"^\W*(?:you are here|current (?:location|position))\s*:"
    r"|^\W*home(?: ?page)?\s*[>»›→]"
    r"|^(?:您的位置|当前位置)|^首页\s*[>»›→]",
    re.IGNORECASE,
)
_RULE = re.compile(r"^[^\w\"'“”‘’]+$|^_+$")
_WORDS = re.compile(r"[^\s|/·•>»›,:]+")
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'”’)\]」』]*$")


def is_furniture(line: str, profile: Profile) -> bool:
    """Whether a line at the edge of a page belongs to the page and not to the release.

    >>> from communique.read.profile import generic
    >>> [is_furniture(line, generic()) for line in ("Suggset To Friend:", "HOME >> Important News", "Wang Yi said so.")]
    [True, True, False]
    """
    text = fold(line)
    if not text or _RULE.match(text):
        return True
    if len(text) > _LONGEST:
        return False
    if is_boilerplate(text, profile) or _is_breadcrumb(text) or _is_menu(text, profile):
        return True
    parts = [part for part in _PARTS.split(line.strip()) if part]
    return len(parts) > 1 and all(
        is_boilerplate(fold(part), profile) or _is_menu(fold(part), profile) for part in parts
    )


def is_sentence(text: str) -> bool:
    """Whether a line reads as a sentence of a release: long enough, and ended as one, or very long prose.

    >>> is_sentence("Wang Yi Meets X"), is_sentence("On September 9, 2021, Wang Yi held video talks with X.")
    (False, True)
    """
    folded = fold(text)
    if _SENTENCE_END.search(folded):
        return len(folded) >= (_SHORTEST_HAN if _HAN.search(folded) else _SHORTEST)
    return len(folded) >= _LONG and (bool(_HAN.search(folded)) or _is_prose(folded))


def _is_prose(text: str) -> bool:
    """Whether most words begin small, as in no menu and no title."""
    words = text.split()
    return 2 * sum(word[0].islower() for word in words) > len(words)


def is_boilerplate(text: str, profile: Profile) -> bool:
    """Whether a line is named by a profile, or a misspelling of what a profile names."""
    bare = text.strip("[]<>()|:•· ")
    if any(p.drops(line) for p in (profile, generic()) for line in (text, bare)):
        return True
    if len(text) > _LONGEST_FUZZY or len(key(text)) < 8:
        return False
    own = key(text)
    return any(alike(own, known, _ALIKE) for known in _known(profile))


@functools.cache
def _known(profile: Profile) -> tuple[str, ...]:
    """The keys of the lines that the profiles name; short ones would be like anything."""
    lines = (key(pattern) for pattern in (*generic().drop, *profile.drop) if pattern.isascii())
    return tuple(line for line in dict.fromkeys(lines) if len(line) >= 8)


def _is_breadcrumb(text: str) -> bool:
    return bool(_CRUMBS.match(text)) and not is_sentence(text)


def _is_menu(text: str, profile: Profile) -> bool:
    """Two words or more, nearly all of them words of menus; a "?" stands for a letter lost on the way."""
    if _SENTENCE_END.search(text):
        return False
    words = _WORDS.findall(text)
    known = sum(_is_menu_word(word, profile) for word in words)
    return (known >= 2 and known >= _MENU_SHARE * len(words)) or (len(words) == 1 and _is_menu_word(text, profile))


def _is_menu_word(word: str, profile: Profile) -> bool:
    own = word.casefold()
    menu = _menu(profile)
    if own in menu:
        return True
    return "?" in own and any(len(own) == len(known) and _fits(own, known) for known in menu)


def _fits(damaged: str, whole: str) -> bool:
    return all(a in ("?", b) for a, b in zip(damaged, whole, strict=True))


@functools.cache
def _menu(profile: Profile) -> frozenset[str]:
    return frozenset(word.casefold() for word in (*generic().menu, *profile.menu))
