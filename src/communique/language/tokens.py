"""Words of a sentence, with the names of states, organisations and offices marked."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, chain, repeat
from typing import NamedTuple

from communique.language.kinds import LOW, PROPER, US_STATE, bits, mask
from communique.language.lexicon import Lexicon, Name
from communique.language.match import Match
from communique.language.vocabulary import Vocabulary
from communique.model import Span

# Groups: what stands before a word (nothing else is left out between two), and the word; none at the end.
_PARTS = r"(?:-[^\W_]+|'(?!s(?![-']?[^\W_]))[^\W_]+)*"
_WORD = re.compile(
    rf"([\s_]*+)([^\W\d_]{{2,}}{_PARTS}|(?:[A-Z]\.)+(?=[\s,;'’)]|$)|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|"
    rf"[^\W\d_]{_PARTS}|'s\b|[^\w\s]|\Z)"
)
# "we're", "I'd": the pronoun, and what is left of its verb.
_SHORTENED = re.compile(r"(I|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|[Ii]t)('(?:m|re|ve|ll|d))$")


class Token(NamedTuple):
    """A word, a number, a mark or a known name. `kinds` says what it can be; `key` the code of a known name.

    A named tuple, as there is one for every word: it is made in a third of a dataclass's time.
    """

    start: int
    end: int
    text: str
    kinds: int
    key: str = ""

    def is_a(self, *kinds: str) -> bool:
        """Whether the token can be one of these."""
        return self.kinds & mask(*kinds) != 0


_NEW = tuple.__new__


def tokens(folded: str, span: Span, names: Sequence[Match[tuple[Name, ...]]], lexicon: Lexicon) -> tuple[Token, ...]:
    """The tokens of `folded[span]`; `names` are the known names of the whole text, in order."""
    found: list[Token] = []
    at = span.start
    first = bisect_left(names, span.start, key=lambda m: m.start)
    for n in range(first, len(names)):
        match = names[n]
        if match.start >= span.end:
            break
        if match.end > span.end:
            continue
        if match.start > at:
            _words(folded, at, match.start, lexicon.vocabulary, found)
        kinds = bits(name.kind for name in match.value) or PROPER
        key = next((name.key for name in match.value if name.key), "")
        if kinds & US_STATE:
            kinds, key = PROPER | US_STATE, "USA"
        text = folded[match.start : match.end]
        found.append(Token(match.start, match.end, text, kinds | lexicon.vocabulary.office(text), key))
        at = match.end
    _words(folded, at, span.end, lexicon.vocabulary, found)
    return tuple(found)


def _words(folded: str, start: int, end: int, vocabulary: Vocabulary, found: list[Token]) -> None:
    pairs = _WORD.findall(folded, start, end)
    while pairs and not pairs[-1][1]:
        pairs.pop()
    texts = [text for _, text in pairs]
    kinds = list(map(vocabulary.known.get, texts))
    # Lengths are summed up, as a match object for each word would take as long as all the rest.
    edges = list(accumulate(map(len, chain.from_iterable(pairs)), initial=start))
    if None not in kinds:
        fields = zip(edges[1::2], edges[2::2], texts, kinds, repeat(""), strict=False)
        found.extend(map(_NEW, repeat(Token), fields))
        return
    for at, text in zip(edges[1::2], texts, strict=True):
        short = _SHORTENED.match(text) if "'" in text else None
        if short is not None:
            found.append(Token(at, at + short.end(1), short[1], vocabulary.kinds(short[1])))
            found.append(Token(at + short.end(1), at + len(text), short[2], LOW))
        else:
            found.append(Token(at, at + len(text), text, vocabulary.kinds(text)))
