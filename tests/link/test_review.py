"""The table of candidates."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.errors import InputError
from communique.link import Candidate
from communique.link.review import write

WEAK = Candidate("person", "s1", "Vula", "wikidata", "t1", "Ratu Vula", 50, ("part of the name: Vula", "state FJI"))
STRONG = Candidate("person", "s2", "A\tB\nC", "wikidata", "t2", "ABC", 80, ("name",))


def test_the_best_stand_first_and_a_line_is_a_line(tmp_path: Path) -> None:
    write([WEAK, STRONG], tmp_path / "review.tsv")
    assert (tmp_path / "review.tsv").read_text("utf-8").splitlines() == [
        "score\tkind\tsubject\tlabel\ttarget\ttarget_label\treasons",
        "80\tperson\ts2\tA B C\tt2\tABC\tname",
        "50\tperson\ts1\tVula\tt1\tRatu Vula\tpart of the name: Vula; state FJI",
    ]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="can't be written"):
        write([WEAK], tmp_path / "none" / "review.tsv")
