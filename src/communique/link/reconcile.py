"""The rest against a live endpoint: what no table has, under the rule of the tables."""

from __future__ import annotations

import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from communique.graph.terms import slug
from communique.link import iris, people, tables
from communique.link.found import Coded
from communique.link.links import Candidate, Link, Outcome
from communique.link.questions import Endpoint, Memory, Row, Topic, ask
from communique.link.settlements import Sought
from communique.link.tables import Holding
from communique.resolve.named import Person
from communique.resolve.names import spelt_out, words
from communique.resolve.offices import class_of

ORGANIZATION_RULE = "organization-name-and-acronym"
_SIZE = 25
_PAUSE = 1.0
_WORDS = 2
_NAME = 50
_STILL = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Rest:
    """What an endpoint is asked about: people with a state and a whole name, organisations, places with their state."""

    people: tuple[Person, ...]
    organizations: tuple[Coded, ...]
    places: tuple[Sought, ...] = ()

    @classmethod
    def of(
        cls,
        outcome: Outcome,
        persons: Iterable[Person],
        organizations: Iterable[Coded],
        places: Iterable[Sought] = (),
    ) -> Rest:
        """Those that the tables left unlinked."""
        linked = {link.subject for link in outcome.links}
        return cls(
            tuple(each for each in persons if each.iri not in linked and each.state in _items() and _names(each)),
            tuple(each for each in organizations if each.iri not in linked),
            tuple(places),
        )

    @property
    def questions(self) -> tuple[tuple[Topic, tuple[str, ...]], ...]:
        """The names to ask for, by topic."""
        names = sorted({name for person in self.people for name in _names(person)})
        labels = sorted({each.label for each in self.organizations})
        places = sorted({each.name for each in self.places})
        return ("people", tuple(names)), ("organizations", tuple(labels)), ("places", tuple(places))


def fetch(
    rest: Rest,
    endpoint: Endpoint,
    memory: Memory,
    *,
    size: int = _SIZE,
    pause: float = _PAUSE,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[int]:
    """Ask the endpoint what the memory lacks, one query at a time with a pause between; yields names settled.

    Raises StoreError where an answer is none; what came before it is kept.
    """
    first = True
    for topic, names in rest.questions:
        answers = ask(endpoint, memory, topic, names, size)
        while True:
            if not first:
                sleep(pause)
            settled = next(answers, None)
            if settled is None:
                break
            first = False
            yield settled


def reconciled(rest: Rest, source: str, memory: Memory) -> Outcome:
    """What the kept answers say, as links and candidates; `source` is the endpoint's address."""
    outcome = Outcome()
    for person in rest.people:
        rows = [(name, row) for name in _names(person) for row in memory.recall("people", name) or ()]
        outcome += people.people([person], tuple(_holdings(person, rows)), source=source)
    for organization in rest.organizations:
        outcome += _organization(organization, memory.recall("organizations", organization.label) or (), source)
    return outcome


def _names(person: Person) -> list[str]:
    """The spellings to ask for: as written, and without initials and titles after the name."""
    names = {each for name in person.names for each in (" ".join(name.split()), spelt_out(name))}
    return sorted(name for name in names if len(name.split()) >= _WORDS <= len(words(name)))


def _holdings(person: Person, rows: Iterable[tuple[str, Row]]) -> Iterator[Holding]:
    """The rows as terms in offices of the person's state; for a citizen who held none, a term of nothing."""
    state = person.state or ""
    item = iris.wikidata(_items()[state])
    for name, row in rows:
        who = row["item"].removeprefix(iris.WIKIDATA)
        if row.get("country") == item:
            office, position = row["title"], row["position"].removeprefix(iris.WIKIDATA)
            start, end = _day(row.get("start", "")), _day(row.get("end", ""))
            yield Holding(state, class_of(office, state), office, position, name, who, start, end, _STILL)
        elif row.get("citizenship") == item:
            yield Holding(state, "", "", "", name, who, "", "")


def _organization(node: Coded, rows: Iterable[Row], source: str) -> Outcome:
    """The one item of the name that bears the acronym, too; whatever else bears the name is a candidate."""
    others: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        others[row["item"]].add(slug(row["other"]))
    sure = [item for item, names in others.items() if slug(node.code) in names and slug(node.code) != slug(node.label)]
    if len(sure) == 1:
        reasons = (f"name {node.label}", f"acronym {node.code}")
        link = Link("organization", node.iri, "sameAs", "wikidata", sure[0], ORGANIZATION_RULE, reasons, source)
        return Outcome((link,))
    reasons = (f"name {node.label}", "several bear the acronym" if sure else "no acronym agrees")
    return Outcome(
        (),
        tuple(
            Candidate("organization", node.iri, node.label, "wikidata", item, node.label, _NAME, reasons)
            for item in sorted(others)
        ),
    )


def _day(text: str) -> str:
    """The day of a date of Wikidata; empty for a value that is not known."""
    return text[:10] if re.match(r"\d{4}-\d\d-\d\d", text) else ""


@cache
def _items() -> dict[str, str]:
    return {state.code: state.wikidata for state in tables.states() if state.wikidata}
