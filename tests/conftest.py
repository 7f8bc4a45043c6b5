"""Real servers for the tests that want one; they start once, when the first test asks."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from pathlib import Path

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
def wikidata(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of its own that stands for Wikidata's: a few of its items, in the default graph as there."""
    for server in _running(Oxigraph(tmp_path_factory.mktemp("wikidata"))):
        items = (Path(__file__).parent / "fixtures" / "wikidata" / "items.ttl").read_bytes()
        address = f"{server.endpoint.removesuffix('query')}store?default"
        request = urllib.request.Request(address, items, {"Content-Type": "text/turtle"}, method="PUT")
        with urllib.request.urlopen(request) as answer:
            assert answer.status in (201, 204)
        yield server


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
