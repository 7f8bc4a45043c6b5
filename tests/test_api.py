"""The public names, and the README's example of them."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

import communique
from communique.errors import QueryError

ROOT = Path(__file__).parents[1]


def test_the_public_names() -> None:
    assert communique.__all__ == [
        "CommuniqueError",
        "Document",
        "Facts",
        "Lexicon",
        "Store",
        "StoredQuery",
        "Summary",
        "build",
        "catalog",
        "facts",
        "frame",
        "query",
        "read",
        "record",
    ]
    assert all(hasattr(communique, name) for name in communique.__all__)


def test_functions_keep_their_names_when_rooms_of_the_same_name_are_used() -> None:
    from communique.query.catalog import named  # noqa: F401
    from communique.read.clean import clean  # noqa: F401

    assert callable(communique.read)
    assert callable(communique.query)


def test_it_is_typed() -> None:
    assert files("communique").joinpath("py.typed").is_file()


def test_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    (example,) = re.findall(r"^```python\n(.*?)^```\n\n```text\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
    (tmp_path / "src").symlink_to(ROOT / "src")
    monkeypatch.chdir(tmp_path)
    exec(compile(example[0], "README.md", "exec"), {})
    assert capsys.readouterr().out == example[1]


def test_an_unknown_question_is_an_error_of_ours(tmp_path: Path) -> None:
    with communique.Store.open(tmp_path / "graph", create=True) as store, pytest.raises(QueryError, match="near it"):
        communique.query(store, "anniversaries-of-nobody")
