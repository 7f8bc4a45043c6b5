"""Whether any input makes the program fall over or hang: mutants of real releases, read and searched for facts.

usage: python benchmarks/robustness/run.py [--inputs N] [--seconds N] [--seed N] [--shared DIR] [--keep DIR]

Bounded by a number of inputs and by time; the same seed gives the same inputs. An input may end in a release or in
one clear line; anything else (a traceback, an error of several lines, a release that takes over two seconds) is
a fault, kept as a file in --keep with its input, and the program then ends with 1.
"""

from __future__ import annotations

import argparse
import collections
import random
import resource
import signal
import tempfile
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

import inputs
import mutations

from communique.extract import facts
from communique.graph import quads
from communique.graph.terms import BASE
from communique.language.lexicon import Lexicon
from communique.read import read

_SLOW, _HANGS = 2.0, 20
_SHARED = Path(__file__).resolve().parents[3] / "shared"


@dataclass(slots=True)
class Tally:
    """What came of the inputs."""

    inputs: int = 0
    releases: int = 0
    refused: int = 0
    facts: int = 0
    slowest: float = 0.0
    faults: collections.Counter[str] = field(default_factory=collections.Counter)


class _HangError(BaseException):
    """An input that is given up; nothing in the program may catch it."""


def main() -> int:
    """Runs and reports; 1 if there was a fault."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=3_600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shared", type=Path, default=_SHARED)
    parser.add_argument("--keep", type=Path, help="a folder for the inputs that are faults")
    args = parser.parse_args()
    lexicon, texts = Lexicon.load(), inputs.seeds(args.shared, 300)
    chance, tally, start = random.Random(args.seed), Tally(), time.monotonic()
    signal.signal(signal.SIGVTALRM, _given_up)
    with tempfile.TemporaryDirectory() as folder:
        while tally.inputs < args.inputs and time.monotonic() - start < args.seconds:
            suffix, data = inputs.wrapped(chance, chance.choice(texts))
            data = mutations.mutated(chance, data, chance.choice(texts))
            fault = _try(data, Path(folder) / f"mutant{suffix}", lexicon, tally)
            tally.inputs += 1
            if fault is not None:
                tally.faults[fault] += 1
                if args.keep and tally.faults[fault] == 1:
                    args.keep.mkdir(parents=True, exist_ok=True)
                    (args.keep / f"{args.seed}-{tally.inputs}{suffix or '.none'}").write_bytes(data)
                    print(f"input {tally.inputs}: {fault}", flush=True)
    seconds = time.monotonic() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"seed {args.seed}: {tally.inputs:,} inputs from {len(texts):,} texts")
    print(f"{seconds:,.0f} s, {peak:.0f} MB at most")
    print(f"{tally.releases:,} releases with {tally.facts:,} facts; {tally.refused:,} refused in one line")
    print(f"the slowest release took {tally.slowest:.2f} s")
    print(f"{tally.faults.total():,} faults of {len(tally.faults)} kinds")
    return 1 if tally.faults else 0


def _try(data: bytes, path: Path, lexicon: Lexicon, tally: Tally) -> str | None:
    """Read, draw and write one input; what was wrong with it, None if nothing."""
    path.write_bytes(data)
    errors: list[str] = []
    warnings: list[str] = []
    start = time.process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, _HANGS)
    try:
        for document in read(path, on_error=lambda error: errors.append(str(error)), on_warning=warnings.append):
            found = facts(document, lexicon)
            drawn = quads(found, BASE)
            tally.releases += 1
            tally.facts += sum(map(len, (found.events, found.agreements, found.anniversaries, found.statements)))
            took = time.process_time() - start
            tally.slowest = max(tally.slowest, took)
            if took > _SLOW:
                return f"slow: {took:.1f} s"
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


def _given_up(number: int, frame: FrameType | None) -> None:
    raise _HangError


if __name__ == "__main__":
    raise SystemExit(main())
