"""A release that names alone make domestic: never one that its facts would make diplomatic."""

from __future__ import annotations

import datetime as dt

import pytest

from communique.extract import EXTRACTORS
from communique.extract.finish import finish
from communique.extract.passing import passing
from communique.language.analyse import named, told
from communique.language.lexicon import Lexicon
from communique.model import Document, Span

FILL = "The bill lowers the price of medicine, builds roads and bridges, and helps families to pay the rent. " * 20
PASSING = [
    ("Fact Sheet: Medicine for Less", FILL),
    ("Remarks by President Biden on Roads", FILL + "President Biden thanked the workers of Ohio."),
    # Another state named once in a long text, where it does nothing.
    ("Fact Sheet: Medicine for Less", FILL * 3 + "Prices were compared with those in Canada."),
    ("Fact Sheet: Medicine for Less", FILL * 3 + "Governor Tim Walz spoke with Mayor Eric Adams."),
]
OPEN = [
    ("Readout of the President's Call with Canada", FILL),
    ("Fact Sheet: Medicine for Less", "Prices were compared with those in Canada. Canada welcomed this."),
    # Whose the President is may hang on what is said to or by the state that is named.
    ("President Duda Speaks", FILL * 3 + "President Duda thanked the United States for its support."),
    ("Remarks by President Biden on Roads", FILL * 3 + "The President said that Canada supports the plan."),
    ("Statement on the Chemical Weapons Convention", FILL),
]


def document(title: str, text: str) -> Document:
    whole = f"{title}\n\n{text}"
    return Document.of(
        id="a", text=whole, title=Span(0, len(title)), state="USA", published=dt.date(2022, 3, 1), publisher="X"
    )


@pytest.mark.parametrize(("title", "text"), PASSING)
def test_what_names_decide_the_facts_would_decide_alike(title: str, text: str, lexicon: Lexicon) -> None:
    first = named(document(title, text), lexicon)
    assert passing(first, lexicon)
    whole = told(first, lexicon)
    drawn = [one for extractor in EXTRACTORS for one in extractor(lexicon)(whole)]
    assert finish(whole, drawn, lexicon).scope == "domestic"


@pytest.mark.parametrize(("title", "text"), OPEN)
def test_where_it_is_not_certain_the_facts_decide(title: str, text: str, lexicon: Lexicon) -> None:
    assert not passing(named(document(title, text), lexicon), lexicon)
