"""A store's graphs one by one, each as nodes and their values: what tables are drawn from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

import pyoxigraph as ox

from communique.export.nquads import quads
from communique.graph import terms


@dataclass(frozen=True, slots=True)
class Graph:
    """`nodes` has the values of each property of each node, IRIs and literals alike, as they come: sorted."""

    iri: str
    nodes: Mapping[str, Mapping[str, tuple[str, ...]]]

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


def graphs(ordered: Iterable[str]) -> Iterator[Graph]:
    """The graphs of N-Quads lines ordered by graph; one is in memory at a time."""
    for name, members in groupby(quads(ordered), key=lambda quad: quad.graph_name):
        nodes: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
        for quad in members:
            values = nodes[_value(quad.subject)]
            property = quad.predicate.value
            values[property] = (*values.get(property, ()), _value(quad.object))
        yield Graph(_value(name), nodes)


def _value(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)
