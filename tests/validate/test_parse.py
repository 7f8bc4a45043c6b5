"""RDF text as graphs."""

from __future__ import annotations

import pytest
from rdflib import Dataset

from communique.graph import quads
from communique.validate import parse
from communique.validate.reference import _graph
from tests.graph import sample

TURTLE = '<urn:a> <urn:b> "x"@en, "y", 1, "2021"^^<http://www.w3.org/2001/XMLSchema#gYear>, [] .'


def test_it_reads_what_rdflib_reads() -> None:
    lines = "".join(quads(sample.FACTS))
    (triples,) = parse.triples(lines, "nquads")
    dataset = Dataset()
    dataset.parse(data=lines, format="nquads")
    assert {tuple(map(str, triple)) for triple in _graph(triples)} == {
        tuple(map(str, quad[:3])) for quad in dataset.quads()
    }


def test_graphs_come_by_name() -> None:
    found = list(
        parse.triples(
            "<urn:a> <urn:p> <urn:o> <urn:g> .\n<urn:b> <urn:p> <urn:o> .\n<urn:c> <urn:p> <urn:o> <urn:f> .\n",
            "nquads",
        )
    )
    assert [[str(triple.subject) for triple in triples] for triples in found] == [["<urn:c>"], ["<urn:a>"], ["<urn:b>"]]


@pytest.mark.parametrize("format", ["turtle", "trig"])
def test_every_kind_of_term_is_read(format: str) -> None:
    (triples,) = parse.triples(TURTLE, format)
    assert len(_graph(triples)) == len(parse.ntriples(triples).splitlines()) == 5


def test_literals_stay_as_they_were_written() -> None:
    written = '"0.50"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    (triples,) = parse.triples(f"<urn:a> <urn:p> {written} .", "ntriples")
    assert written in parse.ntriples(triples)
    assert [each.n3() for each in _graph(triples).objects()] == [written]


def test_nothing_is_no_graph() -> None:
    assert list(parse.triples("", "turtle")) == []
