"""Stores to ask: the bundled samples, releases whose every fact is known, and invented ones that contradict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from communique.assets import assets
from communique.graph.terms import BASE
from communique.pipeline import build
from communique.resolve import resolve
from communique.store import Store
from communique.store.oxigraph import OxigraphStore

FIXTURES = Path(__file__).parents[1] / "fixtures" / "query"


def graphs(name: str) -> dict[str, str]:
    """The named graphs of a fixture, each as N-Quads."""
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for quad in ox.parse(path=FIXTURES / name, format=ox.RdfFormat.TRIG):
        assert isinstance(quad.graph_name, ox.NamedNode)
        lines[quad.graph_name.value].append(f"{quad} .\n")
    return {graph: "".join(sorted(found)) for graph, found in sorted(lines.items())}


def filled(folder: Path, name: str) -> OxigraphStore:
    """A store of a fixture's graphs and their resolution."""
    store = OxigraphStore.open(folder / "store", create=True)
    store.fill(graphs(name).values())
    resolve(store, BASE)
    return store


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("samples")
    with OxigraphStore.open(folder / "store", create=True) as store:
        build(assets("data/samples", "*.txt"), store)
        yield store


@pytest.fixture(scope="session")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with filled(tmp_path_factory.mktemp("known"), "releases.trig") as store:
        yield store


@pytest.fixture(scope="session")
def contradictions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with filled(tmp_path_factory.mktemp("contradictions"), "contradictions.trig") as store:
        yield store
