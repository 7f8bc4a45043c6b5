"""A store behind a SPARQL 1.1 endpoint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from communique.errors import StoreError
from communique.store.quads import by_graph, graph_name, lines, of_graph
from communique.store.remote import request
from communique.store.remote.answer import RESULTS, TRIPLES, result, triples
from communique.store.remote.construct import Template
from communique.store.remote.credentials import Account
from communique.store.remote.retry import Patience
from communique.store.remote.server import Server, kind
from communique.store.remote.text import Text
from communique.store.remote.transport import Answer, Transport
from communique.store.result import Result, Term

_SECONDS = 300.0
_GRAPHS = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"


class RemoteStore:
    """The named graphs of an endpoint. Nothing is sent before the first question or change.

    Where updates and whole graphs are sent is known for Oxigraph, Virtuoso, Fuseki, GraphDB and RDF4J; for
    others the account tells, or updates go to the endpoint itself. An exchange that lasts longer than
    the account's `timeout` (else five minutes) in all is cut off.

    >>> RemoteStore("http://localhost:7878/query").endpoint
    'http://localhost:7878/query'
    """

    def __init__(self, endpoint: str, account: Account | None = None, *, patience: Patience | None = None) -> None:
        """Without an account: as anybody. Accounts come from `credentials.account`."""
        self.endpoint = endpoint
        self._account = account or Account()
        self._server: Server | None = None
        self._transport = Transport(endpoint, self._account, self._account.timeout or _SECONDS, patience or Patience())

    def replace(self, graph_iri: str, nquads: str) -> None:
        """Put the graph by one PUT, else by one update; N-Quads that don't parse are not sent."""
        ntriples = _ntriples(graph_iri, nquads)
        address = self._addresses()[1]
        if address is not None:
            self._transport.send(request.graph(address, graph_iri, ntriples), "graph", again=True)
        else:
            data = f"INSERT DATA {{ GRAPH <{graph_iri}> {{\n{ntriples.decode()}}} }}"
            self.update(f"DROP SILENT GRAPH <{graph_iri}> ;\n{data}", again=True)

    def fill(self, graphs: Iterable[str]) -> None:
        """Load graphs into a store that holds none, one after the other; StoreError if it holds some."""
        if self.graphs():
            raise StoreError(f"{self.endpoint}: not empty; replace its graphs one by one")
        for nquads in graphs:
            for name, graph in by_graph(self.endpoint, nquads).items():
                self.replace(name, graph)

    def remove(self, graph_iri: str) -> None:
        """Remove a graph; one that is not there is no error."""
        self.update(f"DROP SILENT GRAPH <{graph_name(graph_iri).value}>", again=True)

    def query(self, sparql: str) -> Result:
        """Answer a query. An answer that the server cuts is asked for page by page, or refused.

        QueryError if the endpoint does not take it, StoreError if there is no whole answer, or if it was cut
        and has no ORDER BY to be paged by.
        """
        text = Text.of(sparql)
        if text.form in ("CONSTRUCT", "DESCRIBE"):
            return self._graph(text, sparql)
        answer = self._ask(sparql, RESULTS)
        rows = result(self.endpoint, answer)
        cut = self._kind(answer).cut
        return self._paged(text, rows) if cut is not None and answer.header(cut) is not None else rows

    def update(self, sparql: str, *, again: bool = False) -> None:
        """Run an update, in one request; after a broken connection it may have been done, and is not sent `again`."""
        self._transport.send(request.update(self._addresses()[0], sparql), "update", again=again)

    def graphs(self) -> list[str]:
        """The names of all graphs, sorted, without those of the server itself."""
        names = [row[0].value for row in self.query(_GRAPHS).rows if isinstance(row[0], ox.NamedNode)]
        server = self._kind()
        return sorted(name for name in names if not server.keeps(name))

    def graph(self, graph_iri: str) -> str:
        """The N-Quads of one graph, sorted; none if it is not there."""
        name = graph_name(graph_iri)
        rows = self.query(f"SELECT ?s ?p ?o WHERE {{ GRAPH {name} {{ ?s ?p ?o }} }} ORDER BY ?s ?p ?o").rows
        return "".join(sorted({f"{s} {p} {o} {name} .\n" for s, p, o in rows}))

    def dump(self) -> Iterator[str]:
        """The quads of the named graphs, by graph and then by line; a default graph may be the union of them all."""
        for name in sorted(self.graphs(), key=lambda name: f"<{name}>"):
            yield from self.graph(name).splitlines(keepends=True)

    def _graph(self, text: Text, sparql: str) -> Result:
        server = self._kind()
        if text.form == "CONSTRUCT" and server.most is not None:
            # Such a server cuts triples without a word, but tells where it cuts rows.
            template = Template.of(sparql)
            return Result(triples=template.filled(self.query(template.select(text))))
        found = triples(self.endpoint, self._ask(sparql, TRIPLES))
        if server.most is not None and len(found.triples or ()) >= server.most:
            raise StoreError(f"{self.endpoint}: gives {server.most} triples at most, and so many came; ask for less")
        return found

    def _paged(self, text: Text, first: Result) -> Result:
        size = len(first.rows)
        if not text.ordered or not size:
            raise StoreError(f"{self.endpoint}: cuts the answer after {size} rows; give the query an ORDER BY")
        rows: list[tuple[Term | None, ...]] = []
        while True:
            page = result(self.endpoint, self._ask(text.page(first.variables, len(rows), size), RESULTS)).rows
            if not rows and page[:size] != first.rows:
                raise StoreError(f"{self.endpoint}: cuts the answer, whose order is not fixed; order by all columns")
            rows.extend(page)
            if len(page) < size:
                return Result(first.variables, tuple(rows))

    def _ask(self, sparql: str, accept: str) -> Answer:
        return self._transport.send(request.query(self.endpoint, sparql, accept), "query", again=True)

    def _kind(self, answer: Answer | None = None) -> Server:
        if self._server is None:
            self._server = kind(self.endpoint, answer or self._ask("ASK {}", RESULTS))
        return self._server

    def _addresses(self) -> tuple[str, str | None]:
        """Where updates go, and where graphs go if the endpoint speaks the Graph Store Protocol."""
        server = self._kind()
        update, graphs = self._account.update, self._account.graphs
        if update is None:
            stem = server.stem(self.endpoint)
            if stem is None:
                ends = " or ".join(server.query)
                raise StoreError(f"{self.endpoint}: this is {server.name}; give its address that ends in {ends}")
            update = stem + server.update
            graphs = graphs or (stem + server.graphs if server.graphs is not None else None)
        return update, graphs


def _ntriples(graph_iri: str, nquads: str) -> bytes:
    return "".join(lines({quad.triple for quad in of_graph(graph_iri, nquads)})).encode()
