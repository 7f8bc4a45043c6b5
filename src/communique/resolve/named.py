"""Who is named: the people of a store, with their names, offices and the days that attest them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from communique.graph import terms
from communique.store import Store

_PREFIXES = f"""PREFIX dip: <{terms.DIP}>
PREFIX dcterms: <{terms.DCTERMS}>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
_PEOPLE = """SELECT DISTINCT ?person ?name ?party ?state WHERE {%s
  GRAPH ?release {%s
    ?release a dip:Release . ?person a dip:Person ; rdfs:label ?name .
    OPTIONAL { ?person dip:represents ?party . OPTIONAL { ?party a dip:State ; dip:code ?state } } } }"""
_ATTENDED = """SELECT DISTINCT ?person ?release ?post ?office ?date ?issued WHERE {%s
  GRAPH ?release {%s
    ?event dip:participation ?part . ?part dip:actor ?person .
    OPTIONAL { ?part dip:office ?post . ?post rdfs:label ?office }
    OPTIONAL { ?event dip:date ?date }
    OPTIONAL { ?release dcterms:issued ?issued } } }"""
_SPOKE = """SELECT DISTINCT ?person ?release ?post ?office ?date ?issued WHERE {%s
  GRAPH ?release {%s
    ?statement a dip:Statement ; dip:speaker ?person .
    OPTIONAL { ?release dcterms:issued ?issued } } }"""
_IN_THESE = """SELECT DISTINCT ?person WHERE { VALUES ?release { %s } GRAPH ?release { ?person a dip:Person } }"""
_MANY = 500


@dataclass(frozen=True, slots=True)
class Attestation:
    """A release that names a person: its day of issue, or else the day that it tells of; post and office, if any."""

    day: dt.date | None
    release: str
    post: str | None = None
    office: str | None = None

    @property
    def order(self) -> tuple[str, str, str]:
        """By day, those without one last."""
        return (self.day.isoformat() if self.day else "9999", self.release, self.office or "")


@dataclass(slots=True)
class Person:
    """A person of the graph as all releases have it; `state` is the code of the state represented."""

    iri: str
    names: set[str] = field(default_factory=set)
    party: str | None = None
    state: str | None = None
    attestations: set[Attestation] = field(default_factory=set)

    def add(self, other: Person) -> None:
        """What another release says of the same person."""
        self.names |= other.names
        self.attestations |= other.attestations
        self.party, self.state = other.party or self.party, other.state or self.state

    @property
    def label(self) -> str:
        """The one name among its spellings that stands first."""
        return min(self.names)

    @property
    def in_order(self) -> list[Attestation]:
        """The attestations by day."""
        return sorted(self.attestations, key=lambda each: each.order)


def people(store: Store) -> list[Person]:
    """Everybody whom releases name, by IRI."""
    return _found(store)


def people_in(store: Store, releases: Iterable[str]) -> list[Person]:
    """Everybody whom these releases name, by IRI, with what these alone say."""
    graphs = " ".join(sorted(map(terms.ref, releases)))
    return _found(store, releases=f" VALUES ?release {{ {graphs} }}")


def these(store: Store, iris: Iterable[str]) -> list[Person]:
    """Those of these people whom releases name, by IRI, each with all that any release says."""
    wanted = iter(sorted(set(iris)))
    found: list[Person] = []
    while some := list(islice(wanted, _MANY)):
        found += _found(store, people=f" VALUES ?person {{ {' '.join(map(terms.ref, some))} }}")
    return found


def named_in(store: Store, releases: Iterable[str]) -> set[str]:
    """The people whom these releases name."""
    graphs = " ".join(sorted(map(terms.ref, releases)))
    return {iri for (iri,) in _rows(store, _IN_THESE % graphs)}


def _found(store: Store, *, releases: str = "", people: str = "") -> list[Person]:
    found: dict[str, Person] = {}
    only = (releases, people)
    for iri, name, party, state in _rows(store, _PEOPLE % only):
        person = found.setdefault(iri, Person(iri))
        person.names.add(name)
        person.party, person.state = party or person.party, state or person.state
    for query in (_ATTENDED, _SPOKE):
        for iri, release, post, office, date, issued in _rows(store, query % only):
            if iri in found:
                day = issued or date
                when = dt.date.fromisoformat(day) if day else None
                found[iri].attestations.add(Attestation(when, release, post or None, office or None))
    return [found[iri] for iri in sorted(found)]


def _rows(store: Store, query: str) -> Iterator[tuple[str, ...]]:
    for row in store.query(_PREFIXES + query).rows:
        yield tuple("" if term is None else str(getattr(term, "value", term)) for term in row)
