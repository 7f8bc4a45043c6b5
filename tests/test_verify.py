"""Whatever is tampered with in a store is told; a store as it was written is without fault."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from communique.graph.terms import BASE, DIP, OA, PROV
from communique.resolve import resolve
from communique.store.oxigraph import OxigraphStore
from communique.verify import Fault, verify

TRIG = Path(__file__).parent / "fixtures" / "query" / "releases.trig"
PREFIXES = f"PREFIX dip: <{DIP}> PREFIX oa: <{OA}> PREFIX prov: <{PROV}>"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OxigraphStore]:
    with OxigraphStore.open(tmp_path / "store", create=True) as opened:
        opened.fill("".join(f"{quad} .\n") for quad in ox.parse(path=TRIG, format=ox.RdfFormat.TRIG))
        resolve(opened, BASE)
        yield opened


def test_an_honest_store_is_without_fault(store: OxigraphStore) -> None:
    assert verify(store) == ()


TAMPERED = {
    "a text": (
        "DELETE { GRAPH ?g { ?r dip:text ?t } } INSERT { GRAPH ?g { ?r dip:text ?new } }"
        " WHERE { GRAPH ?g { ?r dip:text ?t } FILTER(CONTAINS(?t, 'flood')) BIND(CONCAT(?t, ' ') AS ?new) }",
        {"its text has not the SHA-256 that is recorded"},
    ),
    "a hash": (
        "DELETE { GRAPH ?g { ?r dip:sha256 ?h } } INSERT { GRAPH ?g { ?r dip:sha256 'abc' } }"
        " WHERE { GRAPH ?g { ?r dip:sha256 ?h ; dip:text ?t } FILTER(CONTAINS(?t, 'flood')) }",
        {"its text has not the SHA-256 that is recorded"},
    ),
    "a second text": (
        "INSERT { GRAPH ?g { ?r dip:text 'another' } }"
        " WHERE { GRAPH ?g { ?r dip:text ?t } FILTER(CONTAINS(?t, 'flood')) }",
        {"does not hold one text", "its text has not the SHA-256 that is recorded"},
    ),
    "a quote": (
        "DELETE { GRAPH ?g { ?q oa:exact ?e } } INSERT { GRAPH ?g { ?q oa:exact ?new } }"
        " WHERE { GRAPH ?g { ?q oa:exact ?e } FILTER(CONTAINS(?e, 'unity')) BIND(CONCAT('We', ?e) AS ?new) }",
        {"its quote is not what stands at 623-663"},
    ),
    "an offset": (
        "DELETE { GRAPH ?g { ?p oa:start ?s } } INSERT { GRAPH ?g { ?p oa:start ?new } }"
        " WHERE { GRAPH ?g { ?p oa:start ?s ; oa:end 663 } BIND(?s + 1 AS ?new) }",
        {"its quote is not what stands at 624-663"},
    ),
    "an offset beyond the text": (
        "DELETE { GRAPH ?g { ?p oa:end ?e } } INSERT { GRAPH ?g { ?p oa:end 99999 } }"
        " WHERE { GRAPH ?g { ?p oa:end ?e } FILTER(?e = 663) }",
        {"stands outside the text: 623-99999 of 754"},
    ),
    "what stands around": (
        "DELETE { GRAPH ?g { ?q oa:prefix ?f } } INSERT { GRAPH ?g { ?q oa:prefix 'not' } }"
        " WHERE { GRAPH ?g { ?q oa:exact ?e ; oa:prefix ?f } FILTER(CONTAINS(?e, 'unity')) }",
        {"its prefix or suffix is not what stands around 623-663"},
    ),
    "a selector": (
        "DELETE { GRAPH ?g { ?q ?p ?o } } WHERE { GRAPH ?g { ?q oa:exact ?e ; ?p ?o } FILTER(CONTAINS(?e, 'unity')) }",
        {"lacks one quote, one start and one end"},
    ),
    "a source": (
        "DELETE { GRAPH ?g { ?p oa:hasSource ?g } } INSERT { GRAPH ?g { ?p oa:hasSource <urn:x:r> } }"
        " WHERE { GRAPH ?g { ?p oa:hasSelector/oa:exact ?e ; oa:hasSource ?g } FILTER(CONTAINS(?e, 'unity')) }",
        {"is not a passage of this release"},
    ),
    "a passage": (
        "DELETE { GRAPH ?g { ?p ?x ?o } }"
        " WHERE { GRAPH ?g { ?p oa:hasSelector/oa:exact ?e ; ?x ?o } FILTER(CONTAINS(?e, 'unity')) }",
        {"cites a passage that is not there: …/passage/623-663/fact-agreement-shared-view"},
    ),
    "all evidence of a fact": (
        "DELETE { GRAPH ?g { ?f dip:evidence ?p } } WHERE { GRAPH ?g { ?f a dip:SharedView ; dip:evidence ?p } }",
        {"cites no passage", "is not stated in one of the passages that it cites"},
    ),
    "the release of a fact": (
        "DELETE { GRAPH ?g { ?f prov:wasDerivedFrom ?g } } INSERT { GRAPH ?g { ?f prov:wasDerivedFrom <urn:x:r> } }"
        " WHERE { GRAPH ?g { ?f a dip:SharedView } }",
        {"is not derived from this release"},
    ),
    "a participant's name": (
        "DELETE { GRAPH ?g { ?a rdfs:label ?l } } INSERT { GRAPH ?g { ?a rdfs:label 'Qin Gang' } }"
        " WHERE { GRAPH ?g { ?a rdfs:label ?l } FILTER(?l = 'Prak Sokhonn') }",
        {"no passage that it cites holds the name 'Qin Gang'"},
    ),
    "a speaker": (
        "DELETE { GRAPH ?g { ?s dip:speaker ?a } } INSERT { GRAPH ?g { ?s dip:speaker ?b } }"
        " WHERE { GRAPH ?g { ?s dip:speaker ?a ; dip:stance dip:stance-appreciate . ?b rdfs:label 'Wang Yi' } }",
        {"no passage that it cites holds the name 'Wang Yi'"},
    ),
    "who an actor is": (
        "DELETE { GRAPH ?g { ?a rdfs:label ?l } } WHERE { GRAPH ?g { ?a rdfs:label ?l } FILTER(?l = 'Mauro Vieira') }",
        {"has no actor with one name"},
    ),
    "what the graph is": (
        "DELETE { GRAPH ?g { ?g a dip:Release } } WHERE { GRAPH ?g { ?g dip:scope 'diplomatic' ; dip:text ?t }"
        " FILTER(CONTAINS(?t, 'Lula')) }",
        {"cites passages but is no release"},
    ),
    "the class of a fact": (
        "DELETE { GRAPH ?g { ?f a ?c } } WHERE { GRAPH ?g { ?f a dip:SharedView , ?c } }",
        {"cites passages but is no fact"},
    ),
}


@pytest.mark.parametrize(("update", "faults"), TAMPERED.values(), ids=TAMPERED)
def test_tampering_is_told(store: OxigraphStore, update: str, faults: set[str]) -> None:
    store.update(f"{PREFIXES} PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> {update}")
    found = verify(store)
    assert {shortened(fault) for fault in found} == faults
    assert list(found) == sorted(found)


def shortened(fault: Fault) -> str:
    return fault.what.replace(fault.release, "…")


def test_offsets_count_code_points(tmp_path: Path) -> None:
    text, quote = "😀 王毅 met Toa.", "王毅"
    release = f"{BASE}release/0"
    with OxigraphStore.open(tmp_path / "store", create=True) as store:
        store.update(
            f"""{PREFIXES} BASE <{release}> INSERT DATA {{ GRAPH <{release}> {{
            <{release}> a dip:Release ; dip:text "{text}" ;
              dip:sha256 "{hashlib.sha256(text.encode()).hexdigest()}" .
            <#p> a dip:Passage ; oa:hasSource <{release}> ; oa:hasSelector <#q> .
            <#q> oa:exact "{quote}" ; oa:prefix "😀 " ; oa:suffix " met Toa." ; oa:start 2 ; oa:end 4 }} }}"""
        )
        assert verify(store) == ()
