"""One lexicon for the room, and a release of a few sentences written in a test."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from communique.extract import facts
from communique.language.lexicon import Lexicon
from communique.model import Document, Facts, Span

Draw = Callable[..., Facts]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon.load()


@pytest.fixture(scope="session")
def draw(lexicon: Lexicon) -> Draw:
    """The facts of a release of 2021-09-09, by a publisher who speaks for China unless `state` says otherwise."""

    def of(text: str, *, title: str | None = None, state: str | None = "CHN", day: str | None = "2021-09-09") -> Facts:
        span = Span(0, len(title)) if title is not None else None
        whole = text if title is None else f"{title}\n\n{text}"
        published = dt.date.fromisoformat(day) if day is not None else None
        return facts(Document.of(id="a", text=whole, title=span, state=state, published=published), lexicon)

    return of
