"""The N-Quads of one graph, checked before any store takes them."""

from __future__ import annotations

from collections import defaultdict

import pyoxigraph as ox

from communique.errors import StoreError


def graph_name(iri: str) -> ox.NamedNode:
    """The name of a graph; StoreError if it can't be one.

    >>> print(graph_name("http://a.example/g"))
    <http://a.example/g>
    """
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise StoreError(f"{iri}: not an IRI, so it can't name a graph") from error


def of_graph(iri: str, nquads: str) -> set[ox.Quad]:
    """The quads of one graph; StoreError if they don't parse or name another graph.

    >>> len(of_graph("urn:x:g", '<urn:x:s> <urn:x:p> "o" <urn:x:g> .'))
    1
    """
    name = graph_name(iri)
    quads = parsed(iri, nquads)
    for quad in quads:
        if quad.graph_name != name:
            raise StoreError(f"{iri}: its N-Quads name another graph: {quad.graph_name}")
    return quads


def parsed(source: str, nquads: str) -> set[ox.Quad]:
    """The quads of any graphs; StoreError, which names the source, if they don't parse."""
    try:
        return set(ox.parse(nquads, format=ox.RdfFormat.N_QUADS))
    except (ValueError, SyntaxError) as error:
        raise StoreError(f"{source}: {' '.join(str(error).split())}") from error


def by_graph(source: str, nquads: str) -> dict[str, str]:
    """N-Quads graph by graph, sorted; StoreError if they don't parse, or stand in no named graph.

    >>> sorted(by_graph("a.nq", "<urn:x:s> <urn:x:p> 1 <urn:x:g> .".replace("1", '"o"')))
    ['urn:x:g']
    """
    graphs: defaultdict[str, set[ox.Quad]] = defaultdict(set)
    for quad in parsed(source, nquads):
        if not isinstance(quad.graph_name, ox.NamedNode):
            raise StoreError(f"{source}: holds statements in no named graph, and a store is filled graph by graph")
        graphs[quad.graph_name.value].add(quad)
    return {name: "".join(lines(graphs[name])) for name in sorted(graphs)}


def lines(statements: set[ox.Quad] | set[ox.Triple]) -> list[str]:
    """The sorted lines, with their ends: N-Quads of quads, N-Triples of triples."""
    written = ox.serialize(statements, format=ox.RdfFormat.N_QUADS) or b""
    return sorted(f"{line}\n" for line in written.decode("utf-8").split("\n") if line)
