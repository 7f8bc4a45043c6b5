"""Lines that behave alike must be lines of the lexicons."""

from __future__ import annotations

import pytest

from communique.assets import asset
from communique.extract.statement import kinds
from communique.language.table import rows

STANCES = {row["phrase"] for row in rows(asset("data", "lexicon", "en", "stances.tsv")) if not row.negative}
SAYINGS = {row["phrase"] for row in rows(asset("data", "lexicon", "en", "sayings.tsv"))}


@pytest.mark.parametrize(
    "name", ["LIGHT", "WISHES", "WANTS", "ASSURES", "COMMITTED", "HOLDS", "BARE", "DUTIES", "TOLD", "IDLE", "GOING"]
)
def test_stances(name: str) -> None:
    assert getattr(kinds, name) <= STANCES


@pytest.mark.parametrize("name", ["EMPTY", "HONOURS"])
def test_sayings(name: str) -> None:
    assert getattr(kinds, name) <= SAYINGS
