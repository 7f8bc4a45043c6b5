"""The nodes elsewhere that a federated query asks about: those that the store is linked to."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from communique.errors import QueryError
from communique.query.catalog import Parameter
from communique.store import Store

_LINKED = """PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX void: <http://rdfs.org/ns/void#>
SELECT DISTINCT ?item WHERE {{
  GRAPH ?links {{ ?set a void:Linkset ; void:objectsTarget <http://www.wikidata.org/> .
    ?link void:inDataset ?set ; rdf:object ?item . }}
  FILTER(CONTAINS(STR(?set), {kind}))
}}
ORDER BY ?item"""


def linked(store: Store, parameter: Parameter) -> tuple[NamedNode, ...]:
    """The items of Wikidata that nodes of the parameter's kind are linked to. QueryError if there are none."""
    kind = Literal(f"linkset/{parameter.scheme}-")
    rows = store.query(_LINKED.format(kind=kind)).rows
    items = tuple(row[0] for row in rows if isinstance(row[0], NamedNode))
    if not items:
        raise QueryError(f"no {parameter.scheme} of this store is linked to Wikidata; run communique link first")
    return items
