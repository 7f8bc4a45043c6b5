"""The reference tables: whole, sorted, and of one mind."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter

import pytest

from communique.assets import asset
from communique.language.table import rows
from communique.link import tables
from communique.link.tables import Holding

NAMES = (
    "never-link",
    "office-classes",
    "office-holders",
    "organizations",
    "person-names",
    "places",
    "state-names",
    "states",
)
CODES = {state.code for state in tables.states()}


@pytest.mark.parametrize("name", NAMES)
def test_a_table_names_its_source_and_licence_and_is_sorted(name: str) -> None:
    lines = asset("data", "reference", f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    body = lines[len(comments) :]
    assert re.search(r"source: .+; licence: \S", comments[-2])
    assert "\t" in comments[-1]
    assert body == sorted(set(body))
    assert [line for line in body if line != line.rstrip() or "  " in line] == []


def test_ids_are_ids_and_codes_are_known() -> None:
    items = [each.wikidata for each in (*tables.states(), *tables.organizations(), *tables.places())]
    items += [item for holding in tables.holdings() for item in (holding.office_id, holding.person_id)]
    items += tables.person_names()
    assert [item for item in items if item and not re.fullmatch(r"Q[1-9]\d*", item)] == []
    assert {place.state for place in tables.places()} <= CODES
    assert {name.code for name in tables.state_names()} <= CODES
    assert {holding.state for holding in tables.holdings()} <= CODES
    assert {code for organization in tables.organizations() for code in organization.members} <= CODES


def test_keys_are_those_of_the_lexicon() -> None:
    lexicon = {row["key"] for row in rows(asset("data", "lexicon", "en", "organizations.tsv")) if not row.negative}
    assert {organization.key for organization in tables.organizations()} <= lexicon


def test_no_item_is_two_things() -> None:
    for found in (tables.states(), tables.organizations(), tables.places()):
        items = Counter(each.wikidata for each in found if each.wikidata)
        assert [item for item, times in items.items() if times > 1] == []


def test_a_name_means_one_place() -> None:
    names = Counter(name for place in tables.places() for name in place.names)
    assert [name for name, times in names.items() if times > 1] == []
    assert not set(names) & {name for place in tables.places() for name in place.ambiguous}


def test_other_spellings_are_of_office_holders() -> None:
    assert set(tables.person_names()) <= {holding.person_id for holding in tables.holdings()}


@pytest.mark.parametrize(
    ("start", "end", "day", "covered"),
    [
        ("2021-09-07", "", "2021-09-06", False),
        ("2021-09-07", "", "2021-09-07", True),
        ("2021-09-07", "", "2023-01-31", True),
        ("2021-09-07", "", "2023-02-01", False),
        ("2019", "2022", "2022-12-31", True),
        ("2019", "2022", "2023-01-01", False),
        ("2019", "2022", "2018-12-31", False),
        ("", "2022", "2021-01-01", False),
    ],
)
def test_a_term_covers_its_days(start: str, end: str, day: str, covered: bool) -> None:
    holding = Holding("LAO", "", "", "", "", "", start, end)
    assert holding.covers(dt.date.fromisoformat(day)) is covered


def test_holders_of_known_offices() -> None:
    found = {(each.state, each.office_class, each.person_id) for each in tables.holdings()}
    assert ("CHN", "foreign-minister", "Q701801") in found
    assert ("USA", "president", "Q6279") in found
    assert ("DEU", "head-of-government", "Q61053") in found
