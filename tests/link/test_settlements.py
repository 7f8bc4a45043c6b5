"""Places looked up at an endpoint in Wikidata's model: by their name and the state beside it."""

from __future__ import annotations

from pathlib import Path

from communique.graph.terms import BASE
from communique.link import Answers, iris, link
from communique.link.found import Placed
from communique.link.questions import ask
from communique.link.settlements import RULE, settled, sought
from communique.store.oxigraph import OxigraphStore
from communique.store.remote import RemoteStore
from tests.servers import Server

PLACED = (
    Placed("urn:e:1", "Luang Prabang, Laos", "urn:r:1"),
    Placed("urn:e:2", "Vila Nova, Brazil", "urn:r:2"),
    Placed("urn:e:3", "Luang Prabang", "urn:r:3"),
    Placed("urn:e:4", "Luang Prabang, China", "urn:r:4"),
)


def test_the_one_settlement_of_the_name_in_the_state_is_linked(wikidata: Server, tmp_path: Path) -> None:
    memory = Answers(tmp_path, wikidata.endpoint)
    wanted = sought(PLACED, ())
    for _ in ask(RemoteStore(wikidata.endpoint), memory, "places", [each.name for each in wanted], 25):
        pass
    meant, outcome = settled(wanted, memory, BASE, wikidata.endpoint)
    assert [(each.event, each.place.wikidata, each.rule) for each in meant] == [("urn:e:1", "Q167551", RULE)]
    assert {(each.target, each.releases, each.source) for each in outcome.links} == {
        (iris.wikidata("Q167551"), ("urn:r:1",), wikidata.endpoint),
        (iris.geonames("1655559"), ("urn:r:1",), wikidata.endpoint),
    }
    assert [(each.subject, each.target) for each in outcome.candidates] == [
        ("urn:e:2", iris.wikidata("Q900002")),
        ("urn:e:2", iris.wikidata("Q900003")),
    ]


def test_the_places_of_a_store_are_looked_up(wikidata: Server, store: OxigraphStore, tmp_path: Path) -> None:
    place = f'<{BASE}release/3/event/f> <https://w3id.org/communique/ontology#placeName> "Luang Prabang, Laos"'
    store.update(f"INSERT DATA {{ GRAPH <{BASE}release/3> {{ {place} }} }}")
    endpoint = RemoteStore(wikidata.endpoint)
    outcome = link(store, BASE, endpoint=endpoint, memory=Answers(tmp_path / "kept", wikidata.endpoint))
    there = iris.place(BASE, "LAO", "Luang Prabang")
    assert {each.target for each in outcome.links if each.subject == there} == {
        iris.wikidata("Q167551"),
        iris.geonames("1655559"),
    }
    assert f"<{BASE}release/3/event/f> <https://w3id.org/communique/ontology#place> <{there}>" in store.graph(
        iris.places_graph(BASE)
    )
