"""Loading: only what is new or changed is sent, whole; what broke off goes on; the store itself remembers."""

from __future__ import annotations

import gzip
import random
import threading
import time
from collections import deque
from collections.abc import Iterator
from itertools import chain, cycle
from pathlib import Path

import pytest

from communique.assets import assets
from communique.errors import InputError, StoreError
from communique.load import graphs, load, load_releases, preview, preview_releases
from communique.pipeline import build
from communique.store import Store
from communique.store.ledger import LEDGER, Ledgered, digests
from communique.store.oxigraph import OxigraphStore
from communique.store.remote import RemoteStore
from communique.store.remote.retry import Patience
from tests.conftest import ACCOUNT
from tests.servers import Server

SAMPLES = assets("data/samples", "*.txt")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the samples."""
    path = tmp_path_factory.mktemp("built") / "store"
    with OxigraphStore.open(path, create=True) as store:
        build(SAMPLES, store)
    return path


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[OxigraphStore]:
    with OxigraphStore.open(tmp_path / "embedded", create=True) as store:
        yield store


def dump(store: Store) -> list[str]:
    """All of a store but the ledger."""
    return [line for line in store.dump() if f" <{LEDGER}> " not in line]


def kept(path: Path) -> list[str]:
    with OxigraphStore.open(path, read_only=True) as store:
        return list(store.dump())


class Counting:
    """A store that counts what is sent to it, and may fail at a graph."""

    def __init__(self, store: OxigraphStore, fails_at: int | None = None) -> None:
        self.store, self.fails_at = store, fails_at
        self.sent: list[str] = []

    def replace(self, graph_iri: str, nquads: str) -> None:
        if len(self.sent) == self.fails_at:
            raise StoreError("the connection broke")
        self.sent.append(graph_iri)
        self.store.replace(graph_iri, nquads)

    def __getattr__(self, name: str) -> object:
        return getattr(self.store, name)


def test_a_built_store_is_loaded_once(remote: RemoteStore, built: Path) -> None:
    with OxigraphStore.open(built, read_only=True) as store:
        names = store.graphs()
    assert [str(change) for change in load(graphs(built), remote)] == [f"new {name}" for name in names]
    assert dump(remote) == kept(built)
    assert {change.what for change in load(graphs(built), remote)} == {"unchanged"}


def test_releases_are_loaded_as_they_are_built(remote: RemoteStore, built: Path) -> None:
    load_releases(SAMPLES, remote)
    assert dump(remote) == kept(built)
    assert [str(change) for change in preview_releases(SAMPLES, remote)] == [
        f"unchanged {name}" for name in remote.graphs() if "/graph/" not in name
    ]


def test_only_what_changed_is_sent(embedded: OxigraphStore, built: Path) -> None:
    all_graphs = dict(graphs(built))
    list(load(all_graphs.items(), embedded))
    name = max(all_graphs)  # a release: they come after the groups
    changed = all_graphs | {name: all_graphs[name].replace("diplomatic", "domestic")}
    counting = Counting(embedded)
    changes = list(load(changed.items(), counting))  # type: ignore[arg-type]
    assert [change.graph for change in changes if change.what == "changed"] == [name]
    assert counting.sent == [name]


def test_a_dry_run_changes_nothing(embedded: OxigraphStore, built: Path) -> None:
    changes = list(preview(graphs(built), embedded))
    assert {change.what for change in changes} == {"new"}
    assert embedded.graphs() == []


@pytest.mark.parametrize("at", [0, 1, 7, 15])
def test_a_load_that_broke_off_goes_on(embedded: OxigraphStore, built: Path, at: int) -> None:
    many = [(f"urn:x:{number:03}", f'<urn:x:s> <urn:x:p> "{number}" <urn:x:{number:03}> .\n') for number in range(50)]
    with pytest.raises(StoreError, match="broke"):
        list(load(many, Counting(embedded, fails_at=at + 20)))  # type: ignore[arg-type]
    assert set(digests(embedded)) == {name for name, _ in many[:20]}
    counting = Counting(embedded)
    list(load(many, counting))  # type: ignore[arg-type]
    assert counting.sent == [name for name, _ in many[20:]]
    assert dump(embedded) == [nquads for _, nquads in many]


def test_an_entry_is_gone_before_its_graph_changes(embedded: OxigraphStore) -> None:
    old, new = '<urn:x:s> <urn:x:p> "1" <urn:x:g> .\n', '<urn:x:s> <urn:x:p> "2" <urn:x:g> .\n'
    list(load([("urn:x:g", old)], embedded))
    with pytest.raises(StoreError):
        list(load([("urn:x:g", new)], Counting(embedded, fails_at=0)))  # type: ignore[arg-type]
    assert digests(embedded) == {}


def test_groups_take_in_what_the_store_has_besides(embedded: OxigraphStore, built: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for path, sources in ((first, SAMPLES[:8]), (second, SAMPLES[8:])):
        with OxigraphStore.open(path, create=True) as store:
            build(sources, store)
        list(load(graphs(path), embedded))
    assert dump(embedded) == kept(built)


def test_removing_removes_the_entry(embedded: OxigraphStore) -> None:
    list(load([("urn:x:g", '<urn:x:s> <urn:x:p> "1" <urn:x:g> .\n')], embedded))
    with Ledgered(embedded) as ledgered:
        ledgered.remove("urn:x:g")
    assert list(embedded.dump()) == []


@pytest.mark.parametrize("seed", range(2))
def test_a_server_killed_in_the_middle_ends_in_the_same_graph(server: Server, seed: int) -> None:
    store = RemoteStore(server.endpoint, ACCOUNT)
    for name in store.graphs():
        store.remove(name)
    draw = random.Random(seed)
    many = [
        (
            f"http://a.example/{number:03}",
            "".join(
                f'<urn:x:{row}> <urn:x:p> "{draw.random()}" <http://a.example/{number:03}> .\n'
                for row in range(draw.randint(1, 300))
            ),
        )
        for number in range(120)
    ]
    list(load(many[:60], store))
    changed = [(name, nquads.replace("urn:x:p", "urn:x:q")) for name, nquads in many]
    killer = threading.Timer(draw.uniform(0.02, 0.6), server.kill)
    killer.start()
    try:
        impatient = RemoteStore(server.endpoint, ACCOUNT, patience=Patience(tries=2, first=0.01))
        to_and_fro = chain.from_iterable(load(graphs_, impatient) for graphs_ in cycle([changed, many]))
        with pytest.raises(StoreError):
            deque(to_and_fro, maxlen=0)
    finally:
        killer.join()
        server.start()
    halves = set(many) | set(changed)
    for name, _ in many:
        graph = store.graph(name)
        assert not graph or (name, graph) in {(n, "".join(sorted(g.splitlines(keepends=True)))) for n, g in halves}
    list(load(changed, store))
    assert dump(store) == [line for _, nquads in changed for line in sorted(nquads.splitlines(keepends=True))]


def test_a_load_outlives_a_server_that_starts_again(oxigraph: Server) -> None:
    store = RemoteStore(oxigraph.endpoint, ACCOUNT)
    for name in store.graphs():
        store.remove(name)
    many = [(f"urn:x:{number:03}", f'<urn:x:s> <urn:x:p> "{number}" <urn:x:{number:03}> .\n') for number in range(60)]

    def again() -> None:
        oxigraph.kill()
        time.sleep(0.3)
        oxigraph.start()

    changes = load(many, store)
    for _ in range(30):
        next(changes)
    restart = threading.Thread(target=again)
    restart.start()
    list(changes)
    restart.join()
    assert dump(store) == [nquads for _, nquads in many]


def test_n_quads_packed_or_not(tmp_path: Path, built: Path) -> None:
    text = "".join(kept(built))
    (tmp_path / "a.nq").write_text(text)
    (tmp_path / "a.nq.gz").write_bytes(gzip.compress(text.encode()))
    expected = list(graphs(built))
    assert sorted(graphs(tmp_path / "a.nq")) == expected
    assert sorted(graphs(tmp_path / "a.nq.gz")) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<urn:x:s> <urn:x:p> 'o' .", "no N-Quads"),
        ('<urn:x:s> <urn:x:p> "o" .', "in no named graph"),
        ("\n".join(f'<urn:x:s> <urn:x:p> "{g}" <urn:x:{g}> .' for g in "aba"), "urn:x:a stands in several places"),
    ],
    ids=["syntax", "graph", "order"],
)
def test_bad_n_quads_are_told_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "a.nq").write_text(text)
    with pytest.raises(InputError, match=said) as told:
        list(graphs(tmp_path / "a.nq"))
    assert "\n" not in str(told.value)


def test_a_packed_file_that_breaks_off_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.nq.gz").write_bytes(gzip.compress(b'<urn:x:s> <urn:x:p> "o" <urn:x:g> .\n' * 1000)[:-20])
    with pytest.raises(InputError, match="can't be read"):
        list(graphs(tmp_path / "a.nq.gz"))
