"""What docs/exports.md shows works as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from communique.export import FORMATS, export_store
from communique.store.oxigraph import OxigraphStore

DOCS = (Path(__file__).parents[2] / "docs" / "exports.md").read_text("utf-8")


def test_the_network_of_states(samples: OxigraphStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export_store(samples, tmp_path / "data.edges.csv")
    monkeypatch.chdir(tmp_path)
    known: dict[str, object] = {}
    exec(compile(_example("networkx"), "exports.md", "exec"), known)
    graph = known["graph"]
    base = "https://w3id.org/communique/id/state/"
    assert graph.number_of_edges(f"{base}CHN", f"{base}UKR") == 1  # type: ignore[attr-defined]
    assert all(base in node for node in graph)  # type: ignore[attr-defined]


def test_the_data_frame(samples: OxigraphStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "graph").symlink_to(samples.path)
    monkeypatch.chdir(tmp_path)
    known: dict[str, object] = {}
    exec(compile(_example("communique.frame"), "exports.md", "exec"), known)
    assert len(known["frame"]) > 0  # type: ignore[arg-type]


def test_every_format_is_told_of() -> None:
    told = set(re.findall(r"`([^`]+)`", DOCS))
    assert [each for each in FORMATS if not {each.name, each.suffix} <= told] == []


def _example(of: str) -> str:
    (found,) = [code for code in re.findall(r"^```python\n(.*?)^```", DOCS, re.MULTILINE | re.DOTALL) if of in code]
    return str(found)
