"""`communique load`: what it says, and `query --endpoint` on what it loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.graph import terms
from communique.store.remote import RemoteStore
from tests.cli.conftest import LAOS, Run
from tests.servers import Server


@pytest.fixture
def endpoint(oxigraph: Server) -> str:
    """An empty store."""
    store = RemoteStore(oxigraph.endpoint)
    for name in store.graphs():
        store.remove(name)
    return oxigraph.endpoint


def test_a_store_is_loaded_and_asked(run: Run, store: Path, endpoint: str) -> None:
    dry = run("load", store, "--endpoint", endpoint, "--dry-run")
    assert dry.out.startswith(
        f"new {terms.BASE}graph/people\nnew {terms.BASE}graph/resolution\nnew {terms.BASE}release/"
    )
    assert dry.out.endswith("\n17 new, 0 changed, 0 unchanged\n")
    assert RemoteStore(endpoint).graphs() == []
    assert run("load", store, "--endpoint", endpoint).out == "17 new, 0 changed, 0 unchanged\n"
    assert run("load", store, "--endpoint", endpoint).out == "0 new, 0 changed, 17 unchanged\n"
    question = ("anniversaries-of-pair", "--state", "Laos", "--other", "CHN", "--year", "2021", "--format", "csv")
    here = run("query", "--store", store, *question)
    assert run("query", "--endpoint", endpoint, *question) == here
    assert run("query", *question, "--endpoint", endpoint) == here
    assert "60," in here.out


def test_releases_are_loaded(run: Run, endpoint: str) -> None:
    dry = run("load", LAOS, "--endpoint", endpoint, "--dry-run")
    assert dry.out.endswith("\n1 new, 0 changed, 0 unchanged\n")
    done = run("load", LAOS, "--endpoint", endpoint, "--jobs", "1")
    assert done.status == 0
    assert done.out.startswith("releases       1\n")
    assert run("load", LAOS, "--endpoint", endpoint, "--dry-run").out == "0 new, 0 changed, 1 unchanged\n"


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--endpoint", "http://127.0.0.1:9/query"], "nobody answers there (connection refused)"),
        (["--endpoint", "localhost:7878"], "'localhost:7878' is no address of an endpoint"),
        (["--endpoint", "http://me:hidden@localhost/"], "an address shows its password"),
    ],
    ids=["nobody", "address", "password"],
)
def test_what_cannot_be_loaded_is_one_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argv: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("load", *argv)
    assert done.status == 1
    assert said in done.err
    assert "hidden" not in done.err
    assert done.err.count("\n") == 1


def test_a_source_that_is_not_there_is_told(run: Run, endpoint: str, tmp_path: Path) -> None:
    done = run("load", tmp_path / "missing.nq", "--endpoint", endpoint)
    assert (done.status, done.err.count("\n")) == (1, 1)
    assert "missing.nq: no store here" in done.err


def test_graphs_and_releases_are_loaded_apart(run: Run, store: Path) -> None:
    done = run("load", store, LAOS, "--endpoint", "http://127.0.0.1:9/query")
    assert (done.status, done.err.count("\n")) == (1, 1)
    assert "load them one after the other" in done.err
