"""Places lie in known states and are no capitals."""

from __future__ import annotations

import pytest

from communique.assets import asset
from communique.language.table import rows

LINES = rows(asset("data", "lexicon", "en", "places.tsv"))
NAMED = rows(asset("data", "lexicon", "en", "states.tsv"))


def test_states_and_kinds_are_known() -> None:
    assert {row["state"] for row in LINES} <= {row["code"] for row in rows(asset("data", "reference", "states.tsv"))}
    assert {row["kind"] for row in LINES} == {"city", "region", "seat"}


def test_no_place_is_also_a_name_of_a_state() -> None:
    phrases = [row["phrase"] for row in LINES]
    assert len(phrases) >= 150
    assert len(set(phrases)) == len(phrases)
    assert set(phrases) & {row["phrase"] for row in NAMED} == set()


@pytest.mark.parametrize(
    ("place", "state"), [("New York", "USA"), ("Tunxi", "CHN"), ("The Hague", "NLD"), ("Lviv", "UKR"), ("Bali", "IDN")]
)
def test_places(place: str, state: str) -> None:
    assert next(row["state"] for row in LINES if row["phrase"] == place) == state
