"""The commands that check, change and copy a store."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import LAOS, Run


@pytest.fixture
def own(store: Path, tmp_path: Path) -> Path:
    """A store to change."""
    return Path(shutil.copytree(store, tmp_path / "own"))


def test_verify_finds_what_an_update_spoils(run: Run, own: Path, tmp_path: Path) -> None:
    assert run("verify", "--store", own).out == "17 graphs verified: every quote, name and hash holds\n"
    update = tmp_path / "spoil.ru"
    update.write_text(
        "PREFIX dip: <https://w3id.org/communique/ontology#>\n"
        "DELETE { GRAPH ?g { ?r dip:text ?t } } INSERT { GRAPH ?g { ?r dip:text 'Nothing.' } }\n"
        "WHERE { GRAPH ?g { ?r dip:text ?t } }\n"
    )
    assert run("update", f"@{update}", "--store", own).status == 0
    done = run("verify", "--store", own)
    assert done.status == 1
    assert "its text has not the SHA-256 that is recorded" in done.err
    assert done.out == ""


def test_an_update_that_does_not_parse_changes_nothing(run: Run, own: Path, tmp_path: Path) -> None:
    run("export", "--store", own, "--output", tmp_path / "before.nq")
    done = run("update", "DROP NONSENSE", "--store", own)
    assert done.status == 1
    assert "the update does not parse" in done.err
    run("export", "--store", own, "--output", tmp_path / "after.nq")
    assert (tmp_path / "before.nq").read_bytes() == (tmp_path / "after.nq").read_bytes()


def test_resolve_makes_the_groups_again(run: Run, own: Path, tmp_path: Path) -> None:
    run("export", "--store", own, "--output", tmp_path / "before.nq")
    for graph in ("resolution", "people"):
        run("update", f"DROP GRAPH <https://w3id.org/communique/id/graph/{graph}>", "--store", own)
    assert run("resolve", "--store", own).status == 0
    run("export", "--store", own, "--output", tmp_path / "after.nq")
    assert (tmp_path / "before.nq").read_bytes() == (tmp_path / "after.nq").read_bytes()


def test_validate_says_what_to_mend(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.ttl").write_text("")
    (tmp_path / "bad.ttl").write_text("<urn:a> a <https://w3id.org/communique/ontology#Post> .")
    (tmp_path / "ugly.ttl").write_text("nonsense")
    done = run("validate", *(tmp_path / f"{name}.ttl" for name in ("good", "bad", "ugly")))
    assert done.status == 1
    assert done.out == f"{tmp_path / 'good.ttl'}: conforms\n"
    assert f"error: {tmp_path / 'bad.ttl'}: urn:a: Give it one label" in done.err
    assert f"error: {tmp_path / 'ugly.ttl'}: not turtle" in done.err


def test_only_the_slower_shapes_look_for_names_in_passages(run: Run, tmp_path: Path) -> None:
    output = tmp_path / "facts.nq"
    run("build", LAOS, "--output", output)
    output.write_text(output.read_text("utf-8").replace('"Xi Jinping"', '"Hu Jintao"'), "utf-8")
    assert run("validate", output, "--no-sparql").status == 0
    assert run("validate", output).status == 1
