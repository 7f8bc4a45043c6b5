"""Killed at any moment, the next run ends as if nothing had happened."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from communique.assets import asset

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
PROGRAM = [sys.executable, "-c", "import sys; from communique.cli import main; sys.exit(main())"]


@pytest.mark.parametrize(
    ("work", "times"), [("build", 17), ("rebuild", 13), ("load", 13), ("remove", 7), ("retract", 9)]
)
def test_kills_at_moments_drawn_by_a_seed(tmp_path: Path, work: str, times: int) -> None:
    program = [
        sys.executable,
        str(Path(__file__).with_name("crashing.py")),
        work,
        str(tmp_path / work),
        "6",
        str(times),
    ]
    done = subprocess.run(program, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    calm, *disturbed = map(json.loads, done.stdout.splitlines())
    assert len(disturbed) == times
    assert [each for each in disturbed if each != calm] == []
    assert calm["left"] == ["store"]
    assert bool(calm["quads"]) == (work != "remove")


def test_killed_outright_it_leaves_no_process(tmp_path: Path) -> None:
    many = tmp_path / "many"
    many.mkdir()
    text = asset("data", "samples", "2021-12-03-laos-video-meeting.txt").read_text("utf-8")
    for name in range(400):
        (many / f"{name:03}.txt").write_text(text, "utf-8")
    program = subprocess.Popen(
        [*PROGRAM, "build", str(many), "--store", str(tmp_path / "graph"), "--jobs", "2"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        text=True,
    )
    assert program.stderr is not None
    for line in program.stderr:
        if "060.txt" in line:
            break
    others = psutil.Process(program.pid).children(recursive=True)
    assert len(others) >= 2
    program.send_signal(signal.SIGKILL)
    program.wait(10)
    until = time.monotonic() + 20
    while time.monotonic() < until and any(other.is_running() and other.status() != "zombie" for other in others):
        time.sleep(0.1)
    assert [other for other in others if other.is_running() and other.status() != "zombie"] == []
