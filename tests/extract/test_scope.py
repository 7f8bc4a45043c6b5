"""Whether a release is about relations with others at all."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Draw

SCOPES: dict[str, list[tuple[str | None, str]]] = {
    "diplomatic": [
        (None, "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith."),
        (None, "Foreign Minister Wang Yi met with UN Secretary-General António Guterres."),
        (None, "Foreign Minister Wang Yi visited Laos."),
        (None, "China and Laos signed an agreement on visas."),
        ("Foreign Ministry Spokesperson on the Floods in Laos", "The spokesperson answered questions."),
        (None, "This year marks the 60th anniversary of diplomatic relations between China and Laos."),
    ],
    "domestic": [
        (None, "The crew of Shenzhou-13 returned to Earth."),
        ("Premier Li Qiang Inspects Hebei", "Premier Li Qiang inspected dykes in Hebei Province."),
        ("20th National Congress of the Communist Party of China Opens", "The congress opened in Beijing."),
        (None, "Wang Xiaohong congratulated the team on its medals at the Olympic Games in Paris. In Paris they won."),
        (None, "Grain output rose by 2 percent, the Ministry of Agriculture and Rural Affairs said."),
        (None, ""),
    ],
}
# Releases of the United States: what is about others, and where these are mentioned in passing.
FILL = "The bill lowers the price of medicine, builds roads and bridges, and helps families to pay the rent. " * 8
AMERICAN: dict[str, list[tuple[str | None, str]]] = {
    "diplomatic": [
        (
            "Readout of the President's Call with Allies",
            "The President spoke with Canada, France, Germany, Italy and Japan.",
        ),
        ("President to Host Africa Leaders Summit", "The President will welcome his guests in December."),
        (
            "A State Dinner for Their Majesties King Charles III and Queen Camilla",
            "The table was laid with flowers. The garden showed roses of the United Kingdom.",
        ),
        ("Delegation to Osaka, Japan, to Attend the World Expo", "The President announced a delegation."),
        ("50th Anniversary of the Biological Weapons Convention", "Fifty years ago, the convention was signed."),
    ],
    "domestic": [
        ("Statement on the Union Contract in Georgia", "Workers in Winder, Georgia have a contract."),
        ("Disaster Declaration for Puerto Rico", "The President approved the declaration for Puerto Rico."),
        ("Statement on the Mass Shooting in San Jose", "We mourn with the people of San Jose."),
        ("Irish American Heritage Month", "Irish Americans built this country."),
        (
            "President Biden Announces Key Nominees",
            "A met with ministers of Norway and Chad. B signed an agreement with Mexico in 2020. C speaks for Fiji.",
        ),
        (
            "Statement on the Budget",
            "I signed the resolution. I thank the Senate. I am proud of the vote. I urge the House to act. "
            "I thank those who help Afghan families from Afghanistan.",
        ),
        ("Statement on Judy Weinstein", "Hamas killed Judy. We condemn Hamas. Jill and I mourn with the family."),
        (
            "Message on the Formation of the Sons of Liberty",
            "On August 14, 1765, patriots rose against British taxes. Great Britain had imposed them, and British "
            "soldiers fired. The British Crown lost.",
        ),
        ("Statement on the Bill", FILL + "It also supports Ukraine. " + FILL),
        ("Nominees Sent to the Senate", "A served in Norway and Chad. B worked in Peru and Fiji. C was born in Mali."),
    ],
}


@pytest.mark.parametrize(
    ("scope", "title", "text"),
    [(scope, title, text) for scope, texts in AMERICAN.items() for title, text in texts],
    ids=[str(title) for texts in AMERICAN.values() for title, _ in texts],
)
def test_scope_at_home_in_the_united_states(draw: Draw, scope: str, title: str | None, text: str) -> None:
    assert draw(text, title=title, state="USA").scope == scope


FLAT = [(scope, title, text) for scope, texts in SCOPES.items() for title, text in texts]


@pytest.mark.parametrize(("scope", "title", "text"), FLAT, ids=[title or text for _, title, text in FLAT])
def test_scope(draw: Draw, scope: str, title: str | None, text: str) -> None:
    assert draw(text, title=title).scope == scope


def test_a_domestic_release_has_no_facts(draw: Draw) -> None:
    found = draw("President Xi Jinping said that China will open up. He thanked the people of Hebei.")
    assert found.scope == "domestic"
    assert (found.events, found.agreements, found.anniversaries, found.statements) == ((), (), (), ())
    assert {silence.reason for silence in found.silences} == {"domestic"}


def test_what_a_war_does_at_home_is_of_home(draw: Draw) -> None:
    text = "The President presented awards to fighters. He thanked their families."
    assert draw(text, title="Awards to Fighters during the Russian Invasion", state="UKR").scope == "domestic"
    assert draw(text, title="Russia Must Withdraw", state="UKR").scope == "diplomatic"


def test_a_president_from_abroad_who_comes_along_is_another_party(draw: Draw) -> None:
    text = "Vladimir Putin and President of the Republic of Belarus Alexander Lukashenko arrived at the cosmodrome."
    assert draw(text, title="Visiting Vostochny Cosmodrome", state="RUS").scope == "diplomatic"
