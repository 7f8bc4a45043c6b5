"""What a sentence asserts, clause by clause."""

from __future__ import annotations

import pytest

from tests.language.conftest import Read

MET = "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. "

CASES: list[tuple[str, list[str]]] = [
    (
        "Wang Yi said that China supports Laos in its reforms, and opposes hegemony in the region.",
        ["China supports Laos in its reforms", "opposes hegemony in the region"],
    ),
    (
        "Wang Yi said that the railway is open, and that trade has grown.",
        ["the railway is open", "trade has grown"],
    ),
    ("Wang Yi said, the railway is open; trade has grown.", ["the railway is open", "trade has grown"]),
    (
        "Wang Yi thanked Laos for its help, adding that ties are good.",
        ["Wang Yi thanked Laos for its help", "ties are good"],
    ),
    (
        "Noting that the railway is open, Wang Yi said that China welcomes tourists from Laos.",
        ["the railway is open", "China welcomes tourists from Laos"],
    ),
    (
        "Saleumxay thanked China for the vaccines and congratulated the CPC on its centenary.",
        ["Saleumxay thanked China for the vaccines", "congratulated the CPC on its centenary"],
    ),
    ("Wang Yi said that the two sides should support each other.", ["the two sides should support each other"]),
]


@pytest.mark.parametrize(("sentence", "wanted"), CASES, ids=[sentence for sentence, _ in CASES])
def test_clauses(read: Read, sentence: str, wanted: list[str]) -> None:
    analysis = read(MET + sentence)
    assert [clause.span.of(analysis.document.text) for clause in analysis.said[-1].clauses] == wanted


def test_a_heading_has_no_clauses(read: Read) -> None:
    analysis = read(MET, title="Wang Yi Says China Supports Laos")
    assert analysis.said[0].parsed.sentence.heading
    assert analysis.said[0].clauses == ()


def test_should_support_is_one_predicate(read: Read) -> None:
    analysis = read(MET + "Wang Yi said that both sides should support each other.")
    readings = [p.readings[0].row["phrase"] for p in analysis.said[-1].predicates]
    assert readings == ["say", "should"]
