"""Who is in a release: the fullest name, the office, the party, and which short forms mean whom."""

from __future__ import annotations

import pytest

from communique.language.cast import Cast, words
from communique.language.people import Naming
from communique.model import Document, Span
from tests.language.conftest import Read

Person = tuple[str, str | None, str | None]

CASTS: list[tuple[str, set[Person]]] = [
    (
        "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. Saleumxay thanked Wang.",
        {("Wang Yi", "Foreign Minister", "CHN"), ("Saleumxay Kommasith", "Foreign Minister", "LAO")},
    ),
    # A short form first, the full name later; diacritics or none.
    (
        "State Councilor Wang Yi met with Foreign Minister Çavuşoğlu of Türkiye. Mevlüt Çavuşoğlu thanked China.",
        {("Wang Yi", "State Councilor", "CHN"), ("Mevlüt Çavuşoğlu", "Foreign Minister", "TUR")},
    ),
    # Two of one family name stay two.
    (
        "Foreign Minister Wang Yi and Commerce Minister Wang Wentao met with Foreign Minister Mauro Vieira of Brazil.",
        {
            ("Wang Yi", "Foreign Minister", "CHN"),
            ("Wang Wentao", "Commerce Minister", "CHN"),
            ("Mauro Vieira", "Foreign Minister", "BRA"),
        },
    ),
    # The office alone is the person who holds it.
    (
        "Prime Minister Hun Sen of Cambodia met with Foreign Minister Wang Yi. The Prime Minister thanked China.",
        {("Hun Sen", "Prime Minister", "KHM"), ("Wang Yi", "Foreign Minister", "CHN")},
    ),
    # Another state's office is not the publisher's own holder of such an office.
    (
        "President Xi Jinping sent a message. The President of Ukraine thanked China.",
        {("Xi Jinping", "President", "CHN"), ("President", "President", "UKR")},
    ),
    # Nor is "the US President" the publisher's, though only one President has been named.
    (
        "Foreign Minister Wang Yi noted that President Xi Jinping met with the US President in Bali.",
        {("Wang Yi", "Foreign Minister", "CHN"), ("Xi Jinping", "President", "CHN"), ("President", "President", "USA")},
    ),
    # "The President" before another state's has been introduced is not he.
    (
        "The President spoke. President Bassirou Faye of Senegal agreed.",
        {("Bassirou Faye", "President", "SEN")},
    ),
    # Who is sent for a state is not that state's.
    (
        "Special Envoy for Syria Xie Xiaoyan met with Foreign Minister Mauro Vieira of Brazil.",
        {("Xie Xiaoyan", "Special Envoy for Syria", "CHN"), ("Mauro Vieira", "Foreign Minister", "BRA")},
    ),
    # An office with a state says whose its holder is.
    (
        "Xi Jinping met with President Andrzej Duda. The President of Poland thanked him.",
        {("Xi Jinping", None, "CHN"), ("Andrzej Duda", "President", "POL")},
    ),
    # Known by office alone: the office is the name.
    (
        "Foreign Minister Wang Yi met with the King of Jordan.",
        {("Wang Yi", "Foreign Minister", "CHN"), ("King", "King", "JOR")},
    ),
    # Ruling parties count as their state, other organisations as themselves.
    (
        "General Secretary of the CPC Central Committee and President Xi Jinping met with Lao President Thongloun "
        "Sisoulith.",
        {
            ("Xi Jinping", "General Secretary of the CPC Central Committee and President", "CHN"),
            ("Thongloun Sisoulith", "President", "LAO"),
        },
    ),
    (
        "Foreign Minister Wang Yi met with UN Secretary-General António Guterres.",
        {("Wang Yi", "Foreign Minister", "CHN"), ("António Guterres", "Secretary-General", "UN")},
    ),
]


def people(read: Read, text: str, **options: str | None) -> set[Person]:
    return {
        (actor.name, actor.office, actor.represents.key if actor.represents else None)
        for actor in read(text, **options).cast.values()
    }


@pytest.mark.parametrize(("text", "wanted"), CASTS, ids=[text[:50] for text, _ in CASTS])
def test_cast(read: Read, text: str, wanted: set[Person]) -> None:
    assert people(read, text) == wanted


def test_each_field_is_attested_by_the_words_that_state_it(read: Read) -> None:
    text = "Foreign Minister Wang Yi met with Foreign Minister Mauro Vieira of Brazil."
    actor = next(a for a in read(text).cast.values() if a.name == "Mauro Vieira")
    assert [(e.attests, e.quote) for e in actor.evidence] == [
        ("name", "Mauro Vieira"),
        ("office", "Foreign Minister"),
        ("represents", "Brazil"),
    ]
    assert all(text[e.span.start : e.span.end] == e.quote for e in actor.evidence)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Aïchatou Boukari", ("aichatou", "boukari")),
        ("Nguyễn Xuân Phúc", ("nguyen", "xuan", "phuc")),
        ("Joseph R. Biden, Jr.", ("joseph", "r", "biden", "jr")),
        ("Abdel Fattah el-Sisi", ("abdel", "fattah", "sisi")),
        ("N'Golo Kanté", ("n'golo", "kante")),
        ("HUN SEN", ("hun", "sen")),
    ],
)
def test_words(name: str, wanted: tuple[str, ...]) -> None:
    assert words(name) == wanted


def test_on_an_offices_own_page_its_holder_is_whom_the_release_names_first(read: Read) -> None:
    text = "Vladimir Putin sent a message to Olaf Scholz. The President of Russia thanked Germany."
    assert ("President", "President", "RUS") in people(read, text, state="RUS")
    assert people(read, text, state="RUS", publisher="President of Russia") == {
        ("Vladimir Putin", "President", "RUS"),
    }


def test_a_word_is_looked_up_in_the_names_of_all_figures() -> None:
    text = "Saleumxay Kommasith met with Wang Yi."
    cast = Cast(Document.of(id="a", text=text), {})
    spans = (Span(0, 19), Span(29, 36))
    cast.enroll([Naming(span, span, None, None, None, False) for span in spans])
    assert [cast.knows(word) for word in ("saleumxay", "yi", "met")] == [True, True, False]
    assert cast.short(("wang",)) is cast.figures[1]
    assert cast.short(("wang", "kommasith")) is None


def test_a_foreign_president_is_not_the_one_who_speaks(read: Read) -> None:
    title = "We must stand together - address by the President of Ukraine"
    found = people(read, "I am grateful to President Biden.", title=title, state="UKR")
    assert {(name, party) for name, _, party in found} == {("Biden", None), ("President", "UKR")}


def test_an_office_is_one_however_its_words_are_joined(read: Read) -> None:
    text = "Head of the President's Office Ivan Franko met with Wang Yi. The Head of the Office of the President spoke."
    assert {name for name, _, _ in people(read, text, state="UKR")} == {"Ivan Franko", "Wang Yi"}
