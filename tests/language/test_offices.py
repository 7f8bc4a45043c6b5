"""Offices as written, and the state or organisation whose they are: value first, then the wordings."""

from __future__ import annotations

import pytest

from communique.language.offices import Offices
from tests.language.conftest import Split

# (words, office, party): the office begins with the first word.
OFFICES = [
    ("Foreign Minister", "Foreign Minister", None),
    ("Lao Foreign Minister", "Foreign Minister", "LAO"),
    ("State Councilor and Foreign Minister", "State Councilor and Foreign Minister", None),
    ("Minister of Foreign Affairs of Brazil", "Minister of Foreign Affairs", "BRA"),
    (
        "Deputy Prime Minister and Minister of Foreign Affairs and International Cooperation of Cambodia",
        "Deputy Prime Minister and Minister of Foreign Affairs and International Cooperation",
        "KHM",
    ),
    (
        "Minister of Foreign Affairs, Cooperation, African Integration and Nigeriens Abroad of Niger",
        "Minister of Foreign Affairs, Cooperation, African Integration and Nigeriens Abroad",
        "NER",
    ),
    (
        "High Representative of the Union for Foreign Affairs and Security Policy",
        "High Representative of the Union for Foreign Affairs and Security Policy",
        None,
    ),
    (
        "Assistant Secretary of State for East Asian and Pacific Affairs",
        "Assistant Secretary of State for East Asian and Pacific Affairs",
        None,
    ),
    ("UN Secretary-General", "Secretary-General", "UN"),
    ("Secretary-General of ASEAN", "Secretary-General", "ASEAN"),
    ("Holy See Secretary for Relations with States", "Secretary for Relations with States", "VAT"),
    ("South Korean Foreign Minister", "Foreign Minister", "KOR"),
    ("Democratic Republic of the Congo President", "President", "COD"),
    ("Papua New Guinea's Prime Minister", "Prime Minister", "PNG"),
    ("Ambassador of Guinea-Bissau", "Ambassador", "GNB"),
    ("President of the Federated States of Micronesia", "President", "FSM"),
    ("Myanmar's Union Minister for Foreign Affairs", "Union Minister for Foreign Affairs", "MMR"),
    ("Chinese Ambassador to Laos", "Ambassador to Laos", "CHN"),
    (
        "Under Secretary for Civilian Security and Special Coordinator for Tibetan Issues",
        "Under Secretary for Civilian Security and Special Coordinator for Tibetan Issues",
        None,
    ),
    ("Lao Foreign Minister-designate", "Foreign Minister-designate", "LAO"),
    ("Trade and Industry Minister of Japan", "Trade and Industry Minister", "JPN"),
    ("Japanese Foreign and Security Policy Adviser", "Foreign and Security Policy Adviser", "JPN"),
    ("Deputy Prime Minister - Minister of Finance of Canada", "Deputy Prime Minister - Minister of Finance", "CAN"),
]


@pytest.mark.parametrize(("words", "office", "party"), OFFICES, ids=[words for words, _, _ in OFFICES])
def test_office(split: Split, words: str, office: str, party: str | None) -> None:
    tokens = split(words)
    found = Offices().office(tokens, 0)
    assert found is not None
    assert (words[tokens[found.start].start : tokens[found.end - 1].end], found.party) == (office, party)
    assert found.at is None or found.at.of(words) in words


@pytest.mark.parametrize(
    "words", ["Laos and China", "Foreign policy", "the railway", "Wang Yi", "Lao people", "Affairs"]
)
def test_no_office(split: Split, words: str) -> None:
    assert Offices().office(split(words), 0) is None


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("President and Prime Minister of Laos", "President"),
        ("Foreign Minister and Defense Minister", "Foreign Minister"),
        ("Minister of Foreign Affairs and Trade", None),
        ("Foreign Minister", None),
    ],
)
def test_two_holders(split: Split, words: str, first: str | None) -> None:
    tokens = split(words)
    offices = Offices()
    office = offices.office(tokens, 0)
    assert office is not None
    end = offices.second(tokens, office)
    assert (words[: tokens[end - 1].end] if end is not None else None) == first
