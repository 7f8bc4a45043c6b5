"""The data set described for those who look for data: VoID and DCAT, in Turtle.

What is counted, which vocabularies it uses, whose releases it comes from, which links lead out of it, and the
SHA-256 of its N-Quads file. No hour is in it: the same data has the same description.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import IO

import pyoxigraph as ox

from communique.errors import InputError
from communique.export.turtle import triples
from communique.graph import terms
from communique.store.prefixes import PREFIXES

VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"
SPDX = "http://spdx.org/rdf/terms#"
_ONTOLOGY = terms.DIP.removesuffix("#")
_PREFIXES = {**PREFIXES, "void": VOID, "dcat": DCAT, "spdx": SPDX}
_RIGHTS = (
    "The words quoted belong to the publishers of the releases. Whoever publishes this data set states under which"
    " licence: communique export --licence."
)


def write(ordered: Iterable[str], file: IO[bytes], licence: str | None = None) -> None:
    """Write the description; `licence` is the IRI of the licence under which the data set is published.

    Memory holds the counts alone. InputError where `licence` is no IRI.
    """
    terms_of_use = terms.address(licence) if licence is not None else None
    if licence is not None and terms_of_use is None:
        raise InputError(
            "the licence", f"{licence!r} is no IRI", "give one like https://creativecommons.org/licenses/by/4.0/"
        )
    seen = _Seen()
    for _, node in groupby(triples(seen.hashed(ordered)), key=lambda triple: triple.subject):
        seen.add(list(node))
    lines = "".join(_lines(seen, terms_of_use))
    described = sorted({quad.triple for quad in ox.parse(lines, format=ox.RdfFormat.N_QUADS)}, key=str)
    ox.serialize(described, file, ox.RdfFormat.TURTLE, prefixes=_PREFIXES)


@dataclass(slots=True)
class _Seen:
    """Counts over the triples of all graphs, sorted and each once."""

    sha256: str = ""
    size: int = 0
    quads: int = 0
    base: str = terms.BASE
    triples: int = 0
    subjects: int = 0
    classes: Counter[str] = field(default_factory=Counter)
    properties: Counter[str] = field(default_factory=Counter)
    publishers: Counter[str] = field(default_factory=Counter)
    languages: set[str] = field(default_factory=set)
    days: set[str] = field(default_factory=set)
    linksets: dict[str, list[ox.Triple]] = field(default_factory=dict)

    def hashed(self, ordered: Iterable[str]) -> Iterator[str]:
        """The lines as they come, and what their file will be like."""
        digest = hashlib.sha256()
        for line in ordered:
            packed = line.encode()
            digest.update(packed)
            self.size += len(packed)
            self.quads += 1
            yield line
        self.sha256 = digest.hexdigest()

    def add(self, node: list[ox.Triple]) -> None:
        """Count all that is said of one node."""
        self.subjects += 1
        self.triples += len(node)
        self.properties.update(triple.predicate.value for triple in node)
        classes = _values(node, terms.TYPE)
        self.classes.update(classes)
        if VOID + "Linkset" in classes:
            self.linksets[str(node[0].subject)] = node
        if terms.dip("Release") in classes:
            subject = node[0].subject
            self.base = subject.value.rpartition("release/")[0] if isinstance(subject, ox.NamedNode) else self.base
            self.publishers.update(_values(node, terms.DCTERMS + "publisher"))
            self.languages.update(_values(node, terms.DCTERMS + "language"))
            days = self.days.union(_values(node, terms.DCTERMS + "issued"))
            self.days = {min(days), max(days)} if days else set()


def _values(node: Iterable[ox.Triple], property: str) -> list[str]:
    return [
        triple.object.value
        for triple in node
        if triple.predicate.value == property and isinstance(triple.object, ox.NamedNode | ox.Literal)
    ]


def _lines(seen: _Seen, licence: str | None) -> Iterator[str]:
    """The description as N-Quads lines."""
    dataset = f"{seen.base}dataset"
    for subject, predicate, term in _statements(seen, dataset, licence):
        yield terms.line(subject, predicate, term, dataset)
    for linkset, node in seen.linksets.items():
        yield terms.line(dataset, VOID + "subset", linkset, dataset)
        yield from (f"{triple} <{dataset}> .\n" for triple in node)


def _statements(seen: _Seen, dataset: str, licence: str | None) -> Iterator[tuple[str, str, str]]:
    documents = seen.classes[terms.dip("Release")]
    yield dataset, terms.TYPE, terms.ref(VOID + "Dataset")
    yield dataset, terms.TYPE, terms.ref(DCAT + "Dataset")
    yield dataset, terms.DCTERMS + "title", terms.literal(f"What {documents} releases of foreign ministries state")
    yield dataset, terms.DCTERMS + "conformsTo", terms.ref(_ONTOLOGY)
    if licence is not None:
        yield dataset, terms.DCTERMS + "license", terms.ref(licence)
    else:
        yield dataset, terms.DCTERMS + "rights", terms.literal(_RIGHTS)
    for language in seen.languages:
        yield dataset, terms.DCTERMS + "language", terms.literal(language)
    yield dataset, VOID + "uriSpace", terms.literal(seen.base)
    yield dataset, VOID + "documents", terms.integer(documents)
    yield dataset, VOID + "triples", terms.integer(seen.triples)
    yield dataset, VOID + "distinctSubjects", terms.integer(seen.subjects)
    yield dataset, VOID + "properties", terms.integer(len(seen.properties))
    yield dataset, VOID + "classes", terms.integer(len(seen.classes))
    for vocabulary in {_namespace(iri) for iri in (*seen.properties, *seen.classes)}:
        yield dataset, VOID + "vocabulary", terms.ref(vocabulary)
    yield from _partitions(dataset, "class", "entities", seen.classes)
    yield from _partitions(dataset, "property", "triples", seen.properties)
    yield from _period(dataset, seen.days)
    yield from _origin(dataset, seen.publishers)
    yield from _file(dataset, seen)


def _partitions(dataset: str, part: str, count: str, counts: Counter[str]) -> Iterator[tuple[str, str, str]]:
    for iri, number in counts.items():
        node = f"{dataset}/{part}/{_short(iri)}"
        yield dataset, f"{VOID}{part}Partition", terms.ref(node)
        yield node, VOID + part, terms.ref(iri)
        yield node, VOID + count, terms.integer(number)


def _period(dataset: str, days: set[str]) -> Iterator[tuple[str, str, str]]:
    if days:
        node = f"{dataset}/period"
        yield dataset, terms.DCTERMS + "temporal", terms.ref(node)
        yield node, terms.TYPE, terms.ref(terms.DCTERMS + "PeriodOfTime")
        yield node, DCAT + "startDate", terms.literal(min(days), "date")
        yield node, DCAT + "endDate", terms.literal(max(days), "date")


def _origin(dataset: str, publishers: Counter[str]) -> Iterator[tuple[str, str, str]]:
    """Which program drew it, and from how many releases of whom."""
    made, program = f"{dataset}/extraction", "https://w3id.org/communique"
    yield dataset, terms.PROV + "wasGeneratedBy", terms.ref(made)
    yield made, terms.TYPE, terms.ref(terms.PROV + "Activity")
    yield made, terms.PROV + "wasAssociatedWith", terms.ref(program)
    yield program, terms.TYPE, terms.ref(terms.PROV + "SoftwareAgent")
    yield program, terms.LABEL, terms.literal("communique")
    for publisher, releases in publishers.items():
        node = f"{dataset}/publisher/{terms.slug(publisher)}"
        yield made, terms.PROV + "used", terms.ref(node)
        yield node, terms.TYPE, terms.ref(terms.PROV + "Collection")
        yield node, terms.DCTERMS + "publisher", terms.literal(publisher)
        yield node, VOID + "documents", terms.integer(releases)


def _file(dataset: str, seen: _Seen) -> Iterator[tuple[str, str, str]]:
    """The N-Quads file of the same store, by which it is checked: `sha256sum` says the same."""
    node = f"{dataset}/nquads"
    yield dataset, DCAT + "distribution", terms.ref(node)
    yield node, terms.TYPE, terms.ref(DCAT + "Distribution")
    yield node, DCAT + "mediaType", terms.ref("https://www.iana.org/assignments/media-types/application/n-quads")
    yield node, DCAT + "byteSize", terms.literal(str(seen.size), "nonNegativeInteger")
    yield node, terms.DCTERMS + "description", terms.literal(f"{seen.quads} quads, sorted by graph, then line")
    yield node, SPDX + "checksum", terms.ref(f"{node}/sha256")
    yield f"{node}/sha256", terms.TYPE, terms.ref(SPDX + "Checksum")
    yield f"{node}/sha256", SPDX + "algorithm", terms.ref(SPDX + "checksumAlgorithm_sha256")
    yield f"{node}/sha256", SPDX + "checksumValue", terms.literal(seen.sha256, "hexBinary")


def _namespace(iri: str) -> str:
    """Where a term comes from.

    >>> _namespace(terms.dip("date")), _namespace("urn:x:p")
    ('https://w3id.org/communique/ontology#', 'urn:x:')
    """
    return iri[: (max(iri.rfind("#"), iri.rfind("/")) + 1) or (iri.rfind(":") + 1)]


def _short(iri: str) -> str:
    """A term as a step of an IRI: by its prefix, where it has one.

    >>> _short(terms.dip("Event")), _short("http://a.example/b")
    ('dip-Event', 'http-a-example-b')
    """
    for prefix, namespace in _PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}-{iri.removeprefix(namespace)}"
    return terms.slug(iri)
