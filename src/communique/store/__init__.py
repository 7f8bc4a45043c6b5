"""Where graphs are kept and asked: one protocol, one file for each kind of store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from communique.store.result import Result, Term

__all__ = ["Result", "Store", "Term"]


class Store(Protocol):
    """A set of named graphs. Every method raises StoreError when the store fails, in one clear line."""

    def replace(self, graph_iri: str, nquads: str) -> None:
        """Put `nquads` in the place of the graph of that name: wholly, or not at all."""

    def fill(self, graphs: Iterable[str]) -> None:
        """Load many graphs (each as N-Quads) into an empty store: the fast way for a first build."""

    def remove(self, graph_iri: str) -> None:
        """Remove the graph of that name; a graph that is not there is no error."""

    def query(self, sparql: str) -> Result:
        """Answer SELECT, ASK, CONSTRUCT or DESCRIBE; QueryError if it does not parse. Changes nothing."""

    def update(self, sparql: str, *, again: bool = False) -> None:
        """Run a SPARQL update in one transaction; QueryError if it does not parse.

        `again`: twice has the effect of once, so that a remote store may try it again after a broken connection.
        """

    def graphs(self) -> list[str]:
        """The names of all graphs, sorted."""

    def graph(self, graph_iri: str) -> str:
        """The N-Quads of one graph, sorted; none if it is not there."""

    def dump(self) -> Iterator[str]:
        """All quads as N-Quads lines, each with its line end, by graph and then by line."""
