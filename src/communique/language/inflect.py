"""The forms of an English verb, so that a lexicon line gives the base form alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

Form = Literal["base", "present", "past", "participle", "ing"]
_BE: tuple[tuple[str, Form], ...] = (
    ("be", "base"),
    ("is", "present"),
    ("are", "present"),
    ("am", "present"),
    ("'m", "present"),
    ("'re", "present"),
    ("was", "past"),
    ("were", "past"),
    ("been", "participle"),
    ("being", "ing"),
)


def inflect(phrase: str, irregular: Mapping[str, tuple[str, str]]) -> tuple[tuple[str, Form], ...]:
    """Every form of a phrase whose first word is a verb; `irregular` maps a base to (past, participle).

    >>> inflect("meet with", {"meet": ("met", "met")})
    (('meet with', 'base'), ('meets with', 'present'), ('met with', 'past'), ('meeting with', 'ing'))
    >>> [text for text, _ in inflect("carry out", {})]
    ['carry out', 'carries out', 'carried out', 'carrying out']
    """
    verb, space, rest = phrase.partition(" ")
    if verb == "be":
        return tuple((f"{text}{space}{rest}", form) for text, form in _BE)
    past, participle = irregular.get(verb) or (_past(verb),) * 2
    forms: list[tuple[str, Form]] = [(verb, "base"), (_present(verb), "present"), (past, "past")]
    if participle != past:
        forms.append((participle, "participle"))
    forms.append((_ing(verb), "ing"))
    return tuple((f"{text}{space}{rest}", form) for text, form in forms)


def _present(verb: str) -> str:
    if verb == "have":
        return "has"
    if re.search(r"(s|x|z|ch|sh|o)$", verb):
        return verb + "es"
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    return _doubled(verb) + "ed"


def _ing(verb: str) -> str:
    if re.search(r"[^eo]e$", verb):
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _doubled(verb: str) -> str:
    # One-syllable verbs double their last consonant; longer ones that do stand in the irregular table.
    return verb + verb[-1] if re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]", verb) else verb
