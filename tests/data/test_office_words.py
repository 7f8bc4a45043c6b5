"""The words of offices cover the offices that releases name, and leave the names of people alone."""

from __future__ import annotations

import pytest

from communique.assets import asset
from communique.language.table import rows

LINES = rows(asset("data", "lexicon", "en", "office_words.tsv"))
OFFICE = frozenset(row["word"] for row in LINES if row["kind"] in ("head", "pre", "domain"))
LINKS = frozenset({"of", "the", "and", "for", "to", "on", "at", "in"})


def test_kinds_are_known_and_full() -> None:
    kinds = ("head", "pre", "domain", "honorific", "body", "organ")
    counts = {kind: sum(row["kind"] == kind for row in LINES) for kind in kinds}
    assert sum(counts.values()) == len(LINES)
    assert counts["domain"] >= 250
    assert min(counts.values()) >= 10


@pytest.mark.parametrize(
    "office",
    [
        "Minister of Foreign Affairs Cooperation African Integration and Abroad",
        "Deputy Prime Minister and Minister of Foreign Affairs and International Cooperation",
        "Acting Assistant Secretary of State for East Asian and Pacific Affairs",
        "Under Secretary for Arms Control and International Security Affairs",
        "Member of the Political Bureau of the Central Committee",
        "Minister of Foreign Affairs and Worship",
        "Minister of Foreign Affairs and Expatriates",
        "State Councilor and Foreign Minister",
        "Director of the Office of the Central Commission for Foreign Affairs",
        "High Representative of the Union for Foreign Affairs and Security Policy",
        "Minister of Public Works and Transport",
    ],
)
def test_an_office_is_made_of_known_words(office: str) -> None:
    assert [word for word in office.split() if word not in OFFICE and word not in LINKS] == []


@pytest.mark.parametrize("name", ["Wang", "Yi", "Power", "Park", "Rice", "Bishop", "Dean", "Young", "Price", "Kallas"])
def test_family_names_are_no_words_of_offices(name: str) -> None:
    assert name not in OFFICE


def test_a_word_has_each_kind_once() -> None:
    pairs = [(row["word"], row["kind"]) for row in LINES]
    assert len(set(pairs)) == len(pairs)
