"""Proves, from a store alone, that what it says of the words is true of the words."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from communique.graph import terms
from communique.store import Store

_FACTS = ("Event", "Agreement", "Anniversary", "Statement")
_CONTEXT = 32
_UNSPACED = "\u2e80"  # where the scripts begin that put no spaces between words
_Nodes = Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something that a store says and its own text does not bear out.

    >>> str(Fault("urn:x:r", "urn:x:r/passage/0-4", "its quote is not what stands there"))
    'urn:x:r: urn:x:r/passage/0-4: its quote is not what stands there'
    """

    release: str
    node: str
    what: str

    def __str__(self) -> str:
        return f"{self.release}: {self.node}: {self.what}"


def verify(store: Store) -> tuple[Fault, ...]:
    """All faults of a store, sorted; none if everything holds.

    The text has the hash that is recorded; each quote, and what stands around it, is at its offsets (in
    code points); each fact and participation cites passages of its own release; the name of whoever took
    part or spoke stands in a passage cited for it. Raises StoreError where the store can't be read.
    """
    return tuple(sorted({fault for graph in store.graphs() for fault in _graph(store, graph)}))


def _graph(store: Store, graph: str) -> Iterator[Fault]:
    # What is no release may be the graph of all people, too large for memory.
    if not store.query(f"ASK {{ GRAPH <{graph}> {{ <{graph}> a <{terms.dip('Release')}> }} }}").boolean:
        if store.query(f"ASK {{ GRAPH <{graph}> {{ ?node <{terms.dip('evidence')}> ?passage }} }}").boolean:
            yield Fault(graph, graph, "cites passages but is no release")
        return
    nodes = _nodes(store, graph)
    release = _Release(graph, nodes, _one(nodes[graph][terms.dip("text")]) or "")
    yield from release.faults()


def _nodes(store: Store, graph: str) -> _Nodes:
    nodes: defaultdict[str, defaultdict[str, tuple[str, ...]]] = defaultdict(lambda: defaultdict(tuple))
    for subject, predicate, value in store.query(f"SELECT ?s ?p ?o {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}").rows:
        if isinstance(subject, NamedNode) and isinstance(predicate, NamedNode):
            plain = value.value if isinstance(value, NamedNode | Literal) else str(value)
            nodes[subject.value][predicate.value] += (plain,)
    return nodes


@dataclass(frozen=True, slots=True)
class _Release:
    iri: str
    nodes: _Nodes
    text: str

    def faults(self) -> Iterator[Fault]:
        yield from self._hash()
        for iri, node in list(self.nodes.items()):
            types = node[terms.TYPE]
            if terms.dip("Passage") in types:
                yield from self._passage(iri)
            if any(terms.dip(kind) in types for kind in (*_FACTS, "Participation")):
                yield from self._citations(iri)
            elif terms.dip("evidence") in node:
                yield Fault(self.iri, iri, "cites passages but is no fact")
            if terms.dip("Participation") in types:
                yield from self._name(iri, "actor")
            if terms.dip("Statement") in types and node[terms.dip("speaker")]:
                yield from self._name(iri, "speaker")

    def _hash(self) -> Iterator[Fault]:
        release = self.nodes[self.iri]
        if len(release[terms.dip("text")]) != 1:
            yield Fault(self.iri, self.iri, "does not hold one text")
        if release[terms.dip("sha256")] != (hashlib.sha256(self.text.encode("utf-8")).hexdigest(),):
            yield Fault(self.iri, self.iri, "its text has not the SHA-256 that is recorded")

    def _passage(self, iri: str) -> Iterator[Fault]:
        node = self.nodes[iri]
        if node[terms.OA + "hasSource"] != (self.iri,):
            yield Fault(self.iri, iri, "is not a passage of this release")
        start, end = self._number(iri, "start"), self._number(iri, "end")
        quote = _one(self._selected(iri, "exact"))
        if start is None or end is None or quote is None:
            yield Fault(self.iri, iri, "lacks one quote, one start and one end")
        elif not 0 <= start < end <= len(self.text):
            yield Fault(self.iri, iri, f"stands outside the text: {start}-{end} of {len(self.text)}")
        elif self.text[start:end] != quote:
            yield Fault(self.iri, iri, f"its quote is not what stands at {start}-{end}")
        else:
            around = (self.text[max(0, start - _CONTEXT) : start], self.text[end : end + _CONTEXT])
            told = (_one(self._selected(iri, "prefix")) or "", _one(self._selected(iri, "suffix")) or "")
            if told != around:
                yield Fault(self.iri, iri, f"its prefix or suffix is not what stands around {start}-{end}")

    def _citations(self, iri: str) -> Iterator[Fault]:
        node = self.nodes[iri]
        cited = node[terms.dip("evidence")]
        if not cited:
            yield Fault(self.iri, iri, "cites no passage")
        for passage in cited:
            if terms.dip("Passage") not in self._types(passage):
                yield Fault(self.iri, iri, f"cites a passage that is not there: {passage}")
        if terms.dip("Participation") not in node[terms.TYPE]:
            stated = node[terms.dip("statedIn")]
            if len(stated) != 1 or stated[0] not in cited:
                yield Fault(self.iri, iri, "is not stated in one of the passages that it cites")
        if node[terms.PROV + "wasDerivedFrom"] != (self.iri,):
            yield Fault(self.iri, iri, "is not derived from this release")

    def _name(self, iri: str, predicate: str) -> Iterator[Fault]:
        """The full name stands in a cited passage; one by a short form alone cites the one with the name too."""
        people = self.nodes[iri][terms.dip(predicate)]
        person = _one(people)
        name = _one(self.nodes[person][terms.LABEL]) if person and person in self.nodes else None
        if person is None or name is None:
            yield Fault(self.iri, iri, f"has no {predicate} with one name")
            return
        quotes = [
            quote for passage in self.nodes[iri][terms.dip("evidence")] for quote in self._selected(passage, "exact")
        ]
        if not any(_names(quote, name) for quote in quotes):
            yield Fault(self.iri, iri, f"no passage that it cites holds the name {name!r}")

    def _types(self, iri: str) -> tuple[str, ...]:
        return self.nodes[iri][terms.TYPE] if iri in self.nodes else ()

    def _selected(self, passage: str, field: str) -> tuple[str, ...]:
        """The values of a field of all of a passage's selectors."""
        if passage not in self.nodes:
            return ()
        selectors = self.nodes[passage][terms.OA + "hasSelector"]
        return tuple(
            value
            for selector in selectors
            if selector in self.nodes
            for value in self.nodes[selector][terms.OA + field]
        )

    def _number(self, passage: str, field: str) -> int | None:
        value = _one(self._selected(passage, field))
        return int(value) if value is not None and value.isdecimal() else None


def _one(values: tuple[str, ...]) -> str | None:
    return values[0] if len(values) == 1 else None


def _names(quote: str, name: str) -> bool:
    """Whether a quote holds a name, across line breaks and in any case or accents.

    >>> _names("Premier LI\\nQIANG's visit", "Li Qiang"), _names("Li Qianghua said", "Li Qiang")
    (True, False)
    >>> _names("王毅会见沙伦赛", "王毅")
    True
    """
    if any(char >= _UNSPACED for char in name):
        return "".join(name.split()) in "".join(quote.split())
    return f" {_folded(name)} " in f" {_folded(quote)} "


def _folded(text: str) -> str:
    return " ".join(map(terms.slug, re.findall(r"\w+", unicodedata.normalize("NFC", text))))
