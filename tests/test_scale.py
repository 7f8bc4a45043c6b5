"""A build on a cluster of separate processes: the bytes of one machine, even where a worker is killed on the way."""

from __future__ import annotations

import builtins
import itertools
import json
import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from communique import pipeline, scale
from communique.assets import assets
from communique.errors import CommuniqueError
from communique.store.oxigraph import OxigraphStore
from tests.cli.conftest import Run, run

__all__ = ["run"]  # a fixture

distributed = pytest.importorskip("distributed", reason="a cluster needs Dask: pip install 'communique[cluster]'")

PART = 4
TURNS = 3


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples under new ids, with one that is empty, one that is broken, one twice and one in another language."""
    lines = ['{"id": "empty", "text": " "}', "{", '{"id": "fr", "text": "Bonjour.", "lang": "fr"}']
    for number, sample in itertools.product(range(TURNS), assets("data/samples", "*.txt")):
        lines.append(json.dumps({"id": f"{sample.stem}-{number}", "text": sample.read_text("utf-8")}))
    lines.append(lines[3])
    path = tmp_path_factory.mktemp("many") / "many.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    return path


@dataclass
class Built:
    """What a build told and made."""

    said: list[str] = field(default_factory=list)
    dump: str = ""


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """A scheduler and two workers, each a process of its own with another that starts it again when it dies."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0", protocol="tcp"
    ) as found:
        yield found


def built(many: Path, store: Path, **options: Any) -> Built:
    found = Built()
    summary = pipeline.build_store(
        [many], store, on_error=lambda error: found.said.append(str(error)), on_warning=found.said.append, **options
    )
    found.said.append(str(summary))
    with OxigraphStore.open(store, read_only=True) as opened:
        found.dump = "".join(opened.dump())
    return found


@pytest.fixture(scope="module")
def alone(many: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same on one machine in one process."""
    return built(many, tmp_path_factory.mktemp("alone") / "graph", jobs=1)


def test_a_cluster_makes_the_same_store_though_a_worker_is_killed(
    many: Path, alone: Built, tmp_path: Path, cluster: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scale, "_MOST", PART)
    busy: list[int] = []

    with distributed.Client(cluster, set_as_default=False) as watcher:
        first = watcher.run(os.getpid)

        def kill(done: int) -> None:
            """Once, in the middle: the worker that has most under way."""
            if done == 2 * PART:
                under_way = watcher.processing()
                address = max(under_way, key=lambda each: len(under_way[each]))
                busy.append(len(under_way[address]))
                os.kill(first[address], signal.SIGKILL)

        with scale.cluster(cluster.scheduler_address) as pool:
            found = built(many, tmp_path / "graph", pool=pool, on_progress=kill)
        later = watcher.run(os.getpid)

    assert found == alone
    for each in ("a release without text", "not JSON", "its language (fr)", "a second release with the id"):
        assert sum(each in line for line in found.said) == 1
    assert busy[0] > 0
    assert set(later.values()) != set(first.values())


def test_the_command_writes_the_same_file_and_store(
    many: Path, alone: Built, tmp_path: Path, cluster: Any, run: Run
) -> None:
    at = ("--cluster", cluster.scheduler_address)
    file = run("build", many, *at, "--output", tmp_path / "facts.nq")
    assert file.status == 1  # for what is broken
    assert (tmp_path / "facts.nq").read_text("utf-8") == alone.dump
    assert file.out.strip() == alone.said[-1].strip()
    # A store that is there is changed release by release, and here not at all.
    sample = assets("data/samples", "*.txt")[0]
    run("build", sample, "--store", tmp_path / "graph", "--jobs", "1")
    assert run("build", sample, *at, "--store", tmp_path / "graph").status == 0
    assert run("verify", "--store", tmp_path / "graph").status == 0


def test_a_worker_with_another_program_is_told(many: Path, cluster: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scale, "_program", lambda: "another")
    with (
        scale.cluster(cluster.scheduler_address) as pool,
        pytest.raises(CommuniqueError, match="a worker runs another communique"),
    ):
        list(pool(abs, iter([1, -2])))


def test_what_fails_on_a_worker_is_one_line(cluster: Any) -> None:
    with (
        scale.cluster(cluster.scheduler_address) as pool,
        pytest.raises(CommuniqueError, match=r"the cluster can't go on \(TypeError: .*\); see that"),
    ):
        list(pool(abs, iter(["a"])))


def test_results_come_in_order_and_no_more_is_read_than_is_soon_needed(
    cluster: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scale, "_MOST", 1)
    numbers = itertools.count()
    with scale.cluster(cluster.scheduler_address) as pool:
        done = pool(abs, (-number for number in numbers))
        assert list(itertools.islice(done, 20)) == list(range(20))
        assert next(numbers) <= 20 + 2 * scale._AHEAD
        done.close()


def test_an_address_where_nobody_answers_is_one_line(many: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scale, "_PATIENCE", 1)
    done = run("build", many, "--cluster", "tcp://127.0.0.1:1")
    assert (done.status, done.out) == (1, "")
    assert done.err == ("error: tcp://127.0.0.1:1: no Dask scheduler answers there; start one, or check the address\n")
    assert "no Dask scheduler answers" in run("build", many, "--cluster", "nonsense://x").err


def test_a_scheduler_without_workers_is_one_line(many: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scale, "_PATIENCE", 1)
    with distributed.LocalCluster(n_workers=0, dashboard_address=":0", protocol="tcp") as empty:
        done = run("build", many, "--cluster", empty.scheduler_address)
    assert (done.status, done.out) == (1, "")
    assert done.err == f"error: {empty.scheduler_address}: the scheduler has no workers; start some\n"


def test_without_dask_one_line_says_what_to_install(many: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    imported = builtins.__import__

    def absent(name: str, *rest: Any) -> Any:
        if name == "distributed":
            raise ImportError(name)
        return imported(name, *rest)

    monkeypatch.setattr(builtins, "__import__", absent)
    done = run("build", many, "--cluster", "tcp://127.0.0.1:1")
    assert (done.status, done.out) == (1, "")
    assert done.err == "error: a cluster needs Dask; install it: pip install 'communique[cluster]'\n"


def test_a_cluster_has_its_own_number_of_workers(many: Path, run: Run) -> None:
    assert run("build", many, "--cluster", "tcp://127.0.0.1:1", "--jobs", "1000").status == 2
