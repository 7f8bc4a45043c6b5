"""From the releases of foreign ministries to a knowledge graph whose every fact points at the words that state it.

The public names. `read` yields a `Document` a release, `facts` draws its `Facts`, `record` makes JSON values of
them; `build` does it all for a `Store`, and `query` asks it one of the questions of the `catalog`.
"""

from __future__ import annotations

from communique import store as _store
from communique.errors import CommuniqueError
from communique.extract import facts
from communique.language.lexicon import Lexicon
from communique.model import Document, Facts
from communique.pipeline import build
from communique.pipeline import releases as read
from communique.query import StoredQuery, ask, catalog, named
from communique.report.record import record
from communique.report.summary import Summary
from communique.store.oxigraph import OxigraphStore as Store

__all__ = [
    "CommuniqueError",
    "Document",
    "Facts",
    "Lexicon",
    "Store",
    "StoredQuery",
    "Summary",
    "build",
    "catalog",
    "facts",
    "query",
    "read",
    "record",
]


def query(store: _store.Store, name: str, **values: str) -> _store.Result:
    """What a store answers to a stored query, with values as people type them: `state="Laos", year="2021"`.

    Raises QueryError for a name or a value that does not fit; `Store.query` takes SPARQL.
    """
    return ask(store, named(name), values)
