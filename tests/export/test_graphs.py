"""Releases taken one by one from a stream, each with the groups of its events."""

from __future__ import annotations

from pyoxigraph import NamedNode

from communique.export.graphs import releases
from communique.export.nquads import ordered
from communique.store.oxigraph import OxigraphStore

ID = "https://w3id.org/communique/id/"
DIP = "https://w3id.org/communique/ontology#"


def test_each_event_has_the_group_that_the_store_says(samples: OxigraphStore) -> None:
    query = f"SELECT ?event ?group {{ GRAPH ?g {{ ?group <{DIP}groups> ?event }} }}"
    stated = {
        (event.value, group.value)
        for event, group in samples.query(query).rows
        if isinstance(event, NamedNode) and isinstance(group, NamedNode)
    }
    assert len(stated) > 10
    assert {pair for graph in releases(samples.dump()) for pair in graph.encounters.items()} == stated


def test_only_releases_come_and_none_is_mixed_with_another() -> None:
    one, two = f"{ID}release/0000000000000001", f"{ID}release/0000000000000002"
    lines = [
        f"<{ID}encounter/b> <{DIP}groups> <{two}/event/1> <{ID}graph/resolution> .\n",
        f"<{ID}encounter/a> <{DIP}groups> <{ID}release/0000000000000000/event/1> <{ID}graph/resolution> .\n",
        f'<{one}> <{DIP}text> "first" <{one}> .\n',
        f'<{two}> <{DIP}text> "second" <{two}> .\n',
        f'<{two}> <{DIP}text> "elsewhere" <{ID}graph/links> .\n',
    ]
    found = [(graph.iri, graph.one(graph.iri, f"{DIP}text"), graph.encounters) for graph in releases(ordered(lines))]
    assert found == [(one, "first", {}), (two, "second", {f"{two}/event/1": f"{ID}encounter/b"})]


def test_a_quote_is_on_one_line(samples: OxigraphStore) -> None:
    quotes = [graph.quote(fact) for graph in releases(samples.dump()) for fact in graph.typed("Statement")]
    assert len(quotes) > 50
    assert all(quote and quote == " ".join(quote.split()) for quote in quotes)


def test_there_is_nothing_of_a_node_that_is_not_there(samples: OxigraphStore) -> None:
    graph = next(releases(samples.dump()))
    assert graph.of("urn:x:a", f"{DIP}text") == ()
    assert (graph.one("urn:x:a", f"{DIP}text"), graph.quote("urn:x:a"), graph.rule("urn:x:a")) == (None, None, None)
