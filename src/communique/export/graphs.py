"""A store's releases one by one, each as nodes and their values: what tables are drawn from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

import pyoxigraph as ox

from communique.export.nquads import quads
from communique.export.spill import sorted_once
from communique.graph import terms

_RELEASE = re.compile(r"[/#]release/[^/]+$")
_GROUPING = "graph/resolution"
_PEOPLE = "graph/people"


@dataclass(frozen=True, slots=True)
class Graph:
    """What one release states.

    `nodes` has the values of each property of each node, IRIs and literals alike, as they come: sorted.
    `encounters` has the group of each event: what several releases report has one. `persons` has, for each spelling
    of a person that the graph of the people unites with others, the first of them.
    """

    iri: str
    nodes: Mapping[str, Mapping[str, tuple[str, ...]]]
    encounters: Mapping[str, str]
    persons: Mapping[str, str]

    def whole(self, actor: str) -> str:
        """The node that stands for an actor in all spellings."""
        return self.persons.get(actor, actor)

    def of(self, node: str, property: str) -> tuple[str, ...]:
        """The values of a node's property; none for a node that is not here."""
        return self.nodes.get(node, {}).get(property, ())

    def one(self, node: str, property: str) -> str | None:
        """The first value, or None."""
        return next(iter(self.of(node, property)), None)

    def typed(self, name: str) -> list[str]:
        """The nodes of a class of the ontology, sorted."""
        wanted = terms.dip(name)
        return sorted(node for node, values in self.nodes.items() if wanted in values.get(terms.TYPE, ()))

    def quote(self, fact: str) -> str | None:
        """The words that state a fact, on one line."""
        for selector in self.of(self.one(fact, terms.dip("statedIn")) or "", terms.OA + "hasSelector"):
            exact = self.one(selector, terms.OA + "exact")
            if exact is not None:
                return " ".join(exact.split())
        return None

    def rule(self, fact: str) -> str | None:
        """The rule that found those words."""
        return self.one(self.one(fact, terms.dip("statedIn")) or "", terms.dip("rule"))


def releases(ordered: Iterable[str]) -> Iterator[Graph]:
    """The releases among N-Quads lines ordered by graph; one is in memory at a time.

    The graphs of the people and of the groups come before those of the releases; the pairs of groups wait on disk.
    """
    groups, persons = _Groups(iter(())), dict[str, str]()
    for name, members in groupby(quads(ordered), key=lambda quad: quad.graph_name):
        iri = _value(name)
        if not _RELEASE.search(iri):
            if iri.endswith(_GROUPING):
                groups = _Groups(sorted_once(_pairs(members)))
            elif iri.endswith(_PEOPLE):
                persons = _united(members)
            continue
        nodes: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
        for quad in members:
            values = nodes[_value(quad.subject)]
            property = quad.predicate.value
            values[property] = (*values.get(property, ()), _value(quad.object))
        yield Graph(iri, nodes, groups.of(iri), persons)


class _Groups:
    """The groups of events, taken release by release in the order of the releases."""

    def __init__(self, pairs: Iterator[str]) -> None:
        # The first is taken at once, since sorting takes all pairs out of a graph that will be gone.
        self._pairs = pairs
        self._next = next(pairs, None)

    def of(self, release: str) -> dict[str, str]:
        """The group of each event of a release."""
        found: dict[str, str] = {}
        while self._next is not None:
            event, group = self._next.rstrip("\n").split(" ")
            if event.startswith(f"{release}/"):
                found[event] = group
            elif event > f"{release}/":
                break
            self._next = next(self._pairs, None)
        return found


def _united(members: Iterable[ox.Quad]) -> dict[str, str]:
    """Of those who are united, each with the first by name; whoever stands alone is left out."""
    spellings: defaultdict[str, list[str]] = defaultdict(list)
    for quad in members:
        if quad.predicate.value == terms.dip("unites"):
            spellings[_value(quad.subject)].append(_value(quad.object))
    return {each: min(some) for some in spellings.values() if len(some) > 1 for each in some}


def _pairs(members: Iterable[ox.Quad]) -> Iterator[str]:
    """Each event and its group, as a line that sorts by event."""
    for quad in members:
        if quad.predicate.value == terms.dip("groups"):
            yield f"{_value(quad.object)} {_value(quad.subject)}\n"


def _value(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)
