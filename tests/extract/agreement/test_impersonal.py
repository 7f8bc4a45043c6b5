"""Clauses of a joint text whose verb no lexicon knows."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

TITLE = "Joint Statement of China and Laos"
CASES: list[tuple[str, list[str]]] = [
    ("Our friendship is rooted in history.", ["shared-view, agreed, CHN LAO: Our friendship is rooted in history"]),
    ("We are working to open the border.", ["commitment, agreed, CHN LAO: We are working to open the border"]),
    ("The loans will be repaid in time.", ["commitment, agreed, CHN LAO: The loans will be repaid in time"]),
    ("Trade will remain the cornerstone.", ["shared-view, agreed, CHN LAO: Trade will remain the cornerstone"]),
    # What will come about is explained.
    ("The fund will create jobs in the south.", []),
    ("Those countries are China and Laos.", []),
    # What was done is narrative.
    ("The task force has visited the south.", []),
    ("The border was closed in May.", []),
]


@pytest.mark.parametrize(("sentence", "wanted"), CASES, ids=[sentence for sentence, _ in CASES])
def test_impersonal(draw: Draw, sentence: str, wanted: list[str]) -> None:
    _, *found = draw(sentence, title=TITLE).agreements
    assert [shown.agreement(one) for one in found] == wanted
