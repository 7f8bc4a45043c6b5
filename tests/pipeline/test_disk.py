"""Disks that are full or not ours, and releases that would like to write elsewhere."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from communique.assets import asset

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}
PROGRAM = [sys.executable, "-c", "import sys; from communique.cli import main; sys.exit(main())", "build"]
SAMPLES = str(asset("data", "samples") / "*.txt")


def errors(*arguments: str, limit: int | None = None) -> list[str]:
    """What a build that must fail says, with no file larger than `limit` bytes."""

    def limited() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = subprocess.run(
        [*PROGRAM, *arguments, "--jobs", "1"],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        preexec_fn=limited,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    return [line for line in done.stderr.splitlines() if not line.startswith("warning: ")]


@pytest.mark.parametrize("target", [("--store", "graph"), ("--output", "graph.nq")])
@pytest.mark.parametrize("limit", [20_000, 100_000])
def test_where_no_more_can_be_written_it_is_one_line_and_nothing_is_left(
    tmp_path: Path, target: tuple[str, str], limit: int
) -> None:
    (line,) = errors(SAMPLES, target[0], str(tmp_path / target[1]), limit=limit)
    assert line.startswith(f"error: {tmp_path}")
    assert "File too large" in line
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_can_not_grow_is_as_it_was(tmp_path: Path) -> None:
    store = str(tmp_path / "graph")
    subprocess.run([*PROGRAM, SAMPLES, "--store", store], env=ENVIRONMENT, capture_output=True, check=True)
    text = asset("data", "samples", "2021-12-03-laos-video-meeting.txt").read_text("utf-8")
    (tmp_path / "new.jsonl").write_text(json.dumps({"id": "new", "text": text * 40}))
    (line,) = errors(str(tmp_path / "new.jsonl"), "--store", store, limit=20_000)
    assert line.startswith(f"error: {tmp_path}")
    again = subprocess.run([*PROGRAM, SAMPLES, "--store", store], env=ENVIRONMENT, capture_output=True, check=False)
    assert again.returncode == 0


@pytest.mark.parametrize("target", [("--store", "/proc/graph"), ("--output", "/proc/graph.nq")])
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a folder that nobody may write to")
def test_a_place_that_is_not_ours_is_one_line(target: tuple[str, str]) -> None:
    (line,) = errors(SAMPLES, *target)
    assert line.startswith(f"error: {target[1]}: can't be written")


def test_a_release_names_no_file(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    hostile = ("../../escaped", str(tmp_path / "absolute"), "a/../../b", "..", "nul\\..\\c", "~/home", "$HOME/x", "`x`")
    lines = [json.dumps({"id": name, "url": f"file:///{name}", "text": "Roads reopen."}) for name in hostile]
    (inside / "in.jsonl").write_text("\n".join(lines))
    for target in (("--store", "graph"), ("--output", "graph.nq"), ("--output", "graph.jsonld")):
        command = [*PROGRAM, "in.jsonl", *target]
        subprocess.run(command, cwd=inside, env=ENVIRONMENT, capture_output=True, check=True)
    assert sorted(path.name for path in inside.iterdir()) == ["graph", "graph.jsonld", "graph.nq", "in.jsonl"]
    assert [path.name for path in tmp_path.iterdir()] == ["inside"]
