"""What a sentence says that somebody does, without who: for counting the wordings that no rule knows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from communique.language.analysis import Parsed
from communique.language.kinds import CAP, LOW, NUM
from communique.language.tokens import Token
from communique.model import Mention

_START = attrgetter("start")
_WORDS = 4
_DOERS = frozenset({"person", "state", "organization", "side"})
_PRONOUNS = frozenset({"he", "she", "they", "we"})
# Behind a name these do not begin what it does.
_NO_DEED = frozenset(
    {"and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "that", "the", "to", "with"}
)


def wording(parsed: Parsed) -> str:
    """The first deed of a party, a person, or "we": its words up to the next name.

    Empty where nobody does anything, in a question, and in a heading, which tells what the text will tell again.

    >>> from communique.language.analyse import named
    >>> from communique.language.lexicon import Lexicon
    >>> from communique.model import Document
    >>> d = Document.of(id="a", text="On May 2, 2021, Foreign Minister Wang Yi inspected a railway with Laos.")
    >>> wording(named(d, Lexicon.load()).sentences[0])
    'PERSON inspected a railway with STATE'
    """
    if parsed.sentence.heading or (parsed.tokens and parsed.tokens[-1].text == "?"):
        return ""
    for n, mention in enumerate(parsed.mentions):
        if mention.kind in _DOERS or (mention.kind == "pronoun" and mention.key in _PRONOUNS):
            words = list(_deed(parsed, n))
            if words:
                return " ".join((_who(mention), *words))
    return ""


def _deed(parsed: Parsed, n: int) -> Iterator[str]:
    later = {m.span.start: m for m in parsed.mentions[n + 1 :]}
    first = bisect_left(parsed.tokens, parsed.mentions[n].span.end, key=_START)
    for k, token in enumerate(parsed.tokens[first : first + _WORDS + 1]):
        if k and token.start in later:
            yield _who(later[token.start])
            return
        if k == _WORDS or not _plain(token) or (k == 0 and token.text in _NO_DEED):
            return
        yield token.text


def _plain(token: Token) -> bool:
    return token.kinds & LOW != 0 and not token.kinds & (CAP | NUM)


def _who(mention: Mention) -> str:
    return mention.key if mention.kind == "pronoun" else mention.kind.upper()
