"""What has which PLOVER code: read from `ontology/plover.ttl`, which is the only place that knows a code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from communique.assets import asset

_PLOVER = "https://w3id.org/communique/plover#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_MATCHES = tuple(_SKOS + name for name in ("exactMatch", "closeMatch", "broadMatch"))


@dataclass(frozen=True, slots=True)
class Codes:
    """Codes by what they are for: the IRI of a class or concept, or the rule that found the words.

    >>> codes = load()
    >>> codes.event(["https://w3id.org/communique/ontology#Talks"])
    'CONSULT'
    >>> codes.modes(["https://w3id.org/communique/ontology#Talks", "https://w3id.org/communique/ontology#mode-video"])
    ('phone',)
    >>> codes.event(["stances:condemn", "https://w3id.org/communique/ontology#stance-oppose"])
    'ACCUSE'
    """

    by_scheme: Mapping[str, Mapping[str, tuple[str, ...]]]
    left_out: frozenset[str]

    def event(self, keys: Iterable[str]) -> str | None:
        """The category of the first key that has one: give the most specific first."""
        return next((code for key in keys for code in self.by_scheme["events"].get(key, ())), None)

    def modes(self, keys: Iterable[str]) -> tuple[str, ...]:
        """All modes of the keys, sorted."""
        return self._all("modes", keys)

    def contexts(self, keys: Iterable[str]) -> tuple[str, ...]:
        """All contexts of the keys, sorted."""
        return self._all("contexts", keys)

    def _all(self, scheme: str, keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({code for key in keys for code in self.by_scheme[scheme].get(key, ())}))


@cache
def load() -> Codes:
    """The codes as the package has them."""
    values: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for quad in ox.parse(path=asset("ontology", "plover.ttl")):
        if isinstance(quad.object, ox.NamedNode | ox.Literal):
            values[str(getattr(quad.subject, "value", "")), quad.predicate.value].append(quad.object.value)
    by_scheme: dict[str, dict[str, tuple[str, ...]]] = {"events": {}, "modes": {}, "contexts": {}}
    for (subject, predicate), matches in sorted(values.items()):
        if predicate not in _MATCHES:
            continue
        # A wording is known by the rule that a passage names.
        key = next(iter(values[subject, _SKOS + "notation"]), subject)
        for match in sorted(matches):
            (scheme,) = values[match, _SKOS + "inScheme"]
            coded = by_scheme[scheme.removeprefix(_PLOVER)]
            coded[key] = (*coded.get(key, ()), *values[match, _SKOS + "notation"])
    return Codes(by_scheme, frozenset(values[_PLOVER + "left-out", _SKOS + "member"]))
