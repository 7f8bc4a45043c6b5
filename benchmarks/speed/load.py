"""Bulk load of an N-Quads file into an empty store, and nothing else: what a build is measured against.

usage: python benchmarks/speed/load.py FILE.nq FOLDER
"""

from __future__ import annotations

import sys

import pyoxigraph as ox


def main() -> int:
    """Load the file into a store in the folder."""
    ox.Store(sys.argv[2]).bulk_load(path=sys.argv[1], format=ox.RdfFormat.N_QUADS)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
