"""One node for each person: who is one, who stays apart, and what offices releases attest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.graph.terms import BASE, DIP
from communique.resolve import individuals, people
from communique.resolve.named import Attestation, Person
from communique.store.oxigraph import OxigraphStore


def person(iri: str, name: str, *attested: tuple[str | None, str], party: str | None = "state/USA") -> Person:
    """Somebody whom releases name on days and in offices."""
    found = {
        Attestation(dt.date.fromisoformat(day) if day else None, f"release/{number}", f"post/{office}", office)
        for number, (day, office) in enumerate(attested)
    }
    return Person(iri, {name}, party, party.removeprefix("state/") if party else None, found)


def grouped(*found: Person) -> list[list[str]]:
    return [[each.iri for each in group] for group in individuals.groups(found)]


def test_order_accents_initials_and_titles_part_nobody() -> None:
    assert grouped(person("a", "Kishida Fumio"), person("b", "Fumio Kishida")) == [["a", "b"]]
    assert grouped(person("a", "Joseph R. Biden"), person("b", "Joseph R. Biden, Jr.")) == [["a", "b"]]
    assert grouped(person("a", "Sheikh Tamim bin Hamad"), person("b", "Tamim Bin-Hamad")) == [["a", "b"]]


def test_another_party_is_another_person() -> None:
    assert grouped(person("a", "Wang Yi"), person("b", "Wang Yi", party="state/CHN")) == [["a"], ["b"]]


def test_those_of_no_party_and_names_of_one_word_stay_apart() -> None:
    assert grouped(person("a", "Al Gore", party=None), person("b", "Gore Al", party=None)) == [["a"], ["b"]]
    assert grouped(person("a", "Biden"), person("b", "biden")) == [["a"], ["b"]]


def test_a_name_without_an_initial_may_be_either_and_stays_apart() -> None:
    found = (person("a", "John Kerry"), person("b", "John F. Kerry"), person("c", "John G. Kerry"))
    assert grouped(*found) == [["a"], ["b"], ["c"]]
    assert grouped(*found[:2]) == [["a", "b"]]


def test_offices_at_one_time_that_one_person_does_not_hold_part_two_of_a_name() -> None:
    consul = person("a", "Ann B. Lee", ("2021-05-01", "Consul General"), ("2021-07-01", "Consul General"))
    senator = person("b", "Ann Lee", ("2021-06-01", "Senator"))
    assert grouped(consul, senator) == [["a"], ["b"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ([("2021-05-01", "Secretary of State")], [("2021-05-01", "Secretary of State"), ("2022-01-01", "Chair")]),
        ([("2021-05-01", "Foreign Minister")], [("2021-05-01", "Minister of Foreign Affairs")]),
        ([("2021-05-01", "Consul General")], [("2023-05-01", "Senator")]),
        ([("2021-05-01", "Consul General")], []),
    ],
)
def test_offices_that_one_person_may_hold_unite(first: list[tuple[str, str]], second: list[tuple[str, str]]) -> None:
    assert grouped(person("a", "Ann B. Lee", *first), person("b", "Ann Lee", *second)) == [["a", "b"]]


def test_offices_without_days_are_not_known_to_follow_each_other() -> None:
    assert grouped(person("a", "Ann B. Lee", (None, "Consul General")), person("b", "Ann Lee", (None, "Senator"))) == [
        ["a"],
        ["b"],
    ]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OxigraphStore]:
    """Two releases that name one minister in two spellings."""
    with OxigraphStore.open(tmp_path / "store", create=True) as opened:
        for number, (name, day) in enumerate(
            (("Anna Ketilsdóttir", "2020-03-03"), ("Anna B. Ketilsdóttir", "2020-06-01"))
        ):
            release = f"{BASE}release/{number}"
            who, part = f"{BASE}person/ISL/{number}", f"{release}/event/0/participation/0"
            triples = [
                (release, "a", f"<{DIP}Release>"),
                (release, "http://purl.org/dc/terms/issued", f'"{day}"^^<http://www.w3.org/2001/XMLSchema#date>'),
                (f"{BASE}state/ISL", "a", f"<{DIP}State>"),
                (f"{BASE}state/ISL", f"{DIP}code", '"ISL"'),
                (who, "a", f"<{DIP}Person>"),
                (who, LABEL, f'"{name}"'),
                (who, f"{DIP}represents", f"<{BASE}state/ISL>"),
                (f"{BASE}post/ISL/foreign-minister", LABEL, '"Foreign Minister"'),
                (f"{release}/event/0", f"{DIP}participation", f"<{part}>"),
                (part, f"{DIP}actor", f"<{who}>"),
                (part, f"{DIP}office", f"<{BASE}post/ISL/foreign-minister>"),
            ]
            opened.replace(
                release, "".join(f"<{s}> <{TYPE if p == 'a' else p}> {o} <{release}> .\n" for s, p, o in triples)
            )
        yield opened


def test_a_person_is_written_with_names_and_dated_holdings(store: OxigraphStore) -> None:
    people.resolve(store, BASE)
    graph = people.graph_name(BASE)
    lines = {line.replace(BASE, "").replace(DIP, "dip:") for line in store.dump() if line.endswith(f"<{graph}> .\n")}
    told = {line.rsplit(" ", 2)[0] for line in lines}
    who, holding = "<individual/ISL/0>", "<individual/ISL/0/holding/ISL/foreign-minister>"
    date = "^^<http://www.w3.org/2001/XMLSchema#date>"
    assert told == {
        f"{who} <{TYPE}> <dip:PersonGroup>",
        f'{who} <{LABEL}> "Anna B. Ketilsdóttir"',
        f'{who} <http://www.w3.org/2004/02/skos/core#altLabel> "Anna Ketilsdóttir"',
        f'{who} <dip:rule> "{individuals.RULE}"',
        f"{who} <dip:unites> <person/ISL/0>",
        f"{who} <dip:unites> <person/ISL/1>",
        f"{who} <http://www.w3.org/ns/org#holds> <post/ISL/foreign-minister>",
        f"{holding} <{TYPE}> <dip:Holding>",
        f"{holding} <dip:holder> {who}",
        f"{holding} <dip:post> <post/ISL/foreign-minister>",
        f'{holding} <dip:rule> "{individuals.HOLDING_RULE}"',
        f'{holding} <dip:firstAttested> "2020-03-03"{date}',
        f'{holding} <dip:lastAttested> "2020-06-01"{date}',
        f"{holding} <http://www.w3.org/ns/prov#wasDerivedFrom> <release/0>",
        f"{holding} <http://www.w3.org/ns/prov#wasDerivedFrom> <release/1>",
    }


def test_a_release_that_goes_takes_its_holding_along(store: OxigraphStore) -> None:
    people.resolve(store, BASE)
    for number in (0, 1):
        store.remove(f"{BASE}release/{number}")
    people.resolve(store, BASE)
    assert list(store.dump()) == []


LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
