"""Who has the floor in a transcript."""

from __future__ import annotations

import pytest

from tests.language.conftest import Read

MET = "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith.\n\n"
TITLE = "Foreign Ministry Spokesperson Lu Kang's Regular Press Conference"

CASES: list[tuple[str, str | None, list[str | None]]] = [
    # A label at the start of a paragraph, and the paragraphs that follow.
    (
        MET + "Wang Yi: China thanks Laos.\n\nTrade goes on.\n\nSaleumxay Kommasith: We are ready.",
        None,
        [None, "Wang Yi", "Wang Yi", "Saleumxay Kommasith"],
    ),
    # Turns that ran into one paragraph, with offices and remarks in brackets.
    (
        MET + "Foreign Minister Wang Yi: Welcome. Saleumxay Kommasith (retranslated): Thank you. Wang Yi: Go on.",
        None,
        [None, "Wang Yi", "Saleumxay Kommasith", "Wang Yi"],
    ),
    # A subheading that ran into the label.
    (MET + "Beginning of the talks Foreign Minister of China Wang Yi: Welcome.", None, [None, "Wang Yi"]),
    # A question is nobody's, an answer the spokesperson's of the heading.
    (
        "Q: What do you say of the talks? They ended.\n\nA: China thanks Laos.",
        TITLE,
        [None, "-", "-", "Lu Kang"],
    ),
    ("MR LU: Good afternoon.\n\nQUESTION: And Laos?\n\nMR LU: It is ready.", TITLE, [None, "Lu Kang", "-", "Lu Kang"]),
    # Someone whom the release does not name otherwise.
    (
        "Wang Yi: Welcome.\n\nOlga Petrova: May I ask?",
        "Foreign Minister Wang Yi Meets the Press",
        [None, "Wang Yi", "-"],
    ),
    # A letter is its sender's until its closing mark.
    (
        'President Xi Jinping sent a message to Lao President Thongloun Sisoulith. The message reads, in part: "\n\n'
        'I thank you. Ties are good."\n\nTrade grew.',
        None,
        [None, None, "Xi Jinping", "Xi Jinping", None],
    ),
    # A mark that stands before the next paragraph closes it too.
    (
        'President Xi Jinping sent a message to Lao President Thongloun Sisoulith. The message reads, in part: "\n\n'
        'Ties are good.\n\n" Trade grew.',
        None,
        [None, None, "Xi Jinping", None],
    ),
    # A thing's name before a colon is no speaker, though a person was found in it.
    (
        MET + "Sea-Level Rise: China thanks Laos.\n\nThey spoke with Change-related Sea-Level Rise.",
        None,
        [None, None, None],
    ),
    # No transcript: a colon in a report opens nothing.
    (MET + "Wang Yi made three proposals: First, trade. Second, peace.", None, [None, None, None]),
    (MET + "Outcomes: Both sides signed a treaty.", None, [None, None]),
]


@pytest.mark.parametrize(("text", "title", "speakers"), CASES, ids=[text[-50:] for text, _, _ in CASES])
def test_speakers(read: Read, text: str, title: str | None, speakers: list[str | None]) -> None:
    analysis = read(text, title=title)
    names = [
        None if said.turn is None else analysis.cast[said.turn.speaker.key].name if said.turn.speaker else "-"
        for said in analysis.said
    ]
    assert names == speakers


def test_what_is_said_in_a_turn_is_the_speakers(read: Read) -> None:
    analysis = read(MET + "Wang Yi: China thanks Laos.\n\nI congratulate Laos on its progress.")
    clauses = [clause for said in analysis.said[1:] for clause in said.clauses]
    assert [analysis.cast[c.voice.actor].name for c in clauses if c.voice and c.voice.actor] == ["Wang Yi", "Wang Yi"]


def test_both_sides_are_not_carried_into_a_turn(read: Read) -> None:
    analysis = read(MET + "Wang Yi: Both sides agreed to go on.")
    assert [len(one.parties) for one in analysis.sides] == [2, 0]
