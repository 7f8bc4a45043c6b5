"""The ontology: documented in full, the same words as the code, and consistent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import pytest
import rdflib
from owlrl import DeductiveClosure, OWLRL_Semantics
from rdflib import OWL, PROV, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef

from communique.assets import asset
from communique.graph import quads, terms
from communique.model import (
    AgreementKind,
    AgreementStatus,
    EventKind,
    EventStatus,
    Facts,
    Mode,
    OccasionKind,
    Role,
    Stance,
)
from tests.graph import sample

DIP = Namespace(terms.DIP)
SCHEMES = {
    "modes": ("mode", Mode),
    "statuses": ("status", EventStatus),
    "agreement-statuses": ("agreement-status", AgreementStatus),
    "stances": ("stance", Stance),
    "roles": ("role", Role),
    "occasion-kinds": ("occasion", OccasionKind),
}
ONTOLOGY = Graph().parse(asset("ontology", "communique.ttl"))
TERMS = sorted({s for s in ONTOLOGY.subjects(RDF.type) if isinstance(s, URIRef) and s.startswith(DIP)})
# Stated of no single thing: a party is a state or an organisation, and schemes only hold concepts.
# What no release states: abstract terms, what resolve infers across releases, what links say, and what a loader notes.
LINKS = {DIP.Link, DIP.reason, DIP.Place, DIP.place, DIP.inState, DIP.StateName, DIP.nameOf}
LINKS |= {DIP.validFrom, DIP.validUntil, DIP.alpha2, DIP.m49}
PEOPLE = {DIP.PersonGroup, DIP.unites, DIP.Holding, DIP.holder, DIP.post, DIP.firstAttested, DIP.lastAttested}
ACROSS = {DIP.EventGroup, DIP.groups, *PEOPLE}
ABSTRACT = {DIP.Party, DIP.digest, *ACROSS, *LINKS, *(DIP[scheme] for scheme in SCHEMES)}


@pytest.fixture(autouse=True)
def _conversions() -> Iterator[None]:
    """owlrl changes how rdflib reads dates, and changes it back for some datatypes only: other tests would see that."""
    kept = dict(rdflib.term._toPythonMapping)
    yield
    rdflib.term._toPythonMapping.clear()
    rdflib.term._toPythonMapping.update(kept)


def release(facts: Facts) -> Graph:
    """A release's graph as one rdflib graph."""
    graph = Graph()
    graph.parse(data="".join(line.rsplit(" ", 2)[0] + " .\n" for line in quads(facts)), format="nt")
    return graph


def errors(*graphs: Graph) -> list[str]:
    """What is inconsistent when OWL 2 RL has drawn all it can."""
    everything = Graph()
    for graph in graphs:
        everything += graph
    DeductiveClosure(OWLRL_Semantics).expand(everything)
    # owlrl puts one ErrorMessage resource into the graph for each inconsistency.
    return [str(o) for p, o in everything.predicate_objects() if str(p).endswith("agent-ont#error")]


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.removeprefix(terms.DIP))
def test_every_term_is_documented(term: URIRef) -> None:
    name = SKOS.prefLabel if (term, RDFS.label, None) not in ONTOLOGY else RDFS.label
    labels = [label for label in ONTOLOGY.objects(term, name) if isinstance(label, Literal)]
    assert sorted(label.language or "" for label in labels) == ["en", "zh"]
    for note in (SKOS.definition, SKOS.example):
        assert [text.language for text in ONTOLOGY.objects(term, note) if isinstance(text, Literal)] == ["en"]


def test_the_graph_uses_every_term_and_no_other() -> None:
    def named(graph: Graph) -> Iterator[URIRef]:
        yield from (n for triple in graph for n in triple if isinstance(n, URIRef) and n.startswith(terms.DIP))

    used = set(named(release(sample.exhaustive()))) | set(named(release(sample.FACTS)))
    assert used == set(TERMS) - ABSTRACT


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_scheme_has_the_values_of_the_model(scheme: str) -> None:
    prefix, values = SCHEMES[scheme]
    concepts = {DIP[f"{prefix}-{value}"]: value for value in get_args(values)}
    assert set(ONTOLOGY.subjects(SKOS.inScheme, DIP[scheme])) == set(concepts)
    assert set(ONTOLOGY.objects(DIP[scheme], SKOS.hasTopConcept)) == set(concepts)
    assert all((concept, SKOS.notation, Literal(value)) in ONTOLOGY for concept, value in concepts.items())


@pytest.mark.parametrize(("parent", "values"), [(DIP.Event, EventKind), (DIP.Agreement, AgreementKind)])
def test_kinds_are_the_subclasses(parent: URIRef, values: object) -> None:
    assert {str(c) for c in ONTOLOGY.subjects(RDFS.subClassOf, parent)} == {terms.kind(v) for v in get_args(values)}


def test_it_says_who_it_is() -> None:
    (ontology,) = ONTOLOGY.subjects(RDF.type, OWL.Ontology)
    version = ONTOLOGY.value(ontology, OWL.versionIRI)
    assert version == URIRef(f"{ontology}/{ONTOLOGY.value(ontology, OWL.versionInfo)}")
    assert ONTOLOGY.value(ontology, URIRef(terms.DCTERMS + "license")) is not None


def test_it_stays_within_the_datatypes_of_owl_2_rl() -> None:
    ranges = {o for o in ONTOLOGY.objects(None, RDFS.range) if str(o).startswith(terms.XSD)}
    assert {str(each).removeprefix(terms.XSD) for each in ranges} <= {"string", "integer", "boolean"}


@pytest.mark.parametrize(
    "facts", [sample.FACTS, sample.DOMESTIC, sample.exhaustive()], ids=["talks", "domestic", "all"]
)
def test_it_is_consistent_with_a_release(facts: Facts) -> None:
    assert errors(ONTOLOGY, release(facts)) == []


@pytest.mark.parametrize(
    "data",
    [
        "<urn:a> a dip:Event, dip:Person .",
        "<urn:a> a dip:State, dip:Organization .",
        "<urn:e> dip:participant <urn:a> . <urn:a> a dip:Anniversary .",
        "<urn:a> a dip:Statement ; dip:madeAt <urn:b> . <urn:b> dip:ordinal 60 .",
    ],
)
def test_what_cannot_be_is_found(data: str) -> None:
    wrong = Graph().parse(data=f"@prefix dip: <{terms.DIP}> . {data}", format="turtle")
    assert errors(ONTOLOGY, wrong)


def test_it_lets_other_vocabularies_ask() -> None:
    everything = ONTOLOGY + release(sample.FACTS)
    DeductiveClosure(OWLRL_Semantics).expand(everything)
    talks = next(everything.subjects(RDF.type, DIP.Talks))
    sem = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
    assert (talks, RDF.type, sem.Event) in everything
    assert len(set(everything.objects(talks, sem.hasActor))) == 2
    assert all((s, RDF.type, PROV.Entity) in everything for s in everything.subjects(RDF.type, DIP.Statement))


def test_the_shortcut_follows_from_the_participations() -> None:
    graph = release(sample.FACTS)
    stated = set(graph.subject_objects(DIP.participant))
    graph.remove((None, DIP.participant, None))
    graph += ONTOLOGY
    DeductiveClosure(OWLRL_Semantics).expand(graph)
    assert set(graph.subject_objects(DIP.participant)) == stated
