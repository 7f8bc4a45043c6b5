"""Texts on which a regular expression takes longest: what it repeats, over and over, and then what does not fit."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_END = "\0"
_MANY = 20  # with more a repetition is as good as one without an end
_ALPHABET = "a Z0.,-'\"\n\t—é王_():;/<>&#*|"
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)


def texts(pattern: str, flags: int, length: int, variants: int = 2) -> Iterator[str]:
    """For each repetition of the expression a few texts of about this length that almost match."""
    tree = _parser.parse(pattern, flags & ~re.DEBUG)
    for place in range(sum(1 for _ in _repetitions(tree))):
        for seed in range(variants):
            draw = random.Random(seed)
            target = list(_repetitions(tree))[place]
            head, done = _written(tree, target, draw)
            if not done:
                continue
            body = "".join(_written(target[1][2], None, draw)[0] or "a" for _ in range(2))
            yield head + body * max(1, length // len(body)) + _END


def _repetitions(tree: Any) -> Iterator[Any]:
    for node in tree:
        if node[0] in _REPEATS and node[1][1] >= _MANY:
            yield node
        for part in _parts(node):
            yield from _repetitions(part)


def _parts(node: Any) -> Iterator[Any]:
    op, value = node
    if op in _REPEATS:
        yield value[2]
    elif op is sre.BRANCH:
        yield from value[1]
    elif op is sre.SUBPATTERN:
        yield value[-1]
    elif op in (sre.ASSERT, sre.ATOMIC_GROUP):
        yield value[1] if op is sre.ASSERT else value
    elif op is sre.GROUPREF_EXISTS:
        yield from (part for part in value[1:] if part is not None)


def _written(tree: Any, target: Any, draw: random.Random) -> tuple[str, bool]:
    """A text that the expression matches, up to the repetition that is sought; and whether it was met."""
    found = ""
    for node in tree:
        if node is target:
            return found, True
        op, value = node
        if op is sre.LITERAL:
            found += chr(value)
        elif op in (sre.NOT_LITERAL, sre.ANY, sre.IN):
            found += _one(node, draw)
        elif op is sre.BRANCH:
            holding = [part for part in value[1] if target is not None and _holds(part, target)]
            text, met = _written(holding[0] if holding else draw.choice(value[1]), target, draw)
            found += text
            if met:
                return found, True
        elif op in _REPEATS:
            for _ in range(max(value[0], 1)):
                text, met = _written(value[2], target, draw)
                found += text
                if met:
                    return found, True
        else:
            for part in _parts(node):
                text, met = _written(part, target, draw)
                found += text if op is not sre.ASSERT else ""
                if met:
                    return found, True
    return found, False


def _holds(tree: Any, target: Any) -> bool:
    return any(node is target or any(_holds(part, target) for part in _parts(node)) for node in tree)


def _one(node: Any, draw: random.Random) -> str:
    """A character that a class admits."""
    op, value = node
    if op is sre.ANY:
        return "a"
    if op is sre.NOT_LITERAL:
        return next(char for char in _ALPHABET if ord(char) != value)
    admitted = [char for char in _ALPHABET if _admits(value, char)]
    literal = [chr(item) for kind, item in value if kind is sre.LITERAL]
    ranges = [chr(item[0]) for kind, item in value if kind is sre.RANGE]
    return draw.choice(admitted or literal or ranges or ["a"])


def _admits(items: Any, char: str) -> bool:
    negated = items[0][0] is sre.NEGATE
    categories = {
        sre.CATEGORY_SPACE: char.isspace(),
        sre.CATEGORY_NOT_SPACE: not char.isspace(),
        sre.CATEGORY_DIGIT: char.isdecimal(),
        sre.CATEGORY_NOT_DIGIT: not char.isdecimal(),
        sre.CATEGORY_WORD: char.isalnum() or char == "_",
        sre.CATEGORY_NOT_WORD: not (char.isalnum() or char == "_"),
    }
    fits = any(
        (kind is sre.LITERAL and ord(char) == item)
        or (kind is sre.RANGE and item[0] <= ord(char) <= item[1])
        or (kind is sre.CATEGORY and categories[item])
        for kind, item in items
        if kind is not sre.NEGATE
    )
    return fits != negated
