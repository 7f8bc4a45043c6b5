"""Values go into a query as terms; nothing that a person types becomes SPARQL."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Store

from communique.errors import QueryError
from communique.graph.terms import XSD
from communique.query import Parameter, StoredQuery, bind, named

LAO = NamedNode("https://w3id.org/communique/id/state/LAO")


def query(*parameters: Parameter, sparql: str) -> StoredQuery:
    return StoredQuery("q", "t", "d", (), parameters, {}, (), sparql)


ECHO = query(Parameter("x", "text"), sparql="SELECT ?x WHERE {\n  VALUES ?x { UNDEF } # keep\n}")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_as_it_went_in(text: str) -> None:
    answer = Store().query(bind(ECHO, {"x": Literal(text)}))
    assert [row["x"] for row in answer] == [Literal(text)]


@pytest.mark.parametrize(
    "hostile",
    ['" } DROP ALL #', "\\", '\\" } #', "{ UNDEF }", "\n}\nSELECT * {", "\\1 \\g<name>", "\\u0022", "''' \"\"\""],
)
def test_hostile_text_stays_text(hostile: str) -> None:
    assert [row["x"] for row in Store().query(bind(ECHO, {"x": Literal(hostile)}))] == [Literal(hostile)]


def test_only_the_declared_line_changes() -> None:
    bound = bind(ECHO, {"x": Literal("a")})
    assert bound == ECHO.sparql.replace("UNDEF", '"a"')


def test_every_line_of_a_parameter_is_filled_and_others_stay() -> None:
    twice = query(
        Parameter("a", "state"),
        Parameter("b", "date", optional=True),
        sparql="{\n VALUES ?a { UNDEF }\n VALUES ?b { UNDEF }\n} UNION {\n VALUES ?a { UNDEF }\n}",
    )
    assert bind(twice, {"a": LAO}) == twice.sparql.replace("?a { UNDEF }", f"?a {{ {LAO} }}")


def test_a_missing_value_is_asked_for() -> None:
    with pytest.raises(QueryError, match=r"^encounters-of-state needs --state \(state\)$"):
        bind(named("encounters-of-state"), {})


def test_an_unknown_parameter_lists_those_there_are() -> None:
    with pytest.raises(QueryError, match="has no parameter 'colour'; it takes: state, since, until"):
        bind(named("encounters-of-state"), {"state": LAO, "colour": Literal("red")})


@pytest.mark.parametrize(
    ("name", "term"),
    [
        ("state", Literal("LAO")),
        ("since", Literal("2021-01-01")),
        ("since", LAO),
        ("since", Literal("2021", datatype=NamedNode(f"{XSD}integer"))),
    ],
)
def test_a_term_of_another_type_is_refused(name: str, term: NamedNode | Literal) -> None:
    with pytest.raises(QueryError, match=f"^{name} wants a"):
        bind(named("encounters-of-state"), {"state": LAO, name: term})
