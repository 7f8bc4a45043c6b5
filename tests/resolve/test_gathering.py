"""People sorted on disk are told apart as people in memory are."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from communique.errors import ShapeError
from communique.graph.spool import Spool
from communique.resolve import gathering as module
from communique.resolve.gathering import Gathering
from communique.resolve.individuals import groups, lines
from communique.resolve.named import Attestation, Person

NAMES = ("John Kerry", "John F. Kerry", "Kerry John", "John G. Kerry", "Bono", "Fumio Kishida", "Kishida Fumio")


def drawn(seed: int) -> list[Person]:
    """Entries as releases make them: one person in several of them, in several spellings."""
    draw = random.Random(seed)
    found = []
    for number in range(60):
        name, state = draw.choice(NAMES), draw.choice(("USA", "JPN"))
        office = draw.choice((None, "Senator", "Foreign Minister"))
        attested = Attestation(None, f"urn:x:release/{number}", office and f"urn:x:post/{office}", office)
        iri = f"urn:x:person/{state}/{name.casefold().replace(' ', '-')}"
        found.append(Person(iri, {draw.choice((name, name.upper()))}, f"urn:x:state/{state}", state, {attested}))
    return found


def in_memory(entries: list[Person]) -> list[str]:
    whole: dict[str, Person] = {}
    for entry in entries:
        whole.setdefault(entry.iri, Person(entry.iri)).add(entry)
    return sorted({line for group in groups(whole.values()) for line in lines(group, "urn:x:", "urn:x:g")})


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(("most", "some"), [(16_000_000, 5_000), (500, 10)])
def test_it_is_as_in_memory_however_little_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, most: int, some: int
) -> None:
    held: Callable[..., Spool] = partial(Spool, most=most)
    monkeypatch.setattr(module, "Spool", held)
    monkeypatch.setattr(module, "_LINES", some)
    monkeypatch.setattr(module, "sound", lambda graph, nquads: nquads)
    entries = drawn(seed)
    gathering = Gathering(tmp_path)
    gathering.add(entries)
    told = list(gathering.told("urn:x:", "urn:x:g"))
    assert sorted("".join(told).splitlines(keepends=True)) == in_memory(entries)
    assert (len(told) > 3) is (some == 10)


def test_what_fails_its_shapes_is_told(tmp_path: Path) -> None:
    gathering = Gathering(tmp_path)
    gathering.add([Person("urn:x:person/a", {""})])
    with pytest.raises(ShapeError, match="urn:x:g: not stored"):
        list(gathering.told("urn:x:", "urn:x:g"))
