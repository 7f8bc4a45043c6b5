"""Every stored query gives the same rows in the same order, wherever the graph is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.conftest import ACCOUNT
from tests.servers import Server

from communique.query import StoredQuery, ask, catalog
from communique.store import Store
from communique.store.remote import RemoteStore


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def loaded(request: pytest.FixtureRequest, samples: Store) -> Iterator[RemoteStore]:
    """The samples behind each kind of server."""
    server: Server = request.getfixturevalue(request.param)
    store = RemoteStore(server.endpoint, ACCOUNT)
    for name in store.graphs():
        store.remove(name)
    for name in samples.graphs():
        store.replace(name, samples.graph(name))
    yield store
    for name in store.graphs():
        store.remove(name)


@pytest.mark.parametrize("query", [each for each in catalog() if not each.federated], ids=lambda query: query.name)
def test_a_stored_query_answers_as_on_the_embedded_store(
    samples: Store, loaded: RemoteStore, query: StoredQuery
) -> None:
    assert ask(loaded, query, query.example) == ask(samples, query, query.example)
