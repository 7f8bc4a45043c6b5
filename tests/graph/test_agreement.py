"""What parties settled between them."""

from __future__ import annotations

import dataclasses

from communique.model import Facts
from tests.graph import sample
from tests.graph.read_back import nodes, of_type


def test_a_commitment_made_at_talks() -> None:
    graph = nodes(sample.FACTS)
    (agreement,) = of_type(sample.FACTS, "Agreement")
    assert agreement["type"] == {"Agreement", "Commitment"}
    assert agreement["label"] == {"commitment, FJI–ISL"}
    assert agreement["agreementStatus"] == {"agreement-status-agreed"}
    assert [graph[event]["type"] for event in agreement["madeAt"]] == [{"Event", "Talks"}]
    assert "title" not in agreement


def test_a_title_is_its_label_on_one_line() -> None:
    accord = dataclasses.replace(sample.AGREEMENT, kind="treaty", title="Reef\nAccord", made_at=None)
    (agreement,) = of_type(Facts(sample.DOCUMENT, "diplomatic", agreements=(accord,)), "Treaty")
    assert agreement["title"] == agreement["label"] == {"Reef Accord"}
    assert "madeAt" not in agreement
