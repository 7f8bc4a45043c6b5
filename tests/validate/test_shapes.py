"""Checking the graphs that graph/ builds."""

from __future__ import annotations

import dataclasses
import pickle

import pyshacl
import pytest
from rdflib import SH, Graph

from communique.assets import assets
from communique.errors import InputError
from communique.graph import quads, terms
from communique.model import Facts, Participant
from communique.validate import Shapes, parse
from communique.validate.reference import _graph
from tests.graph import sample

CORE = Shapes.load()


@pytest.mark.parametrize(
    "facts", [sample.FACTS, sample.DOMESTIC, sample.exhaustive()], ids=["talks", "domestic", "all"]
)
@pytest.mark.parametrize("sparql", [False, True])
def test_what_is_built_conforms(facts: Facts, sparql: bool) -> None:
    assert Shapes.load(sparql=sparql).check("".join(quads(facts))).violations == ()


def test_a_file_of_several_releases_is_checked_graph_by_graph() -> None:
    shouting = dataclasses.replace(sample.FIJI, label="FIJI")
    moved = dataclasses.replace(sample.DOCUMENT, url="https://example.org/other")
    other = Facts(
        moved, "diplomatic", agreements=(dataclasses.replace(sample.AGREEMENT, made_at=None, parties=(shouting,)),)
    )
    assert CORE.check("".join((*quads(sample.FACTS), *quads(other)))).conforms


def test_without_its_passages_a_fact_fails() -> None:
    lines = [line for line in quads(sample.FACTS) if f"<{terms.dip('evidence')}>" not in line]
    report = CORE.check("".join(lines))
    assert not report.conforms
    assert {v.path for v in report.violations} == {terms.dip("evidence")}
    assert len(report.violations) == len(sample.FACTS.statements) + 3 + len(sample.TALKS.participants)


def test_a_participant_without_name_in_the_passage_fails_the_slower_shapes_alone() -> None:
    stranger = dataclasses.replace(sample.VULA, name="Tom Hale", evidence=())
    part = Participant(stranger, "principal", (sample.cite("Vula", "people:short", "name"),))
    lines = "".join(
        quads(Facts(sample.DOCUMENT, "diplomatic", (dataclasses.replace(sample.TALKS, participants=(part,)),)))
    )
    assert CORE.check(lines).conforms
    (violation,) = Shapes.load(sparql=True).check(lines).violations
    assert violation.shape.endswith("#names-in-passages")
    assert violation.value is not None
    assert violation.value.endswith("/participation/tom-hale")


def test_a_violation_is_one_line_that_says_what_to_do() -> None:
    lines = "".join(quads(sample.FACTS)).replace('"FJI"', '"Fi\\nji"')
    (violation,) = CORE.check(lines).violations
    assert str(violation) == (
        "https://w3id.org/communique/id/state/FJI: Give the state its ISO 3166-1 alpha-3 code (dip:code), like LAO; "
        "a state of the past has its withdrawn code. (found: Fi ji; shape state-code)"
    )


def test_the_same_graph_gives_the_same_report() -> None:
    lines = [line for line in quads(sample.exhaustive()) if "#label>" not in line]
    assert CORE.check("".join(lines)) == CORE.check("".join(reversed(lines)))


def test_the_faster_form_of_the_shapes_finds_what_the_files_say() -> None:
    plain = Graph()
    for path in assets("shapes", "*.ttl"):
        plain.parse(path)
    lines = [line for line in quads(sample.FACTS) if "#label>" not in line and "#rule>" not in line]
    (triples,) = parse.triples("".join(lines), "nquads")
    _, results, _ = pyshacl.validate(_graph(triples), shacl_graph=plain)
    wanted = {
        (str(results.value(result, SH.focusNode)), str(results.value(result, SH.sourceShape)))
        for result in results.objects(None, SH.result)
    }
    assert {(v.focus, v.shape) for v in CORE.check("".join(lines)).violations} == wanted
    assert len(wanted) > 20


def test_shapes_travel_to_a_worker() -> None:
    lines = "".join(quads(sample.FACTS)).replace('"FJI"', '"F"')
    assert pickle.loads(pickle.dumps(CORE)).check(lines) == CORE.check(lines)


@pytest.mark.parametrize(
    ("data", "format", "says"),
    [
        ("<urn:a> <urn:b>", "turtle", "not turtle"),
        ("<a> <b> <c> .\n", "nquads", "not nquads"),
        ("", "excel", "unknown format 'excel'; use one of jsonld,"),
        ("<urn:a> <urn:b> <<( <urn:a> <urn:b> <urn:c> )>> .\n", "nquads", "a triple inside a triple"),
    ],
)
def test_what_is_no_graph_is_one_clear_line(data: str, format: str, says: str) -> None:
    with pytest.raises(InputError, match=says) as caught:
        CORE.check(data, format)
    assert "\n" not in str(caught.value)


def test_a_number_that_is_none_is_told_before_anything_is_added_up(caplog: pytest.LogCaptureFixture) -> None:
    lines = "".join(quads(sample.FACTS)).replace('#end> "133"', '#end> ""')
    violations = Shapes.load(sparql=True).check(lines).violations
    assert [violation.shape.rpartition("#")[2] for violation in violations] == ["position-end"]
    assert caplog.text == ""
