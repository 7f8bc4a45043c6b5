"""`communique diff` and `communique retract`."""

from __future__ import annotations

import shutil
from pathlib import Path

from communique.load import graphs
from tests.cli.conftest import LAOS, Run


def test_diff_of_stores_files_and_releases(run: Run, store: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(store, copy)
    retracted = run("retract", LAOS.stem, "--store", copy)
    assert retracted.status == 0
    release = retracted.out.partition(":")[0] + ":" + retracted.out.partition(":")[2].partition(":")[0]
    assert run("diff", store, store).out == ""
    gone = run("diff", store, copy)
    assert gone.out.startswith(f"{release}\n  - Release: ")
    assert gone.out.count(release) == 1
    (tmp_path / "all.nq").write_text("".join(nquads for _, nquads in graphs(store)))
    assert run("diff", tmp_path / "all.nq", copy).out == gone.out
    back = run("diff", copy, tmp_path / "all.nq", "--release", LAOS.stem)
    assert back.out == gone.out.replace("\n  - ", "\n  + ")
    drawn = run("diff", LAOS, tmp_path / "all.nq", "--release", LAOS.stem, "--jobs", "1")
    assert drawn.out == ""


def test_a_release_that_is_nowhere_is_one_line(run: Run, store: Path) -> None:
    done = run("diff", store, store, "--release", "missing")
    assert (done.status, done.err) == (1, "error: missing: no release here has this id, address or IRI\n")
    done = run("retract", "missing", "--store", store)
    assert (done.status, done.err) == (1, "error: missing: no release here has this id, address or IRI\n")
