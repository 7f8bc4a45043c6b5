"""How an answer is written: a table for people, CSV, TSV, JSON and Turtle for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from types import MappingProxyType

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize
from rich.table import Table
from rich.text import Text

from communique.errors import QueryError
from communique.graph.terms import DIP
from communique.store import Result, Term
from communique.store.prefixes import PREFIXES

_STRING = "http://www.w3.org/2001/XMLSchema#string"


def table(result: Result) -> Table:
    """A table for a terminal; terms of the ontology go by their prefix."""
    drawn = Table(header_style="bold")
    for column in _header(result):
        drawn.add_column(column, overflow="fold")
    for row in _rows(result):
        drawn.add_row(*(_shown(_plain(term).replace(DIP, "dip:")) for term in row))
    return drawn


def to_csv(result: Result) -> str:
    r"""SPARQL 1.1 CSV: plain values.

    >>> to_csv(Result(("x", "y"), ((Literal("a,b"), None),)))
    'x,y\r\n"a,b",\r\n'
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_header(result))
    writer.writerows([_plain(term) for term in row] for row in _rows(result))
    return out.getvalue()


def to_tsv(result: Result) -> str:
    r"""SPARQL 1.1 TSV: each term in its N-Triples form.

    >>> to_tsv(Result(("x",), ((Literal("a\tb"),),)))
    '?x\n"a\\tb"\n'
    """
    lines = ["\t".join(f"?{name}" for name in _header(result))]
    lines += ["\t".join("" if term is None else str(term) for term in row) for row in _rows(result)]
    return "".join(f"{line}\n" for line in lines)


def to_json(result: Result) -> str:
    """SPARQL 1.1 results in JSON; for triples use Turtle."""
    if result.triples is not None:
        raise QueryError("triples have no SPARQL JSON form; write them as turtle")
    if result.boolean is not None:
        return json.dumps({"head": {}, "boolean": result.boolean}) + "\n"
    bindings = [
        {name: _json(term) for name, term in zip(result.variables, row, strict=True) if term is not None}
        for row in result.rows
    ]
    document = {"head": {"vars": list(result.variables)}, "results": {"bindings": bindings}}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def to_turtle(result: Result) -> str:
    """The triples of CONSTRUCT or DESCRIBE, sorted."""
    if result.triples is None:
        raise QueryError("only CONSTRUCT and DESCRIBE yield Turtle; choose table, csv, tsv or json")
    triples = sorted(set(result.triples), key=str)
    return (serialize(triples, format=RdfFormat.TURTLE, prefixes=dict(PREFIXES)) or b"").decode("utf-8")


WRITERS: MappingProxyType[str, Callable[[Result], str]] = MappingProxyType(
    {"csv": to_csv, "tsv": to_tsv, "json": to_json, "turtle": to_turtle}
)
"""The formats that are text; `table` needs a terminal."""


def _shown(text: str) -> Text:
    # A release's words command no terminal: neither rich's markup nor control characters.
    return Text("".join(char if char.isprintable() or char in "\n\t" else "\N{REPLACEMENT CHARACTER}" for char in text))


def _header(result: Result) -> tuple[str, ...]:
    if result.boolean is not None:
        return ("answer",)
    return ("subject", "predicate", "object") if result.triples is not None else result.variables


def _rows(result: Result) -> tuple[tuple[Term | None, ...], ...]:
    if result.boolean is not None:
        return ((Literal(result.boolean),),)
    if result.triples is not None:
        return tuple(
            (triple.subject, triple.predicate, triple.object) for triple in sorted(set(result.triples), key=str)
        )
    return result.rows


def _plain(term: Term | None) -> str:
    match term:
        case None:
            return ""
        case NamedNode() | Literal():
            return term.value
        case _:
            return str(term)


def _json(term: Term) -> dict[str, object]:
    match term:
        case NamedNode():
            return {"type": "uri", "value": term.value}
        case BlankNode():
            return {"type": "bnode", "value": term.value}
        case Triple():
            parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
            return {"type": "triple", "value": {name: _json(part) for name, part in parts.items()}}
        case Literal():
            known: dict[str, object] = {"type": "literal", "value": term.value}
            if term.language:
                known["xml:lang"] = term.language
            elif term.datatype.value != _STRING:
                known["datatype"] = term.datatype.value
            return known
