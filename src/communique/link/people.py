"""People and the offices of states, against the table of office holders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communique.link import iris, tables
from communique.link.found import Post
from communique.link.links import Candidate, Link, Outcome
from communique.link.tables import Holding
from communique.resolve.named import Attestation, Person
from communique.resolve.names import Likeness, likeness, words
from communique.resolve.offices import alike, classes, is_single, same_office

HOLDERS = "data/reference/office-holders.tsv"
RULE = "name-state-office-or-term"
POST_RULE = "state-office-class"
_NAME, _PART, _STATE, _OFFICE, _TERM = 50, 30, 20, 20, 10


def people(found: Iterable[Person], holdings: Sequence[Holding] | None = None, source: str = HOLDERS) -> Outcome:
    """A person is the office holder of the same name and state who held the office, or held one at the time.

    A link needs the whole name, the state, and the office or the term: somebody who is named in office, but
    in none of those that the table has for that person, is a candidate, and so is everybody whom two office
    holders of the state could be, or of whom there is but part of the name.
    """
    by_state: dict[str, list[Holding]] = defaultdict(list)
    for holding in tables.holdings() if holdings is None else holdings:
        by_state[holding.state].append(holding)
    links: list[Link] = []
    candidates: list[Candidate] = []
    for person in found:
        matches = _matches(person, by_state.get(person.state or "", []))
        sure = [match for match in matches if match.is_sure]
        if len(sure) == 1 and not any(match.name == "same" for match in matches if match is not sure[0]):
            links.append(sure[0].link(source))
        else:
            candidates += (match.candidate() for match in matches)
    return Outcome(tuple(sorted(links)), tuple(sorted(candidates)))


def posts(found: Iterable[Post], holdings: Sequence[Holding] | None = None) -> Outcome:
    """An office as worded is close to the position of its class, where the state has one of that class.

    >>> for link in posts([Post("post/CHN/foreign-minister", "Foreign Minister", "CHN")]).links:
    ...     print(link.predicate, link.target)
    closeMatch http://www.wikidata.org/entity/Q2664362
    """
    positions: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for holding in tables.holdings() if holdings is None else holdings:
        positions[holding.state, holding.office_class].add((holding.office_id, holding.office))
    links = []
    for post in found:
        kinds = classes(post.label, post.state)
        titled = {each for kind in kinds for each in positions.get((post.state, kind), ())}
        # The United States have a Secretary of State: their "Foreign Minister" is somebody else's.
        meant = {item for item, title in titled if alike(post.label, title)}
        if len(meant) == 1 and is_single(post.label):
            reasons = (f"state {post.state}", f"office {post.label}")
            target = iris.wikidata(meant.pop())
            links.append(Link("post", post.iri, "closeMatch", "wikidata", target, POST_RULE, reasons, HOLDERS))
    return Outcome(tuple(sorted(links)))


@dataclass(frozen=True, slots=True)
class _Match:
    """A person of the graph beside one of the table: what agrees of each."""

    person: Person
    terms: tuple[Holding, ...]
    name: Likeness
    spelt: str
    by_office: tuple[tuple[Attestation, Holding], ...]
    by_term: tuple[tuple[Attestation, Holding], ...]
    in_office: bool

    @property
    def is_sure(self) -> bool:
        """The name is the whole one; an office named agrees, or none is named and the term does.

        A name of one word is less: office and term must agree in one release.
        """
        if self.name != "same":
            return False
        if len(words(self.spelt)) == 1:
            return any(pair in self.by_term for pair in self.by_office)
        return bool(self.by_office or (self.by_term and not self.in_office))

    @property
    def reasons(self) -> tuple[str, ...]:
        """What agrees and what does not, in words."""
        told = [
            f"name {self.spelt} = {self.terms[0].person}" if self.name == "same" else f"part of the name: {self.spelt}"
        ]
        told.append(f"state {self.person.state}")
        if self.by_office:
            attestation, holding = self.by_office[0]
            told.append(f"office {attestation.office} = {holding.office}")
        elif self.in_office:
            told.append("other offices are named")
        if self.by_term:
            attestation, holding = self.by_term[0]
            told.append(f"term {holding.start}/{holding.end} holds {attestation.day}")
        return tuple(told)

    def link(self, source: str) -> Link:
        evidence = {pairs[0][0].release for pairs in (self.by_office, self.by_term) if pairs}
        target = iris.wikidata(self.terms[0].person_id)
        return Link(
            "person",
            self.person.iri,
            "sameAs",
            "wikidata",
            target,
            RULE,
            self.reasons,
            source,
            tuple(sorted(evidence)),
        )

    def candidate(self) -> Candidate:
        score = (_NAME if self.name == "same" else _PART) + _STATE
        score += (_OFFICE if self.by_office else 0) + (_TERM if self.by_term else 0)
        target = iris.wikidata(self.terms[0].person_id)
        label, theirs = self.person.label, self.terms[0].person
        return Candidate("person", self.person.iri, label, "wikidata", target, theirs, score, self.reasons)


def _matches(person: Person, holdings: Iterable[Holding]) -> list[_Match]:
    by_person: dict[str, list[Holding]] = defaultdict(list)
    for holding in holdings:
        by_person[holding.person_id].append(holding)
    found = [_match(person, tuple(terms)) for terms in by_person.values()]
    return [match for match in found if match.name != "none"]


def _match(person: Person, terms: tuple[Holding, ...]) -> _Match:
    spellings = {terms[0].person, *tables.person_names().get(terms[0].person_id, ())}
    pairs = [(likeness(ours, theirs), ours) for ours in sorted(person.names) for theirs in sorted(spellings)]
    same = [ours for kind, ours in pairs if kind == "same"]
    part = [ours for kind, ours in pairs if kind == "part"]
    named = person.in_order
    offices = {each.office: classes(each.office, person.state or "") for each in named if each.office}
    by_office = [(each, term) for each in named if each.office for term in terms if _agree(each.office, offices, term)]
    by_term = [(each, term) for each in named if each.day for term in terms if term.covers(each.day)]
    return _Match(
        person,
        terms,
        "same" if same else "part" if part else "none",
        (same or part or [person.label])[0],
        tuple(by_office),
        tuple(by_term),
        bool(offices),
    )


def _agree(office: str, offices: dict[str, frozenset[str]], term: Holding) -> bool:
    return term.office_class in offices[office] or same_office(office, term.office, term.state)
