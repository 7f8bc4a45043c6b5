"""Who is in a release: every way of naming a person brought to one actor."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from communique.language.people import Naming
from communique.model import Actor, Document, Evidence, Party, Span

_SMALL = frozenset({"of", "for", "the", "and", "to", "on", "in", "at"})
# "He expressed the hope" is not He Lifeng.
_PRONOUNS = frozenset({"he", "she"})
# "The Head of State" is the president or monarch of the state that publishes.
_HEAD_OF_STATE = ("head", "of", "state")
_RULERS = frozenset({"president", "king", "queen", "emir", "amir", "sultan", "emperor"})

_WORD = re.compile(r"(?:\b(?:al|el)-)?([^\W_]+(?:['’-][^\W_]+)*)")


def words(name: str) -> tuple[str, ...]:
    """The words of a name without case, diacritics and the article that is written with it.

    >>> words("Aïchatou Boukari"), words("Joseph R. Biden, Jr."), words("Abdel Fattah el-Sisi")
    (('aichatou', 'boukari'), ('joseph', 'r', 'biden', 'jr'), ('abdel', 'fattah', 'sisi'))
    """
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return tuple(_WORD.findall(name.casefold()))


@dataclass(slots=True)
class Figure:
    """An actor in the making."""

    key: str
    names: dict[tuple[str, ...], Span] = field(default_factory=dict)
    office: Span | None = None
    party: str | None = None
    at: Span | None = None
    met: bool = False
    words: set[str] = field(default_factory=set)

    @property
    def fullest(self) -> Span | None:
        """Where the name stands with the most words, the first such place."""
        return max(self.names.items(), key=lambda item: (len(item[0]), -item[1].start))[1] if self.names else None


class Cast:
    """The figures of one release."""

    def __init__(self, document: Document, ruling: Mapping[str, str]) -> None:
        self._document = document
        self._ruling = ruling
        self.figures: list[Figure] = []
        self._by_naming: dict[Naming, Figure] = {}
        self._by_word: dict[str, list[Figure]] = {}

    def figure(self, naming: Naming) -> Figure | None:
        """Whom a naming means; None where that is not certain."""
        return self._by_naming.get(naming)

    def enroll(self, namings: Sequence[Naming]) -> None:
        """Takes in every naming of the release: full names first, then short ones, then offices alone."""
        text = self._document.text
        named = [(words(naming.name.of(text)), naming) for naming in namings if naming.name is not None]
        for form, naming in sorted(named, key=lambda pair: (-len(pair[0]), pair[1].span.start)):
            fits = self._known(form, naming)
            if len(fits) > 1:
                continue
            if not fits:
                fits = [Figure(key=f"p{len(self.figures)}")]
                self.figures += fits
            self._add(fits[0], form, naming)
        # The first office and party that the text gives are the actor's, whatever the length of the name there.
        for _, naming in sorted(named, key=lambda pair: pair[1].span.start):
            found = self._by_naming.get(naming)
            if found is None:
                continue
            if found.office is None and naming.office is not None:
                found.office = naming.office
        for naming in namings:
            if naming.name is None and naming.office is not None:
                self._by_office(naming)

    def _add(self, figure: Figure, form: tuple[str, ...], naming: Naming) -> None:
        assert naming.name is not None
        if form not in figure.names or naming.name.start < figure.names[form].start:
            figure.names[form] = naming.name
            for word in set(form) - figure.words:
                self._by_word.setdefault(word, []).append(figure)
            figure.words.update(form)
        self._by_naming[naming] = figure
        if figure.party is None and naming.party is not None:
            figure.party, figure.at = self._ruling.get(naming.party, naming.party), naming.at

    def _known(self, form: tuple[str, ...], naming: Naming) -> list[Figure]:
        """The figures that `form` can name: none where the name is new, several where it is not certain."""
        alike = self._by_word.get(form[0], ()) if form else self.figures
        fits = [f for f in alike if self._same(f, form) and not self._at_odds(f.party, naming.party)]
        if not fits and naming.office is not None:
            fits = [f for f in self.figures if self._namesake(f, form, naming)]
        if len(fits) > 1 and naming.office is not None:
            wanted = self._office_words(naming.office)
            closer = [f for f in fits if f.office is None or self._office_words(f.office) & wanted]
            fits = closer or fits
        return fits

    def _same(self, figure: Figure, form: tuple[str, ...]) -> bool:
        return any(
            set(form) <= set(known) and (len(form) == 1 or form[-1] == known[-1] or form[0] == known[0])
            for known in figure.names
        )

    def _namesake(self, figure: Figure, form: tuple[str, ...], naming: Naming) -> bool:
        """ "President Joe Biden" is "President Joseph R. Biden, Jr.": one family name in one office."""
        if figure.office is None or naming.office is None or self._at_odds(figure.party, naming.party):
            return False
        family = _family(form)
        same = any(family == _family(known) and form[0][0] == known[0][0] for known in figure.names)
        return same and self._office_words(figure.office) == self._office_words(naming.office)

    def short(self, form: Iterable[str]) -> Figure | None:
        """The one figure whose name has all these words."""
        wanted = set(form)
        if wanted <= _PRONOUNS:
            return None
        fits = [f for f in self._by_word.get(next(iter(wanted)), ()) if wanted <= f.words]
        return fits[0] if len(fits) == 1 else None

    def knows(self, word: str) -> bool:
        """Whether a name holds this word (without case and diacritics): one look-up, before a form is worked out."""
        return word in self._by_word

    def named(self, name: tuple[str, ...]) -> Figure | None:
        """The one figure of whose name all these words are part, in full."""
        fits = [figure for figure in self.figures if any(set(name) <= set(form) for form in figure.names)]
        return fits[0] if len(fits) == 1 else None

    def _at_odds(self, one: str | None, other: str | None) -> bool:
        """Two parties that can't be one; a ruling party is its state, "KOR|PRK" is either."""
        if one is None or other is None:
            return False
        codes = [set(self._ruling.get(key, key).split("|")) for key in (one, other)]
        return codes[0].isdisjoint(codes[1])

    def _office_words(self, span: Span) -> frozenset[str]:
        return frozenset(words(span.of(self._document.text))) - _SMALL

    def _by_office(self, naming: Naming) -> None:
        """ "The President" is the one whose office fits best; with a state named, only one who is known to be its."""
        assert naming.office is not None
        party = self._ruling.get(naming.party, naming.party) if naming.party is not None else None
        wanted = words(naming.office.of(self._document.text))
        fitting = [f for f in self.figures if (self._met(f, naming) if party is None else f.party == party)]
        if party is None and wanted == _HEAD_OF_STATE:
            home = self._document.state
            fitting = [f for f in fitting if home is None or f.party in (None, home)]
        closest = self._closest(wanted, fitting)
        if len(closest) > 1 and party is None:
            closest = self._foremost(closest, naming.span.start)
        if not closest and party in (None, self._document.state):
            closest = self._publisher(wanted, naming.office)
        if len(closest) == 1:
            self._by_naming[naming] = closest[0]
        elif not closest and party is not None:
            figure = Figure(f"p{len(self.figures)}", {}, naming.office, party, naming.at)
            self.figures.append(figure)
            self._by_naming[naming] = figure

    def _met(self, figure: Figure, naming: Naming) -> bool:
        """Whether "the President" can be this one: another state's only behind the place where he is introduced."""
        known = [*figure.names.values(), *([figure.office] if figure.office is not None else [])]
        at_home = figure.party in (None, self._document.state) or self._document.state is None
        return at_home or min(span.start for span in known) < naming.span.start

    def _publisher(self, wanted: tuple[str, ...], office: Span) -> list[Figure]:
        """On the page of "President of Ukraine" the President is whom the release names first, without an office."""
        held = words(self._document.publisher or "")
        if held[: len(wanted) + 1] != (*wanted, "of") and not (wanted == _HEAD_OF_STATE and held[:1] == ("president",)):
            return []
        named = [figure for figure in self.figures if figure.names]
        first = min(named, key=lambda f: min(s.start for s in f.names.values()), default=None)
        if first is None or first.office is not None or first.party not in (None, self._document.state):
            return []
        if min(span.start for span in first.names.values()) > office.start:
            return []
        first.office = office
        return [first]

    def _closest(self, wanted: tuple[str, ...], figures: Iterable[Figure]) -> list[Figure]:
        """The figures whose office these words name: the same, else its beginning, else some of its words."""
        fits: list[tuple[int, Figure]] = []
        for figure in figures:
            have = words(figure.office.of(self._document.text)) if figure.office is not None else ()
            if wanted == _HEAD_OF_STATE:
                if have and have[0] in _RULERS:
                    fits.append((1, figure))
            elif have == wanted or _same_office(have, wanted):
                fits.append((0, figure))
            elif have[: len(wanted)] == wanted:
                fits.append((1, figure))
            elif have[-len(wanted) :] == wanted or _ordered(wanted, have):
                fits.append((2, figure))
        best = min((rank for rank, _ in fits), default=None)
        return [figure for rank, figure in fits if rank == best]

    def settle(self) -> None:
        """Once all parties are known: an office that stands alone is its named holder, if there is one."""
        for figure in [f for f in self.figures if not f.names and f.office is not None]:
            assert figure.office is not None
            named = [f for f in self.figures if f.names and f.party == figure.party]
            closest = self._closest(words(figure.office.of(self._document.text)), named)
            # "President Biden" in an address by the President of Ukraine: another's, if nothing says that he is hers.
            guests = [f for f in closest if f.at is None and f.fullest is not None and len(f.words) == 1]
            for guest in guests if figure.at is not None else ():
                guest.party = None
                closest.remove(guest)
            if len(closest) == 1:
                self.figures.remove(figure)
                for naming in [n for n, other in self._by_naming.items() if other is figure]:
                    self._by_naming[naming] = closest[0]

    def _foremost(self, figures: list[Figure], start: int) -> list[Figure]:
        """Of several presidents "the President" is the one whom the release names first, else the one named last."""
        first = min(self.figures, key=lambda f: min((s.start for s in f.names.values()), default=start))
        if first in figures:
            return [first]
        before = [(max(n.span.start for n, f in self._by_naming.items() if f is figure), figure) for figure in figures]
        near = [pair for pair in before if pair[0] < start]
        return [max(near, key=lambda pair: pair[0])[1]] if near else figures

    def actors(self, parties: Mapping[str, Party]) -> dict[str, Actor]:
        """The figures as actors, each field with the passage that states it."""
        made: dict[str, Actor] = {}
        document = self._document
        for figure in self.figures:
            name = figure.fullest or figure.office
            if name is None:
                continue
            evidence = [Evidence.cite(document, name, "people:name", "name")]
            if figure.office is not None:
                evidence.append(Evidence.cite(document, figure.office, "people:office", "office"))
            party = _party(figure.party, parties)
            if party is not None and figure.at is not None:
                evidence.append(Evidence.cite(document, figure.at, "people:party", "represents"))
            office = figure.office.of(document.text) if figure.office else None
            made[figure.key] = Actor(figure.key, name.of(document.text), office, party, tuple(evidence))
        return made


def _family(form: tuple[str, ...]) -> str:
    """The family name of a Western name: its last word but for "Jr."."""
    kept = [word for word in form if word not in ("jr", "sr", "ii", "iii")]
    return kept[-1] if kept else ""


def _party(key: str | None, parties: Mapping[str, Party]) -> Party | None:
    """The party with this key; an organisation that no table has goes by its own name."""
    if key is None or "|" in key:
        return None
    return parties.get(key) or Party(key, "organization", key)


def _same_office(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """ "Head of the President's Office" is "Head of the Office of the President"."""
    bags = [sorted(re.sub(r"['’]s$", "", word) for word in form if word not in _SMALL) for form in (one, other)]
    return len(bags[0]) > 2 and bags[0] == bags[1]


def _ordered(wanted: tuple[str, ...], have: tuple[str, ...]) -> bool:
    rest = iter(have)
    return all(word in rest for word in wanted)
