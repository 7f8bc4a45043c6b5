"""What the graph's nodes are in open data: links with evidence, in graphs of their own; nothing stated is changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

from communique.errors import CommuniqueError
from communique.link import coded, found, iris, people, places, quads, settlements
from communique.link.links import Candidate, Link, Outcome
from communique.link.memory import Answers
from communique.link.never import Never
from communique.link.questions import Endpoint, Memory
from communique.link.reconcile import Rest, fetch, reconciled
from communique.resolve import named
from communique.store import Store
from communique.store.ledger import Ledgered, digests
from communique.validate import sound

__all__ = ["Answers", "Candidate", "Link", "Never", "Outcome", "link"]


def halt(error: CommuniqueError) -> NoReturn:
    """What becomes of an endpoint's failure where nobody says otherwise: it is raised."""
    raise error


def link(
    store: Store,
    base: str,
    never: Never | None = None,
    *,
    endpoint: Endpoint | None = None,
    memory: Memory | None = None,
    on_progress: Callable[[int], None] = lambda settled: None,
    on_error: Callable[[CommuniqueError], None] = halt,
) -> Outcome:
    """Link all nodes of the store anew from the reference tables that ship with the program.

    With an endpoint that speaks Wikidata's model, what no table has is looked up there: people, organisations, and
    places with their state beside them. `memory` keeps its answers. An endpoint that fails goes to `on_error`, and
    what it answered before counts.

    Three graphs take the place of older ones: `<base>graph/links`, `<base>graph/places` and
    `<base>graph/reference`. What may be the same, but is not sure, comes back as candidates.

    Raises StoreError, and ShapeError where a graph would not hold to the shapes.
    """
    states, organizations, persons = found.states(store), found.organizations(store), named.people(store)
    placed = found.places(store)
    known = places.meant(placed)
    outcome = (
        coded.states(states)
        + coded.organizations(organizations)
        + people.posts(found.posts(store))
        + people.people(persons)
        + places.places(known, placed, base)
    )
    if endpoint is not None and memory is not None:
        rest = Rest.of(outcome, persons, organizations, settlements.sought(placed, known))
        try:
            for settled in fetch(rest, endpoint, memory):
                on_progress(settled)
        except CommuniqueError as error:
            on_error(error)
        further, places_found = settlements.settled(rest.places, memory, base, endpoint.endpoint)
        known = (*known, *further)
        outcome = outcome + reconciled(rest, endpoint.endpoint, memory) + places_found
    outcome = (never or Never.load(base)).without(outcome).settled()
    graphs = {
        iris.links_graph(base): quads.links(outcome.links, base),
        iris.places_graph(base): quads.places(known, base),
        iris.reference_graph(base): quads.reference(states, organizations, base),
    }
    kept = Ledgered(store) if digests(store) else None
    for graph, nquads in graphs.items():
        (kept or store).replace(graph, sound(graph, nquads))
    if kept is not None:
        kept.flush()
    return outcome
