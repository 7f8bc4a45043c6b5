"""The house: the same word in every room, files of one thing, names that say something."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import OWL, RDF, Graph, URIRef

import communique
from communique.assets import asset
from communique.graph import terms

PACKAGE = Path(communique.__file__).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))
WORDS = ("event", "agreement", "anniversary", "statement")
NAMELESS = {"utils", "util", "helpers", "helper", "common", "misc", "shared", "base"}
LONGEST = 300


def module(room: str, word: str) -> bool:
    """Whether a room has a file or a folder of that name."""
    return (PACKAGE / room / f"{word}.py").is_file() or (PACKAGE / room / word / "__init__.py").is_file()


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("room", ["model", "extract", "graph"])
def test_a_kind_of_fact_has_its_place_in_every_room(room: str, word: str) -> None:
    assert module(room, word)


@pytest.mark.parametrize("word", ["actor", *WORDS])
def test_a_kind_has_its_types_shapes_and_tests(word: str) -> None:
    tests = Path(__file__).parent
    assert module("model", word)
    assert module("graph", word)
    assert asset("shapes", f"{word}.ttl").is_file()
    assert (tests / "graph" / f"test_{word}.py").is_file()
    assert (tests / "shapes" / word).is_dir()


@pytest.mark.parametrize("word", WORDS)
def test_a_kind_of_fact_is_a_class_of_the_ontology(word: str) -> None:
    ontology = Graph().parse(asset("ontology", "communique.ttl"))
    assert (URIRef(terms.dip(word.capitalize())), RDF.type, OWL.Class) in ontology


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_file_is_short_and_its_name_says_something(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST
    assert path.stem not in NAMELESS


def test_every_package_says_what_it_is() -> None:
    assert [
        path for path in SOURCES if path.name == "__init__.py" and not path.read_text("utf-8").startswith('"""')
    ] == []
