"""Quoted speech goes to whoever is named behind it."""

from __future__ import annotations

import pytest

from tests.language.conftest import Read

MET = "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. "

CASES: list[tuple[str, list[tuple[str, str]]]] = [
    ('"We support Laos," said Wang Yi.', [("Wang Yi", "We support Laos")]),
    (
        '"The railway is open. We are grateful for the loans," Saleumxay noted.',
        [("Saleumxay Kommasith", "The railway is open"), ("Saleumxay Kommasith", "We are grateful for the loans")],
    ),
    (
        '"The railway is open to all," Saleumxay said. "It is a road to the sea."',
        [("Saleumxay Kommasith", "The railway is open to all"), ("Saleumxay Kommasith", "It is a road to the sea")],
    ),
    (
        '"The railway is open to all," Saleumxay said, noting that trade has grown.',
        [("Saleumxay Kommasith", "The railway is open to all"), ("Saleumxay Kommasith", "trade has grown")],
    ),
    # Marks that were set apart from their paragraph.
    (
        'Saleumxay spoke of trade. "\n\nThe railway is open to all," he said.',
        [("Saleumxay Kommasith", "The railway is open to all")],
    ),
    ('"The so-called "zone" is open to all," Wang Yi said.', [("Wang Yi", 'The so-called "zone" is open to all')]),
    ('"The railway is open to all," the engineer said.', []),
    # What stands before "This was stated by".
    (
        "\n\nThe railway is open to all. This was stated by Wang Yi in Beijing.",
        [("Wang Yi", "The railway is open to all")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text for text, _ in CASES])
def test_who_is_quoted(read: Read, text: str, wanted: list[tuple[str, str]]) -> None:
    analysis = read(MET + text)
    found = [
        (analysis.cast[clause.voice.actor].name, clause.span.of(analysis.document.text))
        for said in analysis.said[1:]
        for clause in said.clauses
        if clause.level == "content" and clause.voice is not None and clause.voice.actor is not None
    ]
    assert found == wanted
