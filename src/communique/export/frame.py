"""An answer as a pandas data frame. Needs pandas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from communique.errors import CommuniqueError
from communique.export.table import day
from communique.graph.terms import XSD
from communique.store import Result, Term

if TYPE_CHECKING:
    from pandas import DataFrame

_INTEGER, _DECIMAL, _DOUBLE = XSD + "integer", XSD + "decimal", XSD + "double"
# What a column becomes when all that stands in it is of these datatypes; all else is text.
_TYPES = {
    frozenset({XSD + "date"}): "datetime64[s]",
    frozenset({_INTEGER}): "Int64",
    frozenset({XSD + "boolean"}): "boolean",
    frozenset({_DECIMAL}): "Float64",
    frozenset({_DOUBLE}): "Float64",
    frozenset({_INTEGER, _DECIMAL}): "Float64",
}


def frame(result: Result) -> DataFrame:
    """An answer's rows, a column for each variable: days, whole numbers, truth values and text.

    A column of mixed kinds is text as the terms have it, and so is an empty one; an unbound cell is missing. The
    triples of CONSTRUCT are sorted rows of subject, predicate and object, and what ASK answers is one row.

    >>> date = NamedNode(XSD + "date")
    >>> rows = ((Literal("2021-09-09", datatype=date), Literal(60)), (None, Literal(5)))
    >>> list(map(str, frame(Result(("day", "n"), rows)).dtypes))
    ['datetime64[s]', 'Int64']

    CommuniqueError where pandas is missing.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise CommuniqueError("a data frame needs pandas; install it: pip install 'communique[pandas]'") from error
    names, rows = _rows(result)
    columns = list(zip(*rows, strict=True)) or [()] * len(names)
    series = {}
    for name, terms in zip(names, columns, strict=True):
        dtype = _dtype(terms)
        series[name] = pd.Series([_cell(term, dtype) for term in terms], dtype=dtype)
    return pd.DataFrame(series, columns=list(names))


def _rows(result: Result) -> tuple[tuple[str, ...], Sequence[tuple[Term | None, ...]]]:
    if result.boolean is not None:
        return ("answer",), [(Literal(result.boolean),)]
    if result.triples is not None:
        triples = sorted(set(result.triples), key=str)
        return ("subject", "predicate", "object"), [(t.subject, t.predicate, t.object) for t in triples]
    return result.variables, result.rows


def _dtype(terms: tuple[Term | None, ...]) -> str:
    kinds = frozenset(term.datatype.value if isinstance(term, Literal) else "" for term in terms if term is not None)
    dtype = _TYPES.get(kinds, "string")
    days = dtype.startswith("datetime") and all(day(_text(term)) is not None for term in terms if term is not None)
    return dtype if days or not dtype.startswith("datetime") else "string"


def _cell(term: Term | None, dtype: str) -> object:
    text = _text(term)
    if text is None:
        return None
    if dtype == "Int64":
        return int(text)
    if dtype == "Float64":
        return float(text)
    return text in ("true", "1") if dtype == "boolean" else text


def _text(term: Term | None) -> str | None:
    return None if term is None else term.value if isinstance(term, NamedNode | Literal) else str(term)
