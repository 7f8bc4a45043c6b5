"""The program run as people run it, and a few releases to run it on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from communique.assets import asset
from communique.cli import main

SAMPLES = asset("data", "samples")
LAOS = SAMPLES / "2021-12-03-laos-video-meeting.txt"


@dataclass(frozen=True, slots=True)
class Done:
    """What a command said and how it ended."""

    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command line in this process."""

    def run(*argv: str | Path) -> Done:
        try:
            status = main([str(arg) for arg in argv])
        except SystemExit as ended:
            status = int(str(ended.code))
        said = capsys.readouterr()
        return Done(status, said.out, said.err)

    return run


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the samples; tests that change it work on a copy."""
    path = tmp_path_factory.mktemp("cli") / "graph"
    assert main(["build", str(SAMPLES / "*.txt"), "--store", str(path), "--jobs", "1"]) == 0
    return path
