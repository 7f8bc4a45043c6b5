"""Conferences that a release only mentions: the organisation is the party."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

MET = "On September 8, 2021, Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith"

CASES: list[tuple[str, list[str]]] = [
    (f"{MET} on the margins of this year's ASEAN Summit.", ["(conference, in-person, held, - |  | ASEAN)"]),
    (f"{MET} on the sidelines of this year's G20 Summit.", ["(conference, in-person, held, - |  | G20)"]),
    (
        f"{MET}. Wang Yi said that China supports the upcoming SCO Summit.",
        ["(conference, unstated, planned, - |  | SCO)"],
    ),
    (
        f"{MET}. Wang Yi noted the second China-Laos Friendship Forum to be held in Vientiane next month.",
        ["(conference, in-person, planned, - |  | CHN LAO)"],
    ),
    (
        f"{MET}. They prepared for the next meeting of the joint committee.",
        ["(conference, unstated, planned, - |  | CHN LAO)"],
    ),
    (
        f"{MET}. They worked towards holding another ASEAN Summit.",
        ["(conference, unstated, planned, - |  | ASEAN)"],
    ),
    (
        f"{MET}. Wang Yi said that China is ready to host the second China-Arab States Summit in 2026.",
        ["(conference, unstated, planned, - |  | CHN)"],
    ),
    (
        f"{MET}. Wang Yi spoke of the coming session of the UN Human Rights Council in Geneva.",
        ["(conference, in-person, planned, - |  | UN)"],
    ),
    # A standing dialogue, a congress and a summit of nobody in particular are none.
    (f"{MET}. Both sides spoke of China-ASEAN Dialogue Relations.", []),
    (f"{MET}. Wang Yi spoke of the 20th National Congress of the CPC.", []),
    (f"{MET} before a summit.", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[len(MET) :] for text, _ in CASES])
def test_margin(draw: Draw, text: str, wanted: list[str]) -> None:
    assert [shown.event(one) for one in draw(text).events if not one.reported] == wanted


def test_a_conference_that_is_told_is_not_mentioned_too(draw: Draw) -> None:
    found = draw("On September 8, 2021, Foreign Minister Wang Yi attended the China-ASEAN Summit.")
    assert [shown.event(one) for one in found.events] == [
        "conference, in-person, held, 2021-09-08 | Wang Yi | ASEAN CHN"
    ]
