"""The forms of verbs, regular by their spelling, irregular by the table."""

from __future__ import annotations

import pytest

from communique.language.inflect import inflect
from communique.language.lexicon import Lexicon

IRREGULAR = {
    "meet": ("met", "met"),
    "have": ("had", "had"),
    "speak": ("spoke", "spoken"),
    "undertake": ("undertook", "undertaken"),
    "confer": ("conferred", "conferred"),
}


@pytest.mark.parametrize(
    ("phrase", "wanted"),
    [
        ("attend", ["attend", "attends", "attended", "attending"]),
        ("co-chair", ["co-chair", "co-chairs", "co-chaired", "co-chairing"]),
        ("agree to", ["agree to", "agrees to", "agreed to", "agreeing to"]),
        ("oppose", ["oppose", "opposes", "opposed", "opposing"]),
        ("carry out", ["carry out", "carries out", "carried out", "carrying out"]),
        ("convey greetings", ["convey greetings", "conveys greetings", "conveyed greetings", "conveying greetings"]),
        ("reach consensus", ["reach consensus", "reaches consensus", "reached consensus", "reaching consensus"]),
        ("express", ["express", "expresses", "expressed", "expressing"]),
        ("plan to", ["plan to", "plans to", "planned to", "planning to"]),
        ("meet with", ["meet with", "meets with", "met with", "meeting with"]),
        ("have a call", ["have a call", "has a call", "had a call", "having a call"]),
        ("speak with", ["speak with", "speaks with", "spoke with", "spoken with", "speaking with"]),
        (
            "undertake to",
            ["undertake to", "undertakes to", "undertook to", "undertaken to", "undertaking to"],
        ),
        (
            "be willing to",
            [f"{be} willing to" for be in ("be", "is", "are", "am", "'m", "'re", "was", "were", "been", "being")],
        ),
    ],
)
def test_forms(phrase: str, wanted: list[str]) -> None:
    assert [text for text, _ in inflect(phrase, IRREGULAR)] == wanted


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("speak with", "base"),
        ("speaks with", "present"),
        ("spoke with", "past"),
        ("spoken with", "participle"),
        ("speaking with", "ing"),
    ],
)
def test_each_form_says_which_it_is(text: str, form: str) -> None:
    assert dict(inflect("speak with", IRREGULAR))[text] == form


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("paid a visit to", "payed a visit to"),
        ("threw support behind", "throwed support behind"),
        ("held talks with", "holded talks with"),
        ("undertook to", "undertaked to"),
        ("stood ready to", "standed ready to"),
        ("understood", "understanded"),
    ],
)
def test_irregular_verbs_of_the_lexicons(lexicon: Lexicon, right: str, wrong: str) -> None:
    assert [len([m for m in lexicon.phrases.all(text) if m.start == 0]) > 0 for text in (right, wrong)] == [True, False]
