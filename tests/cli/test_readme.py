"""The README's opening is what the program says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Run

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def test_the_answer_in_the_readme_is_the_answer(run: Run, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = re.search(r"^```text\n\$ communique (query .*)\n((?s:.*?))^```", README, re.MULTILINE)
    assert shown
    done = run(*shlex.split(shown[1]), "--store", store)
    assert shown[2] + "\n" in done.out


def test_every_command_in_the_readme_is_one(run: Run) -> None:
    commands = set(re.findall(r"^communique (\w+)", README, re.MULTILINE))
    assert commands >= {"facts", "explain", "build", "query", "verify", "export"}
    assert [name for name in commands if run(name, "--help").status != 0] == []
