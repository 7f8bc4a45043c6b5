"""States, organisations, people and posts."""

from __future__ import annotations

import dataclasses

from communique.model import Facts
from tests.graph import sample
from tests.graph.read_back import nodes, of_type


def test_every_actor_is_described() -> None:
    graph = nodes(sample.FACTS)
    assert graph["state/FJI"] == {"type": {"State"}, "label": {"Fiji"}, "code": {"FJI"}}
    assert graph["organization/pif"]["label"] == {"Pacific Islands Forum"}
    assert graph["person/FJI/ratu-vula"] == {"type": {"Person"}, "label": {"Ratu Vula"}, "represents": {"state/FJI"}}
    assert graph["post/FJI/foreign-minister"]["postIn"] == {"state/FJI"}


def test_someone_who_stands_for_no_one() -> None:
    singer = dataclasses.replace(sample.VULA, name="Elif", office=None, represents=None)
    thanks = dataclasses.replace(sample.THANKS, speaker=singer)
    graph = nodes(Facts(sample.DOCUMENT, "diplomatic", statements=(dataclasses.replace(thanks, made_at=None),)))
    assert graph["person/-/elif"] == {"type": {"Person"}, "label": {"Elif"}}


def test_an_actor_has_one_label_however_it_is_spelt() -> None:
    loud = dataclasses.replace(sample.VULA, name="RATU VULA")
    states = (dataclasses.replace(sample.FIJI, label="FIJI"), sample.FIJI)
    facts = dataclasses.replace(
        sample.FACTS,
        statements=(*sample.FACTS.statements, dataclasses.replace(sample.THANKS, speaker=loud, addressees=states)),
    )
    assert [person["label"] for person in of_type(facts, "Person")] == [{"Ratu Vula"}, {"Anna Ketilsdóttir"}]
    assert [state["label"] for state in of_type(facts, "State")] == [{"Fiji"}, {"Iceland"}]
