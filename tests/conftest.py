"""Real servers for the tests that want one; they start once, when the first test asks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from communique.store.remote import RemoteStore
from communique.store.remote.credentials import Account
from tests.servers import Oxigraph, Server, Virtuoso

ACCOUNT = Account(user="dba", password="dba")


def _running(server: Server) -> Iterator[Server]:
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="session")
def oxigraph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Oxigraph's server."""
    yield from _running(Oxigraph(tmp_path_factory.mktemp("oxigraph")))


@pytest.fixture(scope="session")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Virtuoso as Debian configures it."""
    yield from _running(Virtuoso(tmp_path_factory.mktemp("virtuoso")))


@pytest.fixture(params=["oxigraph", "virtuoso"])
def server(request: pytest.FixtureRequest) -> Server:
    """Each kind of server in turn."""
    found: Server = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def remote(server: Server) -> RemoteStore:
    """The store behind each kind of server, empty."""
    store = RemoteStore(server.endpoint, ACCOUNT)
    for name in store.graphs():
        store.remove(name)
    return store
