"""Who else was there: added to the encounter told before, with a role of their own."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Draw

MET = "On September 8, 2021, Foreign Minister Wang Yi held talks with Lao Foreign Minister Saleumxay Kommasith. "
PRINCIPALS = [("Wang Yi", "principal"), ("Saleumxay Kommasith", "principal")]

CASES: list[tuple[str, list[tuple[str, str]]]] = [
    ("Deng Li attended the talks.", [("Deng Li", "accompanying")]),
    ("Vice Foreign Minister Deng Li was present.", [("Deng Li", "accompanying")]),
    (
        "Vice Foreign Minister Deng Li and Ambassador Jiang Zaidong were present.",
        [("Deng Li", "accompanying"), ("Jiang Zaidong", "accompanying")],
    ),
    (
        "Vice Foreign Minister Deng Li, Ambassador Jiang Zaidong and others attended the talks.",
        [("Deng Li", "accompanying"), ("Jiang Zaidong", "accompanying")],
    ),
    ("Vice Foreign Minister Deng Li accompanied him.", [("Deng Li", "accompanying")]),
    ("Also present at the talks were Ambassador Jiang Zaidong and others.", [("Jiang Zaidong", "accompanying")]),
    (
        "Joining Wang Yi were Vice Foreign Minister Deng Li and Ambassador Jiang Zaidong.",
        [("Deng Li", "accompanying"), ("Jiang Zaidong", "accompanying")],
    ),
    (
        "Vice Foreign Minister Deng Li and Ambassador Jiang Zaidong were present at the above events.",
        [("Deng Li", "accompanying"), ("Jiang Zaidong", "accompanying")],
    ),
    ("Vice Foreign Minister Deng Li, among others, took part in the talks.", [("Deng Li", "accompanying")]),
    (
        "Ministers of the ten ASEAN countries, as well as ASEAN Secretary-General Lim Jock Hoi, were present.",
        [("Lim Jock Hoi", "accompanying")],
    ),
    # Who took part already is not there twice.
    ("Wang Yi attended the talks.", []),
    # Something else was attended.
    ("Deng Li attended the Boao Forum.", []),
    ("Many guests attended the talks.", []),
]


@pytest.mark.parametrize(("sentence", "more"), CASES, ids=[sentence for sentence, _ in CASES])
def test_attended(draw: Draw, sentence: str, more: list[tuple[str, str]]) -> None:
    event = draw(MET + sentence).events[0]
    assert [(p.actor.name, p.role) for p in event.participants] == PRINCIPALS + more


def test_the_words_that_name_them_are_cited(draw: Draw) -> None:
    event = draw(MET + "Vice Foreign Minister Deng Li was present.").events[0]
    assert "Deng Li" in event.participants[-1].evidence[0].quote


def test_a_guest_of_a_third_state_makes_it_a_party(draw: Draw) -> None:
    event = draw(MET + "Vietnamese Ambassador Nguyen Ba Hung attended the talks.").events[0]
    assert [party.key for party in event.parties] == ["CHN", "LAO", "VNM"]


def test_a_visit_has_travellers_alone(draw: Draw) -> None:
    events = draw("On September 8, 2021, Foreign Minister Wang Yi visited Laos. Deng Li was present.").events
    assert [[p.actor.name for p in one.participants] for one in events] == [["Wang Yi"]]
