"""Puts typed values into a stored query."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from communique.errors import QueryError
from communique.query.catalog import SERVICE, SLOT, Parameter, StoredQuery
from communique.store import Term

Value = Term | tuple[NamedNode, ...]
"""A term, or several for a parameter of the type items."""

_XSD = "http://www.w3.org/2001/XMLSchema#"
_DATATYPES = {"date": f"{_XSD}date", "integer": f"{_XSD}integer", "text": f"{_XSD}string", "release": f"{_XSD}string"}


def bind(query: StoredQuery, values: Mapping[str, Value]) -> str:
    """The query with its declared `VALUES ?x { UNDEF }` lines and its endpoint filled in, and nothing else changed.

    A term is written by its own serialiser, so that no value can become SPARQL. QueryError for an unknown
    parameter, a term of the wrong type, or a missing value that is not optional.
    """
    for name, term in values.items():
        _check(query.parameter(name), term)
    for parameter in query.parameters:
        if parameter.name not in values and not parameter.optional:
            raise QueryError(f"{query.name} needs --{parameter.name} ({parameter.type})")

    def fill(match: re.Match[str]) -> str:
        value = values.get(match["name"])
        if value is None:
            return match[0]
        terms = " ".join(map(str, value)) if isinstance(value, tuple) else str(value)
        return f"{match['before']}{match['name']} {{ {terms} }}"

    filled = SLOT.sub(fill, query.sparql)
    endpoint = next((values.get(each.name) for each in query.parameters if each.type == "endpoint"), None)
    return filled if endpoint is None else SERVICE.sub(lambda match: f"{match['before']}{endpoint}", filled)


def _check(parameter: Parameter, term: Value) -> None:
    wanted = _DATATYPES.get(parameter.type)
    if isinstance(term, tuple):
        if parameter.type == "items" and all(isinstance(each, NamedNode) for each in term):
            return
        raise QueryError(f"{parameter.name} wants a {parameter.type}, not several")
    if isinstance(term, NamedNode) and wanted is None:
        return
    if isinstance(term, Literal) and wanted == term.datatype.value:
        return
    raise QueryError(f"{parameter.name} wants a {parameter.type}, not {term}")
