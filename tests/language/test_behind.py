"""What stands behind a name or an office belongs to it: whose it is, where an envoy is sent."""

from __future__ import annotations

import pytest

from communique.language.behind import sends, states_of
from tests.language.conftest import Split


@pytest.mark.parametrize(
    ("behind", "party"),
    [
        ("of Brazil attended.", "BRA"),
        ("from Laos attended.", "LAO"),
        ("(Laos) attended.", "LAO"),
        ("of the Ministry of Foreign Affairs of Laos attended.", "LAO"),
        ("of the house attended.", None),
    ],
)
def test_whose(split: Split, behind: str, party: str | None) -> None:
    assert states_of(split(behind), 0)[1] == party


@pytest.mark.parametrize(
    ("office", "another"),
    [("Special Envoy of President", True), ("Minister of Defense", False), ("Vice President", False)],
)
def test_whose_envoy(split: Split, office: str, another: bool) -> None:
    tokens = split(office)
    assert sends(tokens, 0, len(tokens)) is another
