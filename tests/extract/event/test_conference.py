"""The name of a conference, or none where it has none."""

from __future__ import annotations

import pytest

from communique.extract.event.conference import conference_name
from communique.language.analyse import analyse
from communique.language.lexicon import Lexicon
from communique.model import Document

NAMES: dict[str, str | None] = {
    "They spoke of the sixth China-EU Summit in Beijing.": "sixth China-EU Summit",
    "They spoke of the next meeting of the joint committee on trade.": "next meeting of the joint committee on trade",
    "They spoke of the informal CIS summit on December 28.": "informal CIS summit",
    "They spoke of the Summit for Democracy.": "Summit for Democracy",
    # A standing body, a resolution, a congress at home, no name at all.
    "They spoke of the China-Laos Strategic Dialogue.": None,
    "They spoke of the UN General Assembly resolution.": None,
    "They spoke of the sixth session of the Central Committee.": None,
    "They spoke of the conference.": None,
}


@pytest.mark.parametrize(("text", "name"), NAMES.items(), ids=NAMES.keys())
def test_conference_name(lexicon: Lexicon, text: str, name: str | None) -> None:
    analysis = analyse(Document.of(id="a", text=text, state="CHN"), lexicon)
    (said,) = analysis.said
    hits = [hit for hit in said.parsed.hits if hit.value.table == "occasions"]
    spans = [conference_name(analysis.folded, said.parsed.sentence.span, hit) for hit in hits]
    found = [span.of(text) for span in spans if span is not None]
    assert hits
    assert found[:1] == ([name] if name is not None else [])
