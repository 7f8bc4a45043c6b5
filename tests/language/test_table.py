"""Knowledge files: comments, columns, negative lines, and errors that name their line."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.language.table import rows


def written(folder: Path, text: str) -> Path:
    path = folder / "stances.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_last_comment_names_the_columns(tmp_path: Path) -> None:
    (row,) = rows(written(tmp_path, "# What is it?\n# phrase\tstance\nstand with\tsupport\n"))
    assert (row["phrase"], row["stance"]) == ("stand with", "support")
    assert (row.table, row.number, row.negative, row.rule) == ("stances", 3, False, "stances:stand with")


def test_empty_lines_are_skipped_and_counted(tmp_path: Path) -> None:
    found = rows(written(tmp_path, "# phrase\tstance\n\nback\tsupport\n\n\noppose\toppose\n"))
    assert [(row.number, row["phrase"]) for row in found] == [(3, "back"), (6, "oppose")]


def test_an_exclamation_mark_makes_a_line_negative(tmp_path: Path) -> None:
    positive, negative = rows(written(tmp_path, "# phrase\tstance\nback\tsupport\n!back home\t-\n"))
    assert (positive.negative, negative.negative, negative["phrase"]) == (False, True, "back home")


def test_cells_left_out_are_empty(tmp_path: Path) -> None:
    (row,) = rows(written(tmp_path, "# phrase\tstance\texample\nback\n"))
    assert dict(row.cells) == {"phrase": "back", "stance": "", "example": ""}


@pytest.mark.parametrize("line", ["back\tsupport\tmore", "\tsupport", "back\tsupport\t\t"])
def test_a_line_that_does_not_fit_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(ValueError, match=r"stances\.tsv, line 2: \d cells where \['phrase', 'stance'\] are wanted"):
        rows(written(tmp_path, f"# phrase\tstance\n{line}\n"))
