"""What must never be linked is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.errors import InputError
from communique.graph.terms import BASE
from communique.link import Candidate, Link, Never, Outcome

WIKIDATA = "http://www.wikidata.org/entity/"


def outcome(subject: str, item: str) -> Outcome:
    link = Link("person", subject, "sameAs", "wikidata", WIKIDATA + item, "r", ("because",), "t")
    candidate = Candidate("person", subject, "A", "wikidata", WIKIDATA + item, "B", 70, ())
    return Outcome((link,), (candidate,))


@pytest.mark.parametrize(
    "line",
    [
        "person/CHN/wang-yi\tQ701801\tanother man",
        f"{BASE}person/CHN/wang-yi\t{WIKIDATA}Q701801",
        "person/CHN/wang-yi\t*\tnobody's",
        "*\tQ701801\tnever",
    ],
)
def test_a_pair_is_kept_out_of_links_and_candidates(tmp_path: Path, line: str) -> None:
    path = tmp_path / "never.tsv"
    path.write_text(f"# why\n\n{line}\n")
    never = Never.load(BASE, path)
    assert never.without(outcome(f"{BASE}person/CHN/wang-yi", "Q701801")) == Outcome()
    other = outcome(f"{BASE}person/LAO/wang-yi", "Q2")
    assert never.without(other) == other


@pytest.mark.parametrize("line", ["person/CHN/wang-yi", "\tQ1", "*\t*\teverything", "person/x\t"])
def test_a_line_that_names_no_pair_is_told(tmp_path: Path, line: str) -> None:
    path = tmp_path / "never.tsv"
    path.write_text(f"# why\n{line}\n")
    with pytest.raises(InputError, match=r"never\.tsv, line 2: no pair of a subject and a target"):
        Never.load(BASE, path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="can't be read"):
        Never.load(BASE, tmp_path / "none.tsv")
