"""One answer in every format."""

from __future__ import annotations

import io
import json

import pytest
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)
from rich.console import Console

from communique.errors import QueryError
from communique.graph.terms import DIP, XSD
from communique.query.result import WRITERS, table, to_csv, to_json, to_tsv, to_turtle
from communique.store import Result

ROWS = Result(
    ("name", "value"),
    (
        (NamedNode(f"{DIP}Talks"), Literal('a "b",\n\tc')),
        (BlankNode("n"), Literal("8", datatype=NamedNode(f"{XSD}integer"))),
        (None, Literal("老挝", language="zh")),
    ),
)
YES = Result(boolean=True)
TRIPLES = Result(triples=(Triple(NamedNode("urn:x:b"), NamedNode(f"{DIP}p"), Literal("o")),) * 2)


def drawn(result: Result) -> str:
    out = io.StringIO()
    Console(file=out, width=80).print(table(result))
    return out.getvalue()


@pytest.mark.parametrize(("write", "format"), [(to_json, QueryResultsFormat.JSON), (to_tsv, QueryResultsFormat.TSV)])
def test_another_reader_finds_the_same_rows(write: object, format: QueryResultsFormat) -> None:
    assert callable(write)
    answer = parse_query_results(write(ROWS), format=format)
    assert isinstance(answer, QuerySolutions)
    rows = [tuple(row) for row in answer]
    assert [row[1] for row in rows] == [row[1] for row in ROWS.rows]
    assert (rows[0][0], rows[2][0]) == (NamedNode(f"{DIP}Talks"), None)


def test_csv_holds_plain_values() -> None:
    assert to_csv(ROWS) == f'name,value\r\n{DIP}Talks,"a ""b"",\n\tc"\r\n_:n,8\r\n,老挝\r\n'


def test_a_table_shortens_the_ontology() -> None:
    assert "dip:Talks" in drawn(ROWS)
    assert "老挝" in drawn(ROWS)


def test_markup_in_a_quote_is_shown_not_obeyed() -> None:
    assert "[red]stop[/red] [Suggest]" in drawn(Result(("q",), ((Literal("[red]stop[/red] [Suggest]"),),)))


def test_control_characters_reach_no_terminal() -> None:
    assert "\x1b" not in drawn(Result(("q",), ((Literal("\x1b[2J\u202egone"),),)))


def test_yes_and_no() -> None:
    assert json.loads(to_json(YES)) == {"head": {}, "boolean": True}
    assert to_csv(YES) == "answer\r\ntrue\r\n"
    assert "true" in drawn(YES)


def test_triples() -> None:
    assert list(parse(to_turtle(TRIPLES), format=RdfFormat.TURTLE)) != []
    assert to_turtle(TRIPLES).count("dip:p") == 1
    assert to_csv(TRIPLES) == f"subject,predicate,object\r\nurn:x:b,{DIP}p,o\r\n"
    with pytest.raises(QueryError, match="write them as turtle"):
        to_json(TRIPLES)
    with pytest.raises(QueryError, match="only CONSTRUCT and DESCRIBE"):
        to_turtle(ROWS)


def test_the_formats_that_are_text() -> None:
    assert sorted(WRITERS) == ["csv", "json", "tsv", "turtle"]
