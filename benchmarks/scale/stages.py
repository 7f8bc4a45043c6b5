"""What each step of a build costs by itself, in seconds of processor and in bytes: what docs/scale.md reckons from.

usage: python benchmarks/scale/stages.py FILE.jsonl
"""

from __future__ import annotations

import pickle
import resource
import shutil
import sys
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from communique import scale
from communique.export import export_store
from communique.graph import terms
from communique.pipeline import draw, steps
from communique.pipeline.spool import Spool
from communique.resolve import people
from communique.store.oxigraph import OxigraphStore

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


class Sizes:
    """Bytes by what they are."""

    def __init__(self) -> None:
        self.bytes: Counter[str] = Counter()


def measured(costs: Costs, sizes: Sizes) -> Callable[[Callable[[S], T], Iterator[S]], Generator[T, None, None]]:
    """A pool of this process alone that packs and unpacks as a cluster does."""

    def pool(work: Callable[[S], T], items: Iterator[S]) -> Generator[T, None, None]:
        parts = scale._parts(items)
        while (part := costs.of("split", lambda: next(parts, None))) is not None:
            sizes.bytes["to workers"] += len(part)
            made = costs.of("work", lambda part=part: pickle.dumps(scale._done(work, part)))
            sizes.bytes["from workers"] += len(made)
            yield from costs.of("collect", lambda made=made: pickle.loads(made)).values

    return pool


def size(path: Path) -> int:
    """Of all files."""
    return sum(each.stat().st_size for each in path.rglob("*") if each.is_file())


def peak() -> int:
    """The most memory so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> int:
    """Print a table."""
    source = Path(sys.argv[1])
    with source.open("rb") as lines:
        number = sum(1 for _ in lines)
    costs, sizes, peaks = Costs(), Sizes(), {}
    draw._lexicon()
    steps._shapes("shacl")
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        how = steps._Settings(pool=measured(costs, sizes), on_error=lambda error: None)
        spools = steps._Spools(Spool(room, "graphs"), Spool(room, "groups"), Counter())
        before = costs.seconds.copy()
        costs.of("read", partial(steps._read, [source], spools, how))
        # What reading takes beyond the pool is putting in order.
        costs.seconds["collect"] += costs.seconds.pop("read") - (costs.seconds - before).total()
        peaks["collect"] = peak()
        with OxigraphStore.open(room / "store", create=True) as store:
            resolved = people.resolve
            people.resolve = lambda store, base: None
            costs.of("store", partial(steps._fill, spools, store, how))
            peaks["store"] = peak()
            people.resolve = resolved
            costs.of("people", partial(resolved, store, terms.BASE))
            peaks["people"] = peak()
            costs.of("write .nq", partial(export_store, store, room / "all.nq"))
            peaks["write .nq"] = peak()
        sizes.bytes["scratch"] = sum(path.stat().st_size for path in room.glob("g*-*"))
        sizes.bytes["store"] = size(room / "store")
        sizes.bytes[".nq"] = (room / "all.nq").stat().st_size
        with (room / "all.nq").open("rb") as lines:
            quads = sum(1 for _ in lines)
        with (room / "all.nq").open("rb") as file:
            pack = zlib.compressobj(6, wbits=31)
            sizes.bytes[".nq.gz"] = sum(len(pack.compress(some)) for some in iter(lambda: file.read(1 << 20), b""))
            sizes.bytes[".nq.gz"] += len(pack.flush())
        shutil.rmtree(room / "store")
    print(f"{number:,} releases, {quads:,} quads, {quads / number:.1f} a release")
    for step in ("split", "work", "collect", "store", "people", "write .nq"):
        memory = f"{peaks[step]:6} MB at most so far" if step in peaks else ""
        print(f"{step:14}{costs.seconds[step]:9.2f} s{1000 * costs.seconds[step] / number:9.3f} ms a release {memory}")
    for what, found in sizes.bytes.items():
        print(f"{what:14}{found:14,} B{found / number:9.0f} B a release")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
