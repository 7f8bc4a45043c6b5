"""One lexicon for the room, and readers that take a text written in a test to the step under test."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from communique.language.analyse import analyse
from communique.language.analysis import Analysis
from communique.language.lexicon import Lexicon
from communique.language.match import fold
from communique.language.tokens import Token, tokens
from communique.model import Document, Span

Read = Callable[..., Analysis]
Split = Callable[[str], tuple[Token, ...]]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon.load()


@pytest.fixture(scope="session")
def split(lexicon: Lexicon) -> Split:
    """The tokens of a sentence."""

    def of(text: str) -> tuple[Token, ...]:
        folded = fold(text)
        return tokens(folded, Span(0, len(text)), lexicon.names.longest(folded), lexicon)

    return of


@pytest.fixture(scope="session")
def read(lexicon: Lexicon) -> Read:
    """A release of 2021-09-09, by a publisher who speaks for China unless `state` says otherwise."""

    def of(text: str, *, title: str | None = None, state: str | None = "CHN", publisher: str | None = None) -> Analysis:
        span = Span(0, len(title)) if title is not None else None
        whole = text if title is None else f"{title}\n\n{text}"
        day = dt.date(2021, 9, 9)
        document = Document.of(id="a", text=whole, title=span, state=state, published=day, publisher=publisher)
        return analyse(document, lexicon)

    return of
