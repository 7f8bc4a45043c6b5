"""The names of what linking adds, and of the vocabularies and data sets that it links to."""

from __future__ import annotations

from urllib.parse import quote

from communique.graph import terms

OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
VOID = "http://rdfs.org/ns/void#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
WIKIDATA = "http://www.wikidata.org/entity/"
GEONAMES = "https://sws.geonames.org/"

PREDICATES = {"sameAs": OWL + "sameAs", "exactMatch": SKOS + "exactMatch", "closeMatch": SKOS + "closeMatch"}


def links_graph(base: str) -> str:
    """The graph of the links and their evidence.

    >>> links_graph(terms.BASE)
    'https://w3id.org/communique/id/graph/links'
    """
    return f"{base}graph/links"


def reference_graph(base: str) -> str:
    """The graph of what the reference tables say of the states and organisations of the store."""
    return f"{base}graph/reference"


def places_graph(base: str) -> str:
    """The graph of the places that the names of encounters' places mean."""
    return f"{base}graph/places"


def wikidata(item: str) -> str:
    """An item of Wikidata.

    >>> wikidata("Q819")
    'http://www.wikidata.org/entity/Q819'
    """
    return WIKIDATA + item


def geonames(number: str) -> str:
    """A feature of GeoNames, by its number."""
    return f"{GEONAMES}{number}/"


def place(base: str, state: str, name: str) -> str:
    """A place of a state.

    >>> place(terms.BASE, "USA", "Washington, D.C.")
    'https://w3id.org/communique/id/place/USA/washington-d-c'
    """
    return f"{base}place/{quote(state, safe='')}/{terms.slug(name)}"


def linkset(base: str, kind: str, dataset: str, predicate: str) -> str:
    """The linkset of one kind of node, one data set and one predicate."""
    return f"{base}linkset/{kind}-{dataset}-{predicate.lower()}"


def link(base: str, subject: str, predicate: str, target: str) -> str:
    """The node that holds the evidence of a link."""
    return f"{base}link/{terms.digest(subject.removeprefix(base), predicate, target, length=16)}"
