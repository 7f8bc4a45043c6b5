"""The noun of an encounter with its determiner and modifiers."""

from __future__ import annotations

import pytest

from communique.extract.event.noun import noun
from communique.language.analyse import analyse
from communique.language.lexicon import Lexicon
from communique.model import Document

CASES: dict[str, tuple[str, str, str] | None] = {
    "Wang Yi praised the recent official visit of Minister Somsavat.": ("the", "recent official", "held"),
    "Wang Yi praised Minister Somsavat Lengsavad's upcoming visit to China.": ("'s", "upcoming", "planned"),
    "Wang Yi praised the Lao trip to China.": ("the", "Lao", "held"),
    "Wang Yi looked forward to a meeting with the Lao side.": ("a", "", "planned"),
    # Verbs.
    "They call for calm.": None,
    "Ministers visit Laos.": None,
}


@pytest.mark.parametrize(("text", "wanted"), CASES.items(), ids=CASES.keys())
def test_noun(lexicon: Lexicon, text: str, wanted: tuple[str, str, str] | None) -> None:
    analysis = analyse(Document.of(id="a", text=text, state="CHN"), lexicon)
    (said,) = analysis.said
    hits = [hit for hit in said.parsed.hits if hit.value.table == "encounter_heads"]
    found = [one for hit in hits if (one := noun(said, analysis.folded, hit, lexicon.words["modifier"])) is not None]
    shown = (found[0].word, found[0].own.strip(), found[0].status) if found else None
    assert hits
    assert shown == wanted
