"""Puts typed values into a stored query."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from communique.errors import QueryError
from communique.query.catalog import SLOT, Parameter, StoredQuery
from communique.store import Term

_XSD = "http://www.w3.org/2001/XMLSchema#"
_DATATYPES = {"date": f"{_XSD}date", "integer": f"{_XSD}integer", "text": f"{_XSD}string"}


def bind(query: StoredQuery, values: Mapping[str, Term]) -> str:
    """The query with its declared `VALUES ?x { UNDEF }` lines filled in, and nothing else changed.

    A term is written by its own serialiser, so that no value can become SPARQL. QueryError for an unknown
    parameter, a term of the wrong type, or a missing value that is not optional.
    """
    for name, term in values.items():
        _check(query.parameter(name), term)
    for parameter in query.parameters:
        if parameter.name not in values and not parameter.optional:
            raise QueryError(f"{query.name} needs --{parameter.name} ({parameter.type})")

    def fill(match: re.Match[str]) -> str:
        term = values.get(match["name"])
        return match[0] if term is None else f"{match['before']}{match['name']} {{ {term} }}"

    return SLOT.sub(fill, query.sparql)


def _check(parameter: Parameter, term: Term) -> None:
    wanted = _DATATYPES.get(parameter.type)
    if isinstance(term, NamedNode) and wanted is None:
        return
    if isinstance(term, Literal) and wanted == term.datatype.value:
        return
    raise QueryError(f"{parameter.name} wants a {parameter.type}, not {term}")
