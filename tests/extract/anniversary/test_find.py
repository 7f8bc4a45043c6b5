"""The words that name an anniversary: the passage, the number and what it is of."""

from __future__ import annotations

import pytest

from communique.extract.anniversary.find import find
from communique.language.analyse import analyse
from communique.language.lexicon import Lexicon
from communique.model import Document

# (sentence, [(passage, number, subject)])
CASES: list[tuple[str, list[tuple[str, int | None, str]]]] = [
    (
        "This year marks the 60th anniversary of diplomatic relations between China and Laos.",
        [
            (
                "the 60th anniversary of diplomatic relations between China and Laos",
                60,
                "diplomatic relations between China and Laos",
            )
        ],
    ),
    (
        "They marked the sixtieth anniversary of the establishment of diplomatic ties.",
        [
            (
                "the sixtieth anniversary of the establishment of diplomatic ties",
                60,
                "the establishment of diplomatic ties",
            )
        ],
    ),
    (
        "They marked the centenary of the founding of the Communist Party of China.",
        [
            (
                "the centenary of the founding of the Communist Party of China",
                100,
                "the founding of the Communist Party of China",
            )
        ],
    ),
    (
        "China and Laos celebrate 60 years of diplomatic relations.",
        [("celebrate 60 years of diplomatic relations", 60, "diplomatic relations")],
    ),
    ("Laos celebrates its National Day.", [("National Day", None, "National Day")]),
    (
        "They marked the 75th anniversary of U.S.-Laos relations.",
        [("the 75th anniversary of U.S.-Laos relations", 75, "U.S.-Laos relations")],
    ),
    (
        "Fifty years ago, the convention was opened for signature.",
        [("Fifty years ago, the convention was opened for signature", 50, "the convention was opened for signature")],
    ),
    ("The anniversary of the coup is near.", [("The anniversary of the coup", None, "the coup")]),
    ("It celebrates its centenary.", [("celebrates its centenary", 100, "celebrates its centenary")]),
    (
        "This year marks the 75th anniversary of the founding of the PRC and also the 70th anniversary of the Five "
        "Principles of Peaceful Coexistence.",
        [
            ("the 75th anniversary of the founding of the PRC", 75, "the founding of the PRC"),
            (
                "the 70th anniversary of the Five Principles of Peaceful Coexistence",
                70,
                "the Five Principles of Peaceful Coexistence",
            ),
        ],
    ),
    (
        "They spoke of the 50th anniversary of the Treaty of Peace, Friendship and Cooperation, and of trade.",
        [
            (
                "the 50th anniversary of the Treaty of Peace, Friendship and Cooperation",
                50,
                "the Treaty of Peace, Friendship and Cooperation",
            )
        ],
    ),
    (
        "He spoke of the Forum, of which this year marks the 20th anniversary.",
        [
            (
                "He spoke of the Forum, of which this year marks the 20th anniversary",
                20,
                "He spoke of the Forum",
            )
        ],
    ),
    (
        "This is the one-year anniversary of the treaty.",
        [("the one-year anniversary of the treaty", 1, "the treaty")],
    ),
    (
        "We mark the 100th-year anniversary of the relations.",
        [("the 100th-year anniversary of the relations", 100, "the relations")],
    ),
    (
        "They congratulated the party on its coming centenary.",
        [("on its coming centenary", 100, "on its coming centenary")],
    ),
    ("They celebrate their national day.", [("national day", None, "national day")]),
    # Congresses, sessions, ages, phrases that hold a number: none.
    ("The 11th National Congress of the Lao People's Revolutionary Party was held.", []),
    ("The 20th session of the committee was held.", []),
    ("For 60 years China and Laos have been friends.", []),
    ("They spoke of once-in-a-century changes and the centennial experiences of the CPC.", []),
    ("The anniversary was a success.", []),
    ("Three years ago, the company was founded.", []),
    ("The railway is 1,035 kilometres long and 60 years old.", []),
]


@pytest.mark.parametrize(("sentence", "wanted"), CASES, ids=[sentence for sentence, _ in CASES])
def test_find(lexicon: Lexicon, sentence: str, wanted: list[tuple[str, int | None, str]]) -> None:
    analysis = analyse(Document.of(id="a", text=sentence), lexicon)
    found = list(find(analysis, analysis.sentences[0]))
    assert [(one.span.of(sentence), one.ordinal, one.subject.of(sentence)) for one in found] == wanted
