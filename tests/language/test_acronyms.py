"""Organisations that a release introduces itself."""

from __future__ import annotations

from itertools import pairwise

import pytest

from communique.language.acronyms import introduced
from communique.language.lexicon import Lexicon
from communique.language.match import fold
from tests.language.conftest import Read


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("He met with the US-China Business Council (USCBC). The USCBC is 50 years old.", 3),
        ("The Portuguese Communist Party (PCP) was founded in 1921. The PCP is a friend.", 3),
        # The letters are not the words', the words close no organisation's name, or nobody abroad is named.
        ("The Portuguese Communist Party (RPC) was founded in 1921.", 0),
        ("A China-Laos Railway Cooperation Plan (CLRCP) was signed.", 0),
        ("The Chinese Medical Association (CMA) took part.", 0),
        ("The American Chamber of Commerce in Laos (Vientiane) took part.", 0),
    ],
)
def test_introduced(lexicon: Lexicon, text: str, places: int) -> None:
    folded = fold(text)
    names = introduced(folded, lexicon.names.longest(folded), "CHN", lexicon)
    own = {name.key for match in names for name in match.value} - {
        n.key for m in lexicon.names.longest(folded) for n in m.value
    }
    assert len([m for m in names if m.value[0].key in own]) == places
    assert all(one.end <= other.start for one, other in pairwise(names))


def test_its_people_stand_for_it(read: Read) -> None:
    cast = read("Wang Yi met with Jorge Almeida, General Secretary of the Portuguese Communist Party (PCP).").cast
    assert {actor.name: actor.represents.key for actor in cast.values() if actor.represents} == {
        "Wang Yi": "CHN",
        "Jorge Almeida": "PCP",
    }


def test_letters_that_a_table_knows_mean_nothing_where_they_are_spelt_otherwise(lexicon: Lexicon) -> None:
    def keys(text: str) -> set[str]:
        names = introduced(fold(text), lexicon.names.longest(fold(text)), "USA", lexicon)
        return {name.key for match in names for name in match.value if name.kind == "organization"}

    assert keys("The Partnership for Accelerating Clean Energy (PACE) is new. PACE helps.") == set()
    assert keys("The Shanghai Cooperation Organization (SCO) met. The SCO is new.") == {"SCO"}
    assert keys("He spoke to the PACE.") == {"CoE"}
