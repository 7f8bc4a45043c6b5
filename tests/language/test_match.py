"""Phrases as whole words, the longest from the left, and foldings that move no offset."""

from __future__ import annotations

import pytest

from communique.language.match import Match, Matcher, fold, lower

STATES = Matcher(
    (name, name)
    for name in [
        "Guinea",
        "Equatorial Guinea",
        "Guinea-Bissau",
        "Papua New Guinea",
        "Niger",
        "Nigeria",
        "Dominica",
        "Dominican Republic",
        "Republic of the Congo",
        "Democratic Republic of the Congo",
        "Côte d'Ivoire",
        "U.S.",
    ]
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Guinea, Guinea-Bissau and Equatorial Guinea", ["Guinea", "Guinea-Bissau", "Equatorial Guinea"]),
        ("Papua New Guinea is no Guinea.", ["Papua New Guinea", "Guinea"]),
        ("Niger and Nigeria", ["Niger", "Nigeria"]),
        ("Nigerien troops, Nigerian troops", []),
        ("Dominica and the Dominican Republic", ["Dominica", "Dominican Republic"]),
        (
            "the Democratic Republic of the Congo and the Republic of the Congo",
            ["Democratic Republic of the Congo", "Republic of the Congo"],
        ),
        ("Côte d'Ivoire's minister", ["Côte d'Ivoire"]),
        ("a U.S.-led force of the U.S.", ["U.S.", "U.S."]),
        ("Guineafowl, TransNiger", []),
        ("", []),
    ],
)
def test_longest(text: str, wanted: list[str]) -> None:
    found = STATES.longest(text)
    assert [match.value for match in found] == wanted
    assert [text[match.start : match.end] for match in found] == wanted


def test_all_keeps_what_overlaps() -> None:
    found = sorted(STATES.all("Papua New Guinea"), key=lambda match: match.start)
    assert found == [Match(0, 16, "Papua New Guinea"), Match(10, 16, "Guinea")]


def test_a_matcher_of_nothing_finds_nothing() -> None:
    nothing: list[tuple[str, str]] = []
    assert Matcher(nothing).longest("Guinea") == []


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        ("Cote d'Ivoire", ["Cote d'Ivoire", "Cote d’Ivoire", "Cote d‘Ivoire", "Cote dʼIvoire", "Cote d`Ivoire"]),
        ('"color"', ['"color"', "“color”"]),
        ("Guinea-Bissau", ["Guinea-Bissau", "Guinea‑Bissau"]),
        ("Wang Yi", ["Wang Yi", "Wang\u00a0Yi"]),
    ],
)
def test_fold(wanted: str, texts: list[str]) -> None:
    assert [fold(text) for text in texts] == [wanted] * len(texts)


@pytest.mark.parametrize("text", ["İbrahim Kalın", "İSTANBUL, TÜRKİYE", "STRASSE", "ΜΙΣΗΣ", "Lech Wałęsa"])
def test_lower_keeps_every_place(text: str) -> None:
    small = lower(text)
    assert len(small) == len(text)
    assert [c for c in small if c.isupper()] == [c for c in text if len(c.lower()) > 1]
