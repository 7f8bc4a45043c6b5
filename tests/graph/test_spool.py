"""What is sorted on disk comes out as if it had been sorted in memory."""

from __future__ import annotations

import random
from itertools import groupby
from pathlib import Path

import pytest

from communique.graph import spool as spools
from communique.graph.spool import Spool


@pytest.mark.parametrize("most", [1, 300, 10_000_000])
def test_keys_in_order_and_values_as_they_came(tmp_path: Path, most: int) -> None:
    draw = random.Random(1)
    put = [(draw.choice("abcdeé中"), str(number).encode()) for number in range(300)]
    spool = Spool(tmp_path, most=most)
    for key, value in put:
        spool.put(key, value)
    wanted = groupby(sorted(put, key=lambda pair: pair[0]), key=lambda pair: pair[0])
    assert [(key, list(values)) for key, values in spool.taken()] == [
        (key, [value for _, value in pairs]) for key, pairs in wanted
    ]
    assert len(spool) == 300
    assert bool(list(tmp_path.iterdir())) == (most < 1000)


def test_no_more_is_in_memory_than_allowed(tmp_path: Path) -> None:
    spool = Spool(tmp_path, most=1000)
    for number in range(1000):
        spool.put(str(number), b"x" * 100)
        assert sum(len(value) for _, _, value in spool._held) < 1100


def test_nothing_is_nothing(tmp_path: Path) -> None:
    assert list(Spool(tmp_path).taken()) == []


def test_however_much_there_is_few_files_are_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spools, "_FILES", 3)
    spool = Spool(tmp_path, most=1)
    for number in range(100):
        spool.put(str(number % 7), str(number).encode())
        assert len(list(tmp_path.iterdir())) <= 10  # at most two of each level, and 3 ** 5 > 100
    assert [(key, list(values)) for key, values in spool.taken()] == [
        (str(key), [str(number).encode() for number in range(key, 100, 7)]) for key in range(7)
    ]
