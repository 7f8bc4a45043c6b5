"""`communique build`: a store or a file, and a summary."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import LAOS, Run


def test_it_ends_with_a_summary(run: Run, tmp_path: Path) -> None:
    done = run("build", LAOS, "--store", tmp_path / "graph")
    assert done.status == 0
    lines = dict(line.split(maxsplit=1) for line in done.out.splitlines())
    assert lines["releases"] == "1"
    assert lines["anniversaries"] == "1: 1 diplomatic-relations"
    assert (lines["rejected"], lines["skipped"], lines["unread"]) == ("0", "0", "0")


def test_the_store_is_graph_unless_told_otherwise(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("build", LAOS).status == 0
    assert run("verify").status == 0
    assert [path.name for path in tmp_path.iterdir()] == ["graph"]


def test_bad_input_counts_and_the_rest_is_stored(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("build", tmp_path / "empty.txt", LAOS, "--store", tmp_path / "graph")
    assert done.status == 1
    assert "releases       1\n" in done.out
    assert "unread         1\n" in done.out


def test_where_nothing_could_be_read_there_is_no_store(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    assert run("build", tmp_path / "empty.txt", "--store", tmp_path / "graph").status == 1
    assert [path.name for path in tmp_path.iterdir()] == ["empty.txt"]


@pytest.mark.parametrize("suffix", [".nq", ".trig", ".ttl", ".jsonld"])
def test_a_file_instead_of_a_store(run: Run, tmp_path: Path, suffix: str) -> None:
    output = tmp_path / f"facts{suffix}"
    assert run("build", LAOS, "--output", output).status == 0
    assert [path.name for path in tmp_path.iterdir()] == [output.name]
    assert run("validate", output).out == f"{output}: conforms\n"


def test_a_file_has_the_bytes_of_a_store(run: Run, tmp_path: Path) -> None:
    run("build", LAOS, "--store", tmp_path / "graph")
    run("export", "--store", tmp_path / "graph", "--output", tmp_path / "store.nq")
    run("build", LAOS, "--output", tmp_path / "file.nq")
    assert (tmp_path / "store.nq").read_bytes() == (tmp_path / "file.nq").read_bytes()


def test_the_base_is_an_option_and_one_a_store(run: Run, tmp_path: Path) -> None:
    base = "https://example.org/id/"
    assert run("build", LAOS, "--store", tmp_path / "graph", "--base", base).status == 0
    done = run("build", LAOS, "--store", tmp_path / "graph")
    assert done.status == 1
    assert f"error: the store was built with the base {base}" in done.err
    assert run("resolve", "--store", tmp_path / "graph", "--base", base).status == 0
