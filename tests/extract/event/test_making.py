"""What makes an event of its parts: another party, each person once, and the passage that tells it."""

from __future__ import annotations

from tests.extract import shown
from tests.extract.conftest import Draw

WANG = "State Councilor and Foreign Minister Wang Yi"
SALEUMXAY = "Lao Foreign Minister Saleumxay Kommasith"


def test_the_two_ministers_are_the_people_of_the_encounter_before(draw: Draw) -> None:
    found = draw(f"On September 8, 2021, {WANG} met with {SALEUMXAY}. On September 9, the two ministers held talks.")
    assert [shown.event(one) for one in found.events] == [
        "meeting, in-person, held, 2021-09-08 | Wang Yi, Saleumxay Kommasith | CHN LAO",
        "talks, in-person, held, 2021-09-09 | Wang Yi, Saleumxay Kommasith | CHN LAO",
    ]


def test_offices_and_parties_of_participants(draw: Draw) -> None:
    (event,) = draw(f"{WANG} met with {SALEUMXAY}.").events
    assert [
        (p.actor.office, p.actor.represents.key if p.actor.represents else None, p.role) for p in event.participants
    ] == [("State Councilor and Foreign Minister", "CHN", "principal"), ("Foreign Minister", "LAO", "principal")]


def test_an_encounter_that_somebody_tells_of_is_only_mentioned(draw: Draw) -> None:
    found = draw(
        f"On September 8, 2021, {WANG} met with {SALEUMXAY}. Wang Yi said that President Xi Jinping held talks with "
        "Lao President Thongloun Sisoulith."
    )
    assert [shown.event(one) for one in found.events if not one.reported] == [
        "(talks, in-person, held, - | Xi Jinping, Thongloun Sisoulith | CHN LAO)"
    ]


def test_the_passage_states_it_and_others_attest_the_rest(draw: Draw) -> None:
    text = f"{WANG} met with {SALEUMXAY} in Vientiane on September 8, 2021."
    (event,) = draw(text).events
    assert event.evidence[0].quote == f"{WANG} met with {SALEUMXAY}"
    assert {e.attests: e.quote for e in event.evidence[1:]} == {"place": "Vientiane", "date": "on September 8, 2021"}
    assert all(text[e.span.start : e.span.end] == e.quote for e in event.evidence)
