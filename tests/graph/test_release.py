"""The release's own node."""

from __future__ import annotations

from communique.model import Document, Facts
from tests.graph import sample
from tests.graph.read_back import of_type


def test_it_says_where_the_text_comes_from() -> None:
    (release,) = of_type(sample.FACTS, "Release")
    assert release == {
        "type": {"Release"},
        "identifier": {"talks-1"},
        "title": {sample.TITLE},
        "language": {"en"},
        "publisher": {"Ministry of Iceland"},
        "source": {"https://example.org/news/talks%201"},
        "issued": {"2021-03-04"},
        "publisherState": {"state/ISL"},
        "text": {sample.TEXT},
        "sha256": {sample.DOCUMENT.sha256},
        "scope": {"diplomatic"},
    }


def test_what_is_not_known_is_left_out() -> None:
    (release,) = of_type(Facts(Document.of(id="a", text="Roads reopen.", url="no address"), "domestic"), "Release")
    assert set(release) == {"type", "identifier", "language", "text", "sha256", "scope"}
