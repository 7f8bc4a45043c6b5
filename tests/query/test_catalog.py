"""Every stored query is whole: header, parameters, columns, and an example that yields rows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rdflib

from communique.assets import asset
from communique.errors import QueryError
from communique.query import StoredQuery, ask, bind, catalog, lookup, named
from communique.query.catalog import parse
from communique.store import Result, Store

# Those that ask others, too, have a file of their own: test_federated.py.
LOCAL = [query for query in catalog() if not query.federated]
QUERIES = pytest.mark.parametrize("query", LOCAL, ids=lambda query: query.name)
EVERY = pytest.mark.parametrize("query", catalog(), ids=lambda query: query.name)


@pytest.fixture
def answer(samples: Store, contradictions: Store, query: StoredQuery) -> Result:
    return ask(contradictions if query.name.startswith("conflicting-") else samples, query, query.example)


def test_every_file_is_a_query() -> None:
    files = {path.stem for path in asset("queries").iterdir()}
    assert {query.name for query in catalog()} == files
    assert len(files) >= 27


@QUERIES
def test_the_example_yields_the_declared_columns(query: StoredQuery, answer: Result) -> None:
    if answer.triples is not None:
        assert query.columns == ("subject", "predicate", "object")
        assert answer.triples
    else:
        assert answer.variables == query.columns
        assert answer.rows


@EVERY
def test_the_example_gives_every_parameter_that_is_needed(query: StoredQuery) -> None:
    needed = {parameter.name for parameter in query.parameters if not parameter.optional}
    assert needed <= set(query.example) <= {parameter.name for parameter in query.parameters}


@QUERIES
def test_it_is_valid_as_it_stands(query: StoredQuery, samples: Store) -> None:
    samples.query(query.sparql)


@EVERY
def test_it_asks_no_union_and_orders_its_rows(query: StoredQuery) -> None:
    assert "GRAPH ?" in query.sparql
    assert "NOW()" not in query.sparql
    if not re.search(r"^CONSTRUCT", query.sparql, re.MULTILINE):
        assert re.search(r"^ORDER BY .*\?", query.sparql, re.MULTILINE)
        assert re.search(r"SELECT DISTINCT|GROUP BY", query.sparql)


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")
@QUERIES
def test_another_engine_answers_the_same(
    query: StoredQuery, answer: Result, samples: Store, contradictions: Store
) -> None:
    if query.name == "chain-between-people":
        pytest.skip("rdflib compares unbound keys of a group with < and fails")
    store = contradictions if query.name.startswith("conflicting-") else samples
    terms = {name: lookup(store, query.parameter(name), text) for name, text in query.example.items()}
    dataset = rdflib.Dataset()
    dataset.parse(data="".join(store.dump()), format="nquads")
    rows = {tuple(None if cell is None else str(cell) for cell in row) for row in dataset.query(bind(query, terms))}
    assert rows == {tuple(None if cell is None else plain(cell) for cell in row) for row in cells(answer)}


def cells(result: Result) -> list[tuple[object, ...]]:
    if result.triples is None:
        return list(result.rows)
    return [(triple.subject, triple.predicate, triple.object) for triple in result.triples]


def plain(term: object) -> str:
    return str(getattr(term, "value", term))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * {}", "header is wrong"),
        ("#+ title: [\nSELECT * {}", "header is wrong"),
        (
            "#+ title: a\n#+ description: b\n#+ keywords: [c]\n#+ columns: [x]\n#+ params: {x: colour}\nSELECT * {}",
            "x is of no known type: colour",
        ),
        (
            "#+ title: a\n#+ description: b\n#+ keywords: [c]\n#+ columns: [x]\n#+ params: {x: text}\nSELECT * {}",
            r"parameters \['x'\] do not match its VALUES lines \[\]",
        ),
        (
            "#+ title: a\n#+ description: b\n#+ keywords: [c]\n#+ columns: [x]\nSELECT * {\n VALUES ?x { UNDEF }\n}",
            r"parameters \[\] do not match its VALUES lines \['x'\]",
        ),
    ],
)
def test_a_faulty_file_is_told_by_name(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "faulty.rq"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(QueryError, match=rf"^faulty\.rq: .*{message}"):
        parse(path)


def test_an_unknown_name_lists_what_is_near() -> None:
    with pytest.raises(QueryError, match=r"no stored query 'who-met'; near it: .*who-met-whom"):
        named("who-met")
    with pytest.raises(QueryError, match="list them with: communique query"):
        named("weather")
    assert named("who-met-whom").title.startswith("Who met whom")
