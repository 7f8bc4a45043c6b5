"""Which format a file gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.errors import InputError
from communique.export import FORMATS, format_of


def test_each_has_a_name_and_an_end_of_its_own() -> None:
    assert len({each.name for each in FORMATS}) == len({each.suffix for each in FORMATS}) == len(FORMATS)


@pytest.mark.parametrize("format", FORMATS, ids=lambda each: each.name)
def test_the_end_of_the_name_tells(format: object) -> None:
    each = format
    assert format_of(Path(f"out{each.suffix}")) is each  # type: ignore[attr-defined]
    assert format_of(Path("out.txt"), each.name) is each  # type: ignore[attr-defined]


def test_an_unknown_name_is_told() -> None:
    with pytest.raises(InputError, match=r"^a\.nq: no format has the name 'excel'; name one of nquads, trig, "):
        format_of(Path("a.nq"), "excel")
