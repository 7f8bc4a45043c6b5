"""A store of three releases: who met whom in which office, and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from communique.graph.terms import BASE
from communique.store.oxigraph import OxigraphStore

RELEASES = f"""
@base <{BASE}> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix dip: <https://w3id.org/communique/ontology#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<release/1> {{
  <release/1> a dip:Release ; dcterms:issued "2021-09-09"^^xsd:date .
  <state/CHN> a dip:State ; rdfs:label "China" ; dip:code "CHN" .
  <state/TUR> a dip:State ; rdfs:label "Türkiye" ; dip:code "TUR" .
  <organization/asean> a dip:Organization ; rdfs:label "Association of Southeast Asian Nations" ; dip:code "ASEAN" .
  <organization/reef-club> a dip:Organization ; rdfs:label "Reef Club" ; dip:code "Reef Club" .
  <person/CHN/wang-yi> a dip:Person ; rdfs:label "Wang Yi" ; dip:represents <state/CHN> .
  <person/TUR/cavusoglu> a dip:Person ; rdfs:label "Çavuşoğlu" ; dip:represents <state/TUR> .
  <person/-/mevlut-cavusoglu> a dip:Person ; rdfs:label "Mevlüt Çavuşoğlu" .
  <post/CHN/state-councilor-and-foreign-minister> a dip:Post ;
    rdfs:label "State Councilor and Foreign Minister" ; org:postIn <state/CHN> .
  <post/TUR/foreign-minister> a dip:Post ; rdfs:label "Foreign Minister" ; org:postIn <state/TUR> .
  <release/1/event/a> a dip:Event, dip:Talks ; dip:date "2021-09-09"^^xsd:date ; dip:placeName "Ankara, Turkey" ;
    dip:participation <release/1/event/a/participation/wang-yi>, <release/1/event/a/participation/cavusoglu> .
  <release/1/event/a/participation/wang-yi> dip:actor <person/CHN/wang-yi> ;
    dip:office <post/CHN/state-councilor-and-foreign-minister> .
  <release/1/event/a/participation/cavusoglu> dip:actor <person/TUR/cavusoglu> ;
    dip:office <post/TUR/foreign-minister> .
}}
<release/2> {{
  <release/2> a dip:Release ; dcterms:issued "2022-05-04"^^xsd:date .
  <state/LAO> a dip:State ; rdfs:label "Laos" ; dip:code "LAO" .
  <state/CHN> a dip:State ; rdfs:label "China" ; dip:code "CHN" .
  <person/CHN/xi-jinping> a dip:Person ; rdfs:label "Xi Jinping" ; dip:represents <state/CHN> .
  <release/2/statement/b> a dip:Statement ; dip:speaker <person/CHN/xi-jinping> .
  <release/2/event/c> a dip:Event, dip:Meeting ; dip:placeName "Georgetown" .
}}
<release/3> {{
  <release/3> a dip:Release .
  <release/3/event/d> a dip:Event, dip:Meeting ; dip:placeName "Vientiane" .
  <release/3/event/e> a dip:Event, dip:Meeting ; dip:placeName "Georgetown, Guyana" .
}}
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OxigraphStore]:
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for quad in ox.parse(RELEASES, format=ox.RdfFormat.TRIG):
        assert isinstance(quad.graph_name, ox.NamedNode)
        lines[quad.graph_name.value].append(f"{quad} .\n")
    with OxigraphStore.open(tmp_path / "store", create=True) as opened:
        opened.fill("".join(each) for each in lines.values())
        yield opened
