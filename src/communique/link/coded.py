"""States and organisations, whose codes are keys of the reference tables."""

from __future__ import annotations

from collections.abc import Iterable

from communique.link import iris, tables
from communique.link.found import Coded
from communique.link.links import Link, Outcome

STATES = "data/reference/states.tsv"
ORGANIZATIONS = "data/reference/organizations.tsv"


def states(found: Iterable[Coded]) -> Outcome:
    """A state is the item of Wikidata that bears its code; GeoNames has its territory, which is close.

    >>> [(link.predicate, link.target) for link in states([Coded("state/LAO", "LAO", "Laos")]).links]
    [('closeMatch', 'https://sws.geonames.org/1655842/'), ('sameAs', 'http://www.wikidata.org/entity/Q819')]
    """
    known = {state.code: state for state in tables.states()}
    links = []
    for node in found:
        state = known.get(node.code)
        if state is None:
            continue
        reason = (f"code {node.code}",)
        if state.wikidata:
            target = iris.wikidata(state.wikidata)
            links.append(Link("state", node.iri, "sameAs", "wikidata", target, "state-code", reason, STATES))
        if state.geonames:
            target = iris.geonames(state.geonames)
            links.append(Link("state", node.iri, "closeMatch", "geonames", target, "state-code", reason, STATES))
    return Outcome(tuple(sorted(links)))


def organizations(found: Iterable[Coded]) -> Outcome:
    """An organisation is the item that the table has for its key: the lexicon gives one key to all its names."""
    known = {organization.key: organization for organization in tables.organizations()}
    return Outcome(
        tuple(
            sorted(
                Link(
                    "organization",
                    node.iri,
                    "sameAs",
                    "wikidata",
                    iris.wikidata(known[node.code].wikidata),
                    "organization-key",
                    (f"key {node.code}",),
                    ORGANIZATIONS,
                )
                for node in found
                if node.code in known and known[node.code].wikidata
            )
        )
    )
