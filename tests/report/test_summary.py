"""The figures with which a build ends."""

from __future__ import annotations

from collections import Counter

from communique.report.summary import Summary, tally
from tests.graph import sample


def test_a_tally_counts_by_kind() -> None:
    found = tally(sample.FACTS)
    assert found["release", "diplomatic"] == 1
    assert found["event", "talks"] == 1


def test_the_commonest_kind_comes_first() -> None:
    one = Counter({("release", "diplomatic"): 1, ("statement", "pledge"): 2, ("statement", "call"): 1})
    two = Counter({("release", "domestic"): 1})
    summary = Summary.of([one, one, two], rejected=3, skipped=4, unread=5)
    assert str(summary).splitlines() == [
        "releases       3, 1 of them domestic",
        "events         0",
        "agreements     0",
        "anniversaries  0",
        "statements     6: 4 pledge, 2 call",
        "rejected       3",
        "skipped        4",
        "unread         5",
    ]
