"""What is told anew after some releases changed is what would be told of all of them."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

import pytest

from communique.graph import terms
from communique.graph.terms import BASE, DIP
from communique.resolve import people
from communique.resolve.named import named_in
from communique.resolve.touched import affected, told
from communique.store.oxigraph import OxigraphStore

# Spellings of a few people: initials, order, titles and realms, which give one slug more than one key.
NAMES = (
    "John Kerry",
    "John F. Kerry",
    "John G. Kerry",
    "Kerry John",
    "KERRY JOHN",
    "Fumio Kishida",
    "Kishida Fumio",
    "Abdullah II of Jordan",
    "Abdullah Ii Of Jordan",
    "Abdullah II",
    "Sa'ad Hariri",
    "Sa ad Hariri",
    "Saad Hariri",
    "Bono",
    "Holding",
)
OFFICES = ("Foreign Minister", "Minister of Foreign Affairs", "Senator", "Holding", "Consul General")

Named = tuple[str, str, str, str | None]


def put(store: OxigraphStore, number: int, named: Iterable[Named]) -> None:
    """A release that names people, each with a state, a day and perhaps an office."""
    release = f"{BASE}release/{number}"
    triples = {(release, terms.TYPE, terms.ref(f"{DIP}Release"))}
    for at, (name, state, day, office) in enumerate(named):
        who, event, party = f"{BASE}person/{state}/{terms.slug(name)}", f"{release}/event/{at}", f"{BASE}state/{state}"
        triples |= {
            (who, terms.TYPE, terms.ref(f"{DIP}Person")),
            (who, terms.LABEL, terms.label(name)),
            (event, f"{DIP}date", terms.literal(day, "date")),
            (event, f"{DIP}participation", terms.ref(f"{event}/0")),
            (f"{event}/0", f"{DIP}actor", terms.ref(who)),
        }
        if state != "-":
            triples |= {
                (who, f"{DIP}represents", terms.ref(party)),
                (party, terms.TYPE, terms.ref(f"{DIP}State")),
                (party, f"{DIP}code", terms.literal(state)),
            }
        if office:
            post = f"{BASE}post/{state}/{terms.slug(office)}"
            triples |= {(post, terms.LABEL, terms.label(office)), (f"{event}/0", f"{DIP}office", terms.ref(post))}
    store.replace(release, "".join(terms.line(*triple, release) for triple in sorted(triples)))


def drawn(draw: random.Random) -> list[Named]:
    return [
        (
            draw.choice(NAMES),
            draw.choice(("USA", "USA", "holding", "-")),
            f"20{draw.randint(10, 20)}-01-01",
            draw.choice((None, None, *OFFICES)),
        )
        for _ in range(draw.randint(0, 3))
    ]


@pytest.mark.parametrize("seed", range(12))
def test_after_any_changes_it_is_as_if_all_were_told_anew(tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    with OxigraphStore.open(tmp_path / "store", create=True) as store:
        put(store, 0, [("Bono", "-", "2011-01-01", None)])
        people.resolve(store, BASE)
        for _ in range(12):
            numbers = draw.sample(range(1, 12), draw.randint(1, 3))
            releases = [f"{BASE}release/{number}" for number in numbers]
            people.begin(store, BASE)
            changed = named_in(store, releases)
            for number in numbers:
                if draw.random() < 0.3:
                    store.remove(f"{BASE}release/{number}")
                else:
                    put(store, number, drawn(draw))
            people.settle(store, BASE, changed | named_in(store, releases))
            assert people.is_settled(store, BASE)
            step = list(store.dump())
            people.resolve(store, BASE)
            assert list(store.dump()) == step


def test_only_those_who_share_a_name_with_somebody_changed_are_told_anew(tmp_path: Path) -> None:
    with OxigraphStore.open(tmp_path / "store", create=True) as store:
        for number, name in enumerate(("John Kerry", "John F. Kerry", "Fumio Kishida", "Bono")):
            put(store, number, [(name, "USA", "2020-01-01", None)])
        people.resolve(store, BASE)
        graph = people.graph_name(BASE)
        known = told(store, graph)
        stale, anew = affected(store, known, [f"{BASE}person/USA/kerry-john"])
        assert (stale, anew) == ([], [])
        stale, anew = affected(store, known, [f"{BASE}person/USA/john-f-kerry"])
        assert [sorted(one.names) for one in stale] == [["John F. Kerry", "John Kerry"]]
        assert [person.label for person in anew] == ["John F. Kerry", "John Kerry"]


def test_a_run_that_broke_off_is_noted_until_all_is_told(tmp_path: Path) -> None:
    with OxigraphStore.open(tmp_path / "store", create=True) as store:
        put(store, 1, [("Bono", "-", "2011-01-01", None)])
        assert not people.is_settled(store, BASE)
        people.resolve(store, BASE)
        before = list(store.dump())
        assert people.is_settled(store, BASE)
        people.begin(store, BASE)
        assert not people.is_settled(store, BASE)
        people.resolve(store, BASE)
        assert people.is_settled(store, BASE)
        assert list(store.dump()) == before
