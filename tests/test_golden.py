"""Golden cases: a release in a folder, and beside it all facts that it states, in the fields that matter.

A line of `expected.jsonl` names the fact and what it must have; fields that it leaves out are free. An empty
file is a negative case: nothing may be drawn from the release.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from communique import Lexicon, facts, read, record

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path for path in GOLDEN.iterdir() if path.is_dir())
KINDS = {"events": "event", "agreements": "agreement", "anniversaries": "anniversary", "statements": "statement"}


@cache
def lexicon() -> Lexicon:
    return Lexicon.load()


def folded(fact: dict[str, Any], kind: str) -> dict[str, Any]:
    """A fact of the public format, with each participant on one line."""
    people = [
        f"{one['name']}, {one['role']} ({one['represents']})" if one["role"] else f"{one['name']} ({one['represents']})"
        for one in fact.get("participants", [])
    ]
    return {"fact": kind, **fact, **({"participants": people} if kind == "event" else {})}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_golden(case: Path) -> None:
    expected = [json.loads(line) for line in (case / "expected.jsonl").read_text("utf-8").splitlines()]
    (document,) = read(case / "release.txt")
    drawn = record(facts(document, lexicon()))
    found = [folded(fact, kind) for name, kind in KINDS.items() for fact in drawn[name]]
    # In the fields that the expected line names; whatever is found beyond the lines is shown whole.
    shown = [{key: fact.get(key) for key in expected[i]} if i < len(expected) else fact for i, fact in enumerate(found)]
    assert shown == expected


def test_as_many_cases_run_as_there_are() -> None:
    wholes = {path.parent for path in GOLDEN.rglob("release.txt")} & {
        path.parent for path in GOLDEN.rglob("expected.jsonl")
    }
    strays = {path for path in GOLDEN.rglob("*") if path.is_file() and path.parent not in wholes}
    assert set(CASES) == wholes
    assert strays == set()


def test_there_are_negative_cases() -> None:
    assert any((case / "expected.jsonl").stat().st_size == 0 for case in CASES)
