"""The store behind an endpoint does what the embedded one does, on each kind of server."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import ACCOUNT
from tests.servers import Server

from communique.errors import QueryError, StoreError
from communique.store.oxigraph import OxigraphStore
from communique.store.remote import RemoteStore
from communique.store.remote.credentials import Account

G, H = "http://a.example/g", "http://a.example/h"
XSD = "http://www.w3.org/2001/XMLSchema#"
VALUES = (
    '"plain"',
    '""',
    '"王毅 é 😀 \\" \\\\ \\n\\t\\r end"',
    '"bonjour"@fr',
    f'"true"^^<{XSD}boolean>',
    f'"2021"^^<{XSD}gYear>',
    f'"2021-10"^^<{XSD}gYearMonth>',
    f'"1829-03-01"^^<{XSD}date>',
    f'"60"^^<{XSD}integer>',
    "<https://a.example/%E7%8E%8B?x=1&y=(2)#z>",
    '"' + "a long text " * 10_000 + '"',
)


def quad(subject: str, value: str, graph: str = G) -> str:
    return f"<urn:x:{subject}> <urn:x:p> {value} <{graph}> .\n"


def many(rows: int) -> str:
    return "".join(quad(f"{number:06}", f'"{number}"') for number in range(rows))


def test_every_kind_of_value_comes_back_as_it_was(remote: RemoteStore, tmp_path: Path) -> None:
    graph = "".join(quad(str(number), value) for number, value in enumerate(VALUES))
    remote.replace(G, graph)
    with OxigraphStore.open(tmp_path / "store", create=True) as embedded:
        embedded.replace(G, graph)
        assert list(remote.dump()) == list(embedded.dump())
        query = f"SELECT ?s ?o {{ GRAPH <{G}> {{ ?s ?p ?o }} }} ORDER BY ?s"
        assert remote.query(query) == embedded.query(query)


def test_a_graph_is_replaced_whole_and_others_stay(remote: RemoteStore) -> None:
    remote.replace(G, quad("s", '"old"') + quad("t", '"kept"'))
    remote.replace(H, quad("s", '"other"', H))
    remote.replace(G, quad("t", '"kept"') + quad("u", '"new"'))
    assert list(remote.dump()) == [quad("t", '"kept"'), quad("u", '"new"'), quad("s", '"other"', H)]


def test_a_graph_that_does_not_parse_is_not_sent(remote: RemoteStore) -> None:
    remote.replace(G, quad("s", '"old"'))
    with pytest.raises(StoreError, match="line 2"):
        remote.replace(G, quad("s", '"new"') + "junk\n")
    with pytest.raises(StoreError, match="name another graph"):
        remote.replace(G, quad("s", '"stray"', H))
    assert list(remote.dump()) == [quad("s", '"old"')]


def test_remove_and_graphs(remote: RemoteStore) -> None:
    remote.replace(G, quad("s", '"old"'))
    remote.replace(H, quad("s", '"kept"', H))
    assert remote.graphs() == [G, H]
    remote.remove(G)
    remote.remove(G)
    assert remote.graphs() == [H]


def test_only_an_empty_store_is_filled(remote: RemoteStore) -> None:
    remote.fill([quad("s", '"1"') + quad("s", '"2"', H)])
    assert remote.graphs() == [G, H]
    with pytest.raises(StoreError, match="not empty"):
        remote.fill([quad("s", '"3"')])


def test_answers_of_each_form(remote: RemoteStore) -> None:
    remote.replace(G, quad("s", '"o"'))
    select = remote.query(f"SELECT ?o ?none {{ GRAPH <{G}> {{ ?s ?p ?o }} }}")
    assert (select.variables, [str(cell) for cell in select.rows[0]]) == (("o", "none"), ['"o"', "None"])
    assert remote.query(f"ASK {{ GRAPH <{G}> {{ ?s ?p 'o' }} }}").boolean is True
    assert remote.query(f"ASK {{ GRAPH <{G}> {{ ?s ?p 'x' }} }}").boolean is False
    triples = remote.query(f"CONSTRUCT {{ ?s <urn:x:q> ?o }} WHERE {{ GRAPH <{G}> {{ ?s ?p ?o }} }}").triples
    assert [str(triple) for triple in triples or ()] == ['<urn:x:s> <urn:x:q> "o"']


def test_update(remote: RemoteStore) -> None:
    remote.update(f"INSERT DATA {{ GRAPH <{G}> {{ <urn:x:s> <urn:x:p> 'o' }} }}")
    assert list(remote.dump()) == [quad("s", '"o"')]


def test_an_answer_that_the_server_cuts_comes_whole(remote: RemoteStore) -> None:
    remote.replace(G, many(10_001))
    rows = remote.query(f"# ORDER\nSELECT ?s ?o {{ GRAPH <{G}> {{ ?s ?p ?o }} }} ORDER BY ?s").rows
    assert [str(row[0]) for row in rows] == [f"<urn:x:{number:06}>" for number in range(10_001)]
    construct = f"PREFIX x: <urn:x:> CONSTRUCT {{ ?s x:q ?o }} WHERE {{ GRAPH <{G}> {{ ?s x:p ?o }} }}"
    assert len(remote.query(construct).triples or ()) == 10_001
    assert "".join(remote.dump()) == many(10_001)


def test_an_answer_that_is_cut_and_has_no_order_is_refused(virtuoso: Server) -> None:
    store = RemoteStore(virtuoso.endpoint, ACCOUNT)
    store.replace(G, many(10_001))
    with pytest.raises(StoreError, match=r"cuts the answer after 10000 rows; give the query an ORDER BY"):
        store.query(f"SELECT ?s ?o {{ GRAPH <{G}> {{ ?s ?p ?o }} }}")


@pytest.mark.parametrize("query", ["SELECT", "DROP ALL", "INSERT DATA { <urn:x:a> <urn:x:b> 1 }", "", "SELECT ?s {"])
def test_a_query_that_is_none_is_refused_in_one_line(remote: RemoteStore, query: str) -> None:
    remote.replace(G, quad("s", '"o"'))
    with pytest.raises(QueryError, match=r"^the query does not parse: .+$"):
        remote.query(query)
    assert remote.graphs() == [G]


def test_an_update_that_does_not_parse_is_refused_in_one_line(remote: RemoteStore) -> None:
    with pytest.raises(QueryError, match=r"^the update does not parse: .+$"):
        remote.update("DROP EVERYTHING")


@pytest.mark.parametrize("account", [None, Account(user="dba", password="wrong")])
def test_who_may_not_write_is_told_how(virtuoso: Server, account: Account | None) -> None:
    store = RemoteStore(virtuoso.endpoint, account)
    with pytest.raises(
        StoreError, match=r"refused \(status 401\); set COMMUNIQUE_USER and COMMUNIQUE_PASSWORD"
    ) as told:
        store.replace(G, quad("s", '"o"'))
    assert "wrong" not in str(told.value)


def test_another_address_of_a_known_server_is_told(oxigraph: Server, virtuoso: Server) -> None:
    with pytest.raises(StoreError, match=r"this is Virtuoso; give its address that ends in /sparql"):
        RemoteStore(f"{virtuoso.endpoint}-auth", ACCOUNT).replace(G, quad("s", '"o"'))
    with pytest.raises(StoreError, match="status 404"):
        RemoteStore(oxigraph.endpoint.removesuffix("/query")).query("ASK {}")
