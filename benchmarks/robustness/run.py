"""Whether any input makes the program fall over or hang: mutants of real releases, read and searched for facts.

usage: python benchmarks/robustness/run.py [--inputs N] [--seconds N] [--seed N] [--jobs N] [--shared DIR] [--keep DIR]

Bounded by a number of inputs and by time; the same seed gives the same inputs, on any number of processes. An input may
end in a release or in one clear line; anything else (a traceback, an error of several lines, a release that takes over
two seconds of the processor) is a fault, kept as a file in --keep with its input, and the program then ends with 1.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import resource
import tempfile
import time
from functools import partial
from pathlib import Path

import inputs
import mutations
from trial import Tally, tried

_SHARED = Path(__file__).resolve().parents[3] / "shared"
_SOME = 100
_EVERY = 5_000
_WORDS = 0.7


def main() -> int:
    """Runs and reports; 1 if there was a fault."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=3_600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--shared", type=Path, default=_SHARED)
    parser.add_argument("--keep", type=Path, help="a folder for the inputs that are faults")
    args = parser.parse_args()
    texts, whole, start = inputs.seeds(args.shared, 300), Tally(), time.monotonic()
    starts = range(0, args.inputs, _SOME)
    with tempfile.TemporaryDirectory() as folder, multiprocessing.get_context("spawn").Pool(args.jobs) as pool:
        work = partial(_some, args.seed, args.inputs, texts, Path(folder), args.keep)
        for part in pool.imap(work, starts):
            whole += part
            if whole.inputs % _EVERY == 0:
                print(f"{whole.inputs:,} inputs, {whole.faults.total():,} faults", flush=True)
            if time.monotonic() - start > args.seconds:
                break
    seconds = time.monotonic() - start
    print(f"seed {args.seed}: {whole.inputs:,} inputs from {len(texts):,} texts, {args.jobs} processes")
    print(f"{seconds:,.0f} s, {whole.peak:.0f} MB at most in a process")
    print(f"{whole.releases:,} releases with {whole.facts:,} facts; {whole.refused:,} refused in one line")
    print(f"the slowest release took {whole.slowest:.2f} s")
    print(f"{whole.faults.total():,} faults of {len(whole.faults)} kinds")
    for fault, times in whole.faults.most_common():
        print(f"{times:6}  {fault}")
    return 1 if whole.faults else 0


def _some(seed: int, inputs_in_all: int, texts: list[bytes], folder: Path, keep: Path | None, first: int) -> Tally:
    """A stretch of the inputs; each is drawn by a seed of its own, so that it is the same in any stretch."""
    tally = Tally()
    for number in range(first, min(first + _SOME, inputs_in_all)):
        chance = random.Random(f"{seed} {number}")
        suffix, data = _input(chance, texts)
        fault = tried(data, folder / f"mutant-{os.getpid()}{suffix}", tally)
        tally.inputs += 1
        if fault is not None:
            tally.faults[fault] += 1
            if keep:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"{seed}-{number}{suffix or '.none'}").write_bytes(data)
            print(f"input {number}: {fault}", flush=True)
    tally.peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return tally


def _input(chance: random.Random, texts: list[bytes]) -> tuple[str, bytes]:
    """The words are mutated, or the file in which they come, whose mutants mostly are refused before they are read."""
    data, other = chance.choice(texts), chance.choice(texts)
    if chance.random() < _WORDS:
        return inputs.wrapped(chance, mutations.mutated(chance, data, other))
    suffix, data = inputs.wrapped(chance, data)
    return suffix, mutations.mutated(chance, data, other)


if __name__ == "__main__":
    raise SystemExit(main())
