"""Who may be another after some releases changed: the people whose part of the graph must be told anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import pyoxigraph as ox

from communique.graph import terms
from communique.resolve.named import Person, these
from communique.resolve.names import key
from communique.store import Store
from communique.store.quads import of_graph

_ALT_LABEL = "http://www.w3.org/2004/02/skos/core#altLabel"
_NAMES = frozenset({terms.LABEL, _ALT_LABEL})
_HOLDER, _UNITES = terms.dip("holder"), terms.dip("unites")


@dataclass(slots=True)
class Told:
    """A person as the graph of the people has it: the spellings united, all names, and every quad."""

    unites: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    quads: set[ox.Quad] = field(default_factory=set)


def told(graph: str, nquads: str) -> list[Told]:
    """What the graph of the people says, person by person."""
    quads = of_graph(graph, nquads)
    owners = {quad.subject: quad.object for quad in quads if quad.predicate.value == _HOLDER}
    found: defaultdict[object, Told] = defaultdict(Told)
    for quad in quads:
        one = found[owners.get(quad.subject, quad.subject)]
        one.quads.add(quad)
        if quad.predicate.value == _UNITES and isinstance(quad.object, ox.NamedNode):
            one.unites.add(quad.object.value)
        elif quad.predicate.value in _NAMES and isinstance(quad.object, ox.Literal):
            one.names.add(quad.object.value)
    return list(found.values())


def affected(store: Store, known: Iterable[Told], changed: Iterable[str]) -> tuple[list[Told], list[Person]]:
    """Of the people as told, those that no longer stand; and everybody to tell anew in their place.

    They are all who share a name, but for order and initials, with somebody of whom a release now says something
    else, in the spellings that were and those that are: who is one with whom is decided among these alone.
    """
    by_spelling: dict[str, Told] = {}
    by_key: defaultdict[tuple[str, ...], list[Told]] = defaultdict(list)
    for one in known:
        by_spelling.update(dict.fromkeys(one.unites, one))
        for name in one.names:
            by_key[key(name)].append(one)
    stale: dict[int, Told] = {}
    people: dict[str, Person] = {}
    waiting, asked = set(changed), set[str]()
    while waiting:
        new = these(store, waiting)
        people.update((person.iri, person) for person in new)
        reached = [by_spelling[iri] for iri in waiting if iri in by_spelling]
        asked |= waiting
        waiting = set()
        names = {name for person in new for name in person.names}
        while reached or names:
            names = names.union(*(one.names for one in reached))
            stale.update((id(one), one) for one in reached)
            waiting = waiting.union(*(one.unites for one in reached))
            alike = (one for name in names for one in by_key[key(name)])
            reached, names = [one for one in alike if id(one) not in stale], set()
        waiting -= asked
    return list(stale.values()), list(people.values())
