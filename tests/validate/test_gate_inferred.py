"""The fast checker lets nothing pass that the careful one flags in graphs of links, places, names and people either."""

from __future__ import annotations

import re
from itertools import chain

import pytest
from rdflib import RDF, SH, Graph

from communique.assets import assets
from communique.graph import terms
from communique.link import Never, link
from communique.link.iris import links_graph, places_graph, reference_graph
from communique.resolve import resolve
from communique.store.oxigraph import OxigraphStore
from communique.validate import Shapes, gate
from tests.link.conftest import store as store  # the three releases that links are tested on
from tests.validate.mutate import mutations

pytestmark = pytest.mark.skipif(not gate.available(), reason="shacl has no wheel for this platform")

_NUMBER = 600


def inferred(store: OxigraphStore) -> dict[str, str]:
    """The graphs that linking and resolving make of a store."""
    link(store, terms.BASE, Never())
    resolve(store, terms.BASE)
    named = (links_graph, places_graph, reference_graph)
    names = [*(name(terms.BASE) for name in named), f"{terms.BASE}graph/people", f"{terms.BASE}graph/resolution"]
    return {name: store.graph(name) for name in names}


def shape_names() -> set[str]:
    """The shapes of what is inferred and linked."""
    files = [path for path in assets("shapes", "*.ttl") if path.stem in ("link", "resolution")]
    graph = Graph().parse(data="\n".join(path.read_text("utf-8") for path in files), format="turtle")
    return {str(shape) for kind in (SH.NodeShape, SH.PropertyShape) for shape in graph.subjects(RDF.type, kind)}


def test_no_verdict_differs_on_mutated_graphs_of_inferences(store: OxigraphStore) -> None:
    reference = Shapes.load(validator="pyshacl")
    fast = gate.Gate("\n".join(path.read_text("utf-8") for path in assets("shapes", "*.ttl")))
    flagged: set[str] = set()
    graphs = inferred(store)
    assert [name for name, nquads in graphs.items() if not nquads] == []
    lines = [line for nquads in graphs.values() for line in nquads.splitlines(keepends=True)]
    # A store this small has no name with a first day.
    worded = "".join(
        re.sub(r'validUntil> "[^"]*"\^\^<[^>]*> <[^>]*>', r'validFrom> "long ago"', line) for line in lines
    )
    worded = re.sub(r" <[^<>]*graph/[^<>]*> \.\n", " .\n", worded)
    for mutated in chain([worded], mutations(lines, 5, _NUMBER)):
        report = reference.check(mutated, "ntriples")
        assert report.conforms or not fast.passes(mutated), (report.violations, mutated)
        flagged |= {violation.shape for violation in report.violations}
    assert shape_names() - flagged == set()
