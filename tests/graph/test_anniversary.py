"""Anniversaries and their occasions."""

from __future__ import annotations

import dataclasses

from communique.model import Anniversary, Facts
from tests.graph import sample
from tests.graph.read_back import nodes, of_type


def of(*anniversaries: Anniversary) -> Facts:
    """A release of these anniversaries only."""
    return Facts(sample.DOCUMENT, "diplomatic", anniversaries=anniversaries)


def test_an_anniversary_points_at_its_occasion() -> None:
    (anniversary,) = of_type(sample.FACTS, "Anniversary")
    assert anniversary["label"] == {"50th anniversary of establishment of diplomatic relations, FJI–ISL"}
    assert (anniversary["ordinal"], anniversary["year"], anniversary["baseYear"]) == ({"50"}, {"2021"}, {"1971"})
    assert anniversary["occasion"] == {"occasion/diplomatic-relations/FJI-ISL"}
    assert nodes(sample.FACTS)["occasion/diplomatic-relations/FJI-ISL"] == {
        "type": {"Occasion"},
        "label": {"diplomatic relations, FJI–ISL"},
        "occasionKind": {"occasion-diplomatic-relations"},
        "party": {"state/FJI", "state/ISL"},
    }


def test_two_base_years_meet_at_one_occasion() -> None:
    other = dataclasses.replace(sample.ANNIVERSARY, year=2020, base_year=1970, subject="diplomatic ties")
    assert len(of_type(of(sample.ANNIVERSARY, other), "Anniversary")) == 2
    assert len(of_type(of(sample.ANNIVERSARY, other), "Occasion")) == 1


def test_a_national_day_has_no_ordinal() -> None:
    day = dataclasses.replace(
        sample.ANNIVERSARY, of="independence", ordinal=None, subject="national day", parties=(sample.FIJI,)
    )
    (anniversary,) = of_type(of(day), "Anniversary")
    assert anniversary["label"] == {"anniversary of national day, FJI"}
    assert anniversary["occasion"] == {"occasion/independence/FJI"}
    assert "ordinal" not in anniversary


def test_other_occasions_are_told_apart_by_their_subject() -> None:
    war, flood = (dataclasses.replace(sample.ANNIVERSARY, of="conflict", subject=each) for each in ("war", "flood"))
    labels = [occasion["label"] for occasion in of_type(of(war, flood), "Occasion")]
    assert labels == [{"flood, FJI–ISL"}, {"war, FJI–ISL"}]
