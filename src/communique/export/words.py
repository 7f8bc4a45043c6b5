"""Terms of the ontology as the words that the JSON format has for them."""

from __future__ import annotations

import re

from communique.graph import terms

_INNER_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


def kind(classes: tuple[str, ...], parent: str) -> str:
    """The kind of a fact that is also of the class `parent`.

    >>> kind((terms.dip("Agreement"), terms.dip("JointStatement")), "Agreement")
    'joint-statement'
    """
    for each in classes:
        if each != terms.dip(parent) and each.startswith(terms.DIP):
            return _INNER_CAPITAL.sub("-", each.removeprefix(terms.DIP)).lower()
    return parent.lower()


def value(concept: str | None, scheme: str) -> str | None:
    """The value of a concept of a scheme.

    >>> value(terms.concept("mode", "in-person"), "mode")
    'in-person'
    """
    return concept.removeprefix(terms.concept(scheme, "")) if concept is not None else None
