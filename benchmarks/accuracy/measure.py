"""How well the program reads: its facts against gold facts, by publisher and kind.

usage: python benchmarks/accuracy/measure.py [--shared DIR]

Reads the gold sets and corpora of the shared test material (by default the folder `shared` beside the checkout)
and scores with the scorer that lies there. Prints one Markdown table.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from communique import Document, Lexicon, facts, read, record

SETS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("seed", "seed.jsonl", ("seed",)),
    ("family of the seed", "family.jsonl", ("corpus/family.jsonl.gz",)),
    ("US State Department, White House", "us.jsonl", ("corpus/us-state.jsonl.gz", "corpus/us-white-house.jsonl.gz")),
    (
        "Presidents of Russia and Ukraine",
        "presidents.jsonl",
        ("corpus/kremlin.jsonl.gz", "corpus/ukraine-president.jsonl.gz"),
    ),
)
LINES = ("events.reported", "participants", "agreements", "anniversaries", "statements", "events.mentioned")


def main() -> int:
    """Prints the table; 1 where the material is absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[3] / "shared")
    shared: Path = parser.parse_args().shared
    if not (shared / "gold").is_dir():
        print(f"{shared}: no gold facts here; give their folder with --shared", file=sys.stderr)
        return 1
    score = _scorer(shared / "gold" / "score.py")
    lexicon = Lexicon.load()
    print("| releases | kind | gold | precision | F1 | F1 exact |\n| --- | --- | --- | --- | --- | --- |")
    for name, gold, sources in SETS:
        wanted = [json.loads(line) for line in (shared / "gold" / gold).read_text(encoding="utf-8").splitlines()]
        ids = {row["id"] for row in wanted}
        got = [_row(document, lexicon, name) for document in _documents(shared, sources, ids)]
        lines, fields = score.score(wanted, got)
        for kind in LINES:
            precision, _, f1, count = lines.get(kind, (0.0, 0.0, 0.0, 0))
            exact = lines.get(f"{kind} exact")
            if count:
                print(f"| {name} | {kind} | {count} | {precision:.2f} | {f1:.2f} | {_cell(exact)} |")
        print(f"| {name} | scope (accuracy) | {len(wanted)} | {fields['scope']:.2f} | | |")
    return 0


def _cell(line: tuple[float, float, float, int] | None) -> str:
    return f"{line[2]:.2f}" if line is not None else ""


def _documents(shared: Path, sources: tuple[str, ...], ids: set[str]) -> Iterator[Document]:
    """The releases that have gold facts; their records are copied aside so that only these are read."""
    for source in sources:
        path = shared / source
        if path.is_dir():
            for page in sorted(path.glob("*.txt")):
                yield from read(page)
            continue
        with tempfile.TemporaryDirectory() as folder:
            chosen = Path(folder) / f"{path.name.split('.')[0]}.jsonl"
            chosen.write_text("\n".join(_records(path, ids)) + "\n", encoding="utf-8")
            yield from read(chosen)


def _records(path: Path, ids: set[str]) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from (line.rstrip("\n") for line in lines if json.loads(line)["id"] in ids)


def _row(document: Document, lexicon: Lexicon, name: str) -> dict[str, object]:
    row = record(facts(document, lexicon))
    return {**row, "id": f"seed-{row['id']}"} if name == "seed" else row


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main())
