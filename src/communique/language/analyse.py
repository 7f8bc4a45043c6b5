"""From a document to its analysis: the language steps in their order."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from communique.language.acronyms import introduced
from communique.language.allegiance import allegiances
from communique.language.analysis import Analysis, Hit, Parsed, Together
from communique.language.cast import Cast, words
from communique.language.clauses import Clauses
from communique.language.dates import find
from communique.language.genre import genre
from communique.language.homonyms import settled
from communique.language.lexicon import VERB_TABLES, Lexicon, Phrase
from communique.language.match import Match, fold, lower
from communique.language.mentions import Mentions
from communique.language.people import Naming, People
from communique.language.sentences import Sentence, sentences
from communique.language.sides import sides
from communique.language.speech import by_speech
from communique.language.tokens import Token, tokens
from communique.language.turns import turns
from communique.model import Actor, Document

_RECENT = 60
_LIST = 12


def analyse(document: Document, lexicon: Lexicon) -> Analysis:
    """Reads a document: sentences, names, people, dates and the wordings that the extractors build on.

    >>> d = Document.of(id="a", text="On May 2, 2021, Foreign Minister Wang Yi of China met with Lao Foreign "
    ...     "Minister Saleumxay Kommasith. Saleumxay said that ties are good.")
    >>> a = analyse(d, Lexicon.load())
    >>> [(actor.name, actor.office, actor.represents.key) for actor in a.cast.values()]
    [('Wang Yi', 'Foreign Minister', 'CHN'), ('Saleumxay Kommasith', 'Foreign Minister', 'LAO')]
    """
    return told(named(document, lexicon), lexicon)


def named(document: Document, lexicon: Lexicon) -> Analysis:
    """The first half of the reading: sentences, who and what is named in them, and who the people are."""
    folded = fold(document.text)
    names = settled(lexicon.names.longest(folded), folded, document.state, lexicon)
    names = introduced(folded, names, document.state, lexicon)
    hits = _hits(lower(folded), lexicon)
    starts = [hit.start for hit in hits]
    people = People(lexicon)
    parts: list[tuple[Sentence, tuple[Token, ...], tuple[Hit, ...], list[Naming]]] = []
    for sentence in sentences(document):
        split = tokens(folded, sentence.span, names, lexicon)
        mine = _within(hits, starts, sentence)
        verbs = frozenset(
            hit.start
            for hit in mine
            if hit.value.table in VERB_TABLES and (sentence.heading or folded[hit.start].islower())
        )
        every = people.find(split, verbs)
        namings = [n for n in every if _plausible(n, split, verbs, lexicon, every)]
        parts.append((sentence, split, mine, namings))
    cast = Cast(document, lexicon.ruling)
    body = [n for sentence, _, _, namings in parts if not sentence.heading for n in namings]
    cast.enroll(body)
    cast.enroll(
        [
            n
            for sentence, split, _, namings in parts
            if sentence.heading
            for n in namings
            if n.office or _acts(n, split) or cast.short(words(n.name.of(document.text)) if n.name else ())
        ]
    )
    allegiances(document, cast, parts, lexicon.words["envoy"])
    cast.settle()
    maker = Mentions(document, lexicon, cast)
    parsed = tuple(
        Parsed(sentence, split, maker.of(sentence, split, mine, namings), mine, ())
        for sentence, split, mine, namings in parts
    )
    return Analysis(document, folded, parsed, cast.actors(lexicon.parties))


def told(analysis: Analysis, lexicon: Lexicon) -> Analysis:
    """The second half, for what `named` gives: dates, who says what, and whom "both sides" means."""
    document, folded = analysis.document, analysis.folded
    parsed = _dated(document, folded, analysis.sentences)
    analysis = _told(document, folded, parsed, analysis.cast, lexicon)
    spoken = by_speech(analysis, lexicon.parties)
    return analysis if spoken is None else _told(document, folded, parsed, spoken, lexicon)


def _told(
    document: Document, folded: str, parsed: tuple[Parsed, ...], cast: Mapping[str, Actor], lexicon: Lexicon
) -> Analysis:
    """The analysis with what is told in it: its genre, encounters and clauses."""
    kind = genre(document, folded, parsed, cast)
    floor = turns(document, folded, parsed, cast)
    analysis = Analysis(document, folded, parsed, cast, kind=kind.kind)
    analysis = replace(analysis, said=Clauses(lexicon).of(analysis, kind, floor))
    joint = kind.kind == "joint"
    return replace(analysis, sides=tuple(Together(kind.parties) for _ in parsed) if joint else sides(analysis))


def _hits(lowered: str, lexicon: Lexicon) -> list[Hit]:
    make = Match[Phrase]._make
    found = [make((start, end, phrase)) for start, end, value in lexicon.phrases.all(lowered) for phrase in value]
    return sorted(found, key=lambda hit: (hit.start, -hit.end))


def _within(hits: Sequence[Hit], starts: Sequence[int], sentence: Sentence) -> tuple[Hit, ...]:
    end = sentence.span.end
    first = bisect_left(starts, sentence.span.start)
    return tuple([hit for hit in hits[first : bisect_left(starts, end, first)] if hit.end <= end])


def _plausible(
    naming: Naming, split: Sequence[Token], verbs: frozenset[int], lexicon: Lexicon, every: Sequence[Naming] = ()
) -> bool:
    """Capitalised words without office or title are a person only where a person can stand."""
    if naming.office is not None or naming.name is None:
        return True
    closing = next((t.text for t in reversed(split) if t.end <= naming.name.end), "")
    if closing in lexicon.words["thing"]:
        return False
    first = next(k for k, token in enumerate(split) if token.start >= naming.span.start)
    last = next((k for k, token in enumerate(split) if token.start >= naming.span.end), len(split))
    if split[first].is_a("honorific"):
        return True
    if first > 0 and split[first - 1].text == "between":
        # "between A and President B of Laos"
        behind = [t.start for t in split[last : last + 2]]
        return any(n.office is not None and n.span.start in behind for n in every)
    after = last
    small = lexicon.words["adverb"]
    while after < len(split) and after - last < _LIST:
        other = next((n for n in every if n.office is not None and n.span.start == split[after].start), None)
        if other is not None and after > last:
            # "A and President B of Laos will hold talks": the list goes on behind a whole naming.
            last += next((k for k, t in enumerate(split) if t.start >= other.span.end), len(split)) - after
            after = next((k for k, t in enumerate(split) if t.start >= other.span.end), len(split))
        elif _lists(split[after], small):
            after += 1
        else:
            break
    if after < len(split) and split[after].start in verbs and split[after].is_a("low"):
        return True
    return first > 0 and split[first - 1].text in ("with", "by") and last < len(split) and not split[last].is_a("cap")


def _acts(naming: Naming, split: Sequence[Token]) -> bool:
    """In a heading that is a sentence ("A will hold talks with B") a name before its verb is a person's."""
    after = next((t for t in split if t.start >= naming.span.end), None)
    return naming.name is not None and after is not None and after.text in ("will", "met", "held", "had", "visited")


def _dated(document: Document, folded: str, sentences: Sequence[Parsed]) -> tuple[Parsed, ...]:
    """The sentences with their dates."""
    found: list[Parsed] = []
    previous = None
    year = None
    for one in sentences:
        dates = find(folded, one.sentence.span, document.published, previous, year)
        found.append(Parsed(one.sentence, one.tokens, one.mentions, one.hits, dates) if dates else one)
        if dates and (
            previous is None or any(h.value.table == "encounters" and h.value.form == "past" for h in one.hits)
        ):
            for when in dates:
                if when.date is not None and _near(when.date, document.published):
                    previous, year = when.date, when.date.year
    return tuple(found)


def _lists(token: Token, adverbs: frozenset[str]) -> bool:
    """What may stand between a name and its verb: other names of the list, and adverbs."""
    return token.text in ("and", ",") or token.text in adverbs or (token.is_a("cap") and not token.is_a("head"))


def _near(day: dt.date, published: dt.date | None) -> bool:
    """Whether "the same day" can mean this day: a date of the past that somebody recalls is not meant."""
    return published is None or abs((published - day).days) < _RECENT
