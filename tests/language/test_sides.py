"""For whom "both sides" and "they" stand, and of which day "after the talks" speaks."""

from __future__ import annotations

import pytest

from communique.language.analysis import Together
from tests.language.conftest import Read

MET = "On September 8, 2021, Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. "

CASES: list[tuple[str, tuple[str, ...], set[str]]] = [
    (MET + "Both sides exchanged views.", ("CHN", "LAO"), {"Wang Yi", "Saleumxay Kommasith"}),
    # The latest encounter counts.
    (
        MET + "On September 9, 2021, Wang Yi met with Cambodian Prime Minister Hun Sen. They exchanged views.",
        ("CHN", "KHM"),
        {"Wang Yi", "Hun Sen"},
    ),
    # States that are only spoken of do not change whose sides they are.
    (
        MET + "Wang Yi said that Thailand is a friend. Both sides exchanged views.",
        ("CHN", "LAO"),
        {"Wang Yi", "Saleumxay Kommasith"},
    ),
    # The publisher's state is one of the two where the text names one.
    (
        "The Foreign Ministry received Lao Vice Minister Thongphane Savanphet. Both sides exchanged views.",
        ("CHN", "LAO"),
        set(),
    ),
    # What somebody says of an encounter does not change whose sides they are.
    (
        MET + "Wang Yi said that he met with Cambodian Prime Minister Hun Sen. Both sides exchanged views.",
        ("CHN", "LAO"),
        {"Wang Yi", "Saleumxay Kommasith"},
    ),
    # Two other states side by side: nobody can say whose sides these are, until a new paragraph.
    (MET + "Thailand and Cambodia thanked China. Both sides agreed to go on.", (), set()),
    (
        MET + "Thailand and Cambodia thanked China.\n\nBoth sides agreed to go on.",
        ("CHN", "LAO"),
        {"Wang Yi", "Saleumxay Kommasith"},
    ),
    # Of several meetings told at once one is taken up.
    (
        "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith and Cambodian Prime Minister Hun "
        "Sen respectively.\n\nWhen meeting with Hun Sen, Wang Yi thanked Cambodia. Both sides agreed to go on.",
        ("CHN", "KHM"),
        {"Wang Yi", "Hun Sen"},
    ),
    # What they spoke about did not meet.
    ("Foreign Minister Wang Yi met with business leaders to discuss trade with Laos. Both sides agreed.", (), set()),
    (
        "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith to discuss the war of Russian "
        "President Vladimir Putin. They condemned it.",
        ("CHN", "LAO"),
        {"Wang Yi", "Saleumxay Kommasith"},
    ),
    # Two others, between whom there were talks.
    (
        MET + "During the talks between Thailand and Cambodia, the parties reached an agreement.",
        ("KHM", "THA"),
        set(),
    ),
    # Nobody met.
    ("China and Laos are friends. Both sides exchanged views.", (), set()),
]


@pytest.mark.parametrize(("text", "parties", "people"), CASES, ids=[text[-60:] for text, _, _ in CASES])
def test_sides(read: Read, text: str, parties: tuple[str, ...], people: set[str]) -> None:
    analysis = read(text)
    last = analysis.sides[-1]
    assert last.parties == parties
    assert {analysis.cast[key].name for key in last.people} == people


def test_there_is_one_for_each_sentence_and_the_day_is_kept(read: Read) -> None:
    analysis = read("China and Laos are friends. " + MET + "After the talks, both sides signed a document.")
    assert len(analysis.sides) == len(analysis.sentences) == 3
    assert analysis.sides[0] == Together()
    assert [str(one.day) for one in analysis.sides[1:]] == ["2021-09-08", "2021-09-08"]


def test_they_are_those_who_met_only_where_these_are_spoken_of_nearby(read: Read) -> None:
    analysis = read(MET + "\n\nThey agreed to go on.\n\nThe line is long.\n\nIt is new.\n\nThey opened it.")
    # "They" speaks of them again, whoever that is: the next may follow.
    assert [one.near for one in analysis.sides] == [True, True, True, False, True]
    assert all(one.parties == ("CHN", "LAO") for one in analysis.sides)
