"""RDF text as the in-memory graphs that the checker wants, one for each named graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pyoxigraph as ox
from rdflib import XSD, BNode, Graph, Literal, URIRef
from rdflib.term import IdentifiedNode

from communique.errors import InputError

_FORMATS = {
    "nquads": ox.RdfFormat.N_QUADS,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "trig": ox.RdfFormat.TRIG,
    "turtle": ox.RdfFormat.TURTLE,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}


def graphs(data: str, format: str) -> Iterator[Graph]:
    """Each named graph of `data` (and the default graph, if it holds anything) on its own, by name.

    A release's graph stands alone; two of them put together would give a person two labels.

    Raises InputError where `data` does not parse or `format` is unknown.
    """
    if format not in _FORMATS:
        raise InputError("the graph", f"unknown format {format!r}", f"use one of {', '.join(sorted(_FORMATS))}")
    found: dict[str, list[ox.Quad]] = defaultdict(list)
    try:
        for quad in ox.parse(data, format=_FORMATS[format]):
            found[str(quad.graph_name)].append(quad)
    except SyntaxError as error:
        raise InputError("the graph", f"not {format}: {error.msg}", "mend the file or name its format") from None
    for name in sorted(found):
        graph = Graph()
        for quad in found[name]:
            graph.add((_node(quad.subject), _node(quad.predicate), _term(quad.object)))
        yield graph


def _node(node: ox.NamedNode | ox.BlankNode | ox.Triple) -> IdentifiedNode:
    if isinstance(node, ox.NamedNode):
        return URIRef(node.value)
    if isinstance(node, ox.BlankNode):
        return BNode(node.value)
    raise InputError("the graph", f"a triple inside a triple: {node}", "state it as a plain triple")


def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> IdentifiedNode | Literal:
    if not isinstance(term, ox.Literal):
        return _node(term)
    if term.language is not None:
        return Literal(term.value, lang=term.language)
    # Plain strings have no datatype in the shapes, and the others stay as written, to be judged as they are.
    datatype = URIRef(term.datatype.value)
    return Literal(term.value, datatype=None if datatype == XSD.string else datatype, normalize=False)
