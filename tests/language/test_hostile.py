"""Any words at all: the matcher and the grammar of dates keep to the text and never fall over."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.extract import facts
from communique.graph import quads
from communique.language.lexicon import Lexicon
from communique.model import Document

WORDS = (
    *(
        "Wang Yi",
        "Foreign Minister",
        "of",
        "Laos",
        "the",
        "China",
        "and",
        "met with",
        "held talks with",
        "said that",
        "he",
        "they",
    ),
    *(
        "both sides",
        "will visit",
        "signed",
        "an agreement",
        "60th anniversary",
        "on",
        "September 9, 2021",
        "February 30",
        "next year",
    ),
    *(
        "from",
        "to",
        "the 99th",
        "May",
        "2021-13-45",
        "last Monday",
        "in",
        "Beijing",
        ",",
        ".",
        '"',
        "“",
        "”",
        "(",
        ")",
        "’s",
        ":",
    ),
    *(
        "\n\n",
        "\u202e",
        "\u200b",
        "\u0130",
        "W\u0430ng Yi",
        "a\u0301",
        "ﬁ",
        "王毅",
        "U.S.",
        "Mr.",
        "-",
        "—",
        "1",
        "0",
        "²",
        "٣",
    ),
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load()


@settings(max_examples=150, derandomize=True, deadline=None)
@given(
    st.lists(
        st.one_of(st.sampled_from(WORDS), st.text(st.characters(exclude_categories=["Cs"]), max_size=4)), min_size=1
    )
)
def test_any_words_give_facts_whose_quotes_stand_in_the_text(lexicon: Lexicon, words: list[str]) -> None:
    document = Document.of(id="a", text=" ".join(words), state="CHN")
    found = facts(document, lexicon)
    for fact in (*found.events, *found.agreements, *found.anniversaries, *found.statements):
        assert all(each.span.of(document.text) == each.quote for each in fact.evidence)
    assert all(line.count("\n") == 1 and line.endswith(" .\n") for line in quads(found))


@pytest.mark.parametrize("words", ["Mr. ", "Wang Yi ", "Third ", "a" * 99, "on the "])
def test_words_repeated_without_end_are_done_within_seconds(lexicon: Lexicon, words: str) -> None:
    document = Document.of(id="a", text=words * (30_000 // len(words)))
    start = time.process_time()
    facts(document, lexicon)
    assert time.process_time() - start < 10  # the machine may be busy; the square of the length takes minutes
