"""Two states of a release: which facts were added, which are gone, and what changed in the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

import pyoxigraph as ox

from communique.graph import terms
from communique.store import Store
from communique.store.quads import of_graph

_STATED = terms.dip("statedIn")
_PARTICIPATION = terms.dip("participation")
# Evidence is where a fact stands, not what it says; labels and shortcuts repeat what is said elsewhere.
_PASSED_OVER = frozenset(
    {
        _STATED,
        terms.LABEL,
        terms.TYPE,
        terms.dip("evidence"),
        terms.dip("participant"),
        f"{terms.PROV}wasDerivedFrom",
    }
)
_OF_RELEASE = (
    *(terms.DCTERMS + name for name in ("title", "issued", "language", "publisher")),
    *(terms.dip(name) for name in ("publisherState", "scope", "sha256")),
)
# Words that have so much in common are the same sentence with another day, name or number in it.
_NEARLY = 0.8
_Properties = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as one state of a release has it."""

    kind: str
    label: str
    quote: str
    properties: _Properties


@dataclass(frozen=True, slots=True)
class Difference:
    """One line of what two states of a release have not in common; `changes` are (property, before, after).

    >>> print(Difference("urn:x:r", "changed", "Talks", "talks, CHN–LAO", "held talks", (("date", "2021", "2022"),)))
    ~ Talks: talks, CHN–LAO: "held talks": date: 2021 → 2022
    """

    release: str
    what: Literal["added", "gone", "changed"]
    kind: str
    label: str
    quote: str
    changes: tuple[tuple[str, str, str], ...] = ()

    def __str__(self) -> str:
        mark = {"added": "+", "gone": "-", "changed": "~"}[self.what]
        quote = f': "{" ".join(self.quote.split())}"' if self.quote else ""
        changes = "; ".join(f"{name}: {before or 'none'} → {after or 'none'}" for name, before, after in self.changes)
        return f"{mark} {self.kind}: {self.label}{quote}{': ' if changes else ''}{changes}"


def differences(before: Store, after: Store, release: str | None = None) -> Iterator[Difference]:
    """What differs between two stores, release by release, or in one release. Raises StoreError."""
    names = [release] if release is not None else sorted({*before.graphs(), *after.graphs()})
    for name in names:
        yield from difference(name, before.graph(name), after.graph(name))


def difference(release: str, before: str, after: str) -> Iterator[Difference]:
    """What differs between two states of a release's graph, each as N-Quads; of a graph that is no release's, nothing.

    A fact is changed if its words are the same, or nearly so and of one kind, and what is said of it is not.
    """
    if before == after:
        return
    old, new = _State(release, before), _State(release, after)
    yield from _of_release(release, old, new)
    gone = {iri: fact for iri, fact in old.facts.items() if new.facts.get(iri) != fact}
    added = {iri: fact for iri, fact in new.facts.items() if old.facts.get(iri) != fact}
    pairs = [(iri, iri) for iri in gone if iri in added]
    pairs += _pairs(gone.keys() - {a for a, _ in pairs}, added.keys() - {b for _, b in pairs}, old.facts, new.facts)
    for left, right in pairs:
        a, b = gone.pop(left), added.pop(right)
        if changes := _changes(a.properties, b.properties, b.kind, a.kind):
            yield Difference(release, "changed", b.kind, b.label, b.quote, changes)
    for iri in sorted(gone):
        yield _whole(release, "gone", gone[iri])
    for iri in sorted(added):
        yield _whole(release, "added", added[iri])


class _State:
    """A release's graph, read."""

    def __init__(self, release: str, nquads: str) -> None:
        self.nodes: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for quad in of_graph(release, nquads):
            value = quad.object.value if isinstance(quad.object, ox.NamedNode | ox.Literal) else str(quad.object)
            self.nodes[getattr(quad.subject, "value", "")][quad.predicate.value].append(value)
        self.release = self.nodes[release]
        self.facts = {iri: self._fact(node) for iri, node in list(self.nodes.items()) if _STATED in node}

    def _fact(self, node: Mapping[str, list[str]]) -> Fact:
        kinds = sorted(_short(kind) for kind in node[terms.TYPE])
        kind = next((each for each in kinds if each not in ("Event", "Agreement")), kinds[0])
        properties = {
            _short(name): tuple(sorted(self._shown(name, value) for value in values))
            for name, values in node.items()
            if name not in _PASSED_OVER
        }
        return Fact(kind, " ".join(node.get(terms.LABEL, ())), self._quote(node[_STATED][0]), properties)

    def _quote(self, passage: str) -> str:
        selectors = self.nodes[passage][f"{terms.OA}hasSelector"]
        return " ".join(text for each in selectors for text in self.nodes[each][f"{terms.OA}exact"])

    def _shown(self, name: str, value: str) -> str:
        if name == _PARTICIPATION:
            part = self.nodes[value]
            who = [self._name(iri) for key in ("actor", "office", "represents") for iri in part[terms.dip(key)]]
            return ", ".join([*who, *(_short(role) for role in part[terms.dip("role")])])
        return self._name(value)

    def _name(self, value: str) -> str:
        labels = self.nodes[value][terms.LABEL] if value in self.nodes else []
        return labels[0] if labels else _short(value)


def _of_release(release: str, old: _State, new: _State) -> Iterator[Difference]:
    a, b = ({_short(name): tuple(sorted(state.release[name])) for name in _OF_RELEASE} for state in (old, new))
    label = " ".join((new if b["sha256"] else old).release[f"{terms.DCTERMS}title"]) or release
    if not a["sha256"] and not b["sha256"]:
        return
    if not a["sha256"] or not b["sha256"]:
        yield Difference(release, "added" if b["sha256"] else "gone", "Release", label, "")
    elif changes := _changes(a, b):
        yield Difference(release, "changed", "Release", label, "", changes)


def _pairs(
    gone: set[str], added: set[str], old: Mapping[str, Fact], new: Mapping[str, Fact]
) -> Iterator[tuple[str, str]]:
    """Facts that stand in the same words: first those of one kind, then others of one sort; then in words nearly so."""
    for fits in (_same_kind, _same_words, _nearly_same):
        for left in sorted(gone):
            for right in sorted(added):
                a, b = old[left], new[right]
                if _sort(left) == _sort(right) and fits(a, b):
                    yield left, right
                    gone, added = gone - {left}, added - {right}
                    break


def _same_kind(a: Fact, b: Fact) -> bool:
    return a.kind == b.kind and a.quote == b.quote


def _same_words(a: Fact, b: Fact) -> bool:
    return a.quote == b.quote


def _nearly_same(a: Fact, b: Fact) -> bool:
    if a.kind != b.kind:
        return False
    words = SequenceMatcher(None, a.quote.split(), b.quote.split(), autojunk=False)
    return words.real_quick_ratio() >= _NEARLY and words.quick_ratio() >= _NEARLY and words.ratio() >= _NEARLY


def _changes(
    before: _Properties, after: _Properties, kind: str = "", former: str = ""
) -> tuple[tuple[str, str, str], ...]:
    changed = [("kind", former, kind)] if kind != former else []
    for name in sorted({*before, *after}):
        a, b = before.get(name, ()), after.get(name, ())
        if a != b:
            changed.append((name, "; ".join(a), "; ".join(b)))
    return tuple(changed)


def _whole(release: str, what: Literal["added", "gone"], fact: Fact) -> Difference:
    return Difference(release, what, fact.kind, fact.label, fact.quote)


def _sort(iri: str) -> str:
    """The sort of a fact, which its IRI tells: event, agreement, anniversary, statement."""
    return iri.rsplit("/", 2)[-2]


def _short(value: str) -> str:
    return value.removeprefix(terms.DIP).removeprefix(terms.DCTERMS)
