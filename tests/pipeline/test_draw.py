"""What is drawn, and what is said of what is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from communique import pipeline
from communique.errors import CommuniqueError
from communique.model import Facts
from communique.pipeline.pool import FEW


def name(facts: Facts) -> str:
    return facts.document.id


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """Sound releases among others: a broken line, an empty one, a language that is not read, an id twice."""
    lines = []
    for number in range(2 * FEW):
        match number % 8:
            case 1:
                lines.append("{")
            case 2:
                lines.append(json.dumps({"id": f"empty-{number}", "text": " "}))
            case 3:
                lines.append(json.dumps({"id": f"french-{number}", "text": "Bonjour.", "lang": "fr"}))
            case 4:
                lines.append(json.dumps({"id": f"sound-{number - 4}", "text": "Bridges reopen."}))
            case _:
                lines.append(json.dumps({"id": f"sound-{number}", "text": "Roads reopen."}))
    path = tmp_path / "mixed.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_messages_come_in_the_order_of_the_releases_for_any_jobs(mixed: Path) -> None:
    said: list[list[str]] = []
    for jobs in (1, 2):
        heard: list[str] = []

        def error(error: CommuniqueError, heard: list[str] = heard) -> None:
            heard.append(str(error))

        drawn = pipeline.extracted(
            [mixed], name, jobs=jobs, on_error=error, on_warning=heard.append, on_skip=lambda: None
        )
        heard.extend(f"drawn {id}" for id in drawn)
        said.append(heard)
    assert said[0] == said[1]
    lines = [line for line in said[0] if "line " in line]
    assert lines == sorted(lines, key=lambda line: int(line.partition("line ")[2].split(":")[0]))
    assert sum("a second release with the id" in line for line in lines) == 2 * FEW // 8
    assert sum("skipped: its language (fr)" in line for line in said[0]) == 2 * FEW // 8
    assert sum(line.startswith("drawn") for line in said[0]) == 2 * FEW // 2


def test_the_share_of_the_input_grows_to_the_whole(mixed: Path) -> None:
    shares: list[float] = []
    for _ in pipeline.extracted([mixed, mixed], name, on_error=lambda error: None, on_share=shares.append):
        pass
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_one_id_in_two_sources_is_two_releases(tmp_path: Path) -> None:
    paths = [tmp_path / "a.jsonl", tmp_path / "b.jsonl"]
    for path in paths:
        path.write_text(json.dumps({"id": "1", "text": "Roads reopen."}))
    assert list(pipeline.extracted(paths, name)) == ["1", "1"]
