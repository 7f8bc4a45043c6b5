"""One release added to a store that holds thousands."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import clock
import corpus

from communique import Store, build


def measure(shared: Path, store: Path, folder: Path) -> Iterator[tuple[str, float]]:
    """Seconds of the whole command, and of the work inside a program that is running already."""
    first, second = [each for each in corpus.releases(shared) if "state.gov" in str(each.get("url"))][:2]
    path = folder / "one.jsonl"
    path.write_text(json.dumps({**first, "id": "one", "url": "https://example.org/one"}), "utf-8")
    program = "import sys; from communique.cli import main; sys.exit(main())"
    run = clock.run(folder / "time", "-c", program, "build", str(path), "--store", str(store))
    yield "whole command", run.wall
    path.write_text(json.dumps({**second, "id": "two", "url": "https://example.org/two"}), "utf-8")
    with Store.open(store) as opened:
        start = time.perf_counter()
        build([path], opened)
        yield "in a running program", time.perf_counter() - start
