"""Wordings that take a stance by themselves, and courtesies that take none, in a text that somebody signs."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Draw


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Thank you, friends in Laos, for your help.", ["appreciate"]),
        ("Thank you for taking the time to come to Laos.", []),
        ("Thanks to all in Laos who helped.", ["appreciate"]),
        ("Thanks to the efforts of Laos, the region is safer than before.", ["state"]),
        ("Please accept my best wishes on the national day of Laos.", ["congratulate"]),
        ("Please help the people of Laos.", ["call"]),
        ("We will release information on the visit to Laos soon.", []),
        ("It is a great honor to welcome the delegation of Laos.", ["appreciate"]),
    ],
)
def test_wording(draw: Draw, sentence: str, wanted: list[str]) -> None:
    found = draw(f"We stand with the people of Laos. {sentence}", title="Statement by Foreign Minister Wang Yi on Laos")
    assert [s.stance for s in found.statements] == ["support", *wanted]
