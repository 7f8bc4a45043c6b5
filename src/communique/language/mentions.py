"""The mentions of a sentence: people, parties, sides, pronouns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import product
from operator import attrgetter

from communique.language.analysis import Hit
from communique.language.cast import Cast, words
from communique.language.kinds import ADJECTIVE, CAP, CAPITAL, NAMED, ORGANIZATION, PEOPLE, STATE
from communique.language.lexicon import Lexicon
from communique.language.people import Naming
from communique.language.sentences import Sentence
from communique.language.tokens import Token
from communique.model import Document, Mention, Span

_PRONOUNS = frozenset(
    "".join(letters)
    for word in ("he", "she", "they", "it", "we", "i")
    for letters in product(*((letter, letter.upper()) for letter in word))
)
_PEOPLES = STATE | ADJECTIVE | PEOPLE
_NAMING = CAP | STATE | CAPITAL
_START = attrgetter("start")
# "the Chinese side", "the ROK government": the noun adds nothing to whom the state's name means.
_BODIES = frozenset(
    {"side", "government", "people", "delegation", "nation", "administration", "peoples", "sides", "party"}
)
# "His country is ready" is as if he said "it is", "our country" as "we are".
_OWN = {"self": "it", "us": "we"}
# So too of two states: "US and Lao officials".
_PAIRED = frozenset({"officials", "delegations", "governments"})
_BARE_SIDES = frozenset({"the two", "both", "leaders", "ministers", "participants", "they both"})
_ARTICLES = frozenset({"the", "The"})


class Mentions:
    """Makes the mentions of each sentence, once the cast is known."""

    def __init__(self, document: Document, lexicon: Lexicon, cast: Cast) -> None:
        self._document = document
        self._lexicon = lexicon
        self._cast = cast
        self._particles = lexicon.words["particle"]

    def of(
        self, sentence: Sentence, split: Sequence[Token], hits: Sequence[Hit], namings: Sequence[Naming]
    ) -> tuple[Mention, ...]:
        """All mentions of a sentence, in order; none overlaps another."""
        people = list(self._people(split, namings))
        taken = [m.span for m in people]
        sides = list(self._sides(split, hits))
        if sides:
            named = [Span(t.start, t.end) for t in split if t.kinds & (STATE | ORGANIZATION)]
            sides = [m for m in sides if not _clash(m.span, [*taken, *named])]
            taken += [m.span for m in sides]
        rest = [m for m in self._parties(split, sentence) if not _clash(m.span, taken)]
        return tuple(sorted(people + sides + rest))

    def _people(self, split: Sequence[Token], namings: Sequence[Naming]) -> Iterator[Mention]:
        covered: list[Span] = []
        for naming in namings:
            figure = self._cast.figure(naming)
            if figure is not None:
                covered.append(naming.span)
                yield Mention(self._with_article(split, naming.span), "person", figure.key)
        done = 0
        for i in [i for i, token in enumerate(split) if token.kinds & _NAMING]:
            token = split[i]
            if i < done or self._nobody(token.text) or any(s.start <= token.start < s.end for s in covered):
                continue
            j = i
            while j < len(split) and self._names(split, i, j + 1):
                j += 1
            while j > i and split[j - 1].is_a("low"):
                j -= 1
            figure = self._cast.short(self._form(split, i, j)) if j > i else None
            if figure is None or (j - i == 1 and not token.is_a("cap")):
                continue
            yield Mention(Span(split[i].start, split[j - 1].end), "person", figure.key)
            done = j

    def _nobody(self, text: str) -> bool:
        """Whether a word is surely in nobody's name."""
        return text.isascii() and text.isalpha() and not self._cast.knows(text.lower())

    def _form(self, split: Sequence[Token], i: int, j: int) -> tuple[str, ...]:
        return words(self._document.text[split[i].start : split[j - 1].end])

    def _names(self, split: Sequence[Token], i: int, j: int) -> bool:
        last = split[j - 1]
        if not (last.is_a("cap", "state", "capital") or last.text in self._particles):
            return False
        return self._cast.short(self._form(split, i, j)) is not None

    def _with_article(self, split: Sequence[Token], span: Span) -> Span:
        at = bisect_left(split, span.start, key=_START)
        before = split[at - 1] if at else None
        return Span(before.start, span.end) if before is not None and before.text in _ARTICLES else span

    def _sides(self, split: Sequence[Token], hits: Sequence[Hit]) -> Iterator[Mention]:
        end = -1
        named = [hit for hit in hits if hit.value.table == "sides"]
        verbs = {hit.start for hit in hits if hit.value.form is not None} if named else set()
        for hit in named:
            if hit.start >= end:
                bare = hit.value.row["phrase"] in _BARE_SIDES or hit.value.row["refers"] == "home"
                if bare and not self._before_verb(split, hit.end, verbs):
                    continue
                refers = hit.value.row["refers"]
                span = Span(hit.start, hit.end)
                home = self._document.state
                if refers == "home":
                    if home is not None:
                        yield Mention(span, "state", home)
                        end = hit.end
                    continue
                own = _OWN.get(refers)
                yield Mention(span, "pronoun", own) if own is not None else Mention(span, "side", refers)
                end = hit.end

    def _before_verb(self, split: Sequence[Token], end: int, verbs: set[int]) -> bool:
        """Whether a verb follows: "the two agreed", not "the two peoples"."""
        at = bisect_left(split, end, key=_START)
        after = split[at] if at < len(split) else None
        small = after.text.lower() if after is not None else ""
        return after is not None and (
            after.start in verbs or small in self._lexicon.words["adverb"] or small in self._lexicon.words["auxiliary"]
        )

    def _parties(self, split: Sequence[Token], sentence: Sentence) -> Iterator[Mention]:
        for i in [i for i, token in enumerate(split) if token.kinds & NAMED or token.text in _PRONOUNS]:
            token = split[i]
            span = Span(token.start, token.end)
            if not token.kinds & NAMED:
                if not sentence.heading:
                    yield Mention(span, "pronoun", token.text.lower())
                continue
            after = split[i + 1] if i + 1 < len(split) else None
            small = after.text.lower() if after is not None else ""
            paired = small in _PAIRED and i > 0 and (split[i - 1].text == "and" or split[i - 2].text == "and")
            if token.kinds & _PEOPLES and after is not None and (small in _BODIES or paired):
                yield Mention(self._with_article(split, Span(token.start, after.end)), "state", token.key)
            elif token.kinds & STATE:
                yield Mention(self._with_article(split, span), "state", token.key)
            elif token.kinds & ORGANIZATION:
                yield Mention(self._with_article(split, span), "organization", token.key)
            else:
                kind = next(k for k in ("adjective", "people", "capital", "place") if token.is_a(k))
                yield Mention(span, kind, token.key)


def _clash(span: Span, taken: Sequence[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in taken)
