"""The stored queries that also ask Wikidata, asked of a server with a few of its items."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from pyoxigraph import NamedNode
from tests.servers import Server
from tests.store.remote.scripted import Reply, reply, scripted

from communique.errors import QueryError, StoreError
from communique.graph.terms import BASE
from communique.link import link
from communique.query import Parameter, StoredQuery, ask, bind, catalog, named
from communique.query.catalog import parse
from communique.query.items import linked
from communique.store import Store
from communique.store.oxigraph import OxigraphStore
from communique.store.remote import RemoteStore

FEDERATED = [query for query in catalog() if query.federated]
WIKIDATA = "http://www.wikidata.org/entity/"


@pytest.fixture(scope="session")
def joined(samples: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OxigraphStore]:
    """The samples, linked."""
    with OxigraphStore.open(tmp_path_factory.mktemp("joined") / "store", create=True) as store:
        store.fill(["".join(samples.dump())])
        link(store, BASE)
        yield store


def rows(store: Store, name: str, **values: str) -> list[dict[str, str | None]]:
    result = ask(store, named(name), values)
    assert result.variables == named(name).columns
    return [
        {
            column: None if cell is None else str(getattr(cell, "value", cell)).removeprefix(WIKIDATA)
            for column, cell in zip(result.variables, row, strict=True)
        }
        for row in result.rows
    ]


@pytest.mark.parametrize("query", FEDERATED, ids=lambda query: query.name)
def test_the_example_yields_rows(query: StoredQuery, joined: Store, wikidata: Server) -> None:
    assert rows(joined, query.name, **query.example, service=wikidata.endpoint)


def test_birth_party_and_predecessor(joined: Store, wikidata: Server) -> None:
    found = rows(joined, "participants-in-wikidata", state="China", service=wikidata.endpoint)
    told = {(row["personName"], (row["born"] or "")[:10], row["partyName"], row["predecessorName"]) for row in found}
    assert told == {
        ("Wang Yi", "1953-10-19", "Chinese Communist Party", None),
        ("Xi Jinping", "1953-06-15", "Chinese Communist Party", "Hu Jintao"),
    }


def test_one_person_may_be_asked_for(joined: Store, wikidata: Server) -> None:
    found = rows(joined, "participants-in-wikidata", item="Q15031", service=wikidata.endpoint)
    assert {row["item"] for row in found} == {"Q15031"}


def test_the_years_of_relations(joined: Store, wikidata: Server) -> None:
    found = rows(joined, "relations-in-wikidata", state="Laos", service=wikidata.endpoint)
    assert {(row["otherName"], row["baseYear"], (row["start"] or "")[:10], row["agrees"]) for row in found} == {
        ("China", "1961", "1961-04-25", "true")
    }


def test_places_have_coordinates(joined: Store, wikidata: Server) -> None:
    found = {row["placeName"]: row["coordinates"] for row in rows(joined, "places-on-map", service=wikidata.endpoint)}
    assert found["Beijing"] == "Point(116.397222222 39.905555555)"


def test_only_the_constant_after_service_and_the_values_change() -> None:
    query = named("places-on-map")
    bound = bind(query, {"service": NamedNode("http://a.example/q"), "item": (NamedNode(f"{WIKIDATA}Q956"),)})
    expected = query.sparql.replace("<https://query.wikidata.org/sparql>", "<http://a.example/q>")
    assert bound == expected.replace("?item { UNDEF }", f"?item {{ <{WIKIDATA}Q956> }}")


def test_without_an_endpoint_the_one_in_the_query_stays() -> None:
    assert "SERVICE <https://query.wikidata.org/sparql> {" in bind(named("places-on-map"), {})


@pytest.mark.parametrize("address", ["ftp://a.example/", "a.example", "http://a.example/> {} #", "http://a b/"])
def test_an_endpoint_is_an_address_and_nothing_else(joined: Store, address: str) -> None:
    with pytest.raises(QueryError, match="is no address of an endpoint"):
        ask(joined, named("places-on-map"), {"service": address})


def test_items_are_nodes(joined: Store) -> None:
    with pytest.raises(QueryError, match="is no IRI"):
        ask(joined, named("places-on-map"), {"item": "Beijing City"})


def test_a_store_without_links_says_what_to_do(samples: Store) -> None:
    with pytest.raises(QueryError, match="no person of this store is linked to Wikidata; run communique link first"):
        ask(samples, named("participants-in-wikidata"), {})


def test_the_items_are_those_that_the_store_is_linked_to(joined: Store) -> None:
    items = linked(joined, Parameter("item", "items", scheme="state"))
    assert NamedNode(f"{WIKIDATA}Q819") in items
    assert NamedNode(f"{WIKIDATA}Q15031") not in items


def test_a_query_of_a_stranger_still_stays_in_the_store(joined: Store, wikidata: Server) -> None:
    with pytest.raises(QueryError, match="SERVICE, LOAD"):
        joined.query(f"SELECT * WHERE {{ SERVICE <{wikidata.endpoint}> {{ ?s ?p ?o }} }}")


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (reply(200, b"<html>Query timeout</html>", Content_Type="text/html"), "answers with an HTML page"),
        (reply(body=b'{"head": {"vars": ["item'), "breaks off"),
        (reply(302, b"", Location="/query"), "redirect"),
        (reply(500, b"java.util.concurrent.TimeoutException"), "status 500"),
    ],
)
def test_an_endpoint_that_fails_is_one_clear_line(joined: Store, bad: Reply, said: str) -> None:
    with scripted(bad) as script, pytest.raises(StoreError, match=said) as raised:
        ask(joined, named("places-on-map"), {"service": script.endpoint})
    assert str(raised.value).startswith(script.endpoint)
    assert "\n" not in str(raised.value)


def test_the_endpoint_gets_the_block_alone_and_no_secret(joined: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_TOKEN", "of my own store")
    nothing = b'{"head": {"vars": ["item", "coordinates"]}, "results": {"bindings": []}}'
    with scripted(reply(body=nothing)) as script:
        assert ask(joined, named("places-on-map"), {"service": script.endpoint}).rows == ()
        (asked,) = script.asked
    sent = parse_qs(asked.body.decode())["query"][0]
    assert f"<{WIKIDATA}Q956>" in sent
    assert "dip:place" not in sent.partition("WHERE")[2]
    assert "Authorization" not in asked.headers
    assert asked.headers["User-Agent"].startswith("communique ")


def test_a_server_asks_the_others_itself() -> None:
    with scripted(reply(body=b'{"head": {"vars": []}, "results": {"bindings": []}}')) as script:
        ask(RemoteStore(script.endpoint), named("places-on-map"), {"item": "Q956", "service": "http://a.example/q"})
        (asked,) = script.asked
    assert "SERVICE <http://a.example/q> {" in parse_qs(asked.body.decode())["query"][0]


@pytest.mark.parametrize(
    "params",
    ["{}", "{a: endpoint, b: endpoint}"],
)
def test_service_wants_one_endpoint(tmp_path: Path, params: str) -> None:
    path = tmp_path / "faulty.rq"
    path.write_text(
        f"#+ title: a\n#+ description: b\n#+ keywords: [c]\n#+ columns: [x]\n#+ params: {params}\n"
        "SELECT * {\n  SERVICE <http://a.example/> { ?s ?p ?o }\n}"
    )
    with pytest.raises(QueryError, match="SERVICE wants one parameter of the type endpoint"):
        parse(path)
