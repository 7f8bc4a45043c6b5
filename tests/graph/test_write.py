"""Files that appear whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.graph.write import whole, write


def test_lines_are_ordered_by_graph_and_then_by_line(tmp_path: Path) -> None:
    lines = ["<b> <p> <o> <g1> .\n", "<a> <p> <o> <g2> .\n", "<a> <p> <o> <g1> .\n", "<a> <p> <o> <g1> .\n"]
    assert write(tmp_path / "out.nq", lines) == 3
    assert (tmp_path / "out.nq").read_text() == "".join([lines[2], lines[0], lines[1]])


def half_write(path: Path) -> None:
    """Fails in the middle."""
    with whole(path) as file:
        file.write(b"half")
        raise RuntimeError


def test_a_failure_leaves_the_old_file_and_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "out.nq"
    path.write_text("old")
    with pytest.raises(RuntimeError):
        half_write(path)
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("out.nq", "old")]


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write(tmp_path / "none" / "out.nq", [])
