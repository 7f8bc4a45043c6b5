"""A program that kills itself: does a piece of work in a child, kills it -9 at a moment drawn by a seed, does it again.

usage: python crashing.py build|rebuild|load|remove|retract FOLDER SEED TIMES

Prints a line of JSON for each time: the digest of what the store holds after the second try, and whether the first
one had left a store. The first line is that of a try that nobody kills.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from communique import pipeline
from communique.assets import assets
from communique.errors import StoreError
from communique.load import graphs, load
from communique.retract import retract
from communique.store.oxigraph import OxigraphStore

SAMPLES = assets("data/samples", "*.txt")
OLD, NEW = SAMPLES[:7], SAMPLES[4:12]


def build(folder: Path) -> None:
    pipeline.build_store(NEW, folder / "store")


def load_file(folder: Path) -> None:
    with OxigraphStore.open(folder / "store", create=True) as store:
        for _ in load(graphs(folder / "new.nq"), store):
            pass


def remove(folder: Path) -> None:
    with OxigraphStore.open(folder / "store") as store:
        for name in store.graphs():
            if "/release/" in name:
                store.remove(name)
        pipeline.regroup(store)


def withdraw(folder: Path) -> None:
    with OxigraphStore.open(folder / "store") as store:
        try:
            retract(store, OLD[0].stem)
        except StoreError as error:
            # The first try got as far as that.
            if "no release here" not in str(error):
                raise


def old(folder: Path) -> None:
    """A store that is there before: releases of which the new ones change some."""
    pipeline.build_store(OLD, folder / "store")


def file(folder: Path) -> None:
    pipeline.build_file(NEW, folder / "new.nq")


WORK: dict[str, tuple[Callable[[Path], None] | None, Callable[[Path], None]]] = {
    "build": (None, build),
    "rebuild": (old, build),
    "load": (file, load_file),
    "remove": (old, remove),
    "retract": (old, withdraw),
}


def child(work: Callable[[Path], None], folder: Path) -> int:
    """The number of a child that does the work. It is forked before any store is open here."""
    number = os.fork()
    if number == 0:
        try:
            work(folder)
        except BaseException as error:
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
            os._exit(1)
        os._exit(0)
    return number


def done(work: Callable[[Path], None], folder: Path) -> float:
    """Seconds that the work takes, undisturbed."""
    start = time.perf_counter()
    _, status = os.waitpid(child(work, folder), 0)
    if status:
        raise SystemExit(f"{work.__name__} failed")
    return time.perf_counter() - start


def tell(folder: Path) -> None:
    """The digest of what the store holds."""
    with OxigraphStore.open(folder / "store") as store:
        digest = hashlib.sha256("".join(store.dump()).encode()).hexdigest()
        left = sorted(path.name for path in folder.iterdir() if path.name != "new.nq")
        sys.stdout.write(json.dumps({"digest": digest, "quads": sum(1 for _ in store.dump()), "left": left}) + "\n")
        sys.stdout.flush()


def main() -> None:
    before, work = WORK[sys.argv[1]]
    place, draw = Path(sys.argv[2]), random.Random(int(sys.argv[3]))
    (place / "before").mkdir(parents=True)
    if before is not None:
        done(before, place / "before")
    shutil.copytree(place / "before", place / "calm")
    whole = done(work, place / "calm")
    done(tell, place / "calm")
    for number in range(int(sys.argv[4])):
        folder = place / str(number)
        shutil.copytree(place / "before", folder)
        victim = child(work, folder)
        time.sleep(draw.uniform(0, whole))
        os.kill(victim, signal.SIGKILL)
        os.waitpid(victim, 0)
        done(work, folder)
        done(tell, folder)
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
