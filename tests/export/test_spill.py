"""Lines sorted on disk come as a sort in memory would give them."""

from __future__ import annotations

import random

import pytest

from communique.export.spill import sorted_once

WORDS = ["a\n", "ab\n", "é\n", "老挝\n", "😀\n", "\ue000\n", "a\u2028b\n", "a\x85b\n", "\n"]


@pytest.mark.parametrize("run", [1, 2, 3, 7, 1000])
def test_it_sorts_by_code_point_and_keeps_each_once(run: int) -> None:
    lines = WORDS * 3
    random.Random(run).shuffle(lines)
    assert list(sorted_once(lines, run=run)) == sorted(WORDS)


def test_of_nothing_comes_nothing() -> None:
    assert list(sorted_once([])) == []
