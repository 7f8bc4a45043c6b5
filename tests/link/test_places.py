"""Which names of places mean one place."""

from __future__ import annotations

import pytest

from communique.graph.terms import BASE
from communique.link.found import Placed
from communique.link.places import meant, places


@pytest.mark.parametrize(
    ("name", "place", "rule"),
    [
        ("Beijing", "Beijing", "place-name"),
        ("Washington", "Washington, D.C.", "place-name"),
        ("Kiev", "Kyiv", "place-name"),
        ("White House", "White House", "place-name"),
        ("Brussels, Belgium", "Brussels", "place-name-and-state"),
        ("Georgetown, Guyana", "Georgetown", "place-name-and-state"),
        ("Kinshasa, the Democratic Republic of the Congo", "Kinshasa", "place-name-and-state"),
    ],
)
def test_a_name_means_a_place(name: str, place: str, rule: str) -> None:
    (found,) = meant([Placed("event/a", name, "release/1")])
    assert (found.place.name, found.rule) == (place, rule)


@pytest.mark.parametrize(
    "name",
    [
        "Georgetown",
        "Tripoli",
        "San José",
        "Paris, Texas",
        "Athens, Georgia",
        "Israel",
        "London and Vienna",
        "Utopia",
        "",
    ],
)
def test_a_name_that_may_mean_another_place_means_none(name: str) -> None:
    assert meant([Placed("event/a", name, "release/1")]) == ()


def test_a_place_is_linked_once_for_all_its_events() -> None:
    placed = [Placed("event/a", "Hanoi", "release/2"), Placed("event/b", "Ha Noi", "release/1")]
    outcome = places(meant(placed), placed, BASE)
    assert [(link.subject, link.predicate, link.target, link.releases) for link in outcome.links] == [
        (f"{BASE}place/VNM/hanoi", "exactMatch", "https://sws.geonames.org/1581130/", ("release/1",)),
        (f"{BASE}place/VNM/hanoi", "exactMatch", "http://www.wikidata.org/entity/Q1858", ("release/1",)),
    ]


def test_an_ambiguous_name_is_a_candidate() -> None:
    placed = [Placed("event/a", "Georgetown", "release/1")]
    outcome = places(meant(placed), placed, BASE)
    assert outcome.links == ()
    assert [(each.subject, each.target_label) for each in outcome.candidates] == [("event/a", "Georgetown (GUY)")]
