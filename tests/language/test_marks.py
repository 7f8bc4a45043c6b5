"""Whose a clause is: of the speaker, of what was said, or of all together; and how far a voice carries."""

from __future__ import annotations

import pytest

from tests.language.conftest import Read

MET = "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith.\n\n"

Level = tuple[str, str | None]

CASES: list[tuple[str, list[Level]]] = [
    ("Wang Yi thanked Laos for its help.", [("speaker", "Wang Yi")]),
    ("Wang Yi said that China supports Laos.", [("content", "Wang Yi")]),
    ("Both sides opposed hegemony in the region.", [("joint", None)]),
    ("They agreed to resume flights.", [("joint", None)]),
    # A new sentence of the paragraph goes on with the last speaker; "he" too.
    (
        "Saleumxay said that ties are good. Laos abides by the one-China principle.",
        [("content", "Saleumxay Kommasith"), ("content", "Saleumxay Kommasith")],
    ),
    (
        "Wang Yi said that ties are good. He thanked Laos for its help.",
        [("content", "Wang Yi"), ("speaker", "Wang Yi")],
    ),
    # The other one speaks.
    (
        "Wang Yi said that ties are good. Saleumxay thanked China for its help.",
        [("content", "Wang Yi"), ("speaker", "Saleumxay Kommasith")],
    ),
    # A new paragraph ends what was said.
    ("Wang Yi said that ties are good.\n\nThe railway between them is open.", [("content", "Wang Yi")]),
    # Set off by commas, or behind: whose words they are.
    (
        "Wang Yi said that ties are good. Laos, Saleumxay replied, is ready.",
        [("content", "Wang Yi"), ("content", "Saleumxay Kommasith")],
    ),
    (
        "Wang Yi said that ties are good. Laos is ready, Saleumxay replied.",
        [("content", "Wang Yi"), ("content", "Saleumxay Kommasith")],
    ),
    # Who opens a sentence is told of, whatever the verb, and "he" behind it is he.
    (
        "Wang Yi said that ties are good. Saleumxay went into the matter. He thanked China for its help.",
        [("content", "Wang Yi"), ("speaker", "Saleumxay Kommasith")],
    ),
    ("Ties are good. This was stated by Wang Yi. He thanked Laos.", [("content", "Wang Yi"), ("speaker", "Wang Yi")]),
    # What "was emphasised" is said for the publisher's state.
    (
        "Wang Yi said that ties are good. It was emphasised that trade grows.",
        [("content", "Wang Yi"), ("content", None)],
    ),
    # A state speaks for itself.
    ("China supports Laos in its reforms.", [("speaker", None)]),
    # "Both sides should", in somebody's mouth, is his.
    ("Wang Yi said that both sides should deepen trade.", [("content", "Wang Yi")]),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:70] for text, _ in CASES])
def test_levels(read: Read, text: str, wanted: list[Level]) -> None:
    analysis = read(MET + text)
    clauses = [clause for said in analysis.said[1:] for clause in said.clauses]
    assert [
        (one.level, analysis.cast[one.voice.actor].name if one.voice and one.voice.actor else None) for one in clauses
    ] == wanted


def test_a_state_that_speaks_is_a_party_without_a_person(read: Read) -> None:
    (clause,) = read(MET + "China supports Laos in its reforms.").said[-1].clauses
    assert clause.voice is not None
    assert (clause.voice.actor, clause.voice.party) == (None, "CHN")
