"""What was loaded into a store, noted in that store: so that any client knows what it need not send again."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from types import TracebackType

from communique.graph import terms
from communique.store import Result, Store
from communique.store.quads import lines, of_graph

LEDGER = f"{terms.BASE}graph/ledger"
"""The graph that holds a digest for each graph that was loaded; one name, whatever the base of the others."""

_DIGEST = f"<{terms.dip('digest')}>"
_NAMED = re.compile(r"\bGRAPH <([^<>]*)>")
_MOST_GRAPHS = 20
_MOST_CHARACTERS = 2_000_000


def digest(graph_iri: str, nquads: str) -> str:
    """The SHA-256 of a graph's sorted N-Quads, whatever the order of its lines.

    >>> both = '<urn:x:s> <urn:x:p> "1" <urn:x:g> .', '<urn:x:s> <urn:x:p> "2" <urn:x:g> .'
    >>> digest("urn:x:g", "\\n".join(both)) == digest("urn:x:g", "\\n".join(reversed(both)))
    True
    """
    return hashlib.sha256("".join(lines(of_graph(graph_iri, nquads))).encode()).hexdigest()


def digests(store: Store) -> dict[str, str]:
    """The digest of each graph that was loaded whole."""
    rows = store.query(
        f"SELECT ?graph ?digest WHERE {{ GRAPH <{LEDGER}> {{ ?graph {_DIGEST} ?digest }} }} ORDER BY ?graph ?digest"
    ).rows
    return {getattr(graph, "value", ""): getattr(digest, "value", "") for graph, digest in rows}


class Ledgered:
    """A store that keeps a ledger of the graphs put into it, and leaves alone those that are there already.

    Graphs are sent in small batches: the entries of a batch's graphs go, each graph is put in its place, then
    its entry is made. So a graph with an entry is whole, whenever the connection broke; one without is sent again.
    Use it in a `with` block, which sends the last batch.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known = digests(store)
        self._waiting: dict[str, str] = {}

    def __enter__(self) -> Ledgered:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.flush()

    @property
    def known(self) -> dict[str, str]:
        """The digest of each graph that is whole in the store."""
        return dict(self._known)

    def replace(self, graph_iri: str, nquads: str) -> None:
        """Put a graph in its place, unless just this one is there; it is there for sure after `flush`."""
        self._waiting.pop(graph_iri, None)
        if self._known.get(graph_iri) != digest(graph_iri, nquads):
            self._waiting[graph_iri] = nquads
        if len(self._waiting) >= _MOST_GRAPHS or sum(map(len, self._waiting.values())) >= _MOST_CHARACTERS:
            self.flush()

    def flush(self) -> None:
        """Send what waits."""
        self._forget(name for name in self._waiting if name in self._known)
        put: dict[str, str] = {}
        for name, nquads in self._waiting.items():
            self._store.replace(name, nquads)
            put[name] = digest(name, nquads)
        if put:
            entries = "\n".join(f'<{name}> {_DIGEST} "{value}" .' for name, value in put.items())
            self._store.update(f"INSERT DATA {{ GRAPH <{LEDGER}> {{\n{entries}\n}} }}", again=True)
        self._known |= put
        self._waiting.clear()

    def fill(self, graphs: Iterable[str]) -> None:
        """As the store does, and without entries."""
        self._store.fill(graphs)

    def remove(self, graph_iri: str) -> None:
        """Remove a graph and its entry."""
        self.flush()
        self._forget([graph_iri])
        self._store.remove(graph_iri)

    def query(self, sparql: str) -> Result:
        """Answer a query, of what was put in too."""
        self.flush()
        return self._store.query(sparql)

    def update(self, sparql: str, *, again: bool = False) -> None:
        """Run an update; the graphs that it names may be others afterwards, so their entries go first.

        The entries of graphs that it changes without naming them are the caller's to remove.
        """
        self.flush()
        self._forget(name for name in set(_NAMED.findall(sparql)) if name in self._known)
        self._store.update(sparql, again=again)

    def graphs(self) -> list[str]:
        """The names of all graphs but the ledger."""
        self.flush()
        return [name for name in self._store.graphs() if name != LEDGER]

    def graph(self, graph_iri: str) -> str:
        """The N-Quads of one graph."""
        self.flush()
        return self._store.graph(graph_iri)

    def dump(self) -> Iterator[str]:
        """The quads of all graphs but the ledger."""
        self.flush()
        return (line for line in self._store.dump() if not line.endswith(f" <{LEDGER}> .\n"))

    def _forget(self, names: Iterable[str]) -> None:
        gone = [name for name in names if self._known.pop(name, None) is not None]
        if gone:
            values = " ".join(f"<{name}>" for name in gone)
            self._store.update(
                f"DELETE {{ GRAPH <{LEDGER}> {{ ?graph {_DIGEST} ?digest }} }}\n"
                f"WHERE {{ VALUES ?graph {{ {values} }} GRAPH <{LEDGER}> {{ ?graph {_DIGEST} ?digest }} }}",
                again=True,
            )
