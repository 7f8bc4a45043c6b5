"""A release that is itself a joint text: one record for the whole, one for each clause that takes a position."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

TITLE = "Joint Statement of China and Brazil on Combating Climate Change"


def test_the_heading_is_the_record_of_the_text(draw: Draw) -> None:
    found = draw("Both sides are committed to combating climate change together.", title=TITLE)
    assert [shown.agreement(one) for one in found.agreements] == [
        f"joint-statement, concluded, BRA CHN: {TITLE}",
        "commitment, agreed, BRA CHN: Both sides are committed to combating climate change together",
    ]


CLAUSES: list[tuple[str, list[str]]] = [
    (
        "China and Brazil recognize that climate change is a great challenge.",
        ["shared-view, agreed, BRA CHN: China and Brazil recognize that climate change is a great challenge"],
    ),
    ("We will cooperate on renewable energy.", ["commitment, agreed, BRA CHN: We will cooperate on renewable energy"]),
    ("We oppose unilateral trade barriers.", ["shared-view, agreed, BRA CHN: We oppose unilateral trade barriers"]),
    (
        "China and Brazil commit to lead and support international efforts.",
        ["commitment, agreed, BRA CHN: China and Brazil commit to lead and support international efforts"],
    ),
    # What a step will bring about is explained; what describes a noun takes no position.
    ("This announcement will create the conditions for growth.", []),
    ("Networks that are reliable, safe, and protect the privacy of individuals.", []),
    ("The terms between China and Brazil will include:", []),
    # What was done is narrative.
    ("The following officials were present in Beijing.", []),
]


@pytest.mark.parametrize(("sentence", "wanted"), CLAUSES, ids=[sentence for sentence, _ in CLAUSES])
def test_clauses(draw: Draw, sentence: str, wanted: list[str]) -> None:
    found = draw(sentence, title=TITLE).agreements[1:]
    assert [shown.agreement(one) for one in found] == wanted


def test_nobody_makes_statements_in_it(draw: Draw) -> None:
    assert draw("We oppose unilateral trade barriers.", title=TITLE).statements == ()


@pytest.mark.parametrize("title", ["Joint Press Conference", "Statement on Laos"])
def test_other_headings_are_no_joint_text(draw: Draw, title: str) -> None:
    found = draw("President Xi Jinping held talks with Brazilian President Luiz Inácio Lula da Silva.", title=title)
    assert [one for one in found.agreements if one.evidence[0].quote == title] == []
