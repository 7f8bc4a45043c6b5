"""The graph as a test asks for it: without the names of namespaces and the base."""

from __future__ import annotations

from pyoxigraph import Literal, RdfFormat, parse

from communique.graph import quads, terms
from communique.model import Facts


def short(iri: str) -> str:
    """An IRI without what all of them begin with."""
    for start in (terms.BASE, terms.DIP, terms.DCTERMS, terms.OA, terms.ORG, terms.PROV):
        if iri.startswith(start):
            return iri.removeprefix(start)
    return iri.rpartition("#")[2]


def nodes(facts: Facts) -> dict[str, dict[str, set[str]]]:
    """What the graph says of each node: property and values, by the end of the node's IRI."""
    found: dict[str, dict[str, set[str]]] = {}
    release = terms.release(terms.BASE, facts.document)
    for quad in parse("".join(quads(facts)), format=RdfFormat.N_QUADS):
        subject = short(str(quad.subject)[1:-1].replace(release, "RELEASE"))
        value = (
            quad.object.value
            if isinstance(quad.object, Literal)
            else short(str(quad.object)[1:-1].replace(release, "RELEASE"))
        )
        found.setdefault(subject, {}).setdefault(short(quad.predicate.value), set()).add(value)
    return found


def of_type(facts: Facts, kind: str) -> list[dict[str, set[str]]]:
    """What the graph says of the nodes of a class, in the order of their IRIs."""
    return [about for _, about in sorted(nodes(facts).items()) if kind in about["type"]]
