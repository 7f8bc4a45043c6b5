"""Who is who: one node for each person across releases, with the names as written and the offices held."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from communique.graph import terms
from communique.resolve.gathering import Gathering
from communique.resolve.individuals import groups, lines
from communique.resolve.named import people_in
from communique.resolve.touched import affected, quads_of, told
from communique.store import Store
from communique.store.quads import of_graph
from communique.validate import sound

_MANY = 500
PENDING = "graph/pending"
"""How the name of the note ends that releases are changing."""


def graph_name(base: str) -> str:
    """The graph of the people.

    >>> graph_name("https://example.org/id/")
    'https://example.org/id/graph/people'
    """
    return f"{base}graph/people"


def resolve(store: Store, base: str) -> None:
    """Tell anew who is who, in the graph `<base>graph/people`.

    People of one party whose names are the same but for order, accents, initials and titles are one where
    their offices are compatible; what is uncertain stays apart. Everybody is in one group, so that queries can
    count groups. Raises StoreError, and ShapeError where the graph would not hold to the shapes.
    """
    graph = graph_name(base)
    names = iter(store.graphs())
    with tempfile.TemporaryDirectory() as folder:
        gathering = Gathering(Path(folder))
        while some := list(islice(names, _MANY)):
            gathering.add(people_in(store, some))
        store.replace(graph, "".join(gathering.told(base, graph)))
    store.remove(_pending(base))


def begin(store: Store, base: str) -> None:
    """Note in the store that releases are about to change, so that after a run that was killed all is told anew."""
    graph = graph_name(base)
    noted = terms.line(graph, f"{terms.PROV}wasInvalidatedBy", terms.ref(_pending(base)), _pending(base))
    store.replace(_pending(base), noted)


def is_settled(store: Store, base: str) -> bool:
    """Whether the graph is there and says what follows from the releases: no run broke off before it was told."""
    names = store.graphs()
    return graph_name(base) in names and _pending(base) not in names


def settle(store: Store, base: str, changed: Iterable[str]) -> None:
    """As `resolve`, for a graph that was right until releases came, changed or went that name these people.

    Nothing is read but everybody's names, and what is said of those who share one with them.
    """
    graph = graph_name(base)
    stale, anew = affected(store, told(store, graph), changed)
    before = quads_of(store, graph, stale)
    found = {line for group in groups(anew) for line in lines(group, base, graph)}
    after = of_graph(graph, sound(graph, "".join(sorted(found))))
    changes = [
        f"{verb} DATA {{ GRAPH <{graph}> {{ {' . '.join(sorted(str(quad.triple) for quad in quads))} }} }}"
        for verb, quads in (("DELETE", before - after), ("INSERT", after - before))
        if quads
    ]
    if changes:
        store.update(" ;\n".join(changes), again=True)
    store.remove(_pending(base))


def is_pending(graph: str) -> bool:
    """Whether this is the note that `begin` makes, and `resolve` and `settle` take away."""
    return graph.endswith(f"/{PENDING}") or graph.endswith(f"#{PENDING}")


def _pending(base: str) -> str:
    return f"{base}{PENDING}"
