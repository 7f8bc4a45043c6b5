"""What stands behind a verb and turns its stance, in a text that somebody signs."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Draw


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("We deeply value our partnership with Laos.", ["appreciate"]),
        ("I thank Laos for its partnership.", ["appreciate"]),
        ("Thank you, friends in Laos, for your help.", ["appreciate"]),
        ("Thanks to the efforts of Laos, the region is safer than before.", ["state"]),
        ("Please accept my best wishes on the national day of Laos.", ["congratulate"]),
    ],
)
def test_turned(draw: Draw, sentence: str, wanted: list[str]) -> None:
    found = draw(f"We stand with the people of Laos. {sentence}", title="Statement by Foreign Minister Wang Yi on Laos")
    assert [s.stance for s in found.statements] == ["support", *wanted]
