"""Of whom a verb is said decides whether it is the speaker's stance."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Draw

MET = "On September 8, 2021, Chinese Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith.\n\n"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Wang Yi said that China will open still wider.", "pledge"),
        ("Wang Yi said that Laos will open still wider.", "state"),
        ("Wang Yi said that China opposes the sanctions.", "oppose"),
        ("Wang Yi said that Laos opposes the sanctions.", "state"),
        ('"We will open our market still wider," said Wang Yi.', "pledge"),
        ('"They will open their market still wider," said Wang Yi.', "state"),
        ("Wang Yi said that our country is ready for talks.", "pledge"),
    ],
)
def test_whose_stance(draw: Draw, sentence: str, wanted: str) -> None:
    assert [s.stance for s in draw(MET + sentence).statements] == [wanted]
