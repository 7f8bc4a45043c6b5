"""For whom "he", "I" and a state's name speak."""

from __future__ import annotations

import pytest

from communique.language.voices import main_person, voice_for
from tests.language.conftest import Read

MET = "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. "


@pytest.mark.parametrize(
    ("sentence", "actor", "party"),
    [
        ("Saleumxay thanked China.", "Saleumxay Kommasith", "LAO"),
        ("He thanked them.", "Saleumxay Kommasith", "LAO"),
        ("Laos thanked them.", None, "LAO"),
        ("ASEAN thanked them.", None, "ASEAN"),
    ],
)
def test_the_voice_of_a_subject(read: Read, sentence: str, actor: str | None, party: str) -> None:
    analysis = read(MET + "Saleumxay attended a reception. " + sentence)
    (predicate,) = analysis.said[-1].predicates
    voice = voice_for(analysis, predicate.subjects[0])
    assert voice is not None
    assert (analysis.cast[voice.actor].name if voice.actor else None, voice.party) == (actor, party)


@pytest.mark.parametrize("sentence", ["Both sides thanked them.", "They thanked him."])
def test_several_have_no_voice_of_their_own(read: Read, sentence: str) -> None:
    analysis = read(MET + sentence)
    (predicate,) = analysis.said[-1].predicates
    assert voice_for(analysis, predicate.subjects[0]) is None


def test_i_is_who_signs(read: Read) -> None:
    title = "Statement by Foreign Minister Wang Yi on Chad"
    analysis = read("I condemn the attack in Chad.", title=title)
    (clause,) = analysis.said[-1].clauses
    assert clause.voice is not None
    assert clause.voice.actor is not None
    assert analysis.cast[clause.voice.actor].name == "Wang Yi"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [("Saleumxay said that Wang Yi is a friend.", "Saleumxay Kommasith"), ("Both sides agreed to go on.", None)],
)
def test_main_person(read: Read, sentence: str, name: str | None) -> None:
    analysis = read(MET + sentence)
    mention = main_person(analysis.said[-1].predicates)
    assert (analysis.cast[mention.key].name if mention else None) == name
