"""What both sides hold, welcome or undertake together."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

MET = "On September 8, 2021, Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith.\n\n"

CASES: list[tuple[str, list[str]]] = [
    (
        "Both sides agreed to resume direct flights.",
        ["commitment, agreed, CHN LAO: Both sides agreed to resume direct flights"],
    ),
    (
        "The two sides decided to set up a joint committee.",
        ["commitment, agreed, CHN LAO: The two sides decided to set up a joint committee"],
    ),
    (
        "Both sides agreed that trade is on a good path.",
        ["shared-view, agreed, CHN LAO: Both sides agreed that trade is on a good path"],
    ),
    (
        "Both sides share the view that peace comes first.",
        ["shared-view, agreed, CHN LAO: Both sides share the view that peace comes first"],
    ),
    (
        "The two ministers condemned the attack on civilians.",
        ["shared-view, agreed, CHN LAO: The two ministers condemned the attack on civilians"],
    ),
    (
        "They reaffirmed their commitment to the code of conduct.",
        ["commitment, agreed, CHN LAO: They reaffirmed their commitment to the code of conduct"],
    ),
    (
        "China and Laos pledged to protect the Mekong.",
        ["commitment, agreed, CHN LAO: China and Laos pledged to protect the Mekong"],
    ),
    (
        "Both sides opposed hegemony in the region, and agreed to resume direct flights.",
        [
            "shared-view, agreed, CHN LAO: Both sides opposed hegemony in the region",
            "commitment, agreed, CHN LAO: agreed to resume direct flights",
        ],
    ),
    (
        "They reaffirmed that Laos and China will keep the border open.",
        ["commitment, agreed, CHN LAO: They reaffirmed that Laos and China will keep the border open"],
    ),
    (
        "They called on donors to fulfil their pledge to the fund.",
        ["shared-view, agreed, CHN LAO: They called on donors to fulfil their pledge to the fund"],
    ),
    (
        "Both sides will open a direct telephone line at an early date.",
        ["commitment, proposed, CHN LAO: Both sides will open a direct telephone line at an early date"],
    ),
    (
        "The two countries will stand together in the region.",
        ["commitment, proposed, CHN LAO: The two countries will stand together in the region"],
    ),
    (
        "They agreed on the imperative for peace.",
        ["shared-view, agreed, CHN LAO: They agreed on the imperative for peace"],
    ),
    (
        "China and Laos reached an agreement to open the border.",
        ["commitment, agreed, CHN LAO: China and Laos reached an agreement to open the border"],
    ),
    (
        "The two sides agreed in principle to start negotiations.",
        ["commitment, agreed, CHN LAO: The two sides agreed in principle to start negotiations"],
    ),
    (
        "The two ministers were united in their condemnation of the attack.",
        ["shared-view, agreed, CHN LAO: The two ministers were united in their condemnation of the attack"],
    ),
    (
        "The two sides reaffirmed their commitment to a free and open region.",
        ["commitment, agreed, CHN LAO: The two sides reaffirmed their commitment to a free and open region"],
    ),
    # What an anniversary recalls.
    ("Sixty-one years ago, the two countries established diplomatic relations.", []),
    ("The two sides recalled the 61st anniversary of diplomatic relations.", []),
    ("Wang Yi went to a summit where Western leaders will expand on their plans.", []),
    ("They received assurances from allies that they will remain on their side.", []),
    # Hoped of them, or of some among many.
    ("We hope that Thailand and Cambodia will consolidate their friendship.", []),
    ("Seventy countries including Thailand and Cambodia voiced their support for the plan.", []),
    # A programme, a refusal, others' deeds, duties and wishes settle nothing.
    ("The two leaders will deliver remarks to the press.", []),
    ("They will definitely not be masters there.", []),
    ("They considered some aspects of bilateral cooperation.", []),
    ("The villages got the goals they hoped to achieve in a week.", []),
    ("Nobody knew what they hoped to achieve in a week.", []),
    ("Leaders must show that they are ready.", []),
    ("Both sides want a ceasefire in the south.", []),
    ("The parties continued to discuss the situation there.", []),
    # "Discussed", "exchanged views", "reviewed" state no position.
    ("Both sides exchanged views on the situation in the region.", []),
    ("The two ministers discussed trade and reviewed their cooperation.", []),
    ("They also had in-depth communication on issues of common interest.", []),
    # One side's own pledge is a statement.
    ("Saleumxay agreed to resume direct flights.", []),
    ("Wang Yi said that both sides should resume direct flights.", []),
    # A talk of theirs is no view.
    ("The two ministers spoke in Vientiane of old times.", []),
]


@pytest.mark.parametrize(("sentence", "wanted"), CASES, ids=[sentence for sentence, _ in CASES])
def test_joint(draw: Draw, sentence: str, wanted: list[str]) -> None:
    assert [shown.agreement(one) for one in draw(MET + sentence).agreements] == wanted


def test_without_an_encounter_both_sides_are_nobody(draw: Draw) -> None:
    assert draw("Laos lies on the Mekong. Both sides agreed to resume direct flights.").agreements == ()


def test_a_view_that_is_discussed_beside_one_that_is_shared(draw: Draw) -> None:
    found = draw(MET + "Both sides exchanged views on the region, and agreed to resume direct flights.")
    assert [shown.agreement(one) for one in found.agreements] == [
        "commitment, agreed, CHN LAO: agreed to resume direct flights"
    ]


def test_the_side_is_attested_where_the_quote_leaves_it_out(draw: Draw) -> None:
    found = draw(MET + "Both sides opposed hegemony in the region, and agreed to resume direct flights.")
    assert [(e.attests, e.quote) for e in found.agreements[1].evidence[1:]] == [("parties", "Both sides")]


def test_a_heading_names_who_held_a_conference(draw: Draw) -> None:
    (found,) = draw(
        "The delegations highlighted the strength of the partnership.", title="China-Laos Defence Conference"
    ).agreements
    assert shown.agreement(found).startswith("shared-view, agreed, CHN LAO")


def test_they_in_an_address_are_those_of_whom_it_speaks(draw: Draw) -> None:
    text = (
        "I met with Foreign Minister Saleumxay Kommasith of Laos.\n\nThey launched an attack. They continued to shoot."
    )
    found = draw(text, title="Address by Foreign Minister Wang Yi", state="CHN").agreements
    assert [shown.agreement(one) for one in found] == []
