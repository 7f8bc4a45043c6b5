"""The description of a data set says what is there."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import pytest
from rdflib import DCTERMS, PROV, RDF, VOID, Graph, Literal, Namespace, URIRef

from communique.errors import InputError
from communique.export import export, export_store
from communique.graph.terms import DIP
from communique.store.oxigraph import OxigraphStore

DCAT = Namespace("http://www.w3.org/ns/dcat#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
DATASET = URIRef("https://w3id.org/communique/id/dataset")
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def number(graph: Graph, node: object, property: URIRef) -> int:
    return int(str(graph.value(node, property)))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def described(samples: OxigraphStore, tmp_path_factory: pytest.TempPathFactory) -> Graph:
    path = tmp_path_factory.mktemp("void") / "a.void.ttl"
    export_store(samples, path, licence=LICENCE)
    return Graph().parse(path, format="turtle")


@pytest.fixture(scope="module")
def data(samples: OxigraphStore, tmp_path_factory: pytest.TempPathFactory) -> Graph:
    path = tmp_path_factory.mktemp("void") / "a.ttl"
    export_store(samples, path)
    return Graph().parse(path, format="turtle")


def test_the_totals(described: Graph, data: Graph) -> None:
    assert {VOID.Dataset, DCAT.Dataset} <= set(described.objects(DATASET, RDF.type))
    assert number(described, DATASET, VOID.triples) == len(data)
    assert number(described, DATASET, VOID.distinctSubjects) == len(set(data.subjects()))
    assert number(described, DATASET, VOID.documents) == len(set(data.subjects(RDF.type, URIRef(DIP + "Release"))))


def test_each_class_and_property_is_counted(described: Graph, data: Graph) -> None:
    counted = {}
    for part in described.objects(DATASET, VOID.classPartition):
        counted[described.value(part, VOID["class"])] = number(described, part, VOID.entities)
    assert counted == {each: len(set(data.subjects(RDF.type, each))) for each in set(data.objects(None, RDF.type))}
    counted = {}
    for part in described.objects(DATASET, VOID.propertyPartition):
        counted[described.value(part, VOID.property)] = number(described, part, VOID.triples)
    assert counted == {each: len(list(data.subject_objects(each))) for each in set(data.predicates())}


def test_the_vocabularies_are_those_in_use(described: Graph, data: Graph) -> None:
    told = {str(each) for each in described.objects(DATASET, VOID.vocabulary)}
    assert {DIP, str(DCTERMS), str(PROV)} <= told
    assert all(any(str(each).startswith(known) for known in told) for each in data.predicates())


def test_whose_releases_and_of_when(described: Graph, data: Graph) -> None:
    (made,) = described.objects(DATASET, PROV.wasGeneratedBy)
    told = {
        str(described.value(source, DCTERMS.publisher)): number(described, source, VOID.documents)
        for source in described.objects(made, PROV.used)
    }
    publishers = [str(each) for each in data.objects(None, DCTERMS.publisher)]
    assert told == {each: publishers.count(each) for each in publishers}
    days = sorted(str(day) for day in data.objects(None, DCTERMS.issued))
    period = described.value(DATASET, DCTERMS.temporal)
    assert (str(described.value(period, DCAT.startDate)), str(described.value(period, DCAT.endDate))) == (
        days[0],
        days[-1],
    )


def test_the_hash_is_that_of_the_n_quads_file(described: Graph, samples: OxigraphStore, tmp_path: Path) -> None:
    export_store(samples, tmp_path / "a.nq")
    content = (tmp_path / "a.nq").read_bytes()
    file = described.value(DATASET, DCAT.distribution)
    checksum = described.value(file, SPDX.checksum)
    assert described.value(checksum, SPDX.algorithm) == SPDX.checksumAlgorithm_sha256
    assert str(described.value(checksum, SPDX.checksumValue)).lower() == hashlib.sha256(content).hexdigest()
    assert number(described, file, DCAT.byteSize) == len(content)


def test_the_licence_is_the_one_given_or_none(described: Graph, samples: OxigraphStore, tmp_path: Path) -> None:
    assert described.value(DATASET, DCTERMS.license) == URIRef(LICENCE)
    export_store(samples, tmp_path / "a.void.ttl.gz")
    bare = Graph().parse(data=gzip.decompress((tmp_path / "a.void.ttl.gz").read_bytes()), format="turtle")
    assert bare.value(DATASET, DCTERMS.license) is None
    assert bare.value(DATASET, DCTERMS.rights) is not None


def test_a_licence_without_meaning_is_told(samples: OxigraphStore, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="'CC BY' is no IRI"):
        export_store(samples, tmp_path / "a.void.ttl", licence="CC BY")
    with pytest.raises(InputError, match="only a description states a licence"):
        export_store(samples, tmp_path / "a.ttl", licence=LICENCE)
    assert list(tmp_path.iterdir()) == []


def test_links_that_lead_out_are_linksets_of_the_whole(tmp_path: Path) -> None:
    base, graph = "https://a.example/id/", "<https://a.example/id/graph/links>"
    linkset = f"{base}graph/links/wikidata"
    export(
        [
            f"<{base}release/1> <{RDF.type}> <{DIP}Release> <{base}release/1> .\n",
            f"<{linkset}> <{RDF.type}> <{VOID.Linkset}> {graph} .\n",
            f"<{linkset}> <{VOID.objectsTarget}> <http://www.wikidata.org/> {graph} .\n",
        ],
        tmp_path / "a.void.ttl",
    )
    told = Graph().parse(tmp_path / "a.void.ttl")
    assert (URIRef(f"{base}dataset"), VOID.subset, URIRef(linkset)) in told
    assert told.value(URIRef(linkset), VOID.objectsTarget) == URIRef("http://www.wikidata.org/")


def test_an_empty_store_has_a_description_too(tmp_path: Path) -> None:
    export([], tmp_path / "a.void.ttl")
    assert (DATASET, VOID.triples, Literal(0)) in Graph().parse(tmp_path / "a.void.ttl")
