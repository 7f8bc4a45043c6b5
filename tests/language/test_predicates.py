"""Which known verbs are predicates, and whose: link, subjects, voice and time."""

from __future__ import annotations

import pytest

from communique.language.analysis import Analysis, Predicate
from tests.language.conftest import Read

MET = "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith. "


def told(read: Read, sentence: str) -> tuple[Analysis, tuple[Predicate, ...]]:
    analysis = read(MET + sentence)
    return analysis, analysis.said[-1].predicates


def shown(analysis: Analysis, predicate: Predicate) -> tuple[str, str, str]:
    text = analysis.document.text
    subjects = ", ".join(m.span.of(text) for m in predicate.subjects)
    return subjects, predicate.link, text[predicate.verb : predicate.end]


CASES: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("Saleumxay thanked China.", [("Saleumxay", "subject", "thanked")]),
    ("China and Laos oppose hegemony.", [("China, Laos", "subject", "oppose")]),
    (
        "Saleumxay thanked China and congratulated the CPC.",
        [("Saleumxay", "subject", "thanked"), ("Saleumxay", "coordinate", "congratulated")],
    ),
    ("Wang Yi, during the meeting, thanked Laos.", [("Wang Yi", "subject", "thanked")]),
    ("Wang Yi on September 9 thanked Laos.", [("Wang Yi", "subject", "thanked")]),
    ("Both sides firmly oppose hegemony.", [("Both sides", "subject", "oppose")]),
    ("The plan, which opposes hegemony, was read.", [("", "relative", "opposes")]),
    ("A policy to support Laos was read.", []),
    ("The supporting documents were read.", []),
]


@pytest.mark.parametrize(("sentence", "wanted"), CASES, ids=[sentence for sentence, _ in CASES])
def test_predicates(read: Read, sentence: str, wanted: list[tuple[str, str, str]]) -> None:
    analysis, found = told(read, sentence)
    assert [shown(analysis, one) for one in found] == wanted


@pytest.mark.parametrize(
    ("sentence", "passive", "past"),
    [
        ("Saleumxay thanked China.", False, True),
        ("Saleumxay has thanked China.", False, False),
        ("Laos thanks China.", False, False),
        ("Saleumxay was thanked by China.", True, True),
    ],
)
def test_voice_and_time(read: Read, sentence: str, passive: bool, past: bool) -> None:
    _, (predicate,) = told(read, sentence)
    assert (predicate.passive, predicate.told) == (passive, past)


def test_the_whole_begins_with_the_subject_the_start_with_the_auxiliaries(read: Read) -> None:
    analysis, (predicate,) = told(read, "China will always firmly support Laos.")
    text = analysis.document.text
    assert text[predicate.whole : predicate.end].startswith("China will")
    assert text[predicate.start : predicate.end].startswith("will")
    assert predicate.of("discussions") is None
