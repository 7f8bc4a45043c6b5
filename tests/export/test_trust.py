"""What two parsers that share no code read from the files of a whole build is one data set."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from communique.export import export_store
from communique.store.oxigraph import OxigraphStore

Term = tuple[str, ...]
STRING = "http://www.w3.org/2001/XMLSchema#string"


def theirs(term: rdflib.term.Node) -> Term:
    if isinstance(term, rdflib.Literal):
        return ("literal", str(term), str(term.datatype or STRING), term.language or "")
    return (type(term).__name__, str(term))


def ours(term: ox.NamedNode | ox.Literal) -> Term:
    if isinstance(term, ox.Literal):
        return ("literal", term.value, term.datatype.value, term.language or "")
    assert isinstance(term, ox.NamedNode)  # no blank nodes anywhere: sorted lines are a canonical form
    return ("URIRef", term.value)


def terms(statement: Iterable[ox.NamedNode | ox.Literal]) -> tuple[Term, ...]:
    return tuple(ours(term) for term in statement)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_n_quads(samples: OxigraphStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    path = tmp_path / "all.nq"
    export_store(samples, path)
    read = rdflib.Dataset()
    read.parse(path, format="nquads")
    quads = {terms((q.subject, q.predicate, q.object, q.graph_name)) for q in ox.parse(path=path)}
    assert len(quads) > 5_000
    assert {(theirs(s), theirs(p), theirs(o), ("URIRef", str(g))) for s, p, o, g in read.quads()} == quads


def test_turtle(samples: OxigraphStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    export_store(samples, tmp_path / "all.nq")
    path = tmp_path / "all.ttl"
    export_store(samples, path)
    triples = {terms((q.subject, q.predicate, q.object)) for q in ox.parse(path=path)}
    assert {terms((q.subject, q.predicate, q.object)) for q in ox.parse(path=tmp_path / "all.nq")} == triples
    read = rdflib.Graph().parse(path, format="turtle")
    assert {(theirs(s), theirs(p), theirs(o)) for s, p, o in read} == triples
