"""Nothing that an input names is written outside the output."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from communique.cli import main

EVIL = ("../../evil", "/tmp/evil-{}", "..\\..\\evil", "a/../../../evil", "~/evil", "file:///evil", "evil\n../x", "con")
TEXT = (
    "On September 9, 2021, Foreign Minister Wang Yi met with Foreign Minister Saleumxay Kommasith of Laos in Beijing."
)


def test_ids_addresses_and_titles_name_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = tmp_path / "a" / "b" / "inside"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    lines = [
        {"id": f"{evil}{i}", "url": evil, "title": evil, "publisher": evil, "text": TEXT} for i, evil in enumerate(EVIL)
    ]
    (deep / "in.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    main(["build", "in.jsonl", "--store", "graph", "--jobs", "1"])
    main(["export", "--store", "graph", "--output", "graph.nq"])
    found = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")}
    assert "a/b/inside/graph.nq" in found
    outside = {name for name in found if not name.startswith(("a/b/inside/graph", "a/b/inside/in.jsonl"))}
    assert outside == {"a", "a/b", "a/b/inside"}
    assert (deep / "graph.nq").read_text().count("/ontology#Release>") == len(EVIL)
