"""The stored questions: found by name, bound to typed values, answered by any store."""

from __future__ import annotations

from collections.abc import Mapping

from communique.query.bind import Value, bind
from communique.query.catalog import Parameter, StoredQuery, catalog, named
from communique.query.federated import joined
from communique.query.items import linked
from communique.query.lookup import lookup
from communique.store import Result, Store
from communique.store.remote import RemoteStore

__all__ = ["Parameter", "StoredQuery", "ask", "bind", "catalog", "lookup", "named"]


def ask(store: Store, query: StoredQuery, values: Mapping[str, str]) -> Result:
    """Answer a stored query with values as people type them: `{"state": "Laos", "since": "2021-01-01"}`.

    QueryError for a parameter that the query has not, one that it misses, or a value that does not fit.
    """
    terms: dict[str, Value] = {name: lookup(store, query.parameter(name), text) for name, text in values.items()}
    for parameter in query.parameters:
        if parameter.type == "items" and parameter.name not in terms:
            terms[parameter.name] = linked(store, parameter)
    bound = bind(query, terms)
    # A server asks others itself, if it does so at all.
    return store.query(bound if not query.federated or isinstance(store, RemoteStore) else joined(bound))
