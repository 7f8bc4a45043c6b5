"""The order of the steps: what reaches the store, in which order, and with which bytes."""

from __future__ import annotations

import gzip
import itertools
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import get_args

import pytest

from communique import pipeline
from communique.assets import asset, assets
from communique.errors import CommuniqueError, InputError, ShapeError, StoreError
from communique.graph import terms
from communique.graph.spool import Spool
from communique.model import Facts
from communique.pipeline import growth, pool, steps
from communique.resolve import people
from communique.store.oxigraph import OxigraphStore
from communique.validate import Shapes, Validator, gate

SAMPLES = assets("data/samples", "*.txt")
LAOS = asset("data", "samples", "2021-12-03-laos-video-meeting.txt")
ADDRESS = "https://la.example.org/eng/1.htm"


def name(facts: Facts) -> str:
    return facts.document.id


def broken(facts: Facts) -> str:
    if facts.document.id == LAOS.stem:
        raise ZeroDivisionError("no way on")
    return facts.document.id


def jsonl(path: Path, *releases: dict[str, str]) -> Path:
    path.write_text("".join(json.dumps(release) + "\n" for release in releases), "utf-8")
    return path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OxigraphStore]:
    with OxigraphStore.open(tmp_path / "store", create=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More releases than one process does alone, each with an id of its own."""
    path = tmp_path_factory.mktemp("many") / "many.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for number, sample in itertools.product(range(3), SAMPLES):
            text = sample.read_text("utf-8")
            file.write(json.dumps({"id": f"{sample.stem}-{number}", "text": text}) + "\n")
    return path


def test_what_is_drawn_keeps_the_order(many: Path) -> None:
    wanted = [f"{sample.stem}-{number}" for number in range(3) for sample in SAMPLES]
    assert list(pipeline.extracted([many], name)) == wanted
    assert list(pipeline.extracted([many], name, jobs=2)) == wanted


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_more_is_read_than_is_soon_needed(jobs: int) -> None:
    read: list[int] = []
    numbers = (read.append(number) or number for number in range(200))
    results = pool.in_order(abs, numbers, jobs)
    for done in range(100):
        assert next(results) == done
        assert len(read) <= done + pool.FEW + 1
    assert list(results) == list(range(100, 200))


def test_the_bytes_are_the_same_for_any_jobs_and_any_order(many: Path, tmp_path: Path) -> None:
    lines = gzip.decompress(many.read_bytes()).splitlines(keepends=True)
    turned = tmp_path / "turned.jsonl"
    turned.write_bytes(b"".join(reversed(lines)))
    dumps = []
    for source, jobs in ((many, 1), (many, 2), (many, 8), (turned, 2)):
        output = tmp_path / f"{len(dumps)}.nq"
        summary = pipeline.build_file([source], output, jobs=jobs)
        assert summary.count("release") == 45
        dumps.append(output.read_bytes())
    assert dumps[0]
    assert len(set(dumps)) == 1


def test_a_first_build_holds_what_releases_put_in_one_by_one_are(
    many: Path, store: OxigraphStore, tmp_path: Path
) -> None:
    twice = [many, LAOS, SAMPLES[0], LAOS]
    warnings: list[str] = []
    one_by_one = pipeline.build(twice, store)
    at_once = pipeline.build_store(twice, tmp_path / "first", on_warning=warnings.append)
    with OxigraphStore.open(tmp_path / "first") as first:
        assert list(first.dump()) == list(store.dump())
    assert str(at_once) == str(one_by_one)
    assert sum("the last one counts" in warning for warning in warnings) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first", "store"]


def test_a_file_has_the_lines_of_a_store_whatever_ends_lines_elsewhere(tmp_path: Path) -> None:
    text = SAMPLES[0].read_text("utf-8")
    odd = jsonl(
        tmp_path / "odd.jsonl",
        {"id": "1", "title": 'Roads\u2028 "reopen"', "text": f"{text}\x85 \\ \x0b \x1c \u2029 \U0001f30d \x7f."},
        {"id": "2", "text": "Nobody is named."},
    )
    sources = [odd, LAOS, odd]
    pipeline.build_file(sources, tmp_path / "facts.nq")
    pipeline.build_store(sources, tmp_path / "graph")
    with OxigraphStore.open(tmp_path / "graph", read_only=True) as opened:
        assert (tmp_path / "facts.nq").read_text("utf-8").split("\n") == "".join(opened.dump()).split("\n")


def test_what_is_sorted_on_disk_is_the_same(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline.build_file([many], tmp_path / "memory.nq")
    monkeypatch.setattr(steps, "Spool", partial(Spool, most=5_000))
    pipeline.build_file([many], tmp_path / "disk.nq")
    assert (tmp_path / "memory.nq").read_bytes() == (tmp_path / "disk.nq").read_bytes()


def test_a_store_that_is_there_is_added_to(tmp_path: Path) -> None:
    pipeline.build_store([LAOS], tmp_path / "graph")
    (tmp_path / ".graph.building").mkdir()  # as of a run that was killed at the very end
    pipeline.build_store(SAMPLES, tmp_path / "graph")
    pipeline.build_store(SAMPLES, tmp_path / "whole")
    with OxigraphStore.open(tmp_path / "graph") as grown, OxigraphStore.open(tmp_path / "whole") as whole:
        assert list(grown.dump()) == list(whole.dump())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph", "whole"]


def test_a_build_in_steps_is_a_build_at_once_and_reads_only_whom_it_touches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline.build_store(SAMPLES, tmp_path / "whole")
    with OxigraphStore.open(tmp_path / "whole") as whole:
        wanted = list(whole.dump())
    pipeline.build_store(SAMPLES[:3], tmp_path / "grown")
    monkeypatch.setattr(people, "resolve", None)  # all of the store is not told anew
    monkeypatch.setattr(growth, "_SOME", 2)
    for start in range(1, len(SAMPLES), 4):
        pipeline.build_store(SAMPLES[start : start + 4], tmp_path / "grown")
    monkeypatch.undo()
    with OxigraphStore.open(tmp_path / "grown") as grown:
        assert list(grown.dump()) == wanted
        pipeline.regroup(grown)
        assert list(grown.dump()) == wanted


def test_after_a_run_that_broke_off_all_is_told_anew(store: OxigraphStore) -> None:
    pipeline.build(SAMPLES[:5], store)
    before = list(store.dump())
    people.begin(store, terms.BASE)
    graph = people.graph_name(terms.BASE)
    store.replace(graph, store.graph(graph).splitlines()[0])
    pipeline.build(SAMPLES[:1], store)
    assert list(store.dump()) == before


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").touch()
    with pytest.raises(StoreError, match="holds other files and no store"):
        pipeline.build_store([LAOS], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]


def test_building_again_replaces_a_release_and_leaves_the_others(store: OxigraphStore, tmp_path: Path) -> None:
    first = {"id": "1", "url": ADDRESS, "text": LAOS.read_text("utf-8")}
    pipeline.build([jsonl(tmp_path / "a.jsonl", first), *SAMPLES[:2]], store)
    before = list(store.dump())
    corrected = {**first, "text": first["text"].replace("60th", "61st").replace("2021", "2022")}
    pipeline.build([jsonl(tmp_path / "b.jsonl", corrected)], store)
    changed = {line.rsplit(" ", 2)[1] for line in set(before) ^ set(store.dump())}
    assert len(store.graphs()) == 5
    assert {graph for graph in changed if "/release/" in graph} == {
        f"<{graph}>" for graph in store.graphs() if "61st" in "".join(graph_lines(store, graph))
    }
    pipeline.build([tmp_path / "a.jsonl"], store)
    assert list(store.dump()) == before


def graph_lines(store: OxigraphStore, graph: str) -> list[str]:
    return [line for line in store.dump() if line.endswith(f" <{graph}> .\n")]


def test_of_two_releases_with_one_address_the_last_counts(store: OxigraphStore, tmp_path: Path) -> None:
    warnings: list[str] = []
    one = jsonl(tmp_path / "a.jsonl", {"id": "1", "url": ADDRESS, "text": LAOS.read_text("utf-8")})
    two = jsonl(tmp_path / "b.jsonl", {"id": "2", "url": ADDRESS, "text": "Roads reopen."})
    summary = pipeline.build([one, two], store, on_warning=warnings.append)
    assert any("2: a second release of this address" in warning for warning in warnings)
    assert (summary.count("release"), summary.count("event")) == (1, 0)
    assert any('"Roads reopen."' in line for line in store.dump())
    assert not any("Thongloun" in line for line in store.dump())


def test_what_fails_its_shapes_is_told_and_not_stored(
    store: OxigraphStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shapes = tmp_path / "strict.ttl"
    shapes.write_text("""
        @prefix sh: <http://www.w3.org/ns/shacl#> .
        @prefix dip: <https://w3id.org/communique/ontology#> .
        <urn:x#no-anniversaries> a sh:NodeShape ; sh:targetClass dip:Anniversary ;
          sh:property [ sh:path dip:year ; sh:maxCount 0 ; sh:message "Celebrate nothing." ] .
    """)
    monkeypatch.setattr(steps, "_shapes", lambda validator: Shapes.read((shapes,)))
    errors: list[CommuniqueError] = []
    credentials = asset("data", "samples", "2023-09-13-afghanistan-credentials.txt")
    summary = pipeline.build([LAOS, credentials], store, on_error=errors.append)
    (error,) = errors
    assert isinstance(error, ShapeError)
    assert str(error).startswith(f"{LAOS.stem}: rejected: https://")
    assert "Celebrate nothing." in str(error)
    assert (summary.rejected, summary.count("release")) == (1, 1)
    assert len(store.graphs()) == 3


def test_both_validators_let_the_same_pass(many: Path, tmp_path: Path) -> None:
    for validator in get_args(Validator):
        pipeline.build_file([many], tmp_path / f"{validator}.nq", jobs=2, validator=validator)
    assert (tmp_path / "shacl.nq").read_bytes() == (tmp_path / "pyshacl.nq").read_bytes()


def test_without_the_fast_validator_somebody_is_told(store: OxigraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "available", lambda: False)
    warnings: list[str] = []
    pipeline.build([LAOS], store, on_warning=warnings.append)
    pipeline.build([LAOS], store, on_warning=warnings.append, validator="pyshacl")
    assert warnings.count(gate.ABSENT) == 1


def test_a_domestic_release_is_a_node_alone(store: OxigraphStore) -> None:
    summary = pipeline.build([asset("data", "samples", "2022-04-16-domestic-shenzhou-13.txt")], store)
    assert summary.facts == {("release", "domestic"): 1}
    (graph,) = store.graphs()
    assert {line.split()[0] for line in graph_lines(store, graph)} == {f"<{graph}>"}


def test_the_reports_of_one_event_are_grouped(store: OxigraphStore) -> None:
    pipeline.build([LAOS, asset("data", "samples", "2021-12-03-laos-railway-embassy.txt")], store)
    events = "SELECT (COUNT(DISTINCT ?e) AS ?n) { GRAPH ?g { ?x dip:groups ?e } }"
    groups = "SELECT (COUNT(DISTINCT ?x) AS ?n) { GRAPH ?g { ?x dip:groups ?e } }"
    counted = [
        int(str(store.query(f"PREFIX dip: <https://w3id.org/communique/ontology#> {query}").rows[0][0]).split('"')[1])
        for query in (events, groups)
    ]
    assert counted[1] < counted[0]


def test_one_release_that_the_program_fails_on_stops_no_other() -> None:
    errors: list[CommuniqueError] = []
    found = list(pipeline.extracted(SAMPLES, broken, on_error=errors.append))
    assert found == [sample.stem for sample in SAMPLES if sample != LAOS]
    assert [str(error) for error in errors] == [
        f"{LAOS.stem}: the program fails on this release (ZeroDivisionError: no way on); report it, please"
    ]


def test_errors_are_raised_unless_somebody_hears_them(store: OxigraphStore, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        pipeline.build([LAOS, tmp_path / "absent"], store)
    assert len(store.graphs()) == 3  # what came before, the groups and the people


def test_progress_is_told(store: OxigraphStore) -> None:
    done: list[int] = []
    pipeline.build(SAMPLES[:3], store, on_progress=done.append)
    assert done == [1, 2, 3]


def test_two_bases_do_not_mix(store: OxigraphStore) -> None:
    pipeline.build([LAOS], store, base="https://example.org/id/")
    with pytest.raises(StoreError, match="built with the base https://example"):
        pipeline.build([LAOS], store)
    with pytest.raises(StoreError, match="give that one"):
        pipeline.regroup(store)


@pytest.mark.parametrize("output", ["facts.docx", "absent/facts.nq"])
def test_a_file_that_cannot_be_written_is_told_before_the_work(tmp_path: Path, output: str) -> None:
    with pytest.raises(InputError):
        pipeline.build_file([tmp_path / "not read"], tmp_path / output)
    assert list(tmp_path.iterdir()) == []


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    output = tmp_path / "facts.nq"
    output.write_text("before")
    with pytest.raises(InputError):
        pipeline.build_file([LAOS, tmp_path / "absent"], output)
    assert output.read_text() == "before"
    assert list(tmp_path.iterdir()) == [output]
