"""`communique export`: the formats by name, what it remarks, one line on what is wrong."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

import pytest

from communique.export import FORMATS
from tests.cli.conftest import Run


@pytest.mark.parametrize("name", [each.name for each in FORMATS])
def test_each_format_can_be_named(run: Run, store: Path, tmp_path: Path, name: str) -> None:
    ends = {each.name: each.suffix for each in FORMATS}
    assert run("export", "--store", store, "--format", name, "--output", tmp_path / "named").status == 0
    assert run("export", "--store", store, "--output", tmp_path / f"told{ends[name]}").status == 0
    assert (tmp_path / "named").read_bytes() == (tmp_path / f"told{ends[name]}").read_bytes() != b""


def test_help_names_every_end(run: Run) -> None:
    said = " ".join(run("export", "--help").out.split())
    assert [each.suffix for each in FORMATS if each.suffix not in said] == []


def test_event_data_come_with_a_note_of_what_was_left_out(run: Run, store: Path, tmp_path: Path) -> None:
    done = run("export", "--store", store, "--output", tmp_path / "a.plover.csv")
    rows = list(csv.DictReader((tmp_path / "a.plover.csv").open(encoding="utf-8", newline="")))
    assert done.status == 0
    assert done.err.startswith(f"note: {len(rows)} facts have a PLOVER code; ")
    assert done.err.count("\n") == 1


def test_the_description_has_the_hash_of_the_file(run: Run, store: Path, tmp_path: Path) -> None:
    run("export", "--store", store, "--output", tmp_path / "a.nq")
    licence = "https://creativecommons.org/licenses/by/4.0/"
    assert run("export", "--store", store, "--licence", licence, "--output", tmp_path / "a.void.ttl").status == 0
    told = (tmp_path / "a.void.ttl").read_text("utf-8")
    assert hashlib.sha256((tmp_path / "a.nq").read_bytes()).hexdigest() in told
    assert f"dcterms:license <{licence}>" in told


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--output", "a.txt"], "a.txt: the name tells no format; end it in one of .nq"),
        (["--output", "a.csv"], "a.csv: the name tells no format"),
        (["--output", "a.edges.parquet.gz"], ".parquet is packed already; leave .gz out"),
        (["--output", "a.nq", "--licence", "https://a.example/"], "only a description states a licence"),
        (["--output", "a.void.ttl", "--licence", "free"], "'free' is no IRI"),
        (["--output", "no-such-folder/a.nq"], "can't be written"),
    ],
)
def test_what_is_wrong_is_one_line_and_leaves_nothing(
    run: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("export", "--store", store, *options)
    assert done.status == 1
    assert said in done.err
    assert done.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
