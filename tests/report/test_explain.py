"""The ledger of sentences: nothing is lost between facts and silences."""

from __future__ import annotations

import pytest

from communique.assets import asset
from communique.extract import facts
from communique.language.lexicon import Lexicon
from communique.model import Document, Facts, Silence, Span
from communique.read import read_text
from communique.report.explain import Totals, ledger, lines

SILENT = "They discussed trade.\n\nThe envoy inspected a stadium."


@pytest.fixture(scope="module")
def laos() -> Facts:
    path = asset("data", "samples", "2021-12-03-laos-video-meeting.txt")
    return facts(read_text(path.read_text("utf-8"), id="laos"), Lexicon.load())


@pytest.fixture
def silent() -> Facts:
    return Facts(
        Document.of(id="a", text=SILENT),
        "diplomatic",
        sentences=(Span(0, 21), Span(23, 53)),
        silences=(
            Silence(Span(0, 21), "discussed", "discussions:discuss"),
            Silence(Span(23, 53), "no-pattern", "-", "PERSON inspected a stadium"),
        ),
    )


def test_each_fact_stands_under_the_sentence_that_states_it(laos: Facts) -> None:
    entry = ledger(laos)
    told = [(s, fact) for s in entry["sentences"] for fact in s["facts"]]
    assert len({(f["fact"], f["start"], f["end"], f["rule"]) for _, f in told}) == sum(
        len(group) for group in (laos.events, laos.agreements, laos.anniversaries, laos.statements)
    )
    assert all(fact["quote"].split()[0] in sentence["text"] for sentence, fact in told)


def test_the_lines_name_rule_and_reason(silent: Facts) -> None:
    assert list(lines(ledger(silent))) == [
        "a (diplomatic)",
        "  They discussed trade.",
        "    - nothing: discussed [discussions:discuss]",
        "  The envoy inspected a stadium.",
        "    - nothing: no-pattern [-]",
    ]


def test_totals_count_sentences_and_unknown_wordings_by_release(silent: Facts, laos: Facts) -> None:
    totals = Totals()
    totals.add(ledger(silent))
    totals.add(ledger(silent))
    assert totals.record() == {
        "releases": 2,
        "sentences": 4,
        "coded": 0,
        "silent": {"discussed": 2, "no-pattern": 2},
        "wordings": [
            {
                "wording": "PERSON inspected a stadium",
                "releases": 2,
                "example": "The envoy inspected a stadium.",
            }
        ],
    }
    totals.add(ledger(laos))
    assert totals.coded > 0
