"""IRIs and literals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from communique.graph import terms
from communique.model import Document, Party

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


@given(TEXTS)
def test_a_slug_is_one_short_step_of_an_iri(text: str) -> None:
    step = terms.slug(text)
    assert step
    assert "/" not in step
    assert len(step) <= 120
    assert NamedNode(terms.BASE + step).value.endswith(step)


@given(TEXTS)
def test_a_slug_is_its_own_slug_unless_it_was_escaped(text: str) -> None:
    step = terms.slug(text)
    assert "%" in step or terms.slug(step) == step


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wang Yi", "WANG YI"),
        ("Nguyễn Xuân Phúc", "Nguyen Xuan Phuc"),
        ("Straße", "Strasse"),
        ("İzmir", "izmir"),
    ],
)
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert terms.slug(one) == terms.slug(other)


@pytest.mark.parametrize(
    ("one", "other"), [("王毅", "王义"), ("!", "?"), ("a" * 130, "a" * 131), ("王" * 40, "王" * 41)]
)
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert terms.slug(one) != terms.slug(other)


@given(TEXTS)
def test_an_address_is_an_iri_or_nothing(text: str) -> None:
    for url in (text, f"https://example.org{text}", f"https:{text}"):
        address = terms.address(url)
        assert address is None or NamedNode(address).value == address


@pytest.mark.parametrize("url", ["https://example.org/a?b=c&d=%20#e", "http://example.org:8080/", "urn:isbn:1"])
def test_a_sound_address_stays_as_it_is(url: str) -> None:
    assert terms.address(url) == url


def test_a_release_is_named_by_its_address_whatever_its_text() -> None:
    one, other = (Document.of(id=text, text=text, url="https://example.org/a") for text in ("one", "other"))
    assert terms.release(terms.BASE, one) == terms.release(terms.BASE, other)


def test_a_release_without_address_is_named_by_publisher_and_id() -> None:
    names = {terms.release(terms.BASE, Document.of(id="a", text="a", publisher=who)) for who in (None, "A", "B")}
    assert len(names) == 3


def test_an_organisation_is_never_a_state() -> None:
    chn = Party("CHN", "organization", "CHN")
    assert terms.person(terms.BASE, "A", chn) != terms.person(terms.BASE, "A", Party("CHN", "state", "China"))


def test_an_occasion_of_no_party_is_named_by_its_subject() -> None:
    names = {terms.occasion(terms.BASE, "independence", (), subject) for subject in ("one", "other")}
    assert len(names) == 2
