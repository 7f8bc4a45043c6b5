"""A CONSTRUCT asked as a SELECT, for servers that cut triples without a word."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox
from rdflib import BNode, Literal, URIRef, Variable
from rdflib.plugins.sparql import prepareQuery
from rdflib.term import Node

from communique.errors import QueryError
from communique.store.remote.text import Text
from communique.store.result import Result, Term

_Slot = Term | str


@dataclass(frozen=True, slots=True)
class Template:
    """The triples that a CONSTRUCT makes of each row: terms, and the names of variables.

    >>> sparql = "CONSTRUCT { ?a <urn:x:knows> ?b } WHERE { GRAPH ?g { ?a <urn:x:met> ?b } }"
    >>> template = Template.of(sparql)
    >>> template.select(Text.of(sparql))
    'SELECT DISTINCT ?a ?b WHERE { GRAPH ?g { ?a <urn:x:met> ?b } } ORDER BY ?a ?b'
    >>> row = (ox.NamedNode("urn:x:1"), ox.NamedNode("urn:x:2"))
    >>> [str(triple) for triple in template.filled(Result(("a", "b"), (row, (row[0], None))))]
    ['<urn:x:1> <urn:x:knows> <urn:x:2>']
    """

    triples: tuple[tuple[_Slot, _Slot, _Slot], ...]

    @classmethod
    def of(cls, sparql: str) -> Template:
        """The template of a query; QueryError if it does not parse, or makes blank nodes."""
        try:
            template = prepareQuery(sparql).algebra.template
        except Exception as error:  # the parser raises whatever its grammar's actions raise
            raise QueryError(f"the query does not parse: {' '.join(str(error).split())}") from error
        return cls(tuple((_slot(s), _slot(p), _slot(o)) for s, p, o in template))

    def select(self, text: Text) -> str:
        """The rows that fill the template, in one order."""
        names = sorted({slot for triple in self.triples for slot in triple if isinstance(slot, str)})
        shown = " ".join(f"?{name}" for name in names)
        return f"{text.prologue}SELECT DISTINCT {shown} {text.where()} ORDER BY {shown}"

    def filled(self, rows: Result) -> tuple[ox.Triple, ...]:
        """The triples of all rows, each once, sorted; a triple with an unbound part is none."""
        made: set[ox.Triple] = set()
        for row in rows.rows:
            values = dict(zip(rows.variables, row, strict=True))
            for triple in self.triples:
                s, p, o = (values.get(slot) if isinstance(slot, str) else slot for slot in triple)
                if isinstance(s, ox.NamedNode | ox.BlankNode) and isinstance(p, ox.NamedNode) and o is not None:
                    made.add(ox.Triple(s, p, o))
        return tuple(sorted(made, key=str))


def _slot(node: Node) -> _Slot:
    match node:
        case Variable():
            return str(node)
        case URIRef():
            return ox.NamedNode(str(node))
        case Literal():
            datatype = None if node.datatype is None else ox.NamedNode(str(node.datatype))
            return ox.Literal(str(node), datatype=datatype, language=node.language)
        case BNode():
            raise QueryError("a CONSTRUCT that makes blank nodes can't be asked of an endpoint that cuts answers")
        case _:
            raise QueryError(f"a CONSTRUCT can't hold {node}")
