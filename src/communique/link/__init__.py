"""What the graph's nodes are in open data: links with evidence, in graphs of their own; nothing stated is changed."""

from __future__ import annotations

from communique.link import coded, found, iris, people, places, quads
from communique.link.links import Candidate, Link, Outcome
from communique.link.never import Never
from communique.resolve import named
from communique.store import Store
from communique.validate import sound

__all__ = ["Candidate", "Link", "Never", "Outcome", "link"]


def link(store: Store, base: str, never: Never | None = None) -> Outcome:
    """Link all nodes of the store anew from the reference tables that ship with the program.

    Three graphs take the place of older ones: `<base>graph/links`, `<base>graph/places` and
    `<base>graph/reference`. What may be the same, but is not sure, comes back as candidates.

    Raises StoreError, and ShapeError where a graph would not hold to the shapes.
    """
    states, organizations = found.states(store), found.organizations(store)
    placed = found.places(store)
    known = places.meant(placed)
    outcome = (never or Never.load(base)).without(
        coded.states(states)
        + coded.organizations(organizations)
        + people.posts(found.posts(store))
        + people.people(named.people(store))
        + places.places(known, placed, base)
    )
    graphs = {
        iris.links_graph(base): quads.links(outcome.links, base),
        iris.places_graph(base): quads.places(known, base),
        iris.reference_graph(base): quads.reference(states, organizations, base),
    }
    for graph, nquads in graphs.items():
        store.replace(graph, sound(graph, nquads))
    return outcome
