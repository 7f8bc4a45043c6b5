"""What linking yields: links, and candidates for people to decide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Predicate = Literal["sameAs", "exactMatch", "closeMatch"]
Kind = Literal["state", "organization", "post", "person", "place"]
Dataset = Literal["wikidata", "geonames"]


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A node of the graph and what it is elsewhere.

    `rule` says what had to agree, `reasons` what did, `source` where the other side is attested, `releases`
    which releases attest this side (none where the code alone decides).
    """

    kind: Kind
    subject: str
    predicate: Predicate
    dataset: Dataset
    target: str
    rule: str
    reasons: tuple[str, ...]
    source: str
    releases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """What may be the same and lacks something: `score` of 100, and what agrees and what does not."""

    kind: Kind
    subject: str
    label: str
    dataset: Dataset
    target: str
    target_label: str
    score: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """All links and candidates, sorted."""

    links: tuple[Link, ...] = ()
    candidates: tuple[Candidate, ...] = ()

    def __add__(self, other: Outcome) -> Outcome:
        return Outcome(tuple(sorted({*self.links, *other.links})), tuple(sorted({*self.candidates, *other.candidates})))

    def settled(self) -> Outcome:
        """The same without the candidates for what is linked."""
        linked = {(link.subject, link.dataset) for link in self.links}
        return Outcome(
            self.links, tuple(each for each in self.candidates if (each.subject, each.dataset) not in linked)
        )
