"""JSON-LD: one object a graph, with short keys that a context explains."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import IO

import pyoxigraph as ox

from communique.assets import asset
from communique.export.nquads import quads
from communique.graph import terms
from communique.store.prefixes import PREFIXES

_OBJECT_PROPERTY = "http://www.w3.org/2002/07/owl#ObjectProperty"
_DATATYPE_PROPERTY = "http://www.w3.org/2002/07/owl#DatatypeProperty"
# Terms of other vocabularies that a release's graph has; our own are read from the ontology.
_LINKS = {
    terms.DCTERMS: "source",
    terms.OA: "hasSource hasSelector",
    terms.ORG: "postIn",
    terms.PROV: "wasDerivedFrom",
}
_VALUES = {
    terms.DCTERMS: "identifier title language publisher",
    terms.OA: "exact prefix suffix start end",
    PREFIXES["rdfs"]: "label",
}
# OWL 2 RL has no days, so the ontology can't say that these are.
_DAYS = {terms.DIP: "date endDate", terms.DCTERMS: "issued"}
_PLAIN_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")


def write(ordered: Iterable[str], file: IO[bytes]) -> None:
    """Write `{"@context": …, "@graph": [one object a graph]}`, one graph in memory at a time."""
    context = _context()
    known = {term["@id"]: (key, term.get("@type")) for key, term in context.items() if isinstance(term, dict)}
    file.write(b'{"@context": ' + _bytes(context) + b',\n"@graph": [')
    for number, (graph, members) in enumerate(groupby(quads(ordered), key=lambda quad: quad.graph_name)):
        nodes = _nodes(members, known)
        name = {} if isinstance(graph, ox.DefaultGraph) else {"@id": _iri(graph)}
        file.write((b",\n" if number else b"\n") + _bytes({**name, "@graph": nodes}))
    file.write(b"\n]}\n")


def _context() -> dict[str, str | dict[str, str]]:
    """What each key stands for, and what its values are where they are not said in full."""
    context: dict[str, str | dict[str, str]] = dict(PREFIXES)
    for term, kind in _properties():
        link = {"@type": "@id"} if kind == _OBJECT_PROPERTY else {}
        context[term.removeprefix(terms.DIP)] = {"@id": term, **link}
    for namespace, names in _VALUES.items():
        context |= {name: {"@id": namespace + name} for name in names.split()}
    for table, type_ in ((_LINKS, "@id"), (_DAYS, f"{terms.XSD}date")):
        for namespace, names in table.items():
            context |= {name: {"@id": namespace + name, "@type": type_} for name in names.split()}
    return context


def _properties() -> list[tuple[str, str]]:
    """The properties of the ontology, each with its class in OWL, sorted."""
    return sorted(
        (quad.subject.value, quad.object.value)
        for quad in ox.parse(path=asset("ontology", "communique.ttl"))
        if isinstance(quad.subject, ox.NamedNode)
        and isinstance(quad.object, ox.NamedNode)
        and quad.object.value in (_OBJECT_PROPERTY, _DATATYPE_PROPERTY)
        and quad.subject.value.startswith(terms.DIP)
    )


def _nodes(quads: Iterable[ox.Quad], known: Mapping[str, tuple[str, str | None]]) -> list[dict[str, object]]:
    nodes: defaultdict[str, defaultdict[str, list[object]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        value = quad.object
        if quad.predicate.value == terms.TYPE and isinstance(value, ox.NamedNode):
            nodes[_iri(quad.subject)]["@type"].append(_shortened(value.value))
        else:
            key, coerced = known.get(quad.predicate.value, (quad.predicate.value, None))
            nodes[_iri(quad.subject)][key].append(_value(value, coerced))
    return [
        {"@id": iri} | {key: found[0] if len(found) == 1 else found for key, found in sorted(node.items())}
        for iri, node in sorted(nodes.items())
    ]


def _value(value: object, coerced: str | None) -> object:
    """A value as the context lets its key stand for it; in full wherever that would not give it back."""
    if isinstance(value, ox.NamedNode | ox.BlankNode):
        return _iri(value) if coerced == "@id" else {"@id": _iri(value)}
    if not isinstance(value, ox.Literal):
        raise TypeError(f"JSON-LD has no form for {value}")
    if value.language:
        return {"@value": value.value, "@language": value.language}
    datatype = value.datatype.value
    if coerced == datatype or (coerced is None and datatype == f"{terms.XSD}string"):
        return value.value
    if coerced is None and datatype == f"{terms.XSD}boolean" and value.value in ("true", "false"):
        return value.value == "true"
    if coerced is None and datatype == f"{terms.XSD}integer" and _PLAIN_INTEGER.fullmatch(value.value):
        return int(value.value)
    return {"@value": value.value, "@type": datatype}


def _iri(node: object) -> str:
    return node.value if isinstance(node, ox.NamedNode) else str(node)


def _shortened(iri: str) -> str:
    return f"dip:{iri.removeprefix(terms.DIP)}" if iri.startswith(terms.DIP) else iri


def _bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8")
