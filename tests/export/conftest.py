"""The bundled samples as one store, built once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.assets import assets
from communique.pipeline import build
from communique.store.oxigraph import OxigraphStore


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OxigraphStore]:
    """A store of all sample releases; tests only read it."""
    path: Path = tmp_path_factory.mktemp("export") / "graph"
    with OxigraphStore.open(path, create=True) as store:
        build(assets("data/samples", "*.txt"), store)
    with OxigraphStore.open(path, read_only=True) as store:
        yield store
