"""The reference tables as rows: states, organisations, office holders, places and what people are also called."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from communique.assets import asset
from communique.language.table import Row, rows

HOLDERS_DRAWN = dt.date(2023, 1, 31)
"""The last day for which an empty end in the table of office holders means: still in office."""


@dataclass(frozen=True, slots=True)
class State:
    """A state or area and its codes; an empty string where it has none."""

    code: str
    alpha2: str
    m49: str
    wikidata: str
    geonames: str
    label: str


@dataclass(frozen=True, slots=True)
class StateName:
    """A name that a state bore, from and until a day or a year."""

    code: str
    name: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Organization:
    """An organisation by its key in the lexicon."""

    key: str
    wikidata: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Holding:
    """Someone's term in an office of a state. `start` and `end` are days or years as the source has them."""

    state: str
    office_class: str
    office: str
    office_id: str
    person: str
    person_id: str
    start: str
    end: str
    open_until: str = HOLDERS_DRAWN.isoformat()

    def covers(self, day: dt.date) -> bool:
        """Whether the person held the office on a day; an empty end holds for as long as the source can tell.

        >>> Holding("USA", "head-of-state", "", "", "", "", "2021", "").covers(dt.date(2021, 6, 1))
        True
        """
        end = self.end or self.open_until
        return (
            bool(self.start) and self.start <= day.isoformat()[: len(self.start)] and day.isoformat()[: len(end)] <= end
        )


@dataclass(frozen=True, slots=True)
class Place:
    """A place, with the spellings that mean it and those that may mean others too."""

    state: str
    kind: str
    name: str
    wikidata: str
    geonames: str
    names: tuple[str, ...]
    ambiguous: tuple[str, ...]


@cache
def states() -> tuple[State, ...]:
    """All states and areas, by code."""
    return tuple(
        State(row["code"], row["alpha2"], row["m49"], row["wikidata"], row["geonames"], row["label"])
        for row in _rows("states")
    )


@cache
def state_names() -> tuple[StateName, ...]:
    """What states were called before."""
    return tuple(StateName(row["code"], row["name"], row["from"], row["until"]) for row in _rows("state-names"))


@cache
def organizations() -> tuple[Organization, ...]:
    """The organisations that have an id or known members."""
    return tuple(
        Organization(row["key"], row["wikidata"], tuple(row["members"].split())) for row in _rows("organizations")
    )


@cache
def holdings() -> tuple[Holding, ...]:
    """Who held which office when."""
    columns = ("state", "class", "office", "office_wikidata", "person", "person_wikidata", "start", "end")
    return tuple(Holding(*(row[column] for column in columns)) for row in _rows("office-holders"))


@cache
def person_names() -> dict[str, tuple[str, ...]]:
    """Other spellings of people's names, by Wikidata id."""
    found: dict[str, tuple[str, ...]] = {}
    for row in _rows("person-names"):
        found[row["wikidata"]] = (*found.get(row["wikidata"], ()), row["name"])
    return found


@cache
def places() -> tuple[Place, ...]:
    """Capitals, well-known cities and seats."""
    return tuple(
        Place(
            row["state"],
            row["kind"],
            row["name"],
            row["wikidata"],
            row["geonames"],
            _several(row["names"]),
            _several(row["ambiguous"]),
        )
        for row in _rows("places")
    )


def _rows(name: str) -> tuple[Row, ...]:
    return rows(asset("data", "reference", f"{name}.tsv"))


def _several(cell: str) -> tuple[str, ...]:
    return tuple(each for each in cell.split("|") if each)
