"""The nodes of the network: states, organisations and people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from communique.export.graphs import Graph, releases
from communique.export.table import Cell, Column, Table
from communique.graph import terms

COLUMNS = (Column("id"), Column("label"), Column("kind"), Column("code"), Column("represents"))
_KINDS = {"State": "state", "Organization": "organization", "Person": "person"}


@dataclass(slots=True)
class Nodes:
    """Gathers the actors of graph after graph: they are far fewer than the releases, and named in many."""

    _labels: dict[str, Counter[str]] = field(default_factory=dict)
    _about: dict[str, tuple[Cell, ...]] = field(default_factory=dict)

    def add(self, graph: Graph) -> None:
        """Take in the actors of one graph."""
        for name, kind in _KINDS.items():
            for spelling in graph.typed(name):
                node = graph.whole(spelling)
                self._labels.setdefault(node, Counter()).update(graph.of(spelling, terms.LABEL))
                code, party = graph.one(spelling, terms.dip("code")), graph.one(spelling, terms.dip("represents"))
                self._about.setdefault(node, (kind, code, party))

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """A row each, by IRI; of several names the one that most releases have."""
        for node, about in sorted(self._about.items()):
            labels = sorted(self._labels[node].items(), key=lambda item: (-item[1], item[0]))
            yield (node, labels[0][0] if labels else None, *about)


def table(ordered: Iterable[str]) -> Table:
    """All nodes, a person in all spellings one; `represents` is the id of a person's state or organisation."""
    nodes = Nodes()
    for graph in releases(ordered):
        nodes.add(graph)
    return Table(COLUMNS, nodes.rows())
