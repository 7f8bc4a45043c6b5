"""The fast checker: it only says which graphs need no second look."""

from __future__ import annotations

from importlib.util import find_spec

ABSENT = "shacl is not installed, so pySHACL checks everything, which takes longer; pip install shacl"
"""What to tell where nobody asked for pySHACL."""


def available() -> bool:
    """Whether `shacl` is installed; there is no wheel of it for every platform."""
    return find_spec("shacl") is not None


class Gate:
    """Shapes compiled by `shacl`. What they do not let pass goes to pySHACL, whose verdict counts.

    >>> label = '''
    ...     @prefix sh: <http://www.w3.org/ns/shacl#> .
    ...     <urn:x> a sh:NodeShape ; sh:targetClass <urn:State> ; sh:property [sh:path <urn:label> ; sh:minCount 1] .
    ... '''
    >>> Gate(label).passes("<urn:a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:State> .")
    False
    """

    def __init__(self, turtle: str) -> None:
        from shacl import Shapes  # absent on some platforms, where nobody makes a Gate

        self._turtle = turtle
        self._shapes = Shapes.from_turtle(turtle)

    def __reduce__(self) -> tuple[type[Gate], tuple[str]]:
        return Gate, (self._turtle,)

    def passes(self, ntriples: str) -> bool:
        """Whether the graph is sound without doubt; False where the checker finds a fault or fails itself."""
        try:
            return self._shapes.validate_text(ntriples, "ntriples", max_results=1).conforms
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException:  # a panic of compiled code is no Exception; the other checker decides
            return False
