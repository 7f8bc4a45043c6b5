"""Whom one release names, told from the lines of its graph: the same as `named` asks of a store."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from communique.graph import terms
from communique.resolve.named import Attestation, Person

_CLASSES = _RELEASE, _PERSON, _STATE, _STATEMENT = tuple(map(terms.dip, ("Release", "Person", "State", "Statement")))
_ACTOR, _CODE, _DATE, _OFFICE, _PARTICIPATION, _REPRESENTS, _SPEAKER = map(
    terms.dip, ("actor", "code", "date", "office", "participation", "represents", "speaker")
)
_ISSUED = f"{terms.DCTERMS}issued"
_TYPE = f"<{terms.TYPE}>"
_TYPED = {f"<{name}>" for name in _CLASSES}
_NAMED = {
    f"<{name}>" for name in (terms.LABEL, _ISSUED, _ACTOR, _CODE, _DATE, _OFFICE, _PARTICIPATION, _REPRESENTS, _SPEAKER)
}

_Node = Mapping[str, list[str]]


def people_of(lines: Iterable[str]) -> tuple[Person, ...]:
    """The people whom a release names, by IRI, with what it says of each.

    >>> people_of([terms.line("urn:a", terms.LABEL, terms.label("A"), "urn:g")])
    ()
    """
    nodes: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    release = ""
    for quad in ox.parse("".join(_telling(lines)), format=ox.RdfFormat.N_QUADS):
        release = _value(quad.graph_name)
        nodes[_value(quad.subject)][quad.predicate.value].append(_value(quad.object))
    if release not in nodes or _RELEASE not in nodes[release][terms.TYPE]:
        return ()
    found = {
        iri: _person(iri, node, nodes)
        for iri, node in sorted(nodes.items())
        if _PERSON in node[terms.TYPE] and node[terms.LABEL]
    }
    issued = nodes[release][_ISSUED]
    for node in list(nodes.values()):
        for part in node[_PARTICIPATION]:
            offices: list[tuple[str | None, str | None]] = [
                (post, label) for post in nodes[part][_OFFICE] for label in nodes[post][terms.LABEL]
            ]
            for actor in nodes[part][_ACTOR]:
                if actor in found:
                    found[actor].attestations |= {
                        Attestation(_day(day), release, post, label)
                        for post, label in offices or [(None, None)]
                        for day in issued or node[_DATE] or [""]
                    }
        if _STATEMENT in node[terms.TYPE]:
            for speaker in node[_SPEAKER]:
                if speaker in found:
                    found[speaker].attestations |= {Attestation(_day(day), release) for day in issued or [""]}
    return tuple(found.values())


def _person(iri: str, node: _Node, nodes: Mapping[str, _Node]) -> Person:
    party = max(node[_REPRESENTS], default=None)
    state = max(nodes[party][_CODE], default=None) if party and _STATE in nodes[party][terms.TYPE] else None
    return Person(iri, set(node[terms.LABEL]), party, state)


def _telling(lines: Iterable[str]) -> Iterator[str]:
    """A few lines in a hundred."""
    for line in lines:
        _, predicate, value = line.split(" ", 2)
        if predicate in _NAMED or (predicate == _TYPE and value.partition(" ")[0] in _TYPED):
            yield line


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _value(term: object) -> str:
    return str(getattr(term, "value", term))
