"""The form of the tables of names: comments, order, blanks, and examples that hold their phrase."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.assets import asset
from communique.language.table import rows

NAMES = ("states", "organizations", "office_words", "places")
PATHS = (asset("data", "reference", "states.tsv"), *(asset("data", "lexicon", "en", f"{name}.tsv") for name in NAMES))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_lines_are_sorted_unique_and_clean(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    body = lines[len(comments) :]
    assert lines[: len(comments)] == comments
    assert "licence:" in comments[-2]
    assert "\t" in comments[-1]
    assert body == sorted(set(body))
    assert [line for line in body if line != line.rstrip() or "  " in line or " \t" in line or "\t " in line] == []


@pytest.mark.parametrize("name", NAMES)
def test_each_example_holds_its_phrase(name: str) -> None:
    table = rows(asset("data", "lexicon", "en", f"{name}.tsv"))
    assert table
    assert [row.rule for row in table if next(iter(row.cells.values())) not in row["example"]] == []
