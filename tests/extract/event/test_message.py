"""Messages told by what they say, where the release says that it was a message."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

WANTED = "correspondence, written, held, - | Vladimir Putin, Nikol Pashinyan | ARM RUS"

CASES: dict[str, list[str]] = {
    "President Vladimir Putin congratulated Prime Minister of Armenia Nikol Pashinyan on his birthday. "
    "The message reads, in part: I wish you health.": [WANTED],
    "President Vladimir Putin expressed his deep condolences to Prime Minister of Armenia Nikol Pashinyan. "
    "The telegram says that Russia mourns with Armenia.": [WANTED],
    # Said at a meeting or a call, perhaps.
    "President Vladimir Putin congratulated Prime Minister of Armenia Nikol Pashinyan on his birthday.": [],
}


@pytest.mark.parametrize(("text", "wanted"), CASES.items(), ids=CASES.keys())
def test_message(draw: Draw, text: str, wanted: list[str]) -> None:
    assert [shown.event(one) for one in draw(text, state="RUS").events] == wanted
