"""Imports go one way: the contracts of .importlinter hold."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from importlinter import api

ROOT = Path(__file__).parents[1]
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def test_the_contracts_name_every_room() -> None:
    contracts = api.read_configuration(str(ROOT / ".importlinter"))["contracts_options"]
    assert [contract["id"] for contract in contracts] == ["layers", "formats", "kinds"]
    assert contracts[0]["exhaustive"] == "true"


def test_the_contracts_hold() -> None:
    lint = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert lint.returncode == 0, lint.stdout
