"""A lexicon line carries its own test: an example that holds the phrase in one of its forms."""

from __future__ import annotations

from collections import Counter

import pytest

from communique.assets import asset, assets
from communique.language.inflect import inflect
from communique.language.lexicon import VERB_TABLES
from communique.language.match import Matcher, lower
from communique.language.table import Row, rows

TABLES = {path.stem: rows(path) for path in assets("data/lexicon/en", "*.tsv")}
IRREGULAR = {row["base"]: (row["past"], row["participle"]) for row in TABLES["irregular_verbs"]}
# A word that is built into offices is a line for each of its kinds.
SEVERAL = {"office_words", "words"}
HEADERS = {
    name: next(
        line
        for line in reversed(asset("data", "lexicon", "en", f"{name}.tsv").read_text("utf-8").splitlines())
        if line.startswith("# ")
    )
    for name in TABLES
}


def forms(row: Row) -> tuple[str, ...]:
    """The phrase as it may stand in a text."""
    phrase = next(iter(row.cells.values()))
    return (phrase, *(text for text, _ in inflect(phrase, IRREGULAR))) if row.table in VERB_TABLES else (phrase,)


@pytest.mark.parametrize("name", [name for name, header in HEADERS.items() if header.endswith("\texample")])
def test_each_example_holds_its_phrase(name: str) -> None:
    table = TABLES[name]
    matchers = [(row, Matcher([(lower(form), row) for form in forms(row)])) for row in table]
    assert table
    assert [row.rule for row, matcher in matchers if not list(matcher.all(lower(row["example"])))] == []


@pytest.mark.parametrize("name", sorted(set(TABLES) - SEVERAL))
def test_no_phrase_stands_twice(name: str) -> None:
    counted = Counter(next(iter(row.cells.values())) for row in TABLES[name])
    assert [phrase for phrase, number in counted.items() if number > 1] == []


@pytest.mark.parametrize("name", sorted(SEVERAL))
def test_no_word_has_a_kind_twice(name: str) -> None:
    counted = Counter((row["word"], row["kind"]) for row in TABLES[name])
    assert [pair for pair, number in counted.items() if number > 1] == []


def test_every_table_with_words_of_releases_has_examples() -> None:
    assert {name for name, header in HEADERS.items() if not header.endswith("\texample")} == {
        "irregular_verbs",
        "words",
    }
