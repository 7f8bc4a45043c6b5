"""What states are called, held against the table of states."""

from __future__ import annotations

from collections import defaultdict

import pytest

from communique.assets import asset
from communique.language.table import rows

STATES = {row["code"]: row for row in rows(asset("data", "reference", "states.tsv"))}
PHRASES = rows(asset("data", "lexicon", "en", "states.tsv"))
POSITIVE = tuple(row for row in PHRASES if not row.negative)
NEGATIVE = tuple(row for row in PHRASES if row.negative)

WITHDRAWN = frozenset({"CSK", "DDR", "SUN", "YUG"})
# formal is given for states alone, not for territories.
SOVEREIGN = frozenset(code for code, row in STATES.items() if row["formal"]) - WITHDRAWN
# Their noun serves as adjective: "the New Zealand foreign minister".
NO_ADJECTIVE = frozenset({"COK", "NZL", "SLB", "VAT"})
# Their capital bears the state's own name, or a name that people bear (Victoria).
NO_CAPITAL = frozenset({"SGP", "SYC", "VAT"})


def _codes(kind: str) -> set[str]:
    return {code for row in POSITIVE if row["kind"] == kind for code in row["code"].split("|")}


def _code(phrase: str) -> str:
    return next(row["code"] for row in POSITIVE if row["phrase"] == phrase)


def test_there_are_as_many_states_as_expected() -> None:
    assert len(STATES) == 254
    assert len(SOVEREIGN) == 198


@pytest.mark.parametrize(
    ("kind", "lacking"), [("noun", frozenset()), ("adjective", NO_ADJECTIVE), ("capital", NO_CAPITAL)]
)
def test_every_sovereign_state_has_the_kind(kind: str, lacking: frozenset[str]) -> None:
    assert SOVEREIGN - _codes(kind) == lacking


def test_every_official_name_is_a_phrase() -> None:
    phrases = {row["phrase"] for row in POSITIVE}
    assert {row["formal"] for row in STATES.values() if row["formal"]} <= phrases


def test_every_label_is_a_phrase_of_its_state() -> None:
    named = {(row["phrase"], row["code"]) for row in POSITIVE}
    assert {code for code, row in STATES.items() if (row["label"], code) not in named} == set()


def test_codes_exist() -> None:
    assert {code for row in POSITIVE for code in row["code"].split("|")} <= set(STATES)


def test_no_phrase_has_two_codes() -> None:
    codes: dict[str, set[str]] = defaultdict(set)
    for row in POSITIVE:
        codes[row["phrase"]].add(row["code"])
    assert {phrase: found for phrase, found in codes.items() if len(found) > 1} == {}


def test_ambiguous_codes_are_sorted_and_few() -> None:
    ambiguous = {row["phrase"]: row["code"] for row in POSITIVE if "|" in row["code"]}
    assert ambiguous == {
        "Congo": "COD|COG",
        "Congolese": "COD|COG",
        "Dominican": "DMA|DOM",
        "Dominicans": "DMA|DOM",
        "Korea": "KOR|PRK",
        "Korean": "KOR|PRK",
        "Koreans": "KOR|PRK",
    }


def test_negative_lines_have_no_code_and_clash_with_no_other() -> None:
    assert {row["code"] for row in NEGATIVE} == {""}
    assert {row["kind"] for row in NEGATIVE} == {"-", "us-state"}
    assert {row["phrase"] for row in NEGATIVE} & {row["phrase"] for row in POSITIVE} == set()


def test_kinds_are_known() -> None:
    assert {row["kind"] for row in POSITIVE} == {"noun", "adjective", "people", "capital", "formal"}


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("Lao", "LAO"),
        ("Lao People's Democratic Republic", "LAO"),
        ("Niger", "NER"),
        ("Nigerien", "NER"),
        ("Nigerian", "NGA"),
        ("Guinea", "GIN"),
        ("Guinea-Bissau", "GNB"),
        ("Bissau-Guinean", "GNB"),
        ("Equatoguinean", "GNQ"),
        ("Papua New Guinea", "PNG"),
        ("Dominica", "DMA"),
        ("Dominican Republic", "DOM"),
        ("Republic of the Congo", "COG"),
        ("DRC", "COD"),
        ("ROK", "KOR"),
        ("DPRK", "PRK"),
        ("Turkey", "TUR"),
        ("Côte d'Ivoire", "CIV"),
        ("Côte d’Ivoire", "CIV"),
        ("Burma", "MMR"),
        ("Micronesia", "FSM"),
        ("Palestine", "PSE"),
        ("Holy See", "VAT"),
        ("Kosovo", "XKX"),
        ("Northern Ireland", "GBR"),
        ("Georgia", "GEO"),
        ("N'Djamena", "TCD"),
        ("Soviet Union", "SUN"),
    ],
)
def test_awkward_phrases(phrase: str, code: str) -> None:
    assert _code(phrase) == code


@pytest.mark.parametrize(
    ("code", "column", "value"),
    [
        ("LAO", "alpha2", "LA"),
        ("LAO", "wikidata", "Q819"),
        ("LAO", "geonames", "1655842"),
        ("LAO", "m49", "418"),
        ("LAO", "label_zh", "老挝"),
        ("NAM", "wikidata", "Q1030"),
        ("VNM", "label", "Vietnam"),
        ("CIV", "label", "Côte d'Ivoire"),
        ("XKX", "label", "Kosovo"),
        ("TWN", "formal", ""),
    ],
)
def test_reference(code: str, column: str, value: str) -> None:
    assert STATES[code][column] == value


@pytest.mark.parametrize("column", ["alpha2", "wikidata", "label", "label_zh"])
def test_reference_columns_are_full_and_unique(column: str) -> None:
    values = [row[column] for row in STATES.values()]
    assert all(values)
    assert len(set(values)) == len(values)
