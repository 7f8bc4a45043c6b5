"""Reads what endpoints answer, whatever their dialect, into the terms that the embedded store gives."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pyoxigraph as ox

from communique.errors import StoreError
from communique.graph.terms import XSD
from communique.store.remote.transport import Answer
from communique.store.result import Result, Term

RESULTS = "application/sparql-results+json"
TRIPLES = "application/n-triples"
_BOOLEANS: Mapping[str, str] = {"1": "true", "0": "false"}


def result(address: str, answer: Answer) -> Result:
    """The rows of a SELECT, or yes or no, from JSON results. StoreError in one line for anything else."""
    try:
        said = json.loads(answer.body)
        if "boolean" in said:
            return Result(boolean=bool(said["boolean"]))
        variables = tuple(said["head"]["vars"])
        rows = tuple(
            tuple(_term(row[name]) if name in row else None for name in variables)
            for row in said["results"]["bindings"]
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreError(f"{address}: {_unread(answer, error)}") from error
    return Result(variables, rows)


def triples(address: str, answer: Answer) -> Result:
    """The triples of a CONSTRUCT or DESCRIBE, each once, sorted."""
    try:
        parsed = ox.parse(answer.body, format=ox.RdfFormat.N_TRIPLES)
        found = {ox.Triple(quad.subject, quad.predicate, canonical(quad.object)) for quad in parsed}
    except (ValueError, SyntaxError) as error:
        raise StoreError(f"{address}: {_unread(answer, error)}") from error
    return Result(triples=tuple(sorted(found, key=str)))


def canonical(term: Term) -> Term:
    """A boolean as `true` or `false`: Virtuoso gives 1 and 0.

    >>> canonical(ox.Literal("1", datatype=ox.NamedNode(f"{XSD}boolean"))).value
    'true'
    """
    if isinstance(term, ox.Literal) and term.datatype.value == f"{XSD}boolean" and term.value in _BOOLEANS:
        return ox.Literal(_BOOLEANS[term.value], datatype=term.datatype)
    return term


def _term(cell: Mapping[str, Any]) -> Term:
    match cell["type"]:
        case "uri":
            return ox.NamedNode(cell["value"])
        case "bnode":
            return ox.BlankNode(cell["value"].removeprefix("nodeID://").removeprefix("_:"))
        case "literal" | "typed-literal":
            if "xml:lang" in cell:
                return ox.Literal(cell["value"], language=cell["xml:lang"])
            datatype = cell.get("datatype")
            return canonical(ox.Literal(cell["value"], datatype=ox.NamedNode(datatype) if datatype else None))
        case "triple":
            parts = cell["value"]
            return ox.Triple(_term(parts["subject"]), _term(parts["predicate"]), _term(parts["object"]))  # type: ignore[arg-type]
        case kind:
            raise ValueError(f"a term of type {kind!r}")


def _unread(answer: Answer, error: Exception) -> str:
    start = answer.body[:500].lstrip().lower()
    if "html" in (answer.header("Content-Type") or "") or start.startswith((b"<!doctype html", b"<html")):
        return "answers with an HTML page, not with results; is this the address of the SPARQL endpoint?"
    if isinstance(error, json.JSONDecodeError):
        if not answer.body.strip():
            return "the answer is empty"
        ended = error.pos >= len(error.doc.rstrip()) or "Unterminated" in error.msg
        return f"the answer breaks off after {len(answer.body)} bytes" if ended else f"the answer is no JSON ({error})"
    if isinstance(error, KeyError):
        return f"the answer is no SPARQL result (it lacks {error})"
    return f"the answer can't be read ({' '.join(str(error).split())})"
