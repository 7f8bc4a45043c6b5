"""An audit of the scope rule by reading: White House releases that it calls diplomatic, and some called domestic.

usage: python benchmarks/accuracy/scope_audit.py draw --seed NAME [--shared DIR] [--number 100] [--without IDS ...]
       python benchmarks/accuracy/scope_audit.py report [scope-audit.tsv]

`draw` sorts the ids of each side by the SHA-256 of "NAME:" and the id, leaves out those in the files that `--without`
names (a TSV with the id first, or JSON lines with an id) and prints the first of each side, in an order that does not
tell the sides apart: read them, and write the verdicts down, before looking at what the program calls them.
`report` prints the errors of each draw: as drawn, and as the program was when the list was last brought up to date.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from communique import Lexicon, facts, read

SIDES = ("diplomatic", "domestic")


def main() -> int:
    """Draws, or reports; 1 where the corpus is absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("draw")
    drawing.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[3] / "shared")
    drawing.add_argument("--number", type=int, default=100)
    drawing.add_argument("--seed", required=True)
    drawing.add_argument("--without", type=Path, nargs="*", default=[])
    reporting = commands.add_parser("report")
    reporting.add_argument("list", type=Path, nargs="?", default=Path(__file__).with_name("scope-audit.tsv"))
    args = parser.parse_args()
    if args.command == "report":
        return _report(args.list)
    corpus = args.shared / "corpus" / "us-white-house.jsonl.gz"
    if not corpus.is_file():
        print(f"{corpus}: no corpus here; give its folder with --shared", file=sys.stderr)
        return 1
    known = {one for path in args.without for one in _ids(path)}
    lexicon = Lexicon.load()
    called = {d.id: facts(d, lexicon).scope for d in read(corpus, on_error=print, on_warning=print)}
    drawn: list[str] = []
    for side in SIDES:
        ids = (one for one, scope in called.items() if scope == side and one not in known)
        drawn += sorted(ids, key=lambda one: _hash(f"{args.seed}:{one}"))[: args.number]
    for one in sorted(drawn, key=_hash):
        print(one, called[one], sep="\t")
    return 0


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _ids(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield json.loads(line)["id"] if line.startswith("{") else line.split("\t")[0]


def _report(path: Path) -> int:
    draws: dict[str, list[list[str]]] = {}
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# draw "):
            name = line.removeprefix("# draw ").split(":")[0]
        elif not line.startswith("#"):
            draws.setdefault(name, []).append(line.split("\t"))
    for name, lines in draws.items():
        for at, when in ((1, "as drawn"), (2, "now")):
            for side in SIDES:
                read_ = [line[3] for line in lines if line[at] == side]
                wrong = sum(verdict != side for verdict in read_)
                print(f"{name}, {when}: {wrong} of {len(read_)} called {side} are not")
    return 0


if __name__ == "__main__":
    sys.exit(main())
