"""Hostile values for every type of parameter, by the way that the program takes them: as terms or not at all."""

from __future__ import annotations

from typing import get_args

import pyoxigraph as ox
import pytest

from communique.errors import QueryError
from communique.query import Parameter, StoredQuery, bind
from communique.query.catalog import ParameterType
from communique.query.lookup import lookup
from communique.store import Store

HOSTILE = (
    'x" } INSERT DATA { <a:a> <a:b> <a:c> } #',
    "https://example.org/> } DROP ALL #",
    "<https://example.org/a> } UNION { ?s ?p ?o",
    "https://example.org/a b",
    'https://example.org/"',
    "https://example.org/\\u003E",
    "http://localhost/ SILENT <http://x.example/>",
    "dip:stance-support> <a:b",
    '2021-09-09"^^<a:b> #',
    "1) } #",
    "1 2",
    "1e3",
    "Q42 wd:Q1",
    "{ UNDEF }",
    "\\1\\g<name>",
    "''' \"\"\"",
    "\n} SELECT * {\n",
    "a\rb",
    "\u202eoaL",
    "\0",
    "",
)
SPARQL = "SELECT ?x WHERE {\n  VALUES ?x { UNDEF }\n  FILTER(?x = ?x)\n}"
FEDERATED = "SELECT ?x WHERE {\n  SERVICE <http://localhost/sparql> { ?x a ?type }\n}"


@pytest.mark.parametrize("type", [each for each in get_args(ParameterType) if each != "endpoint"])
@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_a_value_is_one_term_or_refused(samples: Store, type: ParameterType, hostile: str) -> None:
    parameter = Parameter("x", type, scheme="state" if type == "items" else None)
    before = sum(1 for _ in samples.dump())
    try:
        term = lookup(samples, parameter, hostile)
        text = bind(StoredQuery("q", "t", "d", (), (parameter,), {}, (), SPARQL), {"x": term})
    except QueryError as error:
        told = str(error)
    else:
        told = ""
        assert [row["x"] for row in ox.Store().query(text)] == [term]
    assert len(told.split("\n")) == 1
    assert sum(1 for _ in samples.dump()) == before


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_an_endpoint_is_one_address_or_refused(samples: Store, hostile: str) -> None:
    parameter = Parameter("x", "endpoint")
    query = StoredQuery("q", "t", "d", (), (parameter,), {}, (), FEDERATED)
    with pytest.raises(QueryError):
        bind(query, {"x": lookup(samples, parameter, hostile)})


def test_an_address_takes_the_place_of_the_constant_alone(samples: Store) -> None:
    parameter = Parameter("x", "endpoint")
    query = StoredQuery("q", "t", "d", (), (parameter,), {}, (), FEDERATED)
    address = "http://localhost:7878/query?a=%3E%20b&c='d'"
    text = bind(query, {"x": lookup(samples, parameter, address)})
    assert text == FEDERATED.replace("http://localhost/sparql", address)
