"""A whole store, linked: three graphs, sound, the same each time, and nothing stated is changed."""

from __future__ import annotations

import pytest

from communique.errors import ShapeError
from communique.graph.terms import BASE, DIP
from communique.link import Never, link, quads
from communique.store.ledger import Ledgered, digest, digests
from communique.store.oxigraph import OxigraphStore
from communique.validate import Shapes

LINKS, PLACES, REFERENCE = (f"{BASE}graph/{name}" for name in ("links", "places", "reference"))
PREFIXES = f"""PREFIX dip: <{DIP}> PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX void: <http://rdfs.org/ns/void#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX org: <http://www.w3.org/ns/org#> PREFIX dcterms: <http://purl.org/dc/terms/>
"""


def rows(store: OxigraphStore, query: str) -> set[tuple[str, ...]]:
    def plain(term: object) -> str:
        return str(getattr(term, "value", term)).removeprefix(BASE).removeprefix("http://www.wikidata.org/entity/")

    return {tuple(map(plain, row)) for row in store.query(PREFIXES + query).rows}


def test_what_is_sure_is_linked(store: OxigraphStore) -> None:
    outcome = link(store, BASE)
    same = rows(store, f"SELECT ?s ?o {{ GRAPH <{LINKS}> {{ ?s owl:sameAs ?o }} }}")
    assert same == {
        ("state/CHN", "Q148"),
        ("state/TUR", "Q43"),
        ("state/LAO", "Q819"),
        ("organization/asean", "Q7768"),
        ("person/CHN/wang-yi", "Q701801"),
        ("person/CHN/xi-jinping", "Q15031"),
    }
    assert [each.subject.removeprefix(BASE) for each in outcome.candidates] == [
        "person/TUR/cavusoglu",
        "release/2/event/c",
    ]


def test_each_link_has_its_evidence_in_its_linkset(store: OxigraphStore) -> None:
    outcome = link(store, BASE)
    pattern = "?l a dip:Link ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; void:inDataset ?set . ?s ?p ?o"
    found = rows(store, f"SELECT ?s ?o ?set {{ GRAPH <{LINKS}> {{ {pattern} }} }}")
    assert len(found) == len(outcome.links)
    counted = rows(store, f"SELECT ?set ?n {{ GRAPH <{LINKS}> {{ ?set a void:Linkset ; void:triples ?n }} }}")
    assert {(name, int(n)) for name, n in counted} == {
        (name, sum(1 for row in found if row[2] == name)) for name in {row[2] for row in found}
    }
    wang = f"SELECT ?reason {{ GRAPH <{LINKS}> {{ ?l rdf:subject <{BASE}person/CHN/wang-yi> ; dip:reason ?reason }} }}"
    assert ("term 2013-03-16/ holds 2021-09-09",) in rows(store, wang)


def test_events_are_held_at_places(store: OxigraphStore) -> None:
    link(store, BASE)
    assert rows(store, f"SELECT ?e ?p {{ GRAPH <{PLACES}> {{ ?e dip:place ?p . ?p a dip:Place }} }}") == {
        ("release/1/event/a", "place/TUR/ankara"),
        ("release/3/event/d", "place/LAO/vientiane"),
        ("release/3/event/e", "place/GUY/georgetown"),
    }


def test_codes_former_names_and_members(store: OxigraphStore) -> None:
    link(store, BASE)
    codes = rows(store, f"SELECT ?s ?a ?m {{ GRAPH <{REFERENCE}> {{ ?s dip:alpha2 ?a ; dip:m49 ?m }} }}")
    assert codes == {("state/CHN", "CN", "156"), ("state/LAO", "LA", "418"), ("state/TUR", "TR", "792")}
    names = "?n a dip:StateName ; dip:nameOf ?s ; rdfs:label ?l ; dip:validUntil ?until"
    assert rows(store, f"SELECT ?s ?l ?until {{ GRAPH <{REFERENCE}> {{ {names} }} }}") == {
        ("state/TUR", "Turkey", "2022-06-01")
    }
    assert rows(store, f"SELECT ?s ?o {{ GRAPH <{REFERENCE}> {{ ?s org:memberOf ?o }} }}") == {
        ("state/LAO", "organization/asean")
    }


def test_the_graphs_are_sound_and_the_same_each_time(store: OxigraphStore) -> None:
    before = [line for line in store.dump() if "/graph/" not in line]
    link(store, BASE)
    once = list(store.dump())
    link(store, BASE)
    assert list(store.dump()) == once
    assert [line for line in once if "/graph/" not in line.rsplit(" ", 2)[1]] == before
    inferred = "".join(line for line in once if "/graph/" in line.rsplit(" ", 2)[1])
    assert Shapes.load().check(inferred).violations == ()
    assert "_:" not in inferred


def test_what_is_never_to_be_linked_is_not(store: OxigraphStore) -> None:
    person = f"{BASE}person/CHN/wang-yi"
    link(store, BASE, Never(frozenset({(person, "*")})))
    assert rows(store, f"SELECT ?l {{ GRAPH <{LINKS}> {{ ?l rdf:subject <{person}> }} }}") == set()


def test_an_unsound_graph_is_not_stored(store: OxigraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quads, "links", lambda found, base: f"<{BASE}l> a <{DIP}Link> <{LINKS}> .".replace(" a ", TYPE))
    with pytest.raises(ShapeError, match="graph/links: not stored: "):
        link(store, BASE)
    assert LINKS not in store.graphs()


def test_the_ledger_of_a_store_that_keeps_one_knows_of_the_links(store: OxigraphStore) -> None:
    with Ledgered(store) as ledgered:
        link(ledgered, BASE)
    before = digests(store)
    link(store, BASE, Never(frozenset({(f"{BASE}person/CHN/wang-yi", "http://www.wikidata.org/entity/Q701801")})))
    assert digests(store)[LINKS] == digest(LINKS, store.graph(LINKS)) != before[LINKS]


def test_an_empty_store_has_no_links(tmp_path_factory: pytest.TempPathFactory) -> None:
    with OxigraphStore.open(tmp_path_factory.mktemp("empty") / "store", create=True) as empty:
        assert link(empty, BASE).links == ()
        assert empty.graphs() == []


TYPE = " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
