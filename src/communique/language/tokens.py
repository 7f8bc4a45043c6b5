"""Words of a sentence, with the names of states, organisations and offices marked."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from communique.language.kinds import LOW, PROPER, PUNCT, US_STATE, bits, mask
from communique.language.lexicon import Lexicon, Name
from communique.language.match import Match
from communique.language.vocabulary import Vocabulary
from communique.model import Span

# Groups: what stands before a word (nothing else is left out between two), and the word; none at the end.
_WORD = re.compile(
    r"([\s_]*+)([^\W\d_]{2,}(?:[-'][^\W_]+)*|(?:[A-Z]\.)+(?=[\s,;'’)]|$)|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|"
    r"[^\W\d_](?:[-'][^\W_]+)*|'s\b|[^\w\s]|\Z)"
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
    known, make, add = vocabulary.known, Token._make, found.append
    stop = start
    # Lengths are summed up, as a match object for each word would take as long as all the rest.
    for gap, text in _WORD.findall(folded, start, end):
        at = stop + len(gap)
        stop = at + len(text)
        kinds = known.get(text)
        if kinds is not None:
            add(make((at, stop, text, kinds, "")))
        elif text[-2:] == "'s" and len(text) > 2:
            add(Token(at, stop - 2, text[:-2], vocabulary.kinds(text[:-2])))
            add(Token(stop - 2, stop, "'s", PUNCT))
        elif "'" in text and (short := _SHORTENED.match(text)) is not None:
            head = short[1]
            add(Token(at, at + len(head), head, vocabulary.kinds(head)))
            add(Token(at + len(head), stop, short[2], LOW))
        elif text:
            add(Token(at, stop, text, vocabulary.kinds(text)))
