"""What stands behind a verb and turns its stance, in a text that somebody signs."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Draw


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("We deeply value our partnership with Laos.", ["appreciate"]),
        ("I thank Laos for its partnership.", ["appreciate"]),
        ("We wish the injured a speedy recovery.", ["condole"]),
        ("We wish the people of Laos a happy new year.", ["congratulate"]),
    ],
)
def test_turned(draw: Draw, sentence: str, wanted: list[str]) -> None:
    found = draw(f"We stand with the people of Laos. {sentence}", title="Statement by Foreign Minister Wang Yi on Laos")
    assert [s.stance for s in found.statements] == ["support", *wanted]
