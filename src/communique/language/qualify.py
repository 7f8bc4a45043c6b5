"""Verb phrases with an adjective before their noun, so that a lexicon line gives the bare phrase alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NOUN = re.compile(
    r"(?P<verb>(?:have|hold|pay|make|conduct|begin) )(?:an? )(?P<noun>(?!of\b).+)"
    r"|(?P<verbs>(?:have|hold|conduct|pay) )"
    r"(?P<nouns>(?:[a-z]+ )?(?:talks|meetings|exchanges|consultations|visits)\b.*)"
)


def qualify(phrase: str, adjectives: Iterable[str]) -> tuple[str, ...]:
    """The phrase with each adjective before its noun; none where it has no such noun.

    >>> qualify("have a meeting", ("cordial", "introductory"))
    ('have a cordial meeting', 'have an introductory meeting')
    >>> qualify("hold talks", ("friendly",)), qualify("meet with", ("friendly",))
    (('hold friendly talks',), ())
    """
    found = _NOUN.fullmatch(phrase)
    if found is None:
        return ()
    if found["nouns"]:
        return tuple(f"{found['verbs']}{adjective} {found['nouns']}" for adjective in adjectives)
    return tuple(
        f"{found['verb']}{'an' if adjective[0] in 'aeiou' else 'a'} {adjective} {found['noun']}"
        for adjective in adjectives
    )
