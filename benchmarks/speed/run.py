"""How fast the program is and how much memory it takes, as ratios: to a tokenizer, a bulk load, its own full build.

usage: python benchmarks/speed/run.py [--releases N] [--shared DIR] [--jobs N] [--sample N] [--rdflib N] [--folder DIR]

Needs the extra `speed` and the corpora of the shared test material (by default the folder `shared` beside the
checkout). Prints one Markdown table. Time and memory by the number of releases: `growing.py`.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import adding
import asking
import clock
import corpus
import extraction

_BUILD = ("-c", "import sys; from communique.cli import main; sys.exit(main())")
_HERE = Path(__file__).resolve()


def main() -> int:
    """Measures and prints; 1 where the corpora are absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--releases", type=int, default=7_000, metavar="N", help="releases to build")
    parser.add_argument("--shared", type=Path, default=_HERE.parents[3] / "shared")
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--sample", type=int, default=60, help="releases of each corpus for the tokenizer")
    parser.add_argument("--rdflib", type=int, default=100, metavar="N", help="queries to run in rdflib too")
    parser.add_argument("--folder", type=Path, help="where to work: a folder on the disk to measure")
    args = parser.parse_args()
    if not (args.shared / "corpus").is_dir():
        print(f"no corpora in {args.shared}; name their folder with --shared")
        return 1
    print("| what | measured | goal |\n|---|---|---|")
    with tempfile.TemporaryDirectory(dir=args.folder) as folder:
        for row in _rows(args, Path(folder)):
            print(f"| {' | '.join(row)} |", flush=True)
    return 0


def _rows(args: argparse.Namespace, folder: Path) -> Iterator[tuple[str, str, str]]:
    source = corpus.write(args.shared, folder / "releases.jsonl", args.releases)
    speeds = extraction.measure(args.shared, args.sample)
    yield "facts from text, one core", f"{speeds.facts:.2f} MB/s", ""
    yield "… to a BPE tokenizer on the same text", f"{speeds.facts / speeds.tokenizer:.2f}", "above 1"
    yield "… to spaCy's NER (recorded)", f"{speeds.facts / extraction.SPACY_NER:.0f}", "40"
    store, nquads = folder / "graph", folder / "graph.nq"
    first = clock.run(folder / "time", *_BUILD, "build", str(source), "--store", str(store), "--jobs", str(args.jobs))
    yield f"build of {args.releases:,} releases", f"{first.wall:.0f} s, {first.cpu:.0f} s of all cores", ""
    yield "… memory of the largest process", f"{first.peak:.0f} MB", "under 400 MB"
    clock.run(folder / "time", *_BUILD, "export", "--store", str(store), "--output", str(nquads))
    loaded = clock.run(folder / "time", str(_HERE.with_name("load.py")), str(nquads), str(folder / "loaded"))
    yield "bulk load of the same quads", f"{loaded.wall:.0f} s", ""
    yield "… the whole job to it", f"{first.wall / loaded.wall:.1f} times", "at most 3"
    nquads.unlink()
    for name, seconds in adding.measure(args.shared, store, folder):
        yield (
            f"one release added to {args.releases:,}, {name}",
            f"{seconds:.2f} s: a {first.wall / seconds:.0f}th",
            "a 100th",
        )
    asked = asking.measure(store, folder, args.rdflib)
    slowest = max(asked, key=lambda each: each.whole)
    yield f"{len(asked)} stored queries, the slowest ({slowest.name})", f"{slowest.whole:.2f} s", "under 1 s"
    for each in asked:
        if each.whole >= 1 and each is not slowest:
            yield f"… {each.name}", f"{each.whole:.2f} s", "under 1 s"
    both = [each for each in asked if each.rdflib is not None]
    if both:
        ratio = sum(each.rdflib or 0 for each in both) / sum(each.ours or 0 for each in both)
        yield f"{len(both)} of them on {asking.SLICE} releases, rdflib to ours", f"{ratio:.0f} times", ""


if __name__ == "__main__":
    raise SystemExit(main())
