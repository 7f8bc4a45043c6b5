"""What stands in a part of another clause is no clause of its own."""

from __future__ import annotations

import pytest

from tests.language.conftest import Read

MET = "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. "


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Wang Yi said the role that Laos should play is large.", ["the role that Laos should play is large"]),
        ("Wang Yi said ties are good, as China supports Laos.", ["ties are good, as China supports Laos"]),
        (
            "Wang Yi said that ties are good, and that China supports Laos.",
            ["ties are good", "China supports Laos"],
        ),
    ],
)
def test_clauses_with_parts(read: Read, sentence: str, wanted: list[str]) -> None:
    analysis = read(MET + sentence)
    assert [clause.span.of(analysis.document.text) for clause in analysis.said[-1].clauses] == wanted
