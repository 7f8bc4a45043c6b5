"""Sentences, and the full stops that end none."""

from __future__ import annotations

import pytest

from communique.language.sentences import sentences
from communique.model import Document, Span


def split(text: str) -> list[str]:
    return [one.span.of(text) for one in sentences(Document.of(id="a", text=text))]


@pytest.mark.parametrize(
    "parts",
    [
        ["Wang Yi met with Prak Sokhonn.", "Both sides exchanged views."],
        ["On Sept. 9, 2021, Wang Yi met with Mr. Prak.", "He thanked Dr. Tedros."],
        ["President Joseph R. Biden, Jr. met with King Abdullah II.", "They discussed trade."],
        ["Secretary Antony J. Blinken met with H.E. Retno Marsudi."],
        ["He travelled to Washington, D.C. and New York."],
        ["He left Washington, D.C.", "The visit lasted two days."],
        ["China opposes the sale by the U.S.", "The two sides agreed to talk."],
        ["The U.S. Ambassador attended."],
        ['"We firmly oppose this."', "He added that talks must go on."],
        ["Is that so?", "It is not!", "We will see."],
        ["Trade grew by 5.6 percent to 4.35 billion dollars.", "Both sides welcomed this."],
        ["Article 5 of No. 2758 was recalled by Gen. Wei and Amb. Sun."],
        ["“Laos abides by the principle.”", "“It always will,” he said."],
        ["Élisabeth Borne attended.", "Émile Ngoy did not.", "Österreich war da."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


def test_paragraphs_are_counted_and_the_heading_is_one() -> None:
    title = "Wang Yi Meets with Mr. Prak"
    text = f"{title}\n\nWang met Prak. Prak thanked him.\n\nHe left."
    found = sentences(Document.of(id="a", text=text, title=Span(0, len(title))))
    assert [(one.paragraph, one.heading, one.span.of(text)) for one in found] == [
        (0, True, title),
        (1, False, "Wang met Prak."),
        (1, False, "Prak thanked him."),
        (2, False, "He left."),
    ]


def test_blanks_around_a_sentence_are_not_part_of_it() -> None:
    assert split("  Wang met Prak.   Prak left.  ") == ["Wang met Prak.", "Prak left."]


def test_a_document_without_words_has_no_sentence() -> None:
    assert split(" \n\n ") == []


def test_a_sentence_longer_than_any_is_cut_at_its_spaces() -> None:
    text = "Wang Yi and " * 2_000 + "x" * 12_000
    spans = [each.span for each in sentences(Document.of(id="a", text=text))]
    assert max(span.end - span.start for span in spans) <= 5_000
    assert "".join(span.of(text) for span in spans).replace(" ", "") == text.replace(" ", "")
    assert all(span.of(text).startswith(("Wang", "Yi", "and", "x")) for span in spans)
