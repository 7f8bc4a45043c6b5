"""The careful checker, pySHACL: its verdict counts, and its report is what people see."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import pyoxigraph as ox
import pyshacl
from rdflib import SH, XSD, BNode, Graph, Literal, URIRef
from rdflib.term import IdentifiedNode, Node

from communique.errors import ShapeError
from communique.validate.report import Violation

_TARGETS = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf)
_SUMS = (SH.lessThan, SH.lessThanOrEquals, SH.sparql)


class Reference:
    """Shapes that pySHACL runs."""

    def __init__(self, turtle: str) -> None:
        self._shapes = _flat(Graph().parse(data=turtle, format="turtle"))

    def violations(self, triples: list[ox.Triple]) -> set[Violation]:
        """What is wrong with a graph; nothing if it conforms. Raises ShapeError if the shapes can't be run on it."""
        with _quiet():
            graph = _graph(triples)
            try:
                return _violations(graph, self._shapes)
            except Exception as error:
                # What compares and adds up fails on a date or number that is none, which the rest of the shapes tell.
                if found := _violations(graph, _without_sums(self._shapes)):
                    return found
                raise ShapeError(f"pySHACL fails on this graph ({type(error).__name__}: {error})") from error


def _violations(graph: Graph, shapes: Graph) -> set[Violation]:
    conforms, results, text = pyshacl.validate(graph, shacl_graph=shapes, inplace=True, inference="none")
    if not isinstance(results, Graph):
        raise ShapeError(f"the shapes can't be run: {' '.join(text.split())}")
    return set() if conforms else {_violation(results, each) for each in results.objects(None, SH.result)}


def _without_sums(shapes: Graph) -> Graph:
    kept = Graph(store="SimpleMemory")
    kept += (triple for triple in shapes if triple[1] not in _SUMS)
    return kept


@contextmanager
def _quiet() -> Iterator[None]:
    """rdflib logs each ill-typed literal with a traceback; the report says the same in one line."""
    logger = logging.getLogger("rdflib.term")
    before = logger.disabled
    logger.disabled = True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.disabled = before


def _flat(graph: Graph) -> Graph:
    """The same shapes, with the targets of each node shape given to its property shapes.

    pySHACL runs a property shape that it meets under a node shape once for each node, but one that has
    targets once for all of them, which takes half the time.
    """
    # The plainest store is a fifth faster; shapes need no contexts.
    shapes = Graph(store="SimpleMemory")
    shapes += graph
    for shape, part in graph.subject_objects(SH.property):
        targets = [(kind, target) for kind in _TARGETS for target in graph.objects(shape, kind)]
        if targets and (None, SH.node, shape) not in graph:
            shapes.remove((shape, SH.property, part))
            for kind, target in targets:
                shapes.add((part, kind, target))
    return shapes


def _violation(results: Graph, result: Node) -> Violation:
    path, value = results.value(result, SH.resultPath), results.value(result, SH.value)
    return Violation(
        focus=str(results.value(result, SH.focusNode)),
        shape=str(results.value(result, SH.sourceShape)),
        path=str(path) if isinstance(path, URIRef) else None,
        message=str(results.value(result, SH.resultMessage)),
        value=str(value) if value is not None else None,
    )


def _graph(triples: list[ox.Triple]) -> Graph:
    """The same triples in memory. Literals stay as they were written, to be judged as they are."""
    found = Graph()
    for triple in triples:
        found.add((_node(triple.subject), _node(triple.predicate), _term(triple.object)))
    return found


def _node(node: ox.NamedNode | ox.BlankNode | ox.Triple) -> IdentifiedNode:
    if isinstance(node, ox.BlankNode):
        return BNode(node.value)
    assert isinstance(node, ox.NamedNode)  # `triples` lets no others through
    return URIRef(node.value)


def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> IdentifiedNode | Literal:
    if not isinstance(term, ox.Literal):
        return _node(term)
    if term.language is not None:
        return Literal(term.value, lang=term.language)
    # Plain strings have no datatype in the shapes.
    datatype = URIRef(term.datatype.value)
    return Literal(term.value, datatype=None if datatype == XSD.string else datatype, normalize=False)
