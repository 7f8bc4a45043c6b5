"""One input, read, searched for facts and written as quads: what came of it, and what was wrong."""

from __future__ import annotations

import collections
import signal
import time
import traceback
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import FrameType

from communique.extract import facts
from communique.graph import quads
from communique.graph.terms import BASE
from communique.language.lexicon import Lexicon
from communique.read import read

_SLOW, _HANGS = 2.0, 20


@dataclass(slots=True)
class Tally:
    """What came of the inputs."""

    inputs: int = 0
    releases: int = 0
    refused: int = 0
    facts: int = 0
    slowest: float = 0.0
    peak: float = 0.0
    faults: collections.Counter[str] = field(default_factory=collections.Counter)

    def __iadd__(self, other: Tally) -> Tally:
        """Both together."""
        self.inputs += other.inputs
        self.releases += other.releases
        self.refused += other.refused
        self.facts += other.facts
        self.slowest = max(self.slowest, other.slowest)
        self.peak = max(self.peak, other.peak)
        self.faults += other.faults
        return self


class _HangError(BaseException):
    """An input that is given up; nothing in the program may catch it."""


def tried(data: bytes, path: Path, tally: Tally) -> str | None:
    """Read, draw and write one input by way of a file; what was wrong with it, None if nothing."""
    path.write_bytes(data)
    errors: list[str] = []
    warnings: list[str] = []
    lexicon = _lexicon()
    signal.signal(signal.SIGVTALRM, _given_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, _HANGS)
    start = time.process_time()
    try:
        for document in read(path, on_error=lambda error: errors.append(str(error)), on_warning=warnings.append):
            found = facts(document, lexicon)
            drawn = quads(found, BASE)
            tally.releases += 1
            tally.facts += sum(map(len, (found.events, found.agreements, found.anniversaries, found.statements)))
            took = time.process_time() - start
            tally.slowest = max(tally.slowest, took)
            if took > _SLOW:
                return f"slow: {took:.0f} s"
            if any(line.count("\n") != 1 for line in drawn):
                return "a quad that is no line"
            start = time.process_time()
    except (Exception, _HangError) as error:
        frames = traceback.extract_tb(error.__traceback__)
        where = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames[-4:]))
        return f"{type(error).__name__} at {where}"
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    tally.refused += len(errors)
    told = (line for line in (*errors, *warnings) if not line.isprintable())
    return next((f"an error of several lines: {line[:60]!r}" for line in told), None)


@cache
def _lexicon() -> Lexicon:
    return Lexicon.load()


def _given_up(number: int, frame: FrameType | None) -> None:
    raise _HangError
