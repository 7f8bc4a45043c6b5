"""What the lines of a release say of people is what a store of them answers."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from communique import pipeline
from communique.assets import asset
from communique.resolve.attested import people_of
from communique.resolve.named import Person, people, people_in
from communique.store.oxigraph import OxigraphStore


def test_the_lines_of_the_samples_say_what_their_store_says(tmp_path: Path) -> None:
    pipeline.build_store([asset("data/samples")], tmp_path / "store")
    with OxigraphStore.open(tmp_path / "store", read_only=True) as store:
        whole: dict[str, Person] = {}
        for graph, lines in groupby(store.dump(), key=lambda line: line.rsplit(" ", 2)[1][1:-1]):
            found = people_of(lines)
            if "/release/" in graph:
                assert list(found) == people_in(store, [graph])
            for person in found:
                whole.setdefault(person.iri, Person(person.iri)).add(person)
        assert len(whole) > 20
        assert [whole[iri] for iri in sorted(whole)] == people(store)


def test_what_is_no_release_names_nobody() -> None:
    assert people_of([]) == ()
    assert people_of(['<urn:x:s> <http://www.w3.org/2000/01/rdf-schema#label> "A" <urn:x:g> .\n']) == ()
