"""Organisations: one label for each key, and no key that is a state's code."""

from __future__ import annotations

import pytest

from communique.assets import asset
from communique.language.table import rows

LINES = rows(asset("data", "lexicon", "en", "organizations.tsv"))
POSITIVE = tuple(row for row in LINES if not row.negative)
STATES = frozenset(row["code"] for row in rows(asset("data", "reference", "states.tsv")))


def test_no_key_is_the_code_of_a_state() -> None:
    assert {row["key"] for row in POSITIVE} & STATES == set()


def test_a_key_has_one_label() -> None:
    labels = {(row["key"], row["label"]) for row in POSITIVE}
    assert len(labels) == len({row["key"] for row in POSITIVE})


def test_a_phrase_stands_once_and_is_no_name_of_a_state() -> None:
    phrases = [row["phrase"] for row in LINES]
    states = {row["phrase"] for row in rows(asset("data", "lexicon", "en", "states.tsv"))}
    assert len(set(phrases)) == len(phrases)
    assert set(phrases) & states == set()


def test_kinds_are_known() -> None:
    assert {row["kind"] for row in POSITIVE} == {"name", "acronym"}
    assert {(row["kind"], row["key"], row["label"]) for row in LINES if row.negative} == {("-", "", "")}


@pytest.mark.parametrize(
    ("phrase", "key"),
    [
        ("European Commission", "EU"),
        ("UNGA", "UN"),
        ("UN Security Council", "UN"),
        ("CPC Central Committee", "CPC"),
        ("Lao People's Revolutionary Party", "LPRP"),
        ("CPV", "Communist Party of Vietnam"),
        ("Arab League", "LAS"),
        ("Council of Europe", "CoE"),
        ("Bucharest Nine", "B9"),
        ("Visegrad Group", "V4"),
        ("Lancang-Mekong Cooperation", "LMC"),
        ("Non-Aligned Movement", "Non-Aligned Movement"),
        ("International Committee of the Red Cross", "ICRC"),
        ("D-ISIS", "D-ISIS"),
    ],
)
def test_keys(phrase: str, key: str) -> None:
    assert next(row["key"] for row in POSITIVE if row["phrase"] == phrase) == key
