"""What can go wrong, and how it is said.

CommuniqueError
├── InputError      a release, file or line that can't be read: file, position, what is wrong, what to do
├── QueryError      an unknown query, a parameter that does not fit, SPARQL that does not parse
├── StoreError      a store that can't be opened, read or written
└── ShapeError      a graph that fails its shapes
"""

from __future__ import annotations


class CommuniqueError(Exception):
    """The root: every error that the program raises on purpose; its text is one clear line."""


def printable(text: str) -> str:
    r"""The text as one line that turns no terminal about: what does not print, as in Python's escapes.

    >>> print(printable("a\nb\u202e"))
    a\nb\u202e
    """
    return text if text.isprintable() else "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


class InputError(CommuniqueError):
    """Bad input.

    >>> str(InputError("a.jsonl", "not JSON", "fix or remove the line", position="line 3"))
    'a.jsonl, line 3: not JSON; fix or remove the line'
    """

    def __init__(self, source: str, what: str, todo: str, position: str | None = None) -> None:
        self.source, self.what, self.todo, self.position = source, what, todo, position
        where = f"{source}, {position}" if position else source
        super().__init__(printable(f"{where}: {what}; {todo}"))

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str, str, str | None]]:
        return InputError, (self.source, self.what, self.todo, self.position)


class QueryError(CommuniqueError):
    """A query that can't be run, with what to do about it."""


class StoreError(CommuniqueError):
    """A store that can't be used, with what to do about it."""


class ShapeError(CommuniqueError):
    """A release's graph that fails its shapes, with the shape's message."""
