"""What is no statement, though somebody says it."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Draw

SIGNED = "Statement by Foreign Minister Wang Yi on Laos"


@pytest.mark.parametrize(
    "sentence",
    [
        "I have approved new aid for Laos.",
        "An agreement was signed in Vientiane.",
        "Good morning, everyone.",
        "You know how these things are.",
        "What does this mean for Laos?",
        "Brave people of a brave country!",
        "When the rains came to Laos.",
        "For more information, please see the fact sheet.",
        "I would like.",
    ],
)
def test_nothing_is_stated(draw: Draw, sentence: str) -> None:
    found = draw(
        f"We stand with the people of Laos. I am deeply moved by the courage of its people.\n\n{sentence}", title=SIGNED
    )
    assert [s.evidence[0].quote for s in found.statements] == [
        "We stand with the people of Laos",
        "I am deeply moved by the courage of its people",
    ]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("President Biden welcomed King Abdullah of Jordan to the White House.", []),
        ("President Biden welcomed the decision of King Abdullah of Jordan.", ["appreciate"]),
        ("President Biden announced the designation of a delegation to Jordan.", []),
        ("President Biden continued to urge King Abdullah to act.", []),
        ("President Biden will underscore support for Jordan.", ["support"]),
    ],
)
def test_what_a_president_does(draw: Draw, sentence: str, wanted: list[str]) -> None:
    met = "President Joe Biden of the United States met with King Abdullah of Jordan.\n\n"
    assert [s.stance for s in draw(met + sentence, state="USA").statements] == wanted
