"""From a built store, N-Quads or releases into another store, graph by graph."""

from __future__ import annotations

from communique.load.graphs import graphs, is_graphs
from communique.load.load import Change, load, load_releases, preview, preview_releases

__all__ = ["Change", "graphs", "is_graphs", "load", "load_releases", "preview", "preview_releases"]
