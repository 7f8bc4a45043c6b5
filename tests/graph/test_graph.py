"""The graph of a release as a whole."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse
from rdflib import Dataset

from communique.errors import InputError
from communique.graph import quads, terms
from communique.model import Document, Evidence, Facts, Span
from tests.graph import sample

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40).filter(str.strip)


def as_oxigraph(lines: tuple[str, ...]) -> set[str]:
    """The quads as pyoxigraph reads them."""
    return {str(quad) for quad in parse("".join(lines), format=RdfFormat.N_QUADS)}


def as_rdflib(lines: tuple[str, ...]) -> set[str]:
    """The quads as rdflib reads them, written out and read again by pyoxigraph."""
    dataset = Dataset()
    dataset.parse(data="".join(lines), format="nquads")
    return {str(quad) for quad in parse(dataset.serialize(format="nquads"), format=RdfFormat.N_QUADS)}


@pytest.mark.parametrize(
    "facts", [sample.FACTS, sample.DOMESTIC, sample.exhaustive()], ids=["talks", "domestic", "all"]
)
def test_both_libraries_read_the_same_quads(facts: Facts) -> None:
    lines = quads(facts)
    assert len(as_oxigraph(lines)) == len(lines)
    assert as_oxigraph(lines) == as_rdflib(lines)


@given(TEXTS, TEXTS, TEXTS)
def test_any_text_title_rule_and_address_survive(text: str, rule: str, address: str) -> None:
    document = Document.of(id=address, text=text, url=f"https://example.org{address}", title=Span(0, len(text)))
    passage = Evidence.cite(document, Span(0, len(text)), rule)
    facts = Facts(
        document,
        "diplomatic",
        agreements=(dataclasses.replace(sample.AGREEMENT, made_at=None, title=text, evidence=(passage,)),),
    )
    lines = quads(facts)
    assert as_oxigraph(lines) == as_rdflib(lines)
    exact = [
        quad.object.value
        for quad in parse("".join(lines), format=RdfFormat.N_QUADS)
        if quad.predicate.value == terms.OA + "exact"
    ]
    assert exact == [text]


def test_order_of_the_facts_does_not_show() -> None:
    facts = sample.FACTS
    turned = dataclasses.replace(
        facts,
        statements=facts.statements[::-1],
        events=(dataclasses.replace(sample.TALKS, participants=sample.TALKS.participants[::-1]),),
    )
    assert quads(facts) == quads(turned)


def test_lines_are_sorted_unique_and_without_blank_nodes() -> None:
    lines = quads(sample.exhaustive())
    assert list(lines) == sorted(set(lines))
    assert all(
        line.startswith("<") and line.endswith(f" <{terms.release(terms.BASE, sample.DOCUMENT)}> .\n") for line in lines
    )
    assert not any(line.startswith("_:") or "> _:" in line for line in lines)


def test_the_same_fact_twice_is_one_node_with_both_passages() -> None:
    named = sample.cite("Fiji", "parties:name", "parties", after="supports ")
    again = dataclasses.replace(sample.AGREEMENT, evidence=(*sample.AGREEMENT.evidence, named))
    lines = quads(dataclasses.replace(sample.FACTS, agreements=(sample.AGREEMENT, again)))
    nodes = {line.split()[0] for line in lines if "/agreement/" in line.split()[0]}
    assert len(nodes) == 1
    assert set(lines) - set(quads(sample.FACTS)) == {
        line
        for line in lines
        if "parties-parties-name" in line
        or line.startswith(f"<{terms.selector(terms.release(terms.BASE, sample.DOCUMENT), named, '')}")
    }


def test_a_domestic_release_has_its_own_node_only() -> None:
    assert {line.split()[0] for line in quads(sample.DOMESTIC)} == {
        f"<{terms.release(terms.BASE, sample.DOMESTIC.document)}>"
    }


def test_the_base_starts_every_resource_and_changes_nothing_else() -> None:
    other = quads(sample.FACTS, "https://data.example.org/")
    assert [line.replace("https://data.example.org/", terms.BASE) for line in other] == list(quads(sample.FACTS))


def test_a_base_that_can_start_no_iri_is_refused() -> None:
    with pytest.raises(InputError, match="the base 'id/': not an absolute IRI"):
        quads(sample.FACTS, "id/")
