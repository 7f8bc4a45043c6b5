"""Organisations that a release itself introduces: "the US-China Business Council (USCBC)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.language.kinds import mask
from communique.language.lexicon import Lexicon, Name
from communique.language.match import Match, Matcher
from communique.language.table import Row

_BRACKET = re.compile(r" \((?P<acronym>[A-Z][A-Za-z&]{1,11})\)")
_WORDS = re.compile(r"(?:[^\W\d_][\w'&.]*[ -]){1,11}[^\W\d_][\w'&.]*$")
_SMALL = frozenset({"of", "for", "and", "the", "on", "in", "de", "du", "des", "da", "do"})
_REACH = 120


def introduced(
    folded: str, names: Sequence[Match[tuple[Name, ...]]], home: str | None, lexicon: Lexicon
) -> list[Match[tuple[Name, ...]]]:
    """The names of a text with those of organisations that it introduces by their letters, in order.

    "the Portuguese Communist Party (PCP)" makes an organisation PCP of both, in the whole text. The letters must be
    the words' own, the last word one that closes the name of an organisation, and one of them another state's than
    the publisher's: what is at home everywhere is no party of its own. Letters that a table knows mean nothing where
    the release spells them otherwise: "the Partnership for Accelerating Clean Energy (PACE)" is not the assembly.
    """
    known = {m.start: m.value for m in names}
    entries: dict[str, tuple[Name, ...]] = {}
    for bracket in _BRACKET.finditer(folded):
        acronym = bracket["acronym"]
        start = _start(folded, bracket.start(), acronym)
        if start is None:
            continue
        inside = [name for at, value in known.items() if start <= at < bracket.start() for name in value]
        meant = {name.key for name in known.get(bracket.start("acronym"), ()) if name.kind == "organization"}
        if meant and not meant & {name.key for name in inside}:
            entries[acronym] = (Name("-", "", Row("release", 0, True, {"phrase": acronym})),)
        if meant or acronym in lexicon.parties or not _closes(folded[start : bracket.start()], lexicon):
            continue
        if any(name.kind in ("state", "adjective") and name.key not in ("", home) for name in inside):
            row = Row("release", 0, False, {"phrase": acronym})
            value = (Name("organization", acronym, row),)
            entries |= {folded[start : bracket.start()]: value, acronym: value}
    if not entries:
        return list(names)
    own = Matcher(entries.items()).longest(folded)
    kept = [m for m in names if not any(m.start < one.end and one.start < m.end for one in own)]
    return sorted([*kept, *own], key=lambda match: match.start)


def _start(folded: str, stop: int, acronym: str) -> int | None:
    """Where the words begin whose first letters, or all letters of a word in capitals, spell the acronym."""
    words = _WORDS.search(folded, max(0, stop - _REACH), stop)
    if words is None:
        return None
    letters = ""
    for word in reversed(list(re.finditer(r"[^\W\d_][\w'&.]*", words.group()))):
        text = word.group()
        if text in _SMALL:
            continue
        if not text[0].isupper():
            return None
        letters = (text if text.isupper() else text[0]) + letters
        if len(letters) >= len(acronym):
            return words.start() + word.start() if letters.upper() == acronym.upper() else None
    return None


def _closes(name: str, lexicon: Lexicon) -> bool:
    last = re.split(r"[ -]", name)[-1]
    return lexicon.vocabulary.office(last) & mask("body", "organ") != 0
