"""The language steps in their order: what one hands to the next."""

from __future__ import annotations

import pytest

from tests.language.conftest import Read

TITLE = "Wang Yi Meets with Lao Foreign Minister Saleumxay Kommasith"
TEXT = (
    "On September 8, 2021, State Councilor and Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay "
    "Kommasith in Vientiane.\n\nWang Yi said that China’s support won’t change. The same day, they visited the railway."
)


def test_one_of_everything_for_each_sentence(read: Read) -> None:
    analysis = read(TEXT, title=TITLE)
    assert [one.sentence.heading for one in analysis.sentences] == [True, False, False, False]
    assert len(analysis.said) == len(analysis.sides) == len(analysis.sentences)
    assert [said.parsed for said in analysis.said] == list(analysis.sentences)


def test_the_folded_text_has_the_same_offsets(read: Read) -> None:
    analysis = read(TEXT, title=TITLE)
    assert len(analysis.folded) == len(analysis.document.text)
    assert "China's support won't change" in analysis.folded


def test_heading_and_body_name_the_same_people(read: Read) -> None:
    analysis = read(TEXT, title=TITLE)
    assert {actor.name for actor in analysis.cast.values()} == {"Wang Yi", "Saleumxay Kommasith"}
    keys = [{m.key for m in one.mentions if m.kind == "person"} for one in analysis.sentences[:2]]
    assert keys[0] == keys[1] == set(analysis.cast)


def test_the_same_day_is_that_of_the_sentence_before(read: Read) -> None:
    analysis = read(TEXT, title=TITLE)
    assert [str(when.date) for one in analysis.sentences for when in one.dates] == ["2021-09-08", "2021-09-08"]


@pytest.mark.parametrize(
    "text",
    [
        "The Belt and Road Initiative was discussed.",
        "The China-Laos Railway opened in Vientiane.",
        "Trade in the Yangtze River Delta has grown.",
        "Both sides spoke of Artificial Intelligence.",
        "On the Mid-Autumn Festival the Great Hall was lit.",
    ],
)
def test_capitalised_words_alone_are_nobody(read: Read, text: str) -> None:
    assert read(text).cast == {}


@pytest.mark.parametrize("text", ["", " ", "\n\n", "中老铁路", "?!", "." * 50, "A" * 500])
def test_any_text_can_be_read(read: Read, text: str) -> None:
    analysis = read(text)
    assert analysis.document.text == text
    assert analysis.cast == {}
