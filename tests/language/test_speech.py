"""Whom a speaker stands for, where only his words say it."""

from __future__ import annotations

import pytest

from tests.language.conftest import Read

CASES: list[tuple[str, dict[str, str | None]]] = [
    # What he pledges is his own state's.
    (
        "Foreign Minister Wang Yi met with Saleumxay Kommasith. Saleumxay Kommasith said that Laos is ready to deepen "
        "ties, and Laos supports the initiative.",
        {"Wang Yi": "CHN", "Saleumxay Kommasith": "LAO"},
    ),
    # What stands beside the name is never overruled.
    (
        "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. Saleumxay said that China is "
        "ready to deepen ties, and China supports Laos.",
        {"Wang Yi": "CHN", "Saleumxay Kommasith": "LAO"},
    ),
    # Two states as often as each other: nobody's.
    (
        "Foreign Minister Wang Yi met with Ali Karimov. Ali Karimov said that Uzbekistan supports the plan, and that "
        "Tajikistan supports the plan.",
        {"Wang Yi": "CHN", "Ali Karimov": None},
    ),
    # He thanks China: he does not stand for it.
    (
        "Minister Ali Karimov attended the opening in Beijing. Ali Karimov thanked China for its help.",
        {"Ali Karimov": None},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:60] for text, _ in CASES])
def test_by_speech(read: Read, text: str, wanted: dict[str, str | None]) -> None:
    cast = read(text).cast.values()
    assert {actor.name: actor.represents.key if actor.represents else None for actor in cast} == wanted


def test_the_words_that_give_the_state_attest_it(read: Read) -> None:
    text = (
        "Foreign Minister Wang Yi met with Saleumxay Kommasith. Saleumxay Kommasith said that Laos is ready to go on."
    )
    actor = next(a for a in read(text).cast.values() if a.name == "Saleumxay Kommasith")
    (evidence,) = [e for e in actor.evidence if e.attests == "represents"]
    assert (evidence.quote, evidence.span.start) == ("Laos", text.index("Laos"))
