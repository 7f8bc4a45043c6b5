"""Whom a person represents where the words beside the name do not say it."""

from __future__ import annotations

import pytest

from tests.language.conftest import Read


def represented(read: Read, text: str, **options: str | None) -> dict[str, str | None]:
    cast = read(text, **options).cast.values()
    return {actor.name: actor.represents.key if actor.represents else None for actor in cast}


# (text, whom each represents): all from a publisher who speaks for China.
CASES: list[tuple[str, dict[str, str | None]]] = [
    # An office without a state is the publisher's state's.
    (
        "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith.",
        {"Wang Yi": "CHN", "Saleumxay Kommasith": "LAO"},
    ),
    # "A and B of Cambodia": both are Cambodia's.
    (
        "Foreign Minister Wang Yi met with Deputy Prime Minister Hor Namhong and Foreign Minister Prak Sokhonn of "
        "Cambodia.",
        {"Wang Yi": "CHN", "Hor Namhong": "KHM", "Prak Sokhonn": "KHM"},
    ),
    # The capital where they met decides for the counterpart.
    (
        "On March 10, Special Representative Liu Yuxi met in Niamey with Foreign Minister Hassoumi Massaoudou.",
        {"Liu Yuxi": "CHN", "Hassoumi Massaoudou": "NER"},
    ),
    # So does the state that was visited.
    (
        "Special Representative Liu Yuxi visited Niger, where he met with Prime Minister Mohamed Bazoum.",
        {"Liu Yuxi": "CHN", "Mohamed Bazoum": "NER"},
    ),
    # Whoever receives the publisher's people is not theirs; without a sign of whose he is, he is nobody's.
    (
        "Ambassador Jiang Zaidong attended a reception hosted by Mayor Kheuang Sounthala.",
        {"Jiang Zaidong": "CHN", "Kheuang Sounthala": None},
    ),
    # People of companies and of no one.
    (
        "Premier Li Qiang met with Mr. Tim Cook in Beijing.",
        {"Li Qiang": "CHN", "Tim Cook": None},
    ),
    # Of whom somebody speaks, and who stands in a list beside another state's, need not be the publisher's.
    (
        "Foreign Minister Wang Yi said that Foreign Minister Sergei Lavrov is a friend.",
        {"Wang Yi": "CHN", "Sergei Lavrov": None},
    ),
    (
        "Vice President Han Zheng met with Prime Minister Hun Manet of Cambodia and Deputy Prime Minister "
        "Sun Chanthol.",
        {"Han Zheng": "CHN", "Hun Manet": "KHM", "Sun Chanthol": "KHM"},
    ),
    (
        "Premier Li Qiang met with King Norodom Sihamoni. Prime Minister Hun Manet of Cambodia and Deputy Prime "
        "Minister Sun Chanthol attended.",
        {"Li Qiang": "CHN", "Norodom Sihamoni": "KHM", "Hun Manet": "KHM", "Sun Chanthol": None},
    ),
    # Who serves a state's head serves the state.
    (
        "Foreign Minister Wang Yi met with Diplomatic Counselor to the French President Emmanuel Bonne.",
        {"Wang Yi": "CHN", "Emmanuel Bonne": "FRA"},
    ),
    # The publisher's person may stand without an office; whom he met is another's.
    (
        "Xi Jinping met with Secretary-General Antonio Guterres.",
        {"Xi Jinping": "CHN", "Antonio Guterres": None},
    ),
    # A meeting at home; the ruling party's name is no state's.
    (
        "Foreign Minister Wang Yi met with Secretary of the CPC Gansu Provincial Committee Hu Changsheng and Governor "
        "of Gansu Province Ren Zhenhe.",
        {"Wang Yi": "CHN", "Hu Changsheng": "CHN", "Ren Zhenhe": "CHN"},
    ),
    # An organisation's.
    (
        "Foreign Minister Wang Yi met with Secretary-General Lim Jock Hoi of ASEAN.",
        {"Wang Yi": "CHN", "Lim Jock Hoi": "ASEAN"},
    ),
    # Congolese of which Congo? The release names one.
    (
        "Foreign Minister Wang Yi met with Congolese Foreign Minister Christophe Lutundula. "
        "China and the Democratic Republic of the Congo are friends.",
        {"Wang Yi": "CHN", "Christophe Lutundula": "COD"},
    ),
    (
        "Foreign Minister Wang Yi met with Congolese Foreign Minister Jean-Claude Gakosso. "
        "China and the Republic of the Congo are friends.",
        {"Wang Yi": "CHN", "Jean-Claude Gakosso": "COG"},
    ),
    # The release names both, or none: neither.
    (
        "Foreign Minister Wang Yi met with Congolese Foreign Minister Jean-Claude Gakosso. "
        "The Republic of the Congo borders on the Democratic Republic of the Congo.",
        {"Wang Yi": "CHN", "Jean-Claude Gakosso": None},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:60] for text, _ in CASES])
def test_allegiance(read: Read, text: str, wanted: dict[str, str | None]) -> None:
    assert represented(read, text) == wanted


def test_without_a_publisher_of_some_state_nothing_is_guessed(read: Read) -> None:
    text = "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith."
    assert represented(read, text, state=None) == {"Wang Yi": None, "Saleumxay Kommasith": "LAO"}


def test_a_state_inferred_from_the_publisher_has_no_passage(read: Read) -> None:
    cast = read("Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith.").cast.values()
    attested = {a.name: [e.quote for e in a.evidence if e.attests == "represents"] for a in cast}
    assert attested == {"Wang Yi": [], "Saleumxay Kommasith": ["Lao"]}


def test_on_a_page_of_a_mission_a_local_official_is_nobodys(read: Read) -> None:
    text = "Ambassador Li Wei hosted a reception. Permanent Secretary John Phiri attended. Counsellor Zhang Ling spoke."
    at_home = {"Li Wei": "CHN", "John Phiri": "CHN", "Zhang Ling": "CHN"}
    assert represented(read, text) == at_home
    assert represented(read, text, publisher="Embassy of China in Zambia") == {**at_home, "John Phiri": None}
