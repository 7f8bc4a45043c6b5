"""What a query answers: rows of terms, yes or no, or triples; the same for every store."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

Term = NamedNode | BlankNode | Literal | Triple


@dataclass(frozen=True, slots=True)
class Result:
    """SELECT fills `variables` and `rows` (None: unbound), ASK `boolean`, CONSTRUCT `triples`.

    >>> Result(variables=("x",), rows=((Literal("a"),), (None,))).rows[1]
    (None,)
    """

    variables: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] = ()
    boolean: bool | None = None
    triples: tuple[Triple, ...] | None = None
