"""Which kind of office the words of a release name: of a head of state, head of government, foreign minister."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from communique.assets import asset
from communique.language.table import rows

_KINDS = frozenset({"minister", "secretary"})
_LINKS = frozenset({"of", "for", "to", "on", "and", "the", "in", "at"})


@dataclass(frozen=True, slots=True)
class _Wording:
    office_class: str
    holds: frozenset[str]
    lacks: frozenset[str]
    state: str


def classes(office: str, state: str) -> frozenset[str]:
    """The classes of an office of a state; none where the words name another office.

    >>> sorted(classes("Deputy Prime Minister and Minister of Foreign Affairs", "LAO"))
    ['foreign-minister']
    >>> sorted(classes("Secretary of State", "USA")), sorted(classes("Secretary of State", "GBR"))
    (['foreign-minister'], [])
    """
    return frozenset(
        wording.office_class
        for part in _parts(office)
        for wording in _wordings()
        if wording.state in ("", state) and wording.holds <= part and not wording.lacks & part
    )


def is_single(office: str) -> bool:
    """Whether the words name one office: "Foreign Minister", not "State Councilor and Foreign Minister".

    >>> is_single("Minister of Foreign Affairs and International Cooperation")
    True
    >>> is_single("State Councilor and Foreign Minister")
    False
    """
    return len(_parts(office)) == 1


def same_office(office: str, title: str, state: str) -> bool:
    """Whether a title is the office with nothing but the state's name beside it.

    >>> same_office("Deputy Secretary of State", "United States Deputy Secretary of State", "USA")
    True
    >>> same_office("President", "President of Lombardy", "ITA"), same_office("Minister", "", "ITA")
    (False, False)
    """
    named, titled = _content(office), _content(title)
    return bool(named) and named <= titled and titled - named <= _words_of(state)


def alike(office: str, title: str) -> bool:
    """Whether two names for a foreign minister speak of a minister both, or of a secretary; true of other offices.

    >>> alike("Foreign Minister", "Minister of Foreign Affairs"), alike("Foreign Minister", "Secretary of State")
    (True, False)
    """
    named, titled = _content(office) & _KINDS, _content(title) & _KINDS
    return not named or not titled or bool(named & titled)


def class_of(title: str, state: str) -> str:
    """The one class of a position that Wikidata has for a state; empty for what is less than the state's.

    >>> class_of("Prime Minister of Israel", "ISR"), class_of("President of Lombardy", "ITA")
    ('head-of-government', '')
    """
    own = _content(title) - _words_of(state)
    found = classes(title, state) if own <= _office_words() else frozenset()
    return next(iter(found)) if len(found) == 1 else ""


def _content(office: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w'’.-]+", office.casefold())) - _LINKS


def _parts(office: str) -> list[frozenset[str]]:
    """The offices of a list of offices, each as its words: a part without a head belongs to the one before.

    What follows "to" is whom the holder serves: an adviser to the President is no president.
    """
    parts: list[set[str]] = []
    for part in re.split(r",|;|/|\band\b|\bconcurrently\b", office):
        words = set(re.findall(r"[\w'’.-]+", part.casefold().partition(" to ")[0]))
        if not parts or words & _heads():
            parts.append(words)
        else:
            parts[-1] |= words
    return [frozenset(part) for part in parts if part]


@cache
def _wordings() -> tuple[_Wording, ...]:
    return tuple(
        _Wording(row["class"], frozenset(row["holds"].split()), frozenset(row["lacks"].split()), row["state"])
        for row in rows(asset("data", "reference", "office-classes.tsv"))
        if row["class"] != "head"
    )


@cache
def _heads() -> frozenset[str]:
    table = rows(asset("data", "reference", "office-classes.tsv"))
    return frozenset(word for row in table if row["class"] == "head" for word in row["holds"].split())


@cache
def _office_words() -> frozenset[str]:
    table = rows(asset("data", "lexicon", "en", "office_words.tsv"))
    return frozenset(word for row in table if not row.negative for word in _content(row["word"]))


@cache
def _words_of(state: str) -> frozenset[str]:
    """The words of what a state is called, and of its adjectives."""
    table = rows(asset("data", "lexicon", "en", "states.tsv"))
    return frozenset(word for row in table if state in row["code"].split("|") for word in _content(row["phrase"]))
