"""A room to work in: alone, empty, and gone at the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.errors import InputError
from communique.pipeline.scratch import beside, move, tidy


def test_it_is_empty_and_gone_at_the_end(tmp_path: Path) -> None:
    with beside(tmp_path / "graph") as room:
        assert list(room.iterdir()) == []
        assert room.parent.parent == tmp_path
        (room / "half").write_text("done")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_is_thrown_away(tmp_path: Path) -> None:
    left = tmp_path / ".graph.building" / "room" / "store"
    left.mkdir(parents=True)
    (left / "CURRENT").write_text("half a store")
    with beside(tmp_path / "graph") as room:
        assert list(room.iterdir()) == []


def test_two_can_not_make_the_same(tmp_path: Path) -> None:
    with beside(tmp_path / "graph") as room:
        (room / "mine").touch()
        with pytest.raises(InputError, match="another process is building it"), beside(tmp_path / "graph"):
            pass
        assert (room / "mine").exists()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("target", ["absent/graph", "file/graph"])
def test_where_nothing_can_be_made_it_is_one_line(tmp_path: Path, target: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="can't be written") as caught, beside(tmp_path / target):
        pass
    assert "\n" not in str(caught.value)


def test_a_finished_folder_takes_the_place_of_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "graph").mkdir()
    with beside(tmp_path / "graph") as room:
        (room / "store").mkdir()
        (room / "store" / "CURRENT").touch()
        move(room / "store", tmp_path / "graph")
    assert [path.name for path in (tmp_path / "graph").iterdir()] == ["CURRENT"]


def test_what_is_left_after_the_end_goes_too_unless_somebody_is_at_it(tmp_path: Path) -> None:
    (tmp_path / ".graph.building").mkdir()
    tidy(tmp_path / "graph")
    assert list(tmp_path.iterdir()) == []
    with beside(tmp_path / "graph") as room:
        tidy(tmp_path / "graph")
        assert room.is_dir()
