"""Encounters and who took part in them."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from communique.model import Event, Facts, Participant
from tests.graph import sample
from tests.graph.read_back import nodes, of_type


def alone(event: Event) -> Facts:
    """A release of this event only."""
    return Facts(sample.DOCUMENT, "diplomatic", (event,))


def test_an_event_says_what_when_and_who() -> None:
    (talks,) = of_type(sample.FACTS, "Event")
    assert talks["type"] == {"Event", "Talks"}
    assert talks["label"] == {"talks, 2021-03-03, FJI–ISL"}
    assert (talks["mode"], talks["status"], talks["reported"]) == ({"mode-video"}, {"status-held"}, {"true"})
    assert talks["party"] == {"state/FJI", "state/ISL"}
    assert talks["participant"] == {"person/FJI/ratu-vula", "person/ISL/anna-ketilsdottir"}
    assert talks["wasDerivedFrom"] == {"RELEASE"}
    assert talks["statedIn"] < talks["evidence"]


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "meeting"},
        {"mode": "telephone"},
        {"status": "planned"},
        {"reported": False},
        {"date": dt.date(2021, 3, 2)},
        {"end_date": dt.date(2021, 3, 4)},
        {"period": "2021"},
        {"place": "Suva"},
        {"parties": (sample.FIJI,)},
        {"participants": sample.TALKS.participants[:1]},
        {"evidence": sample.TALKS.evidence[1:]},
    ],
)
def test_what_differs_is_another_event(change: dict[str, object]) -> None:
    other = dataclasses.replace(sample.TALKS, **change)  # type: ignore[arg-type]
    assert len(of_type(dataclasses.replace(sample.FACTS, events=(sample.TALKS, other)), "Event")) == 2


def test_a_participation_tells_office_party_and_role() -> None:
    vula = next(about for iri, about in nodes(sample.FACTS).items() if iri.endswith("/participation/ratu-vula"))
    assert vula["actor"] == {"person/FJI/ratu-vula"}
    assert vula["office"] == {"post/FJI/foreign-minister"}
    assert vula["represents"] == {"state/FJI"}
    assert vula["role"] == {"role-principal"}
    assert {passage.rpartition("/")[2] for passage in vula["evidence"]} == {
        "name-active-held-talks",
        "name-people-name",
        "office-people-office",
        "represents-people-party",
    }


def test_namesakes_of_two_parties_are_two() -> None:
    other = Participant(dataclasses.replace(sample.VULA, represents=sample.ICELAND), "host", sample.VULA.evidence[:1])
    event = dataclasses.replace(sample.TALKS, participants=(sample.TALKS.participants[1], other))
    parts = sorted(iri.partition("/participation/")[2] for iri in nodes(alone(event)) if "/participation/" in iri)
    assert parts == ["ratu-vula/FJI", "ratu-vula/ISL"]


def test_someone_named_twice_takes_part_once() -> None:
    again = dataclasses.replace(sample.VULA, office="Minister of Seas")
    parts = (Participant(again, "accompanying", sample.VULA.evidence[:1]), *sample.TALKS.participants)
    facts = alone(dataclasses.replace(sample.TALKS, participants=parts))
    vula = of_type(facts, "Participation")[1]
    assert vula["role"] == {"role-principal"}
    assert vula["office"] == {"post/FJI/foreign-minister", "post/FJI/minister-of-seas"}


def test_a_coarse_date_stands_beside() -> None:
    (event,) = of_type(alone(dataclasses.replace(sample.TALKS, date=None, period="2021-10")), "Event")
    assert event["period"] == {"2021-10"}
    assert event["label"] == {"talks, 2021-10, FJI–ISL"}
    assert "date" not in event
