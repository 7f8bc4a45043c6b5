"""The SHACL shapes, loaded once and run on the graph of each release."""

from __future__ import annotations

from pathlib import Path

import pyshacl
from rdflib import SH, Graph, URIRef
from rdflib.term import Node

from communique.assets import assets
from communique.errors import ShapeError
from communique.validate.parse import graphs
from communique.validate.report import Report, Violation

_TARGETS = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf)


class Shapes:
    """Shapes to check graphs against. They can be pickled, so that each worker may have its own."""

    def __init__(self, graph: Graph) -> None:
        self._graph = _flat(graph)

    @classmethod
    def load(cls, *, sparql: bool = False) -> Shapes:
        """The shapes that ship with the package; with `sparql` also the slower ones that read inside texts."""
        return cls.read(assets("shapes", "**/*.ttl" if sparql else "*.ttl"))

    @classmethod
    def read(cls, paths: tuple[Path, ...]) -> Shapes:
        """The shapes of these Turtle files."""
        graph = Graph()
        for path in paths:
            graph.parse(path, format="turtle")
        return cls(graph)

    def check(self, data: str, format: str = "nquads") -> Report:
        """Checks each named graph of `data` on its own.

        Formats: nquads, ntriples, trig, turtle, jsonld, rdfxml. Raises InputError where `data` does not parse.

        >>> report = Shapes.load().check("<urn:a> a <https://w3id.org/communique/ontology#Post> .", "turtle")
        >>> report.conforms, report.violations[0].message.partition(":")[0]
        (False, 'Give it one label (rdfs')
        """
        found = {violation for graph in graphs(data, format) for violation in self._violations(graph)}
        return Report(not found, tuple(sorted(found, key=lambda v: (v.focus, v.shape, v.message, v.value or ""))))

    def _violations(self, graph: Graph) -> set[Violation]:
        conforms, results, text = pyshacl.validate(graph, shacl_graph=self._graph, inplace=True, inference="none")
        if not isinstance(results, Graph):
            raise ShapeError(f"the shapes can't be run: {' '.join(text.split())}")
        return set() if conforms else {_violation(results, each) for each in results.objects(None, SH.result)}


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
