"""Names of states and organisations, value first; and what a wording is in each of its forms."""

from __future__ import annotations

import pytest

from communique.language.lexicon import Lexicon
from communique.language.match import fold, lower

# A code, and the names, adjectives and capitals that stand for it.
NAMES = {
    "COD": ["Democratic Republic of the Congo", "DR Congo", "Congo (Kinshasa)", "DRC"],
    "COG": ["Republic of the Congo", "Congo-Brazzaville", "Congo (Brazzaville)", "Brazzaville"],
    "COD|COG": ["Congo", "Congolese"],
    "KOR": ["Republic of Korea", "ROK", "South Korea", "South Korean"],
    "PRK": ["Democratic People’s Republic of Korea", "DPRK", "North Korea", "North Korean", "Pyongyang"],
    "KOR|PRK": ["Korea", "Korean"],
    "GIN": ["Guinea", "Guinean", "Conakry", "Republic of Guinea"],
    "GNB": ["Guinea-Bissau", "Guinea Bissau", "Bissau-Guinean"],
    "GNQ": ["Equatorial Guinea", "Malabo"],
    "PNG": ["Papua New Guinea", "Port Moresby"],
    "NER": ["Niger", "Nigerien", "Niamey"],
    "NGA": ["Nigeria", "Nigerian", "Abuja"],
    "DMA": ["Dominica", "Commonwealth of Dominica", "Roseau"],
    "DOM": ["Dominican Republic", "Santo Domingo"],
    "DMA|DOM": ["Dominican"],
    "GEO": ["Georgia", "Georgian", "Tbilisi"],
    "JOR": ["Jordan", "Hashemite Kingdom of Jordan", "Amman"],
    "TCD": ["Chad", "Chadian", "N'Djamena"],
    "TUR": ["Türkiye", "Turkiye", "Turkey", "Turkish", "Ankara"],
    "CIV": ["Côte d'Ivoire", "Côte d’Ivoire", "Cote d'Ivoire", "Ivory Coast", "Ivorian"],
    "FSM": ["Micronesia", "Federated States of Micronesia", "Micronesian"],
    "PSE": ["Palestine", "State of Palestine", "Palestinian"],
    "VAT": ["Holy See", "Vatican"],
    "XKX": ["Kosovo", "Pristina"],
    "LAO": ["Laos", "Lao", "Lao PDR", "Lao People's Democratic Republic", "Vientiane"],
    "MMR": ["Myanmar", "Burma", "Burmese", "Nay Pyi Taw"],
    "GBR": ["United Kingdom", "UK", "Britain", "British", "England", "Scotland", "Wales", "Northern Ireland"],
    "IRL": ["Ireland", "Irish", "Dublin"],
    "VNM": ["Vietnam", "Viet Nam", "Vietnamese", "Hanoi"],
    "SWZ": ["Eswatini", "Swaziland"],
    "MKD": ["North Macedonia"],
    "CZE": ["Czech Republic", "Czechia", "Czech"],
    "CPV": ["Cabo Verde", "Cape Verde"],
    "TLS": ["Timor-Leste", "East Timor"],
    "USA": ["United States", "U.S.", "US", "American"],
    "ASEAN": ["ASEAN", "Association of Southeast Asian Nations"],
    "EU": ["EU", "European Union"],
    "AU": ["African Union", "AU"],
}
# Phrases that hold the name of a state and mean none.
NONE = [
    "Lake Chad",
    "Niger Delta",
    "Gulf of Guinea",
    "Atlanta, Georgia",
    "University of Georgia",
    "Michael Jordan",
    "Jordan River",
    "Korean Peninsula",
    "New England",
    "Charter of the United Nations",
]


@pytest.mark.parametrize(("key", "names"), NAMES.items(), ids=NAMES.keys())
def test_names(lexicon: Lexicon, key: str, names: list[str]) -> None:
    assert {
        name: {one.key for match in lexicon.names.longest(fold(name)) for one in match.value} for name in names
    } == {name: {key} for name in names}


@pytest.mark.parametrize("phrase", NONE)
def test_phrases_that_mean_no_state(lexicon: Lexicon, phrase: str) -> None:
    (match,) = lexicon.names.longest(phrase)
    assert (match.start, match.end) == (0, len(phrase))
    assert {one.key for one in match.value} == {""}


@pytest.mark.parametrize("name", ["Texas", "Alabama", "California", "New Mexico", "West Virginia"])
def test_states_of_the_united_states_are_no_states(lexicon: Lexicon, name: str) -> None:
    (match,) = lexicon.names.longest(name)
    assert {one.kind for one in match.value} == {"us-state"}


@pytest.mark.parametrize(
    ("key", "kind", "label"),
    [
        ("LAO", "state", "Laos"),
        ("XKX", "state", "Kosovo"),
        ("VAT", "state", "Holy See"),
        ("ASEAN", "organization", "Association of Southeast Asian Nations"),
    ],
)
def test_parties(lexicon: Lexicon, key: str, kind: str, label: str) -> None:
    party = lexicon.parties[key]
    assert (party.key, party.kind, party.label) == (key, kind, label)


@pytest.mark.parametrize(
    ("party", "state"),
    [("CPC", "CHN"), ("NPC", "CHN"), ("LPRP", "LAO"), ("WPK", "PRK"), ("Communist Party of Cuba", "CUB")],
)
def test_ruling_parties_are_their_states(lexicon: Lexicon, party: str, state: str) -> None:
    assert lexicon.ruling[party] == state


@pytest.mark.parametrize(
    ("text", "rule", "form"),
    [
        ("held talks with", "encounters:hold talks", "past"),
        ("is paying a visit to", "encounters:pay a visit to", "ing"),
        ("firmly opposes", "stances:oppose", "present"),
        ("are also deeply concerned about", "stances:be concerned about", "present"),
        ("exchanged views", "discussions:exchange views", "past"),
        ("agreed to", "settlements:agree to", "past"),
        ("the two sides", "sides:the two sides", None),
        ("memorandum of understanding", "instruments:memorandum of understanding", None),
        ("diplomatic relations", "occasion_subjects:diplomatic relations", None),
    ],
)
def test_wordings(lexicon: Lexicon, text: str, rule: str, form: str | None) -> None:
    found = [(one.row.rule, one.form) for match in lexicon.phrases.all(lower(text)) for one in match.value]
    assert (rule, form) in found
