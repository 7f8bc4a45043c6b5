"""Who may be another after some releases changed: the people whose part of the graph must be told anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

import pyoxigraph as ox

from communique.graph import terms
from communique.resolve.named import Person, these
from communique.resolve.names import key
from communique.store import Store

_ALT_LABEL = "http://www.w3.org/2004/02/skos/core#altLabel"
_PREFIX = f"PREFIX dip: <{terms.DIP}>"
_MANY = 500


@dataclass(slots=True)
class Told:
    """A person as the graph of the people has it: the node, the spellings united, and all names."""

    iri: str
    unites: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


def told(store: Store, graph: str) -> list[Told]:
    """Who is in the graph of the people, without the offices."""
    found: dict[str, Told] = {}
    for predicate in (terms.dip("unites"), terms.LABEL, _ALT_LABEL):  # nothing else there unites or has a name
        for one, what in store.query(f"SELECT ?one ?what {{ GRAPH <{graph}> {{ ?one <{predicate}> ?what }} }}").rows:
            entry = found.setdefault(_value(one), Told(_value(one)))
            (entry.unites if predicate.endswith("unites") else entry.names).add(_value(what))
    return list(found.values())


def quads_of(store: Store, graph: str, some: Iterable[Told]) -> set[ox.Quad]:
    """All that the graph says of these people and of what they hold."""
    iris = iter(sorted(terms.ref(one.iri) for one in some))
    found: set[ox.Quad] = set()
    name = ox.NamedNode(graph)
    while part := " ".join(islice(iris, _MANY)):
        for values, of in (("?node", ""), ("?one", "?node dip:holder ?one .")):
            answer = store.query(
                f"{_PREFIX} SELECT ?node ?says ?what WHERE {{ VALUES {values} {{ {part} }}"
                f" GRAPH <{graph}> {{ {of} ?node ?says ?what }} }}"
            )
            found.update(ox.Quad(subject, says, what, name) for subject, says, what in answer.rows)  # type: ignore[arg-type]
    return found


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


def _value(term: object) -> str:
    return str(getattr(term, "value", term))
