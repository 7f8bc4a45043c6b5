"""Time and memory of the whole job by the number of releases: linear, and the same.

usage: python benchmarks/speed/growing.py [--sizes N …] [--longest N] [--jobs N] [--shared DIR] [--folder DIR]

Needs the corpora of the shared test material; beyond what there is, releases come again under new ids and addresses.
With --longest each text is cut to so many characters, so that many releases take less time. For each size it builds a
store, then exports it, and prints one row of a Markdown table.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from pathlib import Path

import clock
import corpus

_RUN = ("-c", "import sys; from communique.cli import main; sys.exit(main())")
_SHARED = Path(__file__).resolve().parents[3] / "shared"


def main() -> int:
    """Measures and prints; 1 where the corpora are absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[7_000, 21_000, 70_000], metavar="N")
    parser.add_argument("--longest", type=int, metavar="N", help="characters of a text (default: all)")
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--shared", type=Path, default=_SHARED)
    parser.add_argument("--folder", type=Path, help="where to work: a folder on the disk to measure")
    args = parser.parse_args()
    if not (args.shared / "corpus").is_dir():
        print(f"no corpora in {args.shared}; name their folder with --shared")
        return 1
    print("| releases | wall | processor | processor a release | largest process | quads | export, largest process |")
    print("|---|---|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory(dir=args.folder) as name:
        folder = Path(name)
        for size in sorted(args.sizes):
            print(_row(size, folder, args), flush=True)
    return 0


def _row(size: int, folder: Path, args: argparse.Namespace) -> str:
    source = corpus.write(args.shared, folder / "releases.jsonl", size, args.longest)
    store, nquads = folder / "store", folder / "store.nq"
    build = clock.run(folder / "time", *_RUN, "build", str(source), "--store", str(store), "--jobs", str(args.jobs))
    export = clock.run(folder / "time", *_RUN, "export", "--store", str(store), "--output", str(nquads))
    with nquads.open("rb") as file:
        quads = sum(some.count(b"\n") for some in iter(lambda: file.read(1 << 20), b""))
    shutil.rmtree(store)
    nquads.unlink()
    each = 1000 * build.cpu / size
    return (
        f"| {size:,} | {build.wall:.0f} s | {build.cpu:.0f} s | {each:.1f} ms | {build.peak:.0f} MB |"
        f" {quads:,} | {export.wall:.0f} s, {export.peak:.0f} MB |"
    )


if __name__ == "__main__":
    raise SystemExit(main())
