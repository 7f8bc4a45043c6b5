"""The graphs of a store or of an N-Quads file, one in memory at a time."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from communique.errors import InputError
from communique.store.oxigraph import OxigraphStore
from communique.store.quads import lines


def is_graphs(source: Path) -> bool:
    """Whether a source holds graphs (a store, .nq, .nq.gz), not releases.

    >>> is_graphs(Path("all.nq.gz")), is_graphs(Path("releases.jsonl.gz"))
    (True, False)
    """
    return (source / "CURRENT").exists() or source.name.endswith((".nq", ".nq.gz"))


def graphs(source: Path) -> Iterator[tuple[str, str]]:
    """The name and the N-Quads of each graph.

    InputError for a file that can't be read, or whose graphs do not stand each in one piece; StoreError for a
    store that can't be read.
    """
    if not source.is_file():
        with OxigraphStore.open(source, read_only=True) as store:
            for name in store.graphs():
                yield name, store.graph(name)
        return
    try:
        with _opened(source) as file:
            yield from _grouped(source, ox.parse(file, format=ox.RdfFormat.N_QUADS))
    except (ValueError, SyntaxError) as error:
        raise InputError(str(source), f"no N-Quads ({' '.join(str(error).split())})", "mend it") from error
    except (OSError, EOFError) as error:
        what = getattr(error, "strerror", None) or error
        raise InputError(str(source), f"can't be read ({what})", "check the path, or fetch it again") from error


def _opened(source: Path) -> IO[bytes]:
    return cast(IO[bytes], gzip.open(source)) if source.suffix == ".gz" else source.open("rb")


def _grouped(source: Path, quads: Iterator[ox.Quad]) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for graph, members in groupby(quads, key=lambda quad: quad.graph_name):
        if not isinstance(graph, ox.NamedNode):
            raise InputError(str(source), "holds statements in no named graph", "give each statement its graph")
        if graph.value in seen:
            what = f"the graph {graph.value} stands in several places"
            raise InputError(str(source), what, "sort the file by graph, as communique export does")
        seen.add(graph.value)
        yield graph.value, "".join(lines(set(members)))
