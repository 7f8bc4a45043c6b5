"""RDF text as plain triples, one list for each named graph, ready for the two checkers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pyoxigraph as ox

from communique.errors import InputError

_FORMATS = {
    "nquads": ox.RdfFormat.N_QUADS,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "trig": ox.RdfFormat.TRIG,
    "turtle": ox.RdfFormat.TURTLE,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}


def triples(data: str, format: str) -> Iterator[list[ox.Triple]]:
    """The triples of each named graph of `data` (and of the default graph, if it holds anything), by its name.

    A release's graph stands alone; two of them put together would give a person two labels.

    Raises InputError where `data` does not parse, holds a triple inside a triple, or `format` is unknown.

    >>> [len(each) for each in triples("<urn:a> <urn:b> 1, 2 .", "turtle")]
    [2]
    """
    if format not in _FORMATS:
        raise InputError("the graph", f"unknown format {format!r}", f"use one of {', '.join(sorted(_FORMATS))}")
    found: dict[str, list[ox.Triple]] = defaultdict(list)
    try:
        for quad in ox.parse(data, format=_FORMATS[format]):
            if isinstance(quad.object, ox.Triple):
                raise InputError("the graph", f"a triple inside a triple: {quad.object}", "state it as a plain triple")
            found[str(quad.graph_name)].append(quad.triple)
    except SyntaxError as error:
        raise InputError("the graph", f"not {format}: {error.msg}", "mend the file or name its format") from None
    for name in sorted(found):
        yield found[name]


def ntriples(triples: list[ox.Triple]) -> str:
    """The same triples as text. Literals stay as they were written, to be judged as they are."""
    return (ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"").decode("utf-8")
