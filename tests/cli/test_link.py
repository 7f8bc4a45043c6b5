"""The command that links a store to open data."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.servers import Server
from tests.store.remote.scripted import reply, scripted


@pytest.fixture
def own(store: Path, tmp_path: Path) -> Path:
    """A store to change."""
    return Path(shutil.copytree(store, tmp_path / "own"))


def test_it_links_counts_and_writes_the_candidates(run: Run, own: Path, tmp_path: Path) -> None:
    review = tmp_path / "review.tsv"
    done = run("link", "--store", own, "--review", review)
    assert (done.status, done.err) == (0, "")
    counts = {line.split()[0]: line.split()[1] for line in done.out.splitlines() if "wikidata" in line}
    assert int(counts["state"]) >= 5
    assert int(counts["person"]) >= 3
    assert review.read_text("utf-8").startswith("score\tkind\tsubject\t")
    assert run("verify", "--store", own).status == 0


def test_linking_twice_changes_nothing(run: Run, own: Path, tmp_path: Path) -> None:
    for name in ("once.nq", "twice.nq"):
        run("link", "--store", own)
        run("export", "--store", own, "--output", tmp_path / name)
    assert (tmp_path / "once.nq").read_bytes() == (tmp_path / "twice.nq").read_bytes()
    checked = run("validate", tmp_path / "once.nq", "--no-sparql")
    assert (checked.status, checked.err) == (0, "")


def test_a_pair_never_to_be_linked_is_left_out(run: Run, own: Path, tmp_path: Path) -> None:
    never = tmp_path / "never.tsv"
    never.write_text("state/LAO\t*\tto try it\n")
    run("link", "--store", own, "--never", never)
    run("export", "--store", own, "--output", tmp_path / "out.nq")
    text = (tmp_path / "out.nq").read_text("utf-8")
    assert "entity/Q819>" not in text
    assert "entity/Q148>" in text


def test_a_faulty_list_is_told_and_nothing_linked(run: Run, own: Path, tmp_path: Path) -> None:
    never = tmp_path / "never.tsv"
    never.write_text("state/LAO\n")
    done = run("link", "--store", own, "--never", never)
    assert done.status == 1
    assert done.err.startswith(f"error: {never}, line 1: no pair of a subject and a target")
    assert run("link", "--store", tmp_path / "none").status == 1


def test_the_rest_is_looked_up_and_the_answers_kept(run: Run, own: Path, wikidata: Server) -> None:
    done = run("link", "--store", own, "--endpoint", wikidata.endpoint)
    assert (done.status, done.err) == (0, "")
    assert list((own.parent / "own.cache").rglob("*.json")) != []


def test_an_endpoint_that_fails_is_told_and_the_tables_still_link(run: Run, own: Path, tmp_path: Path) -> None:
    with scripted(reply(200, b"<html>Too many requests</html>", Content_Type="text/html")) as script:
        done = run("link", "--store", own, "--endpoint", script.endpoint, "--cache", tmp_path / "cache")
    assert done.status == 1
    (line,) = done.err.splitlines()
    assert line.startswith(f"error: {script.endpoint}: answers with an HTML page")
    assert "sameAs to wikidata" in done.out
