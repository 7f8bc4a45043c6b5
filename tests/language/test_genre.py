"""What kind of text a release is: value first, then headings with the first words below them."""

from __future__ import annotations

import pytest

from tests.language.conftest import Read

Text = tuple[str, str]

GENRES: dict[str, list[Text]] = {
    "joint": [
        (
            "Joint Statement of the Foreign Ministers of China and Laos",
            "The two sides support multilateralism.",
        ),
        (
            "Joint Communiqué between the People's Republic of China and the Republic of Honduras",
            "The two Governments have decided to recognize each other.",
        ),
        ("Joint Press Statement of China and Brazil on Combating Climate Change", "Both sides are committed to act."),
    ],
    "signed": [
        ("Statement by Secretary of State Antony Blinken on Kosovo's Independence Day", "I congratulate Kosovo."),
        ("Message from President Andrés Pastrana on Laos' National Day", "We wish the people of Laos a happy day."),
        ("Secretary of State Antony Blinken's Remarks on Chad", "I condemn the attack in Chad."),
        ("Kosovo National Day", "Antony J. Blinken, Secretary of State\n\nI congratulate the people of Kosovo."),
        ("Foreign Minister Wang Yi addressed the citizens of Laos", "I thank the people of Laos."),
    ],
    "report": [
        ("Foreign Minister Wang Yi addressed the citizens of Laos", "I heard it. Wang Yi said that ties are good."),
        ("Wang Yi Meets with Lao Foreign Minister Saleumxay Kommasith", "Wang Yi met with Saleumxay Kommasith."),
        # A joint statement that somebody issued is told of.
        ("China and Laos Issue Documents", "China and Laos issued a joint statement."),
        # "I" within quotation marks signs nothing.
        ("Statement by Foreign Minister Wang Yi Reported", 'Wang Yi said, "I thank Laos."'),
        ("Statement by Spokesperson Hua Chunying", "The visit was announced."),
    ],
}
FLAT = [(kind, title, text) for kind, texts in GENRES.items() for title, text in texts]


@pytest.mark.parametrize(("kind", "title", "text"), FLAT, ids=[title for _, title, _ in FLAT])
def test_genre(read: Read, kind: str, title: str, text: str) -> None:
    state = "USA" if "Blinken" in title + text else "CHN"
    assert read(text, title=title, state=state).kind == kind


def test_a_joint_text_speaks_for_its_parties(read: Read) -> None:
    analysis = read("We oppose hegemony.", title="Joint Statement of China, Laos and Cambodia on Regional Peace")
    assert {one.parties for one in analysis.sides} == {("CHN", "KHM", "LAO")}


def test_a_heading_names_the_subject_of_a_joint_text_last(read: Read) -> None:
    title = "Joint Statement of China and Brazil on the Crisis in Ukraine"
    analysis = read("China and Brazil call for peace talks.", title=title)
    assert {one.parties for one in analysis.sides} == {("BRA", "CHN")}
