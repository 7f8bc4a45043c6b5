"""Finds ontology, shapes, queries and data, in a wheel or in a checkout. The only file that knows where."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


def asset(*parts: str) -> Path:
    """The path of a file or folder that ships with the package.

    >>> asset("data").is_dir()
    True
    >>> asset("no-such-thing")
    Traceback (most recent call last):
    FileNotFoundError: the package lacks no-such-thing: install it again
    """
    for root in (_PACKAGE, _CHECKOUT):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"the package lacks {'/'.join(parts)}: install it again")


def assets(folder: str, pattern: str) -> tuple[Path, ...]:
    """All files under a shipped folder that match a glob, sorted by their path within it."""
    root = asset(*folder.split("/"))
    return tuple(sorted(root.glob(pattern), key=lambda path: path.relative_to(root).as_posix()))
