"""Every shape lets the sound pass and tells what is wrong with the rest.

An example is a Turtle file that is read together with context.ttl. A failing one says in its head which
shapes it fails, and how their messages begin.
"""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from pyshacl import validate
from rdflib import DCTERMS, OWL, RDF, RDFS, SH, SKOS, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection

from communique.assets import asset, assets
from communique.graph import terms
from communique.model import Attests, Scope
from communique.validate import Shapes

HERE = Path(__file__).parent
SHAPES = "https://w3id.org/communique/shapes#"
CONTEXT = (HERE / "context.ttl").read_text(encoding="utf-8")
PASSING = sorted(HERE.glob("*/pass-*.ttl"))
FAILING = sorted(HERE.glob("*/fail-*.ttl"))
CORE = Shapes.load()
ALL = Shapes.load(sparql=True)
SOURCE = Graph()
for _path in assets("shapes", "**/*.ttl"):
    SOURCE.parse(_path)
ONTOLOGY = Graph().parse(asset("ontology", "communique.ttl"))
NAMES = sorted(
    str(shape).removeprefix(SHAPES)
    for shape in {*SOURCE.subjects(RDF.type, SH.NodeShape), *SOURCE.subjects(RDF.type, SH.PropertyShape)}
)


def head(path: Path, field: str) -> str:
    """What the comments at the head of an example say."""
    (value,) = [
        line.removeprefix(f"# {field}: ")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith(f"# {field}: ")
    ]
    return value


def found(path: Path) -> set[tuple[str, str]]:
    """The shapes that an example fails, with their messages."""
    shapes = ALL if path.parent.name == "consistency" else CORE
    report = shapes.check(CONTEXT + path.read_text(encoding="utf-8"), "turtle")
    assert report.conforms == (not report.violations)
    return {(violation.shape.removeprefix(SHAPES), violation.message) for violation in report.violations}


def values(shape: str) -> set[object]:
    """What the sh:in of a shape lists."""
    node = SOURCE.value(URIRef(SHAPES + shape), SH["in"])
    assert node is not None
    return {value.toPython() if isinstance(value, Literal) else value for value in Collection(SOURCE, node)}


def name(path: Path) -> str:
    """An example's folder and file."""
    return f"{path.parent.name}/{path.stem}"


def test_the_context_is_sound() -> None:
    assert ALL.check(CONTEXT, "turtle").violations == ()


@pytest.mark.parametrize("path", PASSING, ids=name)
def test_a_sound_example_passes(path: Path) -> None:
    assert found(path) == set()


@pytest.mark.parametrize("path", FAILING, ids=name)
def test_a_wrong_example_fails_as_it_says(path: Path) -> None:
    failures = sorted(found(path))
    assert [shape for shape, _ in failures] == sorted(head(path, "fails").split())
    says = dict(zip(head(path, "fails").split(), head(path, "says").split("|"), strict=True))
    assert all(message.startswith(says[shape]) for shape, message in failures)


def test_every_shape_has_an_example_that_fails_it() -> None:
    assert {shape for path in FAILING for shape in head(path, "fails").split()} == set(NAMES)


def test_every_file_of_shapes_has_examples_of_both_sorts() -> None:
    files = {path.stem for path in assets("shapes", "**/*.ttl")}
    assert {path.parent.name for path in PASSING} == {path.parent.name for path in FAILING} == files


def test_every_shape_has_a_name_and_says_what_to_do() -> None:
    shapes = {*SOURCE.subjects(RDF.type, SH.NodeShape), *SOURCE.subjects(RDF.type, SH.PropertyShape)}
    assert not any(isinstance(shape, BNode) for shape in shapes)
    for shape in shapes:
        speaker = SOURCE.value(shape, SH.sparql) or shape
        (message,) = SOURCE.objects(speaker, SH.message)
        assert str(message).endswith(".")


def test_every_class_has_a_shape() -> None:
    targets = set(SOURCE.objects(None, SH.targetClass))
    classes = {c for c in ONTOLOGY.subjects(RDF.type, OWL.Class) if isinstance(c, URIRef)}
    kinds = {
        c
        for c in classes
        if {terms.dip("Event"), terms.dip("Agreement")} & set(map(str, ONTOLOGY.objects(c, RDFS.subClassOf)))
    }
    assert classes - kinds - {URIRef(terms.dip("Party"))} <= targets


@pytest.mark.parametrize(
    ("shape", "scheme"),
    [
        ("event-mode", "modes"),
        ("event-status", "statuses"),
        ("agreement-status", "agreement-statuses"),
        ("statement-stance", "stances"),
        ("participation-role", "roles"),
        ("occasion-kind", "occasion-kinds"),
    ],
)
def test_a_list_of_concepts_is_the_ontologys(shape: str, scheme: str) -> None:
    assert values(shape) == set(ONTOLOGY.subjects(SKOS.inScheme, URIRef(terms.dip(scheme))))


@pytest.mark.parametrize(("shape", "parent"), [("event-kind", "Event"), ("agreement-kind", "Agreement")])
def test_a_list_of_kinds_is_the_ontologys(shape: str, parent: str) -> None:
    top = URIRef(terms.dip(parent))
    assert values(shape) == {top, *ONTOLOGY.subjects(RDFS.subClassOf, top)}


def test_lists_of_words_are_the_models() -> None:
    assert values("passage-attests") == set(get_args(Attests))
    assert values("release-scope") == set(get_args(Scope))


def test_paths_are_terms_that_exist() -> None:
    paths = {str(p) for p in SOURCE.objects(None, SH.path) if str(p).startswith(terms.DIP)}
    assert paths <= {str(s) for s in ONTOLOGY.subjects(RDF.type)}
    assert str(DCTERMS) == terms.DCTERMS


def test_the_shapes_are_shapes() -> None:
    conforms, _, text = validate(Graph(), shacl_graph=SOURCE, meta_shacl=True)
    assert conforms, text
