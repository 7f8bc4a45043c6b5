"""The SHACL shapes, loaded once and run on the graph of each release."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pyoxigraph as ox

from communique.assets import assets
from communique.validate import gate, parse
from communique.validate.gate import Gate
from communique.validate.report import Report, Violation

if TYPE_CHECKING:
    from communique.validate.reference import Reference

Validator = Literal["shacl", "pyshacl"]
"""`shacl` lets the sound pass and leaves the rest to pySHACL; `pyshacl` checks everything."""


class Shapes:
    """Shapes to check graphs against. They can be pickled, so that each worker may have its own."""

    def __init__(self, turtle: str, validator: Validator = "shacl") -> None:
        """Without `shacl` on this platform pySHACL checks everything: the same verdicts, later."""
        self._turtle = turtle
        self._gate = Gate(turtle) if validator == "shacl" and gate.available() else None

    @classmethod
    def load(cls, *, sparql: bool = False, validator: Validator = "shacl") -> Shapes:
        """The shapes that ship with the package; with `sparql` also the slower ones that read inside texts."""
        return cls.read(assets("shapes", "**/*.ttl" if sparql else "*.ttl"), validator)

    @classmethod
    def read(cls, paths: tuple[Path, ...], validator: Validator = "shacl") -> Shapes:
        """The shapes of these Turtle files."""
        return cls("\n".join(path.read_text("utf-8") for path in paths), validator)

    def check(self, data: str, format: str = "nquads") -> Report:
        """Checks each named graph of `data` on its own.

        Formats: nquads, ntriples, trig, turtle, jsonld, rdfxml. Raises InputError where `data` does not parse.

        >>> report = Shapes.load().check("<urn:a> a <https://w3id.org/communique/ontology#Post> .", "turtle")
        >>> report.conforms, report.violations[0].message.partition(":")[0]
        (False, 'Give it one label (rdfs')
        """
        found = {violation for each in parse.triples(data, format) for violation in self._violations(each)}
        return Report(not found, tuple(sorted(found, key=lambda v: (v.focus, v.shape, v.message, v.value or ""))))

    def _violations(self, triples: list[ox.Triple]) -> set[Violation]:
        if self._gate is not None and self._gate.passes(parse.ntriples(triples)):
            return set()
        return self._reference.violations(triples)

    @cached_property
    def _reference(self) -> Reference:
        # Hardly any graph gets this far, and to load pySHACL takes longer than to draw the facts of fifty releases.
        from communique.validate.reference import Reference

        return Reference(self._turtle)
