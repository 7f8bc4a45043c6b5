"""People as releases name them: name, office and party, in any order, in any spelling."""

from __future__ import annotations

import pytest

from communique.language.lexicon import Lexicon
from communique.language.people import People
from tests.language.conftest import Split

# (sentence, [(name, office, party)])
NAMINGS: list[tuple[str, list[tuple[str | None, str | None, str | None]]]] = [
    # The office before, after and around the name.
    ("Lao Foreign Minister Saleumxay Kommasith attended.", [("Saleumxay Kommasith", "Foreign Minister", "LAO")]),
    ("Saleumxay Kommasith, Foreign Minister of Laos, attended.", [("Saleumxay Kommasith", "Foreign Minister", "LAO")]),
    ("Foreign Minister Mauro Vieira of Brazil attended.", [("Mauro Vieira", "Foreign Minister", "BRA")]),
    (
        "Laos's Foreign Minister, Saleumxay Kommasith, attended.",
        [("Saleumxay Kommasith", "Foreign Minister", "LAO")],
    ),
    # An envoy is not who sends him; where he is sent belongs to his office.
    (
        "Special Envoy of President Xi Jinping and Vice Chairman of the National People's Congress Zhang Chunxian "
        "attended.",
        [
            (
                "Zhang Chunxian",
                "Special Envoy of President Xi Jinping and Vice Chairman of the National People's Congress",
                None,
            )
        ],
    ),
    (
        "Fei Mingxing, newly-arrived Ambassador of China to the Independent State of Samoa, attended.",
        [("Fei Mingxing", "Ambassador", "CHN")],
    ),
    # Names of one word, of several orders and scripts.
    ("Cambodian Prime Minister Hun Sen attended.", [("Hun Sen", "Prime Minister", "KHM")]),
    ("Vietnamese Foreign Minister Bùi Thanh Sơn attended.", [("Bùi Thanh Sơn", "Foreign Minister", "VNM")]),
    ("Vietnamese President Nguyen Xuan Phuc attended.", [("Nguyen Xuan Phuc", "President", "VNM")]),
    ("Hungarian Foreign Minister Szijjártó Péter attended.", [("Szijjártó Péter", "Foreign Minister", "HUN")]),
    ("Indonesian President Sukarno attended.", [("Sukarno", "President", "IDN")]),
    (
        "Qatari Foreign Minister Mohammed bin Abdulrahman Al Thani attended.",
        [("Mohammed bin Abdulrahman Al Thani", "Foreign Minister", "QAT")],
    ),
    ("Egyptian President Abdel Fattah el-Sisi attended.", [("Abdel Fattah el-Sisi", "President", "EGY")]),
    # The name of a month, or of an organisation, inside a name.
    ("Special Envoy Zhai Jun attended.", [("Zhai Jun", "Special Envoy", None)]),
    ("Sudanese Minister Abdul Fatah Sabri attended.", [("Abdul Fatah Sabri", "Minister", "SDN")]),
    # The state behind the ministry; several ranks before the name.
    (
        "Permanent Secretary Chan Aye of the Ministry of Foreign Affairs of Myanmar attended.",
        [("Chan Aye", "Permanent Secretary", "MMR")],
    ),
    (
        "Deputy Minister of Defense Sr. Lt. Gen. Hoang Xuan Chien of Vietnam attended.",
        [("Hoang Xuan Chien", "Deputy Minister of Defense", "VNM")],
    ),
    # The ministry's name before the holder's own word.
    (
        "New Zealand Ministry of Foreign Affairs and Trade Secretary Bede Corry attended.",
        [("Bede Corry", "Ministry of Foreign Affairs and Trade Secretary", "NZL")],
    ),
    # A heading's verb is no name.
    ("Statement by President Joe Biden Marking Africa Day", [("Joe Biden", "President", None)]),
    ("Egyptian President Abdel Fattah El-Sisi attended.", [("Abdel Fattah El-Sisi", "President", "EGY")]),
    (
        "Portuguese President Marcelo Rebelo de Sousa attended.",
        [("Marcelo Rebelo de Sousa", "President", "PRT")],
    ),
    ("Brazilian President Luiz Inácio Lula da Silva attended.", [("Luiz Inácio Lula da Silva", "President", "BRA")]),
    (
        "European Commission President Ursula von der Leyen attended.",
        [("Ursula von der Leyen", "President", "EU")],
    ),
    ("Turkish Foreign Minister Mevlüt Çavuşoğlu attended.", [("Mevlüt Çavuşoğlu", "Foreign Minister", "TUR")]),
    (
        "Polish President Andrzej Duda and Latvian President Egils Levits attended.",
        [("Andrzej Duda", "President", "POL"), ("Egils Levits", "President", "LVA")],
    ),
    ("U.S. President Joseph R. Biden, Jr. attended.", [("Joseph R. Biden, Jr.", "President", "USA")]),
    # States' names as given and family names.
    ("Israeli Foreign Minister Israel Katz attended.", [("Israel Katz", "Foreign Minister", "ISR")]),
    ("Ambassador Chad Wilson attended.", [("Chad Wilson", "Ambassador", None)]),
    ("Minister Georgia Meloni attended.", [("Georgia Meloni", "Minister", None)]),
    ("Senator Jordan Hughes attended.", [("Jordan Hughes", "Senator", None)]),
    # The awkward states.
    (
        "President Félix Tshisekedi of the Democratic Republic of the Congo attended.",
        [("Félix Tshisekedi", "President", "COD")],
    ),
    (
        "President Denis Sassou Nguesso of the Republic of the Congo attended.",
        [("Denis Sassou Nguesso", "President", "COG")],
    ),
    ("Foreign Minister Chung Eui-yong of the ROK attended.", [("Chung Eui-yong", "Foreign Minister", "KOR")]),
    ("DPRK Foreign Minister Ri Son Gwon attended.", [("Ri Son Gwon", "Foreign Minister", "PRK")]),
    (
        "Foreign Minister Simeón Oyono Esono Angue of Equatorial Guinea attended.",
        [("Simeón Oyono Esono Angue", "Foreign Minister", "GNQ")],
    ),
    ("Nigerien President Mohamed Bazoum attended.", [("Mohamed Bazoum", "President", "NER")]),
    ("Nigerian President Muhammadu Buhari attended.", [("Muhammadu Buhari", "President", "NGA")]),
    ("Prime Minister Roosevelt Skerrit of Dominica attended.", [("Roosevelt Skerrit", "Prime Minister", "DMA")]),
    ("President Luis Abinader of the Dominican Republic attended.", [("Luis Abinader", "President", "DOM")]),
    ("Palestinian President Mahmoud Abbas attended.", [("Mahmoud Abbas", "President", "PSE")]),
    ("President Alassane Ouattara of Côte d’Ivoire attended.", [("Alassane Ouattara", "President", "CIV")]),
    # Somebody with a title, somebody known by office alone, nobody.
    ("The King of Jordan attended.", [(None, "King", "JOR")]),
    ("He met with Mr. Gates in Beijing.", [("Gates", None, None)]),
    ("The railway between Laos and China opened.", []),
    ("Both sides opened the Vientiane station.", []),
]


@pytest.mark.parametrize(("sentence", "wanted"), NAMINGS, ids=[sentence for sentence, _ in NAMINGS])
def test_find(
    split: Split, lexicon: Lexicon, sentence: str, wanted: list[tuple[str | None, str | None, str | None]]
) -> None:
    tokens = split(sentence)
    verbs = frozenset(token.start for token in tokens if token.text in ("attended", "met", "opened"))
    found = People(lexicon).find(tokens, verbs)
    assert [
        (
            one.name.of(sentence) if one.name else None,
            one.office.of(sentence) if one.office else None,
            one.party,
        )
        for one in found
    ] == wanted


@pytest.mark.parametrize(
    ("sentence", "trailing"),
    [
        ("Foreign Minister Mauro Vieira of Brazil attended.", True),
        ("Lao Minister Saleumxay Kommasith attended.", False),
    ],
)
def test_where_the_party_stands(split: Split, lexicon: Lexicon, sentence: str, trailing: bool) -> None:
    (found,) = People(lexicon).find(split(sentence), frozenset())
    assert found.trailing is trailing
    assert found.at is not None
    assert found.at.of(sentence) in ("Brazil", "Lao")
