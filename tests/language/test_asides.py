"""What is only a preface to a clause."""

from __future__ import annotations

import pytest

from communique.language.asides import preface


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("", True),
        ("Besides, ", True),
        ("On behalf of ", True),
        ("The railway is open and ", False),
        ("The railway is open; ", False),
    ],
)
def test_preface(words: str, wanted: bool) -> None:
    assert preface(words) is wanted
