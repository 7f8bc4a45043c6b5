"""Answers as data frames."""

from __future__ import annotations

import sys

import pandas as pd
import pytest
from pyoxigraph import Literal, NamedNode, Triple

import communique
from communique.errors import CommuniqueError
from communique.export.frame import frame
from communique.query import ask, catalog, named
from communique.store import Result
from communique.store.oxigraph import OxigraphStore

XSD = "http://www.w3.org/2001/XMLSchema#"


def typed(text: str, datatype: str) -> Literal:
    return Literal(text, datatype=NamedNode(XSD + datatype))


@pytest.mark.parametrize("query", [each for each in catalog() if not each.federated], ids=lambda each: each.name)
def test_any_stored_query_yields_one(samples: OxigraphStore, query: communique.StoredQuery) -> None:
    found = communique.frame(samples, query.name, **query.example)
    answer = ask(samples, query, query.example)
    assert len(found) == len(answer.rows if answer.triples is None else answer.triples)
    assert list(found.columns) == list(answer.variables or ("subject", "predicate", "object"))


def test_days_and_numbers_can_be_reckoned_with(samples: OxigraphStore) -> None:
    found = communique.frame(samples, "encounters-of-state", state="China")
    assert str(found["date"].dtype) == "datetime64[s]"
    assert found["date"].max() > pd.Timestamp("2023-01-01")
    years = communique.frame(samples, "round-anniversaries", **named("round-anniversaries").example)
    assert str(years["year"].dtype) == "Int64"
    assert (years["year"] - years["ordinal"] == years["baseYear"]).all()


@pytest.mark.parametrize(
    ("terms", "dtype", "values"),
    [
        ((typed("2021-09-09", "date"), None), "datetime64[s]", [pd.Timestamp("2021-09-09"), None]),
        ((typed("1815-06-09", "date"),), "datetime64[s]", [pd.Timestamp("1815-06-09")]),
        ((typed("2021-02-31", "date"),), "string", ["2021-02-31"]),
        ((typed("2021-09-09", "date"), typed("2021", "gYear")), "string", ["2021-09-09", "2021"]),
        ((typed("060", "integer"), None), "Int64", [60, None]),
        ((typed("1", "integer"), typed("0.50", "decimal")), "Float64", [1.0, 0.5]),
        ((typed("1", "boolean"), typed("false", "boolean")), "boolean", [True, False]),
        ((Literal("Vientiane"), NamedNode("urn:x:a"), None), "string", ["Vientiane", "urn:x:a", None]),
        ((None, None), "string", [None, None]),
        ((), "string", []),
    ],
)
def test_a_column_has_the_type_of_its_terms(terms: tuple[object, ...], dtype: str, values: list[object]) -> None:
    column = frame(Result(("x",), tuple((term,) for term in terms)))["x"]  # type: ignore[misc]
    assert str(column.dtype) == dtype
    assert [None if pd.isna(value) else value for value in column] == values


def test_yes_or_no_is_one_row() -> None:
    assert frame(Result(boolean=True)).to_dict("list") == {"answer": [True]}


def test_triples_are_sorted() -> None:
    first, second = (Triple(NamedNode("urn:x:s"), NamedNode("urn:x:p"), Literal(text)) for text in "ab")
    assert frame(Result(triples=(second, first, second)))["object"].tolist() == ["a", "b"]


def test_without_pandas_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(CommuniqueError, match=r"needs pandas; install it: pip install 'communique\[pandas\]'$"):
        frame(Result(("x",), ()))
