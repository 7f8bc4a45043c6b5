"""An audit by reading: facts drawn at random over all corpora, each to be held against the words that state it.

usage: python benchmarks/accuracy/audit.py draw [--shared DIR] [--number 200] [--seed N] > facts.jsonl
       python benchmarks/accuracy/audit.py report [audit.tsv]

`draw` takes the English corpora in turn, a release at random from each, and one fact at random from what the program
finds in it, and prints the fact with the words around it. A reader enters one line a fact in `audit.tsv`: corpus,
release, kind, the offsets of the words, the rule, the verdict (right or wrong) and why. `report` prints the share that
is right, by kind and by corpus. The list holds no sentence of the corpora; the offsets find them again.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from communique import Lexicon, facts, read, record

CORPORA = ("us-state", "us-white-house", "kremlin", "ukraine-president", "mfa-china-en")
KINDS = ("events", "agreements", "anniversaries", "statements")
AROUND = 300


def main() -> int:
    """Draws the facts, or reports the verdicts; 1 where the material or the list is absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("draw")
    drawing.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[3] / "shared")
    drawing.add_argument("--number", type=int, default=200)
    drawing.add_argument("--seed", type=int, default=0)
    reporting = commands.add_parser("report")
    reporting.add_argument("list", type=Path, nargs="?", default=Path(__file__).with_name("audit.tsv"))
    args = parser.parse_args()
    if args.command == "report":
        return _report(args.list)
    if not (args.shared / "corpus").is_dir():
        print(f"{args.shared}: no corpora here; give their folder with --shared", file=sys.stderr)
        return 1
    for one in draw(args.shared / "corpus", args.number, args.seed):
        print(json.dumps(one, ensure_ascii=False))
    return 0


def draw(corpora: Path, number: int, seed: int) -> Iterator[dict[str, object]]:
    """`number` facts, one a release, an equal share from each corpus; the same for the same seed and program."""
    chance, lexicon = random.Random(seed), Lexicon.load()
    for name in CORPORA:
        with gzip.open(corpora / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
            lines = file.readlines()
        chance.shuffle(lines)
        found = 0
        for line in lines:
            if found == number // len(CORPORA):
                break
            fact = _one(name, line, lexicon, chance)
            if fact is not None:
                found += 1
                yield fact


def _one(corpus: str, line: str, lexicon: Lexicon, chance: random.Random) -> dict[str, object] | None:
    """A fact of one release with the words around it; None where the release yields none."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write(line)
        file.flush()
        for document in read(file.name, on_error=_told, on_warning=_told):
            row = record(facts(document, lexicon))
            every = [(kind, fact) for kind in KINDS for fact in row[kind]]
            if not every:
                continue
            kind, fact = chance.choice(every)
            around = document.text[max(0, fact["start"] - AROUND) : fact["end"] + AROUND]
            return {"corpus": corpus, "release": document.id, "kind": kind, "fact": fact, "around": around}
    return None


def _told(message: object) -> None:
    """What a reader says of a release's form is no matter here."""


def _report(path: Path) -> int:
    if not path.is_file():
        print(f"{path}: no such list; draw one and enter the verdicts", file=sys.stderr)
        return 1
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line[:1] not in ("#", "")]
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for corpus, _, kind, _, _, _, verdict, *_ in lines:
        for group in ("all", kind, corpus):
            every[group] += 1
            right[group] += verdict == "right"
    print("| facts | right | of | share |\n| --- | --- | --- | --- |")
    for group, count in sorted(every.items()):
        print(f"| {group} | {right[group]} | {count} | {right[group] / count:.2f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
