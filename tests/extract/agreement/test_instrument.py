"""Instruments by name: signed, issued, brought to an end."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

MET = "On September 8, 2021, Foreign Minister Wang Yi held talks with Lao Foreign Minister Saleumxay Kommasith. "

CASES: list[tuple[str, list[str]]] = [
    ("China and Laos signed an agreement on visas.", ["treaty, signed, CHN LAO: signed an agreement on visas"]),
    (
        "Both sides signed a memorandum of understanding on trade.",
        ["memorandum, signed, CHN LAO: signed a memorandum of understanding on trade"],
    ),
    ("The two sides issued a joint statement.", ["joint-statement, concluded, CHN LAO: issued a joint statement"]),
    (
        "After the talks, the two foreign ministers signed a protocol on exports and the minutes of the meeting.",
        [
            "treaty, signed, CHN LAO: signed a protocol on exports",
            "memorandum, signed, CHN LAO: the minutes of the meeting",
        ],
    ),
    (
        "The two sides signed cooperation documents on trade, and issued a joint communiqué.",
        [
            "memorandum, signed, CHN LAO: signed cooperation documents on trade",
            "joint-statement, concluded, CHN LAO: issued a joint communiqué",
        ],
    ),
    (
        "The two sides adopted three documents: the Vientiane Action Plan (2022-2024), the Mekong Vision 2035 and a "
        "declaration on rivers.",
        [
            "memorandum, concluded, CHN LAO: the Vientiane Action Plan (2022-2024)",
            "joint-statement, concluded, CHN LAO: the Mekong Vision 2035",
            "joint-statement, concluded, CHN LAO: a declaration on rivers",
        ],
    ),
    (
        "The two sides signed a memorandum of understanding on the Belt and Road Initiative.",
        ["memorandum, signed, CHN LAO: signed a memorandum of understanding on the Belt and Road Initiative"],
    ),
    (
        "The meeting reviewed and adopted the Vientiane Action Plan and issued a joint press communique.",
        [
            "memorandum, concluded, CHN LAO: adopted the Vientiane Action Plan",
            "joint-statement, concluded, CHN LAO: issued a joint press communique",
        ],
    ),
    # What one state publishes or carries out, what is handed over.
    ("The two sides published a plan of the exhibition.", []),
    ("The tasks that both sides identified in the plan are implemented.", []),
    ("The two sides signed the handover certificate of the hospital.", []),
    # Invoked as a norm, discussed, or of one side: none.
    ("Both sides spoke of the UN Charter and the Paris Agreement.", []),
    ("Both sides discussed an agreement on visas.", []),
    ("The railway was built under an agreement on transport.", []),
]


PASSIVE: list[tuple[str, list[str]]] = [
    (
        "After the talks, a protocol on exports was signed.",
        ["treaty, signed, CHN LAO: a protocol on exports was signed"],
    ),
    (
        "The memorandum between Norway and Laos on fish was signed in Oslo.",
        ["memorandum, signed, LAO NOR: The memorandum between Norway and Laos on fish was signed"],
    ),
    (
        "The Agreement on Technical Cooperation was signed by Wang Yi and Saleumxay Kommasith.",
        ["treaty, signed, CHN LAO: The Agreement on Technical Cooperation was signed"],
    ),
    # The negotiations were concluded, no treaty was.
    ("Negotiations on the border treaty were concluded.", []),
    # A law on an agreement is one state's act; a plan was not signed.
    ("Saleumxay signed the law on the treaty.", []),
    ("The two sides did not sign a treaty.", []),
]


@pytest.mark.parametrize(("sentence", "wanted"), PASSIVE, ids=[sentence for sentence, _ in PASSIVE])
def test_passive(draw: Draw, sentence: str, wanted: list[str]) -> None:
    assert [shown.agreement(one) for one in draw(MET + sentence).agreements] == wanted


@pytest.mark.parametrize(("sentence", "wanted"), CASES, ids=[sentence for sentence, _ in CASES])
def test_instruments(draw: Draw, sentence: str, wanted: list[str]) -> None:
    assert [shown.agreement(one) for one in draw(MET + sentence).agreements] == wanted


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("China and Laos signed the Agreement on Mutual Visa Exemption.", "Agreement on Mutual Visa Exemption"),
        ("China and Laos signed a treaty.", None),
        ("Both sides issued a joint statement.", None),
    ],
)
def test_title(draw: Draw, sentence: str, title: str | None) -> None:
    assert [one.title for one in draw(MET + sentence).agreements] == [title]


def test_of_two_signatories_one_is_known(draw: Draw) -> None:
    (found,) = draw(
        "Norwegian Minister Espen Eide and Mr. Jens Holm signed an agreement between the Ministry of Trade of Norway "
        "and Equinor.",
        title="Norway and Equinor",
    ).agreements
    assert shown.agreement(found).startswith("treaty, signed, NOR: signed an agreement between")


def test_one_state_alone_signs_nothing(draw: Draw) -> None:
    assert draw("Norwegian Minister Espen Eide signed an agreement.", title="Norway and Equinor").agreements == ()
