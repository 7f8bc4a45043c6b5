"""No regular expression of the package takes for ever: each is run on texts made to take it longest."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import FrameType

import pytest

from tests.patterns.attack import texts

# Long enough that the cube of it takes seconds, and its square a moment.
LENGTH = 1_000
MOST_SECONDS = 1.0
_SPACE = re.compile(r"\s+")


class TooLongError(BaseException):
    """The expression was given up."""


@pytest.fixture(scope="module")
def patterns() -> list[tuple[str, str, int]]:
    """Where, what, and its flags; a process of its own sees every module compile its own."""
    program = [sys.executable, str(Path(__file__).with_name("collect.py"))]
    done = subprocess.run(program, env=dict(os.environ), capture_output=True, text=True, check=True)
    return [(where, pattern, flags) for where, pattern, flags in map(json.loads, done.stdout.splitlines())]


@pytest.fixture
def alarm() -> Iterator[None]:
    def ring(number: int, frame: FrameType | None) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGVTALRM, ring)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


def seconds(compiled: re.Pattern[str], text: str) -> float:
    """Processor time to look through the text; given up after a while."""
    start = time.process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS)
    try:
        compiled.search(text)
    except TooLongError:
        return MOST_SECONDS
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.process_time() - start


def slow(where: str, pattern: str, flags: int) -> list[str]:
    compiled = re.compile(pattern, flags)
    return [
        f"{where}: {pattern[:80]} on {text[:40]!r}…"
        for text in map(partial(_as_read, where), texts(pattern, flags, LENGTH))
        if seconds(compiled, text) >= MOST_SECONDS
    ]


def _as_read(where: str, text: str) -> str:
    """What reading leaves of it: behind it no two spaces follow one another."""
    return text if where.startswith("read/") else _SPACE.sub(" ", text)


@pytest.mark.usefixtures("alarm")
def test_each_expression_is_done_within_seconds(patterns: list[tuple[str, str, int]]) -> None:
    assert len(patterns) > 200
    assert [fault for each in patterns for fault in slow(*each)] == []


@pytest.mark.usefixtures("alarm")
@pytest.mark.parametrize("pattern", [r"(a+)+b", r"(?:[A-Z][\w'-]+ ?)+, $", r"(?:Third |[Tt]hird )*$", r"a*a*a*a*b"])
def test_one_that_takes_for_ever_is_found(pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.MOST_SECONDS", 0.2)
    assert slow("here", pattern, re.compile(pattern).flags)
