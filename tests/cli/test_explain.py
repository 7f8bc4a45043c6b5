"""`communique explain`: the ledger of sentences."""

from __future__ import annotations

import json

from tests.cli.conftest import LAOS, SAMPLES, Run


def test_a_sentence_its_facts_and_their_rule(run: Run) -> None:
    done = run("explain", LAOS)
    assert done.status == 0
    assert "    + statement support (Xi Jinping, CHN): China firmly supports Laos in" in done.out
    assert "[stances:support]" in done.out
    assert "releases, " not in done.out


def test_json_has_the_same(run: Run) -> None:
    entry = json.loads(run("explain", LAOS, "--json").out)
    assert entry["id"] == LAOS.stem
    for sentence in entry["sentences"]:
        assert bool(sentence["facts"]) != bool(sentence["silences"])
    assert ("statement", "support", "Xi Jinping, CHN") in [
        (fact["fact"], fact["kind"], fact["who"]) for sentence in entry["sentences"] for fact in sentence["facts"]
    ]


def test_several_releases_end_with_totals(run: Run) -> None:
    last = run("explain", SAMPLES / "*.txt", "--json").out.splitlines()[-1]
    totals = json.loads(last)["totals"]
    assert totals["releases"] == 15
    assert totals["silent"]["domestic"] > 0
    assert totals["coded"] + sum(totals["silent"].values()) == totals["sentences"]
    assert (
        f"15 releases, {totals['sentences']} sentences: {totals['coded']} with facts"
        in run("explain", SAMPLES / "*.txt").out
    )
