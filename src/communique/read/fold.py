"""Whitespace folded to one space, and the key by which two lines are the same."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff]")
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_NOT_WORD = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    r"""Every run of white space, no-break spaces included, as one space; none at the ends.

    >>> fold(" Wang\xa0Yi\n met ")
    'Wang Yi met'
    """
    return " ".join(text.split())


def fold_title(text: str) -> str:
    """A title folded; pages write a line break into it as the letters `<br>`.

    >>> fold_title("Wang Yi Meets<br>with X")
    'Wang Yi Meets with X'
    """
    return fold(_BREAK_TAG.sub(" ", text))


def plain(text: str) -> str:
    r"""The text with one kind of line break and no control characters.

    >>> plain("\ufeffa\r\nb\x0bc")
    'a\nb c'
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub(" ", text)


def key(text: str) -> str:
    """Letters and figures alone, without case and accents: lines with one key are the same to a reader.

    >>> key("Suggest to a Friend:") == key("<Suggest To A Friend>")
    True
    """
    bare = text
    if not text.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", bare.casefold()).strip()


def alike(first: str, second: str, least: float) -> bool:
    """Whether two keys differ by a slip of the pen at most: `least` is difflib's ratio.

    >>> alike(key("Suggset To Friend:"), key("Suggest to a friend"), 0.86)
    True
    """
    # No two of such lengths can be as like as that: most pairs end here.
    if 2 * min(len(first), len(second)) < least * (len(first) + len(second)):
        return False
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.quick_ratio() >= least and matcher.ratio() >= least
