"""RDF text as graphs."""

from __future__ import annotations

import pytest
from rdflib import Dataset

from communique.graph import quads
from communique.validate.parse import graphs
from tests.graph import sample

TURTLE = '<urn:a> <urn:b> "x"@en, "y", 1, "2021"^^<http://www.w3.org/2001/XMLSchema#gYear>, [] .'


def test_it_reads_what_rdflib_reads() -> None:
    lines = "".join(quads(sample.FACTS))
    (graph,) = graphs(lines, "nquads")
    dataset = Dataset()
    dataset.parse(data=lines, format="nquads")
    assert {tuple(map(str, triple)) for triple in graph} == {tuple(map(str, quad[:3])) for quad in dataset.quads()}


def test_graphs_come_by_name() -> None:
    found = list(
        graphs(
            "<urn:a> <urn:p> <urn:o> <urn:g> .\n<urn:b> <urn:p> <urn:o> .\n<urn:c> <urn:p> <urn:o> <urn:f> .\n",
            "nquads",
        )
    )
    assert [list(map(str, graph.subjects())) for graph in found] == [["urn:c"], ["urn:a"], ["urn:b"]]


@pytest.mark.parametrize("format", ["turtle", "trig"])
def test_every_kind_of_term_is_read(format: str) -> None:
    (graph,) = graphs(TURTLE, format)
    assert len(graph) == 5


def test_nothing_is_no_graph() -> None:
    assert list(graphs("", "turtle")) == []
