"""Words for concepts, held against the types and the ontology's naming."""

from __future__ import annotations

from typing import get_args

from communique.graph.terms import DIP
from communique.model import EventKind, Stance
from communique.query.concepts import concepts


def test_each_scheme_has_the_values_of_its_type() -> None:
    assert {word for word in concepts("stance") if not word.startswith("stance-")} == set(get_args(Stance))
    assert {f"event-{kind}" for kind in get_args(EventKind)} <= set(concepts())


def test_a_prefixed_word_is_never_ambiguous() -> None:
    prefixed = [nodes for word, nodes in concepts().items() if word.startswith(("event-", "mode-", "stance-"))]
    assert prefixed
    assert all(len(nodes) == 1 for nodes in prefixed)


def test_kinds_are_classes_and_the_rest_concepts() -> None:
    assert [node.value for node in concepts()["shared-view"]] == [f"{DIP}SharedView"]
    assert [node.value for node in concepts()["under-way"]] == [f"{DIP}status-under-way"]
