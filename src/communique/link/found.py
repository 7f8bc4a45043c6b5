"""What a store names: its states, organisations, people with their offices and days, posts and places."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from communique.graph import terms
from communique.store import Store

_PREFIXES = f"""PREFIX dip: <{terms.DIP}>
PREFIX dcterms: <{terms.DCTERMS}>
PREFIX org: <{terms.ORG}>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
_CODES = """SELECT DISTINCT ?node ?code ?label WHERE {{
  GRAPH ?release {{ ?release a dip:Release . ?node a dip:{kind} ; dip:code ?code ; rdfs:label ?label . }} }}"""
_PEOPLE = """SELECT DISTINCT ?person ?name ?party WHERE {
  GRAPH ?release { ?release a dip:Release . ?person a dip:Person ; rdfs:label ?name .
    OPTIONAL { ?person dip:represents ?state . ?state a dip:State ; dip:code ?party } } }"""
_ATTENDED = """SELECT DISTINCT ?person ?release ?office ?date ?issued WHERE {
  GRAPH ?release { ?event dip:participation ?part . ?part dip:actor ?person .
    OPTIONAL { ?part dip:office/rdfs:label ?office }
    OPTIONAL { ?event dip:date ?date }
    OPTIONAL { ?release dcterms:issued ?issued } } }"""
_SPOKE = """SELECT DISTINCT ?person ?release ?office ?date ?issued WHERE {
  GRAPH ?release { ?statement a dip:Statement ; dip:speaker ?person .
    OPTIONAL { ?release dcterms:issued ?issued } } }"""
_POSTS = """SELECT DISTINCT ?post ?label ?party WHERE {
  GRAPH ?release { ?release a dip:Release . ?post a dip:Post ; rdfs:label ?label ; org:postIn ?state .
    ?state a dip:State ; dip:code ?party } }"""
_PLACES = """SELECT DISTINCT ?event ?place ?release WHERE {
  GRAPH ?release { ?release a dip:Release . ?event dip:placeName ?place } }"""


@dataclass(frozen=True, slots=True, order=True)
class Coded:
    """A state or an organisation by its code. Its labels differ where releases name it otherwise."""

    iri: str
    code: str
    label: str


@dataclass(frozen=True, slots=True, order=True)
class Attestation:
    """A release that names a person: the day that it tells of, or else its own, and the office, if any."""

    day: dt.date | None
    release: str
    office: str | None


@dataclass(slots=True)
class Person:
    """A person of the graph as all releases have it; `state` is the code of the state represented."""

    iri: str
    names: set[str] = field(default_factory=set)
    state: str | None = None
    attestations: set[Attestation] = field(default_factory=set)

    @property
    def label(self) -> str:
        """The one name among its spellings that stands first."""
        return min(self.names)


@dataclass(frozen=True, slots=True, order=True)
class Post:
    """An office of a state as worded."""

    iri: str
    label: str
    state: str


@dataclass(frozen=True, slots=True, order=True)
class Placed:
    """An event and the words for its place."""

    event: str
    name: str
    release: str


def states(store: Store) -> list[Coded]:
    """The states and areas."""
    return _coded(store, "State")


def organizations(store: Store) -> list[Coded]:
    """The organisations."""
    return _coded(store, "Organization")


def people(store: Store) -> list[Person]:
    """Everybody, by IRI."""
    found: dict[str, Person] = {}
    for iri, name, party in _rows(store, _PEOPLE):
        person = found.setdefault(iri, Person(iri))
        person.names.add(name)
        person.state = party or person.state
    for query in (_ATTENDED, _SPOKE):
        for iri, release, office, date, issued in _rows(store, query):
            if iri in found:
                day = date or issued
                attestation = Attestation(dt.date.fromisoformat(day) if day else None, release, office or None)
                found[iri].attestations.add(attestation)
    return [found[iri] for iri in sorted(found)]


def posts(store: Store) -> list[Post]:
    """The offices of states."""
    return sorted(Post(*row) for row in _rows(store, _POSTS))


def places(store: Store) -> list[Placed]:
    """The events that have a place."""
    return sorted(Placed(*row) for row in _rows(store, _PLACES))


def _coded(store: Store, kind: str) -> list[Coded]:
    by_iri: dict[str, Coded] = {}
    for row in sorted(_rows(store, _CODES.format(kind=kind))):
        by_iri.setdefault(row[0], Coded(*row))
    return list(by_iri.values())


def _rows(store: Store, query: str) -> Iterator[tuple[str, ...]]:
    for row in store.query(_PREFIXES + query).rows:
        yield tuple("" if term is None else str(getattr(term, "value", term)) for term in row)
