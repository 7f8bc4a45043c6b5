"""What stands in a sentence: people, parties, sides and pronouns, none over another."""

from __future__ import annotations

from itertools import pairwise

import pytest

from communique.language.analysis import Analysis
from tests.language.conftest import Read

OPENING = "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. "

MENTIONS = [
    ("Saleumxay thanked the Chinese side.", ["person:Saleumxay", "state:the Chinese side"]),
    ("Wang Yi said that China supports Laos.", ["person:Wang Yi", "state:China", "state:Laos"]),
    ("Both sides opposed hegemony.", ["side:Both sides"]),
    ("The two foreign ministers exchanged views.", ["side:The two foreign ministers"]),
    ("They agreed to meet again.", ["side:They"]),
    ("He thanked ASEAN.", ["pronoun:He", "organization:ASEAN"]),
    ("The Lao people thanked China.", ["state:The Lao people", "state:China"]),
    ("The two peoples are friends.", []),
    ("The talks were held in Vientiane.", ["capital:Vientiane"]),
    ("The talks were held in Luang Prabang.", ["place:Luang Prabang"]),
    ("A school in Texas was named after Lake Chad.", []),
    ("The Government of Laos and the ROK government signed.", ["state:Laos", "state:the ROK government"]),
]


def last(analysis: Analysis) -> list[str]:
    text = analysis.document.text
    return [f"{m.kind}:{m.span.of(text)}" for m in analysis.sentences[-1].mentions]


@pytest.mark.parametrize(("sentence", "wanted"), MENTIONS, ids=[sentence for sentence, _ in MENTIONS])
def test_mentions(read: Read, sentence: str, wanted: list[str]) -> None:
    assert last(read(OPENING + sentence)) == wanted


def test_mentions_stand_in_order_and_apart(read: Read) -> None:
    analysis = read(
        OPENING + "The Lao side thanked the Chinese government and people, and both sides signed in Beijing."
    )
    for parsed in analysis.sentences:
        spans = [m.span for m in parsed.mentions]
        assert spans == sorted(spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("short", "name"),
    [("Saleumxay", "Saleumxay Kommasith"), ("Minister Saleumxay", "Saleumxay Kommasith"), ("Wang", "Wang Yi")],
)
def test_short_forms_mean_the_person(read: Read, short: str, name: str) -> None:
    analysis = read(f"{OPENING}{short} said that ties are good.")
    (person,) = [m for m in analysis.sentences[-1].mentions if m.kind == "person"]
    assert analysis.cast[person.key].name == name
