"""Takes a release out of a store, with all that was inferred from it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pyoxigraph as ox

from communique.errors import StoreError
from communique.graph import terms
from communique.resolve import people, resolve
from communique.resolve.events import graph_name
from communique.store import Store
from communique.store.ledger import LEDGER, Ledgered, digests
from communique.store.quads import lines, of_graph

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_VOID = "http://rdfs.org/ns/void#"
# What an inference rests on: with the last of these it goes.
_SUPPORTS = frozenset({terms.dip("groups"), f"{terms.PROV}wasDerivedFrom", f"{_RDF}subject"})
_AT_A_TIME = 200


@dataclass(frozen=True, slots=True)
class Retracted:
    """What went: the release's own statements, and those inferred from it."""

    release: str
    stated: int
    inferred: int


def release_named(store: Store, name: str) -> str:
    """The IRI of the release with that IRI, id or address; StoreError if there is none, or more than one."""
    parts = [f"{{ ?g <{terms.DCTERMS}identifier> {ox.Literal(name)} }}"]
    if (iri := terms.address(name)) is not None:
        parts.append(f"{{ ?g <{terms.DCTERMS}source> <{iri}> }}")
        parts.append(f"{{ VALUES ?g {{ <{iri}> }} ?g a <{terms.dip('Release')}> }}")
    either = " UNION ".join(parts)
    rows = store.query(
        f"SELECT DISTINCT ?g WHERE {{ GRAPH ?g {{ ?g a <{terms.dip('Release')}> . {either} }} }} ORDER BY ?g"
    ).rows
    found = [cell.value for (cell,) in rows if isinstance(cell, ox.NamedNode)]
    if not found:
        raise StoreError(f"{name}: no release here has this id, address or IRI")
    if len(found) > 1:
        raise StoreError(f"{name}: several releases have this id; give one of these: {', '.join(found)}")
    return found[0]


def retract(store: Store, name: str) -> Retracted:
    """Remove a release (by IRI, id or address) and what was inferred from it and nothing else.

    Groups lose its events, links whose evidence it alone was go, and so does whatever is said elsewhere of people,
    posts and places that no other release names. What was inferred goes first, so that a retraction that broke
    off can be begun again; if the release itself was gone by then, the rest is done before StoreError says that it
    is not there. Raises StoreError.
    """
    keeper: Store = Ledgered(store) if digests(store) else store
    _finish(keeper)
    release = release_named(store, name)
    base = release.rpartition("release/")[0]
    stated = of_graph(release, store.graph(release))
    gone = _gone(store, release, {quad.subject.value for quad in stated if isinstance(quad.subject, ox.NamedNode)})
    inferred = 0
    grouped = graph_name(base) in store.graphs()
    if grouped:
        people.begin(keeper, base)
    for graph in store.graphs():
        if base and graph.startswith(f"{base}graph/") and graph != LEDGER:
            before = of_graph(graph, store.graph(graph))
            after = pruned(before, gone)
            if after != before:
                inferred += len(before) - len(after)
                keeper.replace(graph, "".join(lines(after)))
    keeper.remove(release)
    # Who is who, and since when in which office, is said of all releases together.
    if grouped:
        resolve(keeper, base)
        if isinstance(keeper, Ledgered):
            keeper.flush()
    return Retracted(release, len(stated), inferred)


def _finish(store: Store) -> None:
    """Tell who is who where an earlier run broke off between a release's end and that."""
    for graph in store.graphs():
        if people.is_pending(graph):
            resolve(store, graph.removesuffix(people.PENDING))


def pruned(quads: set[ox.Quad], gone: set[str]) -> set[ox.Quad]:
    """A graph of inferences without those that rest on nodes that are gone; sets of links are counted anew."""
    left, removed = set(quads), set(gone)
    while True:
        dropped = {quad for quad in left if removed & {_iri(quad.subject), _iri(quad.object)}}
        dropped |= _reified(left, dropped)
        if not dropped:
            return _counted(left) if left != quads else left
        left -= dropped
        removed |= _unsupported(left, dropped)


def _unsupported(left: set[ox.Quad], dropped: set[ox.Quad]) -> set[str]:
    """Nodes that lost the last of what they rest on, or the last that led to them."""
    supported = {(quad.subject, quad.predicate) for quad in left}
    mentioned, described = {quad.object for quad in left}, {quad.subject for quad in left}
    lost = {
        _iri(quad.subject)
        for quad in dropped
        if quad.predicate.value in _SUPPORTS and (quad.subject, quad.predicate) not in supported
    }
    return lost | {_iri(quad.object) for quad in dropped if quad.object in described - mentioned}


def _reified(left: set[ox.Quad], dropped: set[ox.Quad]) -> set[ox.Quad]:
    """The triples that dropped link nodes speak of."""
    parts: dict[object, dict[str, object]] = {}
    for quad in dropped:
        if quad.predicate.value in (f"{_RDF}subject", f"{_RDF}predicate", f"{_RDF}object"):
            parts.setdefault(quad.subject, {})[quad.predicate.value.removeprefix(_RDF)] = quad.object
    spoken = {(each.get("subject"), each.get("predicate"), each.get("object")) for each in parts.values()}
    return {quad for quad in left if (quad.subject, quad.predicate, quad.object) in spoken}


def _counted(quads: set[ox.Quad]) -> set[ox.Quad]:
    links = Counter(quad.object for quad in quads if quad.predicate.value == f"{_VOID}inDataset")
    counted = set()
    for quad in quads:
        if quad.predicate.value == f"{_VOID}triples" and quad.subject in links:
            count = ox.Literal(str(links[quad.subject]), datatype=ox.NamedNode(f"{terms.XSD}integer"))
            quad = ox.Quad(quad.subject, quad.predicate, count, quad.graph_name)
        counted.add(quad)
    return counted


def _gone(store: Store, release: str, nodes: set[str]) -> set[str]:
    """The release's own nodes, and those that no other release describes."""
    own = {node for node in nodes if node == release or node.startswith(f"{release}/")}
    others = sorted(nodes - own)
    kept: set[str] = set()
    for start in range(0, len(others), _AT_A_TIME):
        values = " ".join(f"<{node}>" for node in others[start : start + _AT_A_TIME])
        rows = store.query(
            f"SELECT DISTINCT ?node WHERE {{ VALUES ?node {{ {values} }} GRAPH ?g {{ ?node a ?type . ?g a"
            f" <{terms.dip('Release')}> }} FILTER(?g != <{release}>) }} ORDER BY ?node"
        ).rows
        kept |= {cell.value for (cell,) in rows if isinstance(cell, ox.NamedNode)}
    return own | (set(others) - kept)


def _iri(node: object) -> str:
    return node.value if isinstance(node, ox.NamedNode) else ""
