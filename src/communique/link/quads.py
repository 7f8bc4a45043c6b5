"""Links, places and what the tables say, as sorted N-Quads without blank nodes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from communique.graph import terms
from communique.link import iris, tables
from communique.link.found import Coded
from communique.link.links import Link
from communique.link.places import Meant

_TARGETS = {"wikidata": "http://www.wikidata.org/", "geonames": "https://www.geonames.org/"}
_LICENCES = {
    "wikidata": "https://creativecommons.org/publicdomain/zero/1.0/",
    "geonames": "https://creativecommons.org/licenses/by/4.0/",
}
_TITLES = {"wikidata": "Wikidata", "geonames": "GeoNames"}


def links(found: Iterable[Link], base: str) -> str:
    """The graph of the links: each as a triple, with a node of its evidence, and a void:Linkset for each sort."""
    graph = iris.links_graph(base)
    sets: dict[tuple[str, str, str], list[Link]] = defaultdict(list)
    for link in found:
        sets[link.kind, link.dataset, link.predicate].append(link)
    lines = [line for sort, made in sets.items() for line in _linkset(sort, made, base, graph)]
    return "".join(sorted(set(lines)))


def places(known: Iterable[Meant], base: str) -> str:
    """The graph of places: each with its name and state, and the events held there."""
    graph = iris.places_graph(base)
    lines = set()
    for each in known:
        place = iris.place(base, each.place.state, each.place.name)
        lines |= {
            terms.line(each.event, terms.dip("place"), terms.ref(place), graph),
            terms.line(place, terms.TYPE, terms.ref(terms.dip("Place")), graph),
            terms.line(place, terms.LABEL, terms.label(each.place.name), graph),
            terms.line(place, terms.dip("inState"), terms.ref(terms.state(base, each.place.state)), graph),
            terms.line(place, terms.dip("rule"), terms.literal(each.rule), graph),
        }
    return "".join(sorted(lines))


def reference(states: Iterable[Coded], organizations: Iterable[Coded], base: str) -> str:
    """The graph of codes and former names of the store's states, and of its organisations' members among them."""
    graph = iris.reference_graph(base)
    lines = set()
    here = {state.code: state.iri for state in states}
    for state in tables.states():
        if state.code in here:
            lines |= set(_codes(state, here[state.code], graph))
    for name in tables.state_names():
        if name.code in here:
            lines |= set(_name(name, here[name.code], graph))
    members = {organization.key: organization.members for organization in tables.organizations()}
    for node in organizations:
        for code in members.get(node.code, ()):
            if code in here:
                lines.add(terms.line(here[code], terms.ORG + "memberOf", terms.ref(node.iri), graph))
    return "".join(sorted(lines))


def _linkset(sort: tuple[str, str, str], made: list[Link], base: str, graph: str) -> Iterator[str]:
    kind, dataset, predicate = sort
    linkset = iris.linkset(base, *sort)
    title = f"{kind}: {predicate} to {_TITLES[dataset]}"
    yield terms.line(linkset, terms.TYPE, terms.ref(iris.VOID + "Linkset"), graph)
    yield terms.line(linkset, terms.DCTERMS + "title", terms.label(title), graph)
    yield terms.line(linkset, iris.VOID + "subjectsTarget", terms.ref(f"{base}dataset"), graph)
    yield terms.line(linkset, iris.VOID + "objectsTarget", terms.ref(_TARGETS[dataset]), graph)
    yield terms.line(linkset, iris.VOID + "linkPredicate", terms.ref(iris.PREDICATES[predicate]), graph)
    yield terms.line(linkset, iris.VOID + "triples", terms.integer(len({(x.subject, x.target) for x in made})), graph)
    yield terms.line(linkset, terms.DCTERMS + "license", terms.ref(_LICENCES[dataset]), graph)
    for link in made:
        yield from _link(link, linkset, base, graph)


def _link(link: Link, linkset: str, base: str, graph: str) -> Iterator[str]:
    predicate = iris.PREDICATES[link.predicate]
    node = iris.link(base, link.subject, link.predicate, link.target)
    yield terms.line(link.subject, predicate, terms.ref(link.target), graph)
    yield terms.line(node, terms.TYPE, terms.ref(terms.dip("Link")), graph)
    yield terms.line(node, iris.RDF + "subject", terms.ref(link.subject), graph)
    yield terms.line(node, iris.RDF + "predicate", terms.ref(predicate), graph)
    yield terms.line(node, iris.RDF + "object", terms.ref(link.target), graph)
    yield terms.line(node, iris.VOID + "inDataset", terms.ref(linkset), graph)
    yield terms.line(node, terms.dip("rule"), terms.literal(link.rule), graph)
    yield terms.line(node, terms.DCTERMS + "source", terms.literal(link.source), graph)
    for reason in link.reasons:
        yield terms.line(node, terms.dip("reason"), terms.label(reason), graph)
    for release in link.releases:
        yield terms.line(node, terms.PROV + "wasDerivedFrom", terms.ref(release), graph)


def _codes(state: tables.State, node: str, graph: str) -> Iterator[str]:
    for name, value in (("alpha2", state.alpha2), ("m49", state.m49)):
        if value:
            yield terms.line(node, terms.dip(name), terms.literal(value), graph)


def _name(name: tables.StateName, state: str, graph: str) -> Iterator[str]:
    node = f"{state}/name/{terms.slug(name.name)}"
    yield terms.line(node, terms.TYPE, terms.ref(terms.dip("StateName")), graph)
    yield terms.line(node, terms.LABEL, terms.label(name.name), graph)
    yield terms.line(node, terms.dip("nameOf"), terms.ref(state), graph)
    for predicate, value in (("validFrom", name.since), ("validUntil", name.until)):
        if value:
            kind = "date" if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else "gYear"
            yield terms.line(node, terms.dip(predicate), terms.literal(value, kind), graph)
