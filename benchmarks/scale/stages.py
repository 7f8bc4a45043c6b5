"""What each step of a build costs by itself, in seconds of processor and in bytes: what docs/scale.md reckons from.

usage: python benchmarks/scale/stages.py FILE.jsonl
"""

from __future__ import annotations

import pickle
import resource
import sys
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import IO, TypeVar

from communique import scale
from communique.pipeline import draw, steps
from communique.resolve.gathering import Gathering

T = TypeVar("T")
S = TypeVar("S")


class Costs:
    """Seconds of processor by step; times of all threads count."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    def of(self, step: str, done: Callable[[], T]) -> T:
        """Do it, and note what it took."""
        before = time.process_time()
        try:
            return done()
        finally:
            self.seconds[step] += time.process_time() - before


def measured(
    costs: Costs, sizes: Counter[str], kept: IO[bytes]
) -> Callable[[Callable[[S], T], Iterator[S]], Generator[T, None, None]]:
    """A pool of this process alone that packs and unpacks as a cluster does, and keeps what workers would send."""

    def pool(work: Callable[[S], T], items: Iterator[S]) -> Generator[T, None, None]:
        parts = scale._parts(items)
        while (part := costs.of("split", lambda: next(parts, None))) is not None:
            sizes["to workers"] += len(part)
            made = costs.of("work", lambda part=part: pickle.dumps(scale._done(work, part)))
            sizes["from workers"] += len(made)
            kept.write(made)
            yield from costs.of("collect", lambda made=made: pickle.loads(made)).values

    return pool


def again(kept: IO[bytes]) -> Callable[[Callable[[S], T], Iterator[S]], Generator[T, None, None]]:
    """A pool that has it all done already."""

    def pool(work: Callable[[S], T], items: Iterator[S]) -> Generator[T, None, None]:
        while kept.peek(1):
            yield from pickle.load(kept).values

    return pool


def size(path: Path) -> int:
    """Of all files."""
    return sum(each.stat().st_size for each in (path.rglob("*") if path.is_dir() else [path]) if each.is_file())


def peak() -> int:
    """The most memory so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> int:
    """Print a table."""
    source = Path(sys.argv[1])
    with source.open("rb") as lines:
        number = sum(1 for _ in lines)
    costs, sizes, peaks = Costs(), Counter[str](), {}
    draw._lexicon()
    steps._shapes("shacl")
    told = Gathering.told
    Gathering.told = lambda self, base, graph: iter(costs.of("people", lambda: list(told(self, base, graph))))
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)

        def run(step: str, build: Callable[..., object], target: Path, pool: object) -> None:
            before = costs.seconds.copy()
            costs.of(step, lambda: build([source], target, pool=pool, on_error=lambda error: None))
            apart = costs.seconds - before
            costs.seconds[step] -= apart.total() - apart[step]
            peaks[step] = peak()
            sizes[step] = size(target)

        with (room / "kept").open("wb") as kept:
            run("file", steps.build_file, room / "all.nq", measured(costs, sizes, kept))
        with (room / "kept").open("rb") as kept:
            run("store", steps.build_store, room / "store", again(kept))
        quads = 0
        pack = zlib.compressobj(6, wbits=31)
        with (room / "all.nq").open("rb") as file:
            for some in iter(lambda: file.read(1 << 20), b""):
                quads += some.count(b"\n")
                sizes["file.gz"] += len(pack.compress(some))
        sizes["file.gz"] += len(pack.flush())
    print(f"{number:,} releases, {quads:,} quads, {quads / number:.1f} a release")
    for step, seconds in costs.seconds.items():
        memory = f"{peaks[step]:6} MB at most so far" if step in peaks else ""
        print(f"{step:14}{seconds:9.2f} s{1000 * seconds / number:9.3f} ms a release {memory}")
    for what, found in sizes.items():
        print(f"{what:14}{found:14,} B{found / number:9.0f} B a release")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
