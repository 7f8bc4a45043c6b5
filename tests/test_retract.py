"""A release goes with what was inferred from it, and with nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import cast

import pytest

from communique.assets import assets
from communique.errors import StoreError
from communique.graph import terms
from communique.link import link
from communique.load import load_releases
from communique.pipeline import build
from communique.retract import release_named, retract
from communique.store import Store
from communique.store.ledger import LEDGER, digest, digests
from communique.store.oxigraph import OxigraphStore
from communique.store.remote import RemoteStore

SAMPLES = assets("data/samples", "*.txt")
LAOS = next(path for path in SAMPLES if "laos-video" in path.name)
REST = [path for path in SAMPLES if path != LAOS]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OxigraphStore]:
    with OxigraphStore.open(tmp_path / "store", create=True) as store:
        yield store


def without(tmp_path: Path, *, linked: bool = False) -> list[str]:
    """The store as if the release had never been."""
    with OxigraphStore.open(tmp_path / "without", create=True) as store:
        build(REST, store)
        if linked:
            link(store, terms.BASE)
        return list(store.dump())


def test_it_is_as_if_the_release_had_never_been(store: OxigraphStore, tmp_path: Path) -> None:
    build(SAMPLES, store)
    gone = retract(store, LAOS.stem)
    assert list(store.dump()) == without(tmp_path)
    assert gone.stated > 100
    assert gone.inferred > 0


def test_groups_and_links_that_rest_on_it_go(store: OxigraphStore) -> None:
    build(SAMPLES, store)
    link(store, terms.BASE)
    release = release_named(store, LAOS.stem)
    graphs = {name: store.graph(name) for name in store.graphs()}
    subjects = {name: {line.split(" ")[0] for line in graph.splitlines()} for name, graph in graphs.items()}
    others = (found for name, found in subjects.items() if name != release and "/release/" in name)
    alone = subjects[release] - set().union(*others)
    assert len(alone) > 50
    retract(store, LAOS.stem)
    left = {term for line in store.dump() for term in line.split(" ")}
    assert not left & alone
    assert f"<{release}>" not in left


def test_links_are_those_of_the_rest(store: OxigraphStore, tmp_path: Path) -> None:
    build(SAMPLES, store)
    link(store, terms.BASE)
    retract(store, LAOS.stem)
    expected = without(tmp_path, linked=True)
    links = [line for line in store.dump() if f"<{terms.BASE}graph/links>" in line and "reason" not in line]
    assert links == [line for line in expected if f"<{terms.BASE}graph/links>" in line and "reason" not in line]


def test_a_remote_store_forgets_it_too(remote: RemoteStore, tmp_path: Path) -> None:
    load_releases(SAMPLES, remote)
    release = retract(remote, LAOS.stem).release
    assert release not in digests(remote)
    assert [line for line in remote.dump() if f" <{LEDGER}> " not in line] == without(tmp_path)
    load_releases(SAMPLES, remote)
    assert release in remote.graphs()


def test_a_release_is_named_by_id_address_or_iri(store: OxigraphStore) -> None:
    graph = "https://a.example/id/release/1"
    other = "https://a.example/id/release/2"
    lines = [
        terms.line(iri, predicate, term, iri)
        for iri in (graph, other)
        for predicate, term in (
            (terms.TYPE, terms.ref(terms.dip("Release"))),
            (f"{terms.DCTERMS}identifier", terms.literal("same")),
            (f"{terms.DCTERMS}source", terms.ref(f"{iri}/page")),
        )
    ]
    store.fill(lines)
    assert release_named(store, graph) == graph
    assert release_named(store, f"{graph}/page") == graph
    with pytest.raises(StoreError, match="several releases have this id"):
        release_named(store, "same")


@pytest.mark.parametrize("name", ["missing", 'a" } DROP ALL', "https://a.example/missing", ""])
def test_a_release_that_is_not_there_is_told(store: OxigraphStore, name: str) -> None:
    with pytest.raises(StoreError, match="no release here has this id, address or IRI"):
        retract(store, name)


class Failing:
    """A store that is gone after so many changes, as if the program were killed."""

    def __init__(self, store: OxigraphStore, changes: int) -> None:
        self._store, self._left = store, changes

    def __getattr__(self, name: str) -> object:
        if name in ("replace", "remove", "update"):
            if not self._left:
                raise Killed
            self._left -= 1
        return getattr(self._store, name)


class Killed(BaseException):
    """Nothing of the program runs after it."""


@pytest.mark.parametrize("kept", [False, True])
def test_killed_before_any_of_its_changes_it_is_begun_again_and_ends_the_same(tmp_path: Path, kept: bool) -> None:
    ends = set()
    for changes in count():
        with OxigraphStore.open(tmp_path / str(changes), create=True) as store:
            (load_releases if kept else build)([LAOS, *REST[:5]], store)
            link(store, terms.BASE)
            try:
                retract(cast(Store, Failing(store, changes)), LAOS.stem)
            except Killed:
                with suppress(StoreError):  # the release had gone already; what followed was still to do
                    retract(store, LAOS.stem)
                done = False
            else:
                done = True
            # A graph that lost its entry in the ledger is whole, and sent again by the next load.
            ends.add("".join(line for line in store.dump() if not line.endswith(f" <{LEDGER}> .\n")))
            assert digests(store) == {name: digest(name, store.graph(name)) for name in digests(store)}
        if done:
            break
    assert changes > 3
    assert len(ends) == 1
