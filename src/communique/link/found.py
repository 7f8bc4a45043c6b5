"""What a store names: its states, organisations, posts and places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.graph import terms
from communique.store import Store

_PREFIXES = f"""PREFIX dip: <{terms.DIP}>
PREFIX org: <{terms.ORG}>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
_CODES = """SELECT DISTINCT ?node ?code ?label WHERE {{
  GRAPH ?release {{ ?release a dip:Release . ?node a dip:{kind} ; dip:code ?code ; rdfs:label ?label . }} }}"""
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
