"""What people type, and the term that it stands for."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode

from communique.errors import QueryError
from communique.graph.terms import BASE, DIP, XSD
from communique.query import Parameter, lookup
from communique.query.catalog import ParameterType
from communique.store import Store


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("state", "LAO", "state/LAO"),
        ("state", "lao", "state/LAO"),
        ("state", "Laos", "state/LAO"),
        ("state", " laos ", "state/LAO"),
        ("state", f"{BASE}state/LAO", "state/LAO"),
        ("state", f"<{BASE}state/LAO>", "state/LAO"),
        ("state", "việt nam", "state/VNM"),
        ("organization", "asean", "organization/asean"),
        ("organization", "Association of Southeast Asian Nations", "organization/asean"),
        ("party", "ASEAN", "organization/asean"),
        ("party", "China", "state/CHN"),
        ("person", "Wang Yi", "person/CHN/wang-yi"),
        ("person", "bùi thanh sơn", "person/VNM/bui-thanh-son"),
    ],
)
def test_names_are_found(known: Store, kind: ParameterType, text: str, expected: str) -> None:
    assert lookup(known, Parameter("x", kind), text) == NamedNode(BASE + expected)


@pytest.mark.parametrize(
    ("kind", "text", "message"),
    [
        ("state", "Lao P", "^x: the store knows no state 'Lao P'; near it: LAO, Laos"),
        ("state", "ASEAN", "^x: the store knows no state 'ASEAN'"),
        ("person", "Wang", "near it: .*Wang Wentian, Wang Yi"),
        ("person", '"; DROP', "the store knows no person"),
        ("state", f"{BASE}state/XXX", "the store knows no state"),
    ],
)
def test_what_is_unknown_lists_what_is_near(known: Store, kind: ParameterType, text: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        lookup(known, Parameter("x", kind), text)


def test_a_name_of_several_people_lists_them(contradictions: Store) -> None:
    graph = "http://a.example/g"
    contradictions.replace(
        graph,
        "".join(
            f"<{BASE}person/{side}/toa> {predicate} <{graph}> .\n"
            for side in ("-", "VUT")
            for predicate in (
                f"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{DIP}Person>",
                '<http://www.w3.org/2000/01/rdf-schema#label> "Toa"',
            )
        ),
    )
    with pytest.raises(QueryError, match=r"'toa' is the name of several; give one of these: .*/-/toa, .*/VUT/toa$"):
        lookup(contradictions, Parameter("x", "person"), "toa")
    contradictions.remove(graph)


@pytest.mark.parametrize(
    ("parameter", "text", "expected"),
    [
        (Parameter("x", "text"), " Beijing", Literal("Beijing")),
        (Parameter("x", "integer"), "+2021", Literal("2021", datatype=NamedNode(f"{XSD}integer"))),
        (Parameter("x", "date"), "2024-02-29", Literal("2024-02-29", datatype=NamedNode(f"{XSD}date"))),
        (Parameter("x", "iri"), "<urn:x:a>", NamedNode("urn:x:a")),
        (Parameter("x", "concept", scheme="stance"), "Call", NamedNode(f"{DIP}stance-call")),
        (Parameter("x", "concept", scheme="event"), "call", NamedNode(f"{DIP}Call")),
        (Parameter("x", "concept"), "joint statement", NamedNode(f"{DIP}JointStatement")),
        (Parameter("x", "concept"), "dip:JointStatement", NamedNode(f"{DIP}JointStatement")),
        (Parameter("x", "concept"), "stance-call", NamedNode(f"{DIP}stance-call")),
        (Parameter("x", "concept"), f"{DIP}mode-video", NamedNode(f"{DIP}mode-video")),
    ],
)
def test_values_and_concepts(known: Store, parameter: Parameter, text: str, expected: NamedNode | Literal) -> None:
    assert lookup(known, parameter, text) == expected


@pytest.mark.parametrize(
    ("parameter", "text", "message"),
    [
        (Parameter("since", "date"), "2021-02-30", "^since: '2021-02-30' is no day; write it as 2021-09-09$"),
        (Parameter("since", "date"), "20211-01-01", "is no day"),
        (Parameter("since", "date"), "20210909", "is no day"),
        (Parameter("since", "date"), "２０２１-09-09", "is no day"),
        (Parameter("year", "integer"), "2021.5", "'2021.5' is no whole number"),
        (Parameter("year", "integer"), "1e9", "is no whole number"),
        (Parameter("year", "integer"), "9" * 19, "is no whole number"),
        (Parameter("fact", "iri"), "a> } DROP ALL", "is no IRI"),
        (Parameter("kind", "concept"), "call", "means several things; say one of: event-call, stance-call$"),
        (Parameter("stance", "concept", scheme="stance"), "suport", "no concept 'suport'; near it: .*support"),
        (Parameter("stance", "concept", scheme="stance"), "video", "near it: .*condole"),
    ],
)
def test_what_does_not_fit_is_told(known: Store, parameter: Parameter, text: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        lookup(known, parameter, text)


def test_a_release_that_is_not_there_is_told(known: Store) -> None:
    with pytest.raises(QueryError, match="knows no release 'missing'; give its id"):
        lookup(known, Parameter("release", "release"), "missing")
