"""The ledger: each sentence of a release, what was drawn from it and by which rule, or why nothing was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from textwrap import shorten
from typing import Any

from communique.model import Agreement, Anniversary, Event, Fact, Facts, Span, Statement

Record = dict[str, Any]

_FREQUENT = 40
_EXAMPLE = 140


def ledger(facts: Facts) -> Record:
    """A release's sentences, each with its facts and silences; every value is a JSON value.

    >>> from communique.model import Document, Silence
    >>> d = Document.of(id="a", text="They discussed trade.")
    >>> silence = Silence(Span(0, 21), "discussed", "discussions:discuss")
    >>> entry = ledger(Facts(d, "diplomatic", sentences=(Span(0, 21),), silences=(silence,)))
    >>> print("\\n".join(lines(entry)))
    a (diplomatic)
      They discussed trade.
        - nothing: discussed [discussions:discuss]
    """
    document = facts.document
    drawn: list[Fact] = [*facts.events, *facts.agreements, *facts.anniversaries, *facts.statements]
    return {
        "id": document.id,
        "scope": facts.scope,
        "sentences": [
            {
                "text": " ".join(span.of(document.text).split()),
                "start": span.start,
                "end": span.end,
                "facts": [_fact(fact) for fact in drawn if _stands_in(fact, span)],
                "silences": [
                    {"reason": s.reason, "rule": s.rule, "wording": s.wording, "start": s.span.start, "end": s.span.end}
                    for s in facts.silences
                    if s.span.start < span.end and span.start < s.span.end
                ],
            }
            for span in facts.sentences
        ],
    }


def lines(entry: Record) -> Iterator[str]:
    """A ledger for people."""
    yield f"{entry['id']} ({entry['scope']})"
    for sentence in entry["sentences"]:
        yield f"  {sentence['text']}"
        for fact in sentence["facts"]:
            yield f"    + {fact['fact']} {fact['kind']} ({fact['who']}): {fact['quote']} [{fact['rule']}]"
        for silence in sentence["silences"]:
            yield f"    - nothing: {silence['reason']} [{silence['rule']}]"


@dataclass(slots=True)
class Totals:
    """Sums over the ledgers of many releases, added one by one."""

    releases: int = 0
    sentences: int = 0
    coded: int = 0
    silent: Counter[str] = field(default_factory=Counter)
    wordings: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    def add(self, entry: Record) -> None:
        """Count one release's ledger."""
        self.releases += 1
        known: set[str] = set()
        for sentence in entry["sentences"]:
            self.sentences += 1
            if sentence["facts"]:
                self.coded += 1
                continue
            first = sentence["silences"][0] if sentence["silences"] else {"reason": "no-pattern", "wording": ""}
            self.silent[first["reason"]] += 1
            if first["wording"]:
                known.add(first["wording"])
                self.examples.setdefault(first["wording"], sentence["text"])
        self.wordings.update(known)

    def record(self) -> Record:
        """The sums as JSON values."""
        return {
            "releases": self.releases,
            "sentences": self.sentences,
            "coded": self.coded,
            "silent": dict(sorted(self.silent.items())),
            "wordings": [
                {"wording": wording, "releases": number, "example": self.examples[wording]}
                for wording, number in self._frequent()
            ],
        }

    def lines(self) -> Iterator[str]:
        """The sums for people."""
        yield f"{self.releases} releases, {self.sentences} sentences: {self.coded} with facts, without:"
        for reason, number in sorted(self.silent.items(), key=lambda item: (-item[1], item[0])):
            yield f"  {number:6} {reason}"
        if self.wordings:
            yield "wordings of sentences without facts, by the number of releases that have them:"
        for wording, number in self._frequent():
            yield f"  {number:6} {wording}"
            yield f"         {shorten(self.examples[wording], _EXAMPLE)}"

    def _frequent(self) -> list[tuple[str, int]]:
        return sorted(self.wordings.items(), key=lambda item: (-item[1], item[0]))[:_FREQUENT]


def _stands_in(fact: Fact, sentence: Span) -> bool:
    return any(
        e.attests == "fact" and e.span.start < sentence.end and sentence.start < e.span.end for e in fact.evidence
    )


def _fact(fact: Fact) -> Record:
    name, kind, who = _told(fact)
    first = fact.evidence[0]
    return {
        "fact": name,
        "kind": kind,
        "who": who,
        "quote": " ".join(first.quote.split()),
        "start": first.span.start,
        "end": first.span.end,
        "rule": first.rule,
    }


def _told(fact: Fact) -> tuple[str, str, str]:
    match fact:
        case Event():
            people = ", ".join(one.actor.name for one in fact.participants)
            return "event", fact.kind, people or _parties(fact)
        case Agreement():
            return "agreement", fact.kind, _parties(fact)
        case Anniversary():
            return "anniversary", fact.of, _parties(fact)
        case Statement():
            sides = [fact.speaker.name] if fact.speaker else []
            sides += [fact.represents.key] if fact.represents else []
            return "statement", fact.stance, ", ".join(sides)


def _parties(fact: Event | Agreement | Anniversary) -> str:
    return ", ".join(party.key for party in fact.parties)
