"""What is said on standard error: one line each, and no control characters from anybody's file names."""

from __future__ import annotations

import sys

from communique.errors import CommuniqueError


def tell(kind: str, text: str) -> None:
    """One line on standard error."""
    print(f"{kind}: {printable(' '.join(text.split()))}", file=sys.stderr)


def printable(text: str) -> str:
    r"""The text with nothing in it that commands a terminal.

    >>> printable("a\x1b[2Jb")
    'a�[2Jb'
    """
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


class Messages:
    """Tells errors and warnings as they come, and remembers whether there was an error."""

    def __init__(self) -> None:
        self.status = 0

    def error(self, error: CommuniqueError) -> None:
        """Bad input: told, and the program ends with status 1 when it has done the rest."""
        self.status = 1
        tell("error", str(error))

    def warning(self, warning: str) -> None:
        """Something is missing, or left out: told, and nothing else."""
        tell("warning", warning)
