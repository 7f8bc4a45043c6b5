"""From the releases of foreign ministries to a knowledge graph whose every fact points at the words that state it.

The public names. `read` yields a `Document` a release, `facts` draws its `Facts`, `record` makes JSON values of
them; `build` does it all for a `Store`, and `query` asks it one of the questions of the `catalog`; `frame`
has the answer as a pandas data frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique import store as _store
from communique.errors import CommuniqueError
from communique.export.frame import frame as _frame
from communique.extract import facts
from communique.language.lexicon import Lexicon
from communique.model import Document, Facts
from communique.pipeline import build
from communique.pipeline import releases as read
from communique.query import StoredQuery, ask, catalog, named
from communique.report.record import record
from communique.report.summary import Summary
from communique.store.oxigraph import OxigraphStore as Store

if TYPE_CHECKING:
    from pandas import DataFrame

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
    "frame",
    "query",
    "read",
    "record",
]


def query(store: _store.Store, name: str, **values: str) -> _store.Result:
    """What a store answers to a stored query, with values as people type them: `state="Laos", year="2021"`.

    Raises QueryError for a name or a value that does not fit; `Store.query` takes SPARQL.
    """
    return ask(store, named(name), values)


def frame(store: _store.Store, name: str, **values: str) -> DataFrame:
    """What `query` answers, as a pandas data frame with typed columns: days, whole numbers, text.

    Raises as `query` does, and CommuniqueError where pandas is missing.
    """
    return _frame(query(store, name, **values))
