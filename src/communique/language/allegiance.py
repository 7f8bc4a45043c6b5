"""Whom a person represents where the words beside the name do not say it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from communique.language.analysis import Hit
from communique.language.cast import Cast, Figure, words
from communique.language.kinds import ADJECTIVE, BODY, CAP, CAPITAL, PLACE, STATE
from communique.language.people import Naming
from communique.language.sentences import Sentence
from communique.language.tokens import Token
from communique.model import Document, Span
from communique.read.profile import profile_for

_MISSION = re.compile(r"\b(?:Embass|Consulate|Mission)", re.IGNORECASE)
_ABROAD = STATE | ADJECTIVE | CAPITAL | PLACE

# "Head of the Office of the President" serves the publisher's own.
_SERVING = re.compile(r"\b(?:of|to) the President$")
# Before a place where somebody is: "in Beijing", "visited Laos, where he met with B".
_WHERE = frozenset({"in", "In", "to", "visit", "visited", "visiting"})
_ACTS = frozenset({"will", "would"})

Part = tuple[Sentence, tuple[Token, ...], tuple[Hit, ...], list[Naming]]


def allegiances(document: Document, cast: Cast, parts: Sequence[Part], envoys: frozenset[str]) -> None:
    """Fills in parties: by coordination ("A and B of Cambodia"), the publisher's own state, the place of the meeting.

    A person with an office and no state stands for the publisher's state, unless he is met by one who does:
    "Foreign Minister Wang Yi met in Niamey with Minister Hamani" gives CHN for the first and, by the capital,
    NER for the second. `envoys` are words of the offices that a mission abroad has of its own.
    """
    _decided(cast, parts)
    for part in parts:
        _shared(cast, part)
    if document.state is None:
        return
    for name in profile_for(document.url, document.publisher, ()).people:
        known = cast.named(words(name))
        if known is not None and known.party is None:
            known.party = document.state
    every = [(sentence, split, naming) for sentence, split, _, namings in parts for naming in namings]
    first = next((f for s, _, naming in every if not s.heading and (f := cast.figure(naming))), None)
    for part in sorted(parts, key=lambda part: part[0].heading):
        _sides(document.state, cast, part, first)
    for sentence, split, naming in every:
        figure = cast.figure(naming)
        if figure is None or figure.party is not None or figure.met:
            continue
        if not sentence.heading and (
            _hosting(split, naming) or (figure is not first and _doubtful(document, cast, naming, split, envoys))
        ):
            continue
        if figure.office is not None or figure is first:
            figure.party = document.state
    _counterparts(document.state, cast, parts)


def _counterparts(home: str, cast: Cast, parts: Sequence[Part]) -> None:
    """Whom the publisher's people met, in a release where one other state alone has people, is that state's.

    Where none has, it is the state to which the heading goes ("Travel to India").
    """
    waiting = [f for f in cast.figures if f.met and f.party is None and f.office and not _of_body(parts, f.office)]
    if not waiting:
        return
    states = {t.key for _, split, _, _ in parts for t in split if t.kinds & _ABROAD}
    abroad = {figure.party: figure.at for figure in cast.figures if figure.party in states - {home}}
    if not abroad:
        abroad = {
            t.key: Span(t.start, t.end)
            for sentence, split, _, _ in parts
            if sentence.heading
            for t in split
            if t.kinds & STATE and t.key != home and _in(split, t)
        }
    if len(abroad) != 1:
        return
    ((party, at),) = abroad.items()
    told = {t.key for sentence, split, _, _ in parts if sentence.heading for t in split if t.is_a("state", "adjective")}
    if any({home, party}.isdisjoint(key.split("|")) for key in told):
        return
    for figure in waiting:
        figure.party, figure.at = party, at


def _of_body(parts: Sequence[Part], office: Span) -> bool:
    """ "Secretary General of the International Chamber of Commerce": who holds it stands for no state."""
    return any(t.kinds & BODY and office.start <= t.start < office.end for _, split, _, _ in parts for t in split)


def _decided(cast: Cast, parts: Sequence[Part]) -> None:
    """ "Congolese" is of the one of the two states that the release names; where it names both or none, of neither."""
    doubtful = [figure for figure in cast.figures if figure.party is not None and "|" in figure.party]
    if not doubtful:
        return
    named = {t.key for _, split, _, _ in parts for t in split if t.kinds & STATE}
    for figure in doubtful:
        if figure.party is not None:
            fits = [code for code in figure.party.split("|") if code in named]
            figure.party = fits[0] if len(fits) == 1 else None
            figure.met = figure.party is None


def _shared(cast: Cast, part: Part) -> None:
    """ "Minister A and Minister B of Cambodia attended": A is Cambodia's too, unless both acted on each other."""
    _, split, hits, namings = part
    for one, other in pairwise(namings):
        first, second = cast.figure(one), cast.figure(other)
        if first is None or second is None or first.party is not None or not other.trailing:
            continue
        between = [t.text for t in split if one.span.end <= t.start < other.span.start]
        joint = any(
            hit.value.table == "encounters"
            and hit.value.row["construction"] in ("with", "occasion")
            and hit.value.row["phrase"] != "attend"
            and hit.start >= other.span.end
            for hit in hits
        )
        # "between President A and President B of Kenya": the two are not of one side.
        apart = any(t.text == "between" and t.end == one.span.start - 1 for t in split)
        if between in (["and"], [",", "and"]) and not joint and not apart and first.office is not None:
            first.party, first.at = second.party, second.at


def _sides(home: str, cast: Cast, part: Part, first: Figure | None) -> None:
    """Subject and object of an encounter: one is the publisher's, the other is not."""
    _, split, hits, namings = part
    encounter = next(
        (
            h
            for h in hits
            if h.value.table == "encounters" and h.value.row["construction"] in ("with", "object", "to", "from")
        ),
        None,
    )
    if encounter is None:
        return
    left = [f for n in namings if n.span.end <= encounter.start and (f := cast.figure(n))]
    left = left or _short(cast, split, 0, encounter.start)
    right = [f for n in namings if n.span.start >= encounter.end and (f := cast.figure(n))]
    right = right or _short(cast, split, encounter.end, split[-1].end)
    place = next(
        (t for t in split if t.kinds & (CAPITAL | STATE | PLACE) and t.key not in ("", home) and _in(split, t)), None
    )
    if not right:
        return
    if not left:
        # "The Secretary met with A", "He met with A": whoever met, A is the other side.
        if any(t.is_a("head") or t.text in ("He", "She", "he", "she") for t in split if t.end <= encounter.start):
            for figure in right:
                _meets(figure, place)
        return
    away = any(f.party not in (None, home) for f in left)
    # "Lao Minister A met with Chinese Minister B": the state's own name; "with Party Secretary B" is at home.
    told = any(f.party == home and (f.at is None or _stated(split, f.at)) for f in right)
    away = away or (told and not any(f.party == home for f in left))
    ours, theirs = (right, left) if away else (left, right)
    for figure in ours:
        if figure.party is None and (figure.office is not None or figure is first):
            figure.party = home
    if all(f.party == home for f in ours):
        for figure in theirs:
            _meets(figure, place)


def _meets(figure: Figure, place: Token | None) -> None:
    """The other side of an encounter; an official met in a place abroad is of that place."""
    if figure.party is not None:
        return
    figure.met = True
    if place is not None and figure.office is not None:
        figure.party, figure.at = place.key, Span(place.start, place.end)


def _stated(split: Sequence[Token], at: Span) -> bool:
    """Whether a state's own name gives the party here."""
    return any(t.is_a("state", "adjective") for t in split if at.start <= t.start < at.end)


def _short(cast: Cast, split: Sequence[Token], start: int, stop: int) -> list[Figure]:
    """The figures that short forms beside the verb name: "Singh met with …"."""
    named = (cast.short((t.text.casefold(),)) for t in split if start <= t.start and t.end <= stop and t.kinds & CAP)
    return [figure for figure in named if figure is not None]


def _doubtful(document: Document, cast: Cast, naming: Naming, split: Sequence[Token], envoys: frozenset[str]) -> bool:
    """Whether an official without a state may well be another's than the publisher's.

    So is one of whom somebody speaks ("said that Minister A"), one who stands in a list beside another state's, and
    on a page of a mission abroad anybody but the diplomats and their ministry.
    """
    before = [t for t in split if t.end <= naming.span.start]
    if [t.text for t in before[-1:]] == ["that"]:
        return True
    acts = next((t.text for t in split if t.start >= naming.span.end), "") in _ACTS
    office = naming.office.of(document.text) if naming.office is not None else ""
    listed = before and not acts and before[-1].text in ("and", ",") and not _SERVING.search(office)
    if listed and _abroad(document, cast, before):
        return True
    mission = document.publisher is not None and _MISSION.search(document.publisher) is not None
    return mission and not any(envoy in office for envoy in envoys)


def _abroad(document: Document, cast: Cast, before: Sequence[Token]) -> bool:
    """Whether the last person named before is another state's."""
    figures = [
        figure.party
        for figure in cast.figures
        for at in figure.names.values()
        if before[0].start <= at.start and before[-1].start - 60 < at.end <= before[-1].end
    ]
    return any(party not in (None, document.state) for party in figures)


def _hosting(split: Sequence[Token], naming: Naming) -> bool:
    """ "a reception hosted by Mayor A": who acts on the publisher's people need not be one of them."""
    before = [t.text for t in split if t.end <= naming.span.start][-1:]
    return before == ["by"]


def _in(split: Sequence[Token], token: Token) -> bool:
    at = split.index(token) - 1
    if at > 0 and split[at].text == "the":
        at -= 1
    return at >= 0 and split[at].text in _WHERE
