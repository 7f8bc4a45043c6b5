"""What befalls a release on its way: bytes lost, doubled, swapped, turned, and what an attacker would put in."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

Mutation = Callable[[random.Random, bytes, bytes], bytes]

_BYTES = (b"\0", b"\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\x1b[2J", b"\r", b"\x0c")
_CHARACTERS = ("\u202e", "\u2066", "\u200b", "\u2028", "\u0130", "\u0430", "\uff21", "\u0301", "\ufdfa", "\U0001f1e8")
_MARKUP = (
    *(
        "<!DOCTYPE a [<!ENTITY b 'c'>]>",
        "&#0;",
        "&#x110000;",
        "<![CDATA[",
        "<!--",
        "<table><tr>",
        "</body>",
        "<script>",
    ),
    *(
        "<pre>",
        "<script>",
        "<meta charset=rot13>",
        "***",
        "``",
        "[",
        "](",
        "\n\n",
        "\n# ",
        "\n> ",
        "\n- ",
        "\\u0000",
        "\\ud800",
    ),
    *('"', "{", "}", "[[[[", "1e999", "NaN", "-0"),
)
_WORDING = (
    *("0000-00-00", "2021-02-30", "February 30, 2021", "9999", "99999999999999999999th", " 60th anniversary of "),
    *(" and ", ", ", " of ", " the ", " he ", " said that ", " with ", "(", ")", "“", "”", "’", "—", "。", "王毅会见"),
)
# A long one takes a hundred times as long as another input.
_LONG_REPEATS = 0.03
_HOSTILE = (*_BYTES, *(text.encode() for text in (*_CHARACTERS, *_MARKUP, *_WORDING)))


def mutated(random: random.Random, data: bytes, other: bytes) -> bytes:
    """The data after one to six mutations; `other` is a second input, to take pieces of."""
    for _ in range(random.randint(1, 6)):
        data = random.choice(_MUTATIONS)(random, data, other)
    return data


def _span(random: random.Random, data: bytes, most: int = 200) -> tuple[int, int]:
    start = random.randrange(len(data) + 1)
    return start, min(len(data), start + random.randint(1, most))


def _insert(random: random.Random, data: bytes, other: bytes) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(_HOSTILE) + data[at:]


def _replace(random: random.Random, data: bytes, other: bytes) -> bytes:
    start, stop = _span(random, data, 30)
    return data[:start] + random.choice(_HOSTILE) + data[stop:]


def _flip(random: random.Random, data: bytes, other: bytes) -> bytes:
    if not data:
        return data
    changed = bytearray(data)
    for _ in range(random.randint(1, 8)):
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _cut(random: random.Random, data: bytes, other: bytes) -> bytes:
    start, stop = _span(random, data, 2_000)
    return data[:start] + data[stop:]


def _end(random: random.Random, data: bytes, other: bytes) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _repeat(random: random.Random, data: bytes, other: bytes) -> bytes:
    """A piece many times over, mostly a few bytes: what a pattern with two ways to match takes for ever on."""
    start, stop = _span(random, data, random.choice((3, 30, 300)))
    most = 30_000 if random.random() < _LONG_REPEATS else 1_500
    times = min(random.choice((2, 50, 1_000)), most // max(1, stop - start))
    return data[:stop] + data[start:stop] * times + data[stop:]


def _move(random: random.Random, data: bytes, other: bytes) -> bytes:
    start, stop = _span(random, data, 500)
    rest = data[:start] + data[stop:]
    at = random.randrange(len(rest) + 1)
    return rest[:at] + data[start:stop] + rest[at:]


def _splice(random: random.Random, data: bytes, other: bytes) -> bytes:
    start, stop = _span(random, other, 1_000)
    at = random.randrange(len(data) + 1)
    return data[:at] + other[start:stop] + data[at:]


def _words(random: random.Random, data: bytes, other: bytes) -> bytes:
    """The words in another order, a stretch of them: grammar where the rules expect another."""
    words = data.split(b" ")
    start = random.randrange(len(words))
    stop = start + random.randint(2, 20)
    some = words[start:stop]
    random.shuffle(some)
    return b" ".join((*words[:start], *some, *words[stop:]))


def _case(random: random.Random, data: bytes, other: bytes) -> bytes:
    start, stop = _span(random, data, 300)
    turned = random.choice((bytes.upper, bytes.lower, bytes.title))
    return data[:start] + turned(data[start:stop]) + data[stop:]


_MUTATIONS: Sequence[Mutation] = (
    *(_insert, _insert, _replace, _flip, _cut, _end, _repeat, _move, _splice, _splice, _words, _words, _case),
)
