"""Who said what, on whose behalf: stance, speaker, party and the words."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

MET = "On September 8, 2021, Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith.\n\n"

CASES: list[tuple[str, list[str]]] = [
    (
        "Wang Yi said that China firmly supports Laos in its reforms.",
        ["support, Wang Yi, CHN: China firmly supports Laos in its reforms"],
    ),
    (
        "Wang Yi said, China opposes interference in the affairs of Laos.",
        ["oppose, Wang Yi, CHN: China opposes interference in the affairs of Laos"],
    ),
    (
        "Saleumxay said that Laos is ready to work with China.",
        ["pledge, Saleumxay Kommasith, LAO: Laos is ready to work with China"],
    ),
    (
        "Saleumxay thanked China for its vaccines.",
        ["appreciate, Saleumxay Kommasith, LAO: Saleumxay thanked China for its vaccines"],
    ),
    (
        "Saleumxay congratulated the CPC on its work.",
        ["congratulate, Saleumxay Kommasith, LAO: Saleumxay congratulated the CPC on its work"],
    ),
    (
        "Wang Yi expressed condolences over the floods in Laos.",
        ["condole, Wang Yi, CHN: Wang Yi expressed condolences over the floods in Laos"],
    ),
    (
        "Wang Yi expressed concern about the situation at the border.",
        ["concern, Wang Yi, CHN: Wang Yi expressed concern about the situation at the border"],
    ),
    (
        "Wang Yi urged all parties to exercise restraint.",
        ["call, Wang Yi, CHN: Wang Yi urged all parties to exercise restraint"],
    ),
    (
        "Wang Yi said that both sides should deepen their cooperation.",
        ["call, Wang Yi, CHN: both sides should deepen their cooperation"],
    ),
    (
        "Wang Yi noted that trade between the two countries has grown.",
        ["state, Wang Yi, CHN: trade between the two countries has grown"],
    ),
    # One for each clause.
    (
        "Wang Yi said that China supports Laos in its reforms, and opposes hegemony in the region.",
        [
            "support, Wang Yi, CHN: China supports Laos in its reforms",
            "oppose, Wang Yi, CHN: opposes hegemony in the region",
        ],
    ),
    # He, and the sentence that goes on.
    (
        "Saleumxay said that ties with China are good. He thanked China for its vaccines.",
        [
            "state, Saleumxay Kommasith, LAO: ties with China are good",
            "appreciate, Saleumxay Kommasith, LAO: He thanked China for its vaccines",
        ],
    ),
    # A state speaks.
    ("China supports Laos in its reforms.", ["support, -, CHN: China supports Laos in its reforms"]),
    # A stance inside another's clause is none of its own.
    (
        "Wang Yi thanked Laos for its support of the one-China principle.",
        ["appreciate, Wang Yi, CHN: Wang Yi thanked Laos for its support of the one-China principle"],
    ),
    # Never and not: nothing is opposed or supported.
    (
        "Wang Yi said that he does not support sanctions of any kind.",
        ["state, Wang Yi, CHN: he does not support sanctions of any kind"],
    ),
    # A side speaks, without a person.
    (
        "The Lao side expressed gratitude to China for the vaccines.",
        ["appreciate, -, LAO: The Lao side expressed gratitude to China for the vaccines"],
    ),
    # "Will" of another is no pledge; "will support" is support; "does not" takes no stance.
    (
        "Wang Yi said that China will continue to support Laos.",
        ["support, Wang Yi, CHN: China will continue to support Laos"],
    ),
    (
        "Wang Yi said that the railway will open in December.",
        ["state, Wang Yi, CHN: the railway will open in December"],
    ),
    # What both sides hold is no statement; what they discussed is nothing.
    ("Both sides opposed hegemony in the region.", []),
    ("Wang Yi and Saleumxay discussed trade in the region.", []),
    ("Wang Yi briefed Saleumxay on the congress of the CPC.", []),
    ("Wang Yi exchanged views with Saleumxay on trade.", []),
    ("Wang Yi conveyed the cordial greetings of President Xi Jinping.", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:80] for text, _ in CASES])
def test_statements(draw: Draw, text: str, wanted: list[str]) -> None:
    assert [shown.statement(one) for one in draw(MET + text).statements] == wanted


@pytest.mark.parametrize(
    ("text", "addressees"),
    [
        ("Saleumxay thanked China for its vaccines.", ["CHN"]),
        ("Wang Yi said that China supports Laos in its reforms.", ["LAO"]),
        ("Wang Yi said that China supports multilateralism and peace.", []),
    ],
)
def test_addressees(draw: Draw, text: str, addressees: list[str]) -> None:
    (statement,) = draw(MET + text).statements
    assert [party.key for party in statement.addressees] == addressees


def test_a_short_form_is_attested_by_the_full_name(draw: Draw) -> None:
    (statement,) = draw(MET + "Saleumxay thanked China for its vaccines.").statements
    assert [(e.attests, e.quote) for e in statement.evidence[1:]] == [
        ("name", "Saleumxay"),
        ("name", "Saleumxay Kommasith"),
        ("office", "Foreign Minister"),
        ("represents", "Lao"),
    ]


SIGNED = "Statement by Secretary of State Antony Blinken on Brazil's Independence Day"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "I congratulate the people of Brazil on their Independence Day.",
            [
                "congratulate, Antony Blinken, USA: I congratulate the people of Brazil on their Independence Day",
            ],
        ),
        (
            "We look forward to deepening our ties with Brazil.",
            ["pledge, -, USA: We look forward to deepening our ties with Brazil"],
        ),
        (
            "The United States stands with the people of Brazil. We thank them.",
            [
                "support, -, USA: The United States stands with the people of Brazil",
                "appreciate, -, USA: We thank them",
            ],
        ),
    ],
)
def test_a_signed_text(draw: Draw, text: str, wanted: list[str]) -> None:
    found = draw(text, title=SIGNED, state="USA")
    assert [shown.statement(one) for one in found.statements] == wanted
