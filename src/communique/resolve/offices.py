"""Which kind of office the words of a release name: of a head of state, head of government, foreign minister."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from communique.assets import asset
from communique.language.table import rows


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
