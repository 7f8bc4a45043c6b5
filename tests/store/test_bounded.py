"""A runaway query is stopped, whatever it takes too much of; the store can be asked again."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from communique.errors import QueryError, StoreError
from communique.store.bounded import Limits, answer
from communique.store.oxigraph import OxigraphStore

ALL = "SELECT ?s WHERE { GRAPH ?g { ?s ?p ?o } }"
# A million million rows in any order: no end within the time of a test.
RUNAWAY = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?h ?s ?i . ?j ?t ?k } }"
HOARDING = "SELECT DISTINCT * WHERE { GRAPH ?g { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?h ?s ?i } } ORDER BY ?a"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bounded") / "store"
    lines = "".join(f'<urn:x:{n}> <urn:x:p> "{n}" <urn:x:g> .\n' for n in range(300))
    with OxigraphStore.open(path, create=True) as store:
        store.replace("urn:x:g", lines)
    return path


def test_within_the_limits_it_answers(folder: Path) -> None:
    result = answer(folder, ALL, Limits())
    assert result.variables == ("s",)
    assert len(result.rows) == 300
    assert answer(folder, "ASK { GRAPH ?g { ?s ?p ?o } }", Limits()).boolean is True


def test_time(folder: Path) -> None:
    started = time.monotonic()
    with pytest.raises(QueryError, match=r"ran 3 seconds and was stopped; narrow it, or give it --timeout"):
        answer(folder, RUNAWAY, Limits(seconds=3))
    assert time.monotonic() - started < 30
    assert len(answer(folder, ALL, Limits()).rows) == 300


def test_rows(folder: Path) -> None:
    with pytest.raises(QueryError, match="more than 299 rows; add a LIMIT, or give it --max-rows"):
        answer(folder, ALL, Limits(rows=299))
    assert len(answer(folder, ALL, Limits(rows=300)).rows) == 300
    with pytest.raises(QueryError, match="more than 10 rows"):
        answer(folder, "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }", Limits(rows=10))


def test_memory(folder: Path) -> None:
    pytest.importorskip("resource", reason="this system does not bound the memory of a process")
    with pytest.raises(
        QueryError, match=r"more than 400 MB of memory and was stopped; narrow it, or give it --max-mem"
    ):
        answer(folder, HOARDING, Limits(seconds=120, megabytes=400))


def test_its_errors_are_told_as_they_are(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="does not parse"):
        answer(folder, "SELEKT", Limits())
    with pytest.raises(StoreError):
        answer(tmp_path / "none", ALL, Limits())
