"""`communique facts`: one JSON object a release."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import LAOS, SAMPLES, Run


def test_one_object_a_line(run: Run) -> None:
    done = run("facts", LAOS)
    assert done.status == 0
    (release,) = map(json.loads, done.out.splitlines())
    assert release["id"] == LAOS.stem
    assert ("diplomatic-relations", 60, 2021, 1961) in [
        (one["of"], one["ordinal"], one["year"], one["base_year"]) for one in release["anniversaries"]
    ]


def test_bad_input_is_told_and_the_rest_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "x", "text": "Roads reopen."}\nnot JSON\n{"id": "y", "text": "Done."}\n')
    done = run("facts", tmp_path / "a.jsonl", LAOS, tmp_path / "absent.txt")
    assert done.status == 1
    assert [json.loads(line)["id"] for line in done.out.splitlines()] == ["x", "y", LAOS.stem]
    errors = [line for line in done.err.splitlines() if line.startswith("error: ")]
    assert len(errors) == 2
    assert "a.jsonl, line 2: " in errors[0]


def test_a_language_not_read_is_a_warning(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("王毅会见沙伦赛\n\n2021年9月9日，王毅同沙伦赛举行视频会谈。", "utf-8")
    done = run("facts", tmp_path / "a.txt")
    assert (done.status, done.out) == (0, "")
    assert "warning: a: skipped: its language (zh) is not yet read" in done.err.splitlines()


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LAOS.read_bytes()), "utf-8"))
    done = run("facts", "-")
    assert done.status == 0
    assert json.loads(done.out)["id"] == "stdin"


def test_several_processes_print_the_same(run: Run, tmp_path: Path) -> None:
    for number in range(2):
        for path in SAMPLES.glob("*.txt"):
            (tmp_path / f"{path.stem}-{number}.txt").write_bytes(path.read_bytes())
    one, two = (run("facts", tmp_path, "--jobs", jobs) for jobs in "12")
    assert one.out == two.out
    assert len(one.out.splitlines()) == 30
