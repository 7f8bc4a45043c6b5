"""Graphs with one thing wrong, or oddly written, drawn by a seed: what two validators are compared on."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from communique.graph import terms

Triple = tuple[str, str, str]
"""Three terms as N-Triples writes them."""

_ODD_LITERALS = (
    '""',
    '" "',
    '"' + "x" * 40 + '"',
    '"LAO"',
    '"diplomatic"',
    '"Fiji"@en',
    '"true"^^<XSD#boolean>',
    '"1"^^<XSD#boolean>',
    '"yes"^^<XSD#boolean>',
    '"0"^^<XSD#integer>',
    '"-1"^^<XSD#integer>',
    '"007"^^<XSD#integer>',
    '"+7"^^<XSD#integer>',
    '"7"^^<XSD#int>',
    '"7"^^<XSD#nonNegativeInteger>',
    '"0.50"^^<XSD#decimal>',
    '"7.0"^^<XSD#decimal>',
    '"7e0"^^<XSD#double>',
    '"seven"^^<XSD#integer>',
    '" 7 "^^<XSD#integer>',
    '"99999999999999999999"^^<XSD#integer>',
    '"2021-03-03"^^<XSD#date>',
    '"2021-03-03"',
    '"2021-13-40"^^<XSD#date>',
    '"2021-02-29"^^<XSD#date>',
    '"2021-3-3"^^<XSD#date>',
    '"2021-03-03Z"^^<XSD#date>',
    '"2021-03-03+00:00"^^<XSD#date>',
    '"2021-03-03T00:00:00"^^<XSD#dateTime>',
    '"9999-12-31"^^<XSD#date>',
    '"0000-01-01"^^<XSD#date>',
    '"2021"^^<XSD#gYear>',
    '"2021-03"^^<XSD#gYearMonth>',
    '"2021-14"^^<XSD#gYearMonth>',
    '"21"^^<XSD#gYear>',
    '"https://example.org/"^^<XSD#anyURI>',
    '"\\n"',
    '"\\u0301\\u4E24\\uD7FF"',
)


def mutations(lines: Iterable[str], seed: int, number: int) -> Iterator[str]:
    """That many graphs as N-Triples, each the given one with one to three changes; the same for the same seed."""
    triples = [_split(line) for line in lines]
    draw = random.Random(seed)
    for _ in range(number):
        changed = list(triples)
        for _ in range(draw.choice((1, 1, 1, 2, 3))):
            draw.choice(_CHANGES)(changed, draw)
        yield "".join(f"{subject} {predicate} {value} .\n" for subject, predicate, value in dict.fromkeys(changed))


def _split(line: str) -> Triple:
    subject, predicate, rest = line.split(" ", 2)
    return subject, predicate, rest.rsplit(" ", 2)[0]


def _pick(triples: list[Triple], draw: random.Random) -> int:
    """A place in the list: kinds of node and predicates have the same chance, however often they occur."""
    kinds = {subject: value for subject, predicate, value in triples if predicate == f"<{terms.TYPE}>"}
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, (subject, predicate, _) in enumerate(triples):
        places[kinds.get(subject, ""), predicate].append(place)
    return draw.choice(places[draw.choice(sorted(places))])


def _lose(triples: list[Triple], draw: random.Random) -> None:
    del triples[_pick(triples, draw)]


def _lose_all(triples: list[Triple], draw: random.Random) -> None:
    subject, predicate, _ = triples[_pick(triples, draw)]
    triples[:] = [triple for triple in triples if triple[:2] != (subject, predicate)]


def _lose_type(triples: list[Triple], draw: random.Random) -> None:
    del triples[draw.choice([place for place, triple in enumerate(triples) if triple[1] == f"<{terms.TYPE}>"])]


def _literal(draw: random.Random) -> str:
    return draw.choice(_ODD_LITERALS).replace("XSD#", terms.XSD)


def _value(triples: list[Triple], draw: random.Random) -> str:
    """A value that stands elsewhere, or an odd literal."""
    return draw.choice((_literal(draw), triples[_pick(triples, draw)][2], triples[_pick(triples, draw)][0]))


def _add(triples: list[Triple], draw: random.Random) -> None:
    subject, predicate, _ = triples[_pick(triples, draw)]
    triples.append((subject, predicate, _value(triples, draw)))


def _replace(triples: list[Triple], draw: random.Random) -> None:
    place = _pick(triples, draw)
    subject, predicate, _ = triples[place]
    triples[place] = (subject, predicate, _value(triples, draw))


def _rewrite(triples: list[Triple], draw: random.Random) -> None:
    """Another lexical form under the same datatype, or the same one under another."""
    literals = [place for place, (_, _, value) in enumerate(triples) if value.startswith('"')]
    place = draw.choice(literals)
    subject, predicate, value = triples[place]
    words, datatype = value.rsplit('"', 1)
    form = draw.choice(
        (
            f'{words}+00:00"{datatype}',
            f'{words}.0"{datatype}',
            f'" {words[1:]}"{datatype}',
            f'{words} "{datatype}',
            f'{words[: len(words) // 2].rstrip(chr(92))}"{datatype}',
            f'{words.swapcase() if chr(92) not in words else words}"{datatype}',
            f'{words}"@en',
            f'{words}"^^<{terms.XSD}int>',
            f'{words}"',
        )
    )
    triples[place] = (subject, predicate, form)


def _blank(triples: list[Triple], draw: random.Random) -> None:
    """A node loses its IRI; every kind of node has the same chance."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for subject, predicate, value in triples:
        if predicate == f"<{terms.TYPE}>":
            kinds[value].append(subject)
    node = draw.choice(kinds[draw.choice(sorted(kinds))])
    triples[:] = [
        ("_:b" if subject == node else subject, predicate, "_:b" if value == node else value)
        for subject, predicate, value in triples
    ]


def _rename(triples: list[Triple], draw: random.Random) -> None:
    place = _pick(triples, draw)
    subject, _, value = triples[place]
    triples[place] = (subject, triples[_pick(triples, draw)][1], value)


def _move(triples: list[Triple], draw: random.Random) -> None:
    place = _pick(triples, draw)
    _, predicate, value = triples[place]
    triples[place] = (triples[_pick(triples, draw)][0], predicate, value)


def _swap(triples: list[Triple], draw: random.Random) -> None:
    """Two values of one predicate change places."""
    place = _pick(triples, draw)
    subject, predicate, value = triples[place]
    other = draw.choice([each for each, triple in enumerate(triples) if triple[1] == predicate])
    there, _, found = triples[other]
    triples[place], triples[other] = (subject, predicate, found), (there, predicate, value)


def _miscount(triples: list[Triple], draw: random.Random) -> None:
    """A whole number is a little off."""
    numbers = [place for place, (_, _, value) in enumerate(triples) if value.endswith(f"<{terms.XSD}integer>")]
    if numbers:
        place = draw.choice(numbers)
        subject, predicate, value = triples[place]
        digits = value.split('"')[1].strip()
        if digits.isdecimal():
            triples[place] = (subject, predicate, value.replace(digits, str(int(digits) + draw.choice((-1, 1, 100)))))


def _nothing(triples: list[Triple], draw: random.Random) -> None:
    """A sound graph in another order."""
    draw.shuffle(triples)


_CHANGES: tuple[Callable[[list[Triple], random.Random], None], ...] = (
    _lose,
    _lose_all,
    _lose_type,
    _add,
    _add,
    _replace,
    _replace,
    _rewrite,
    _rewrite,
    _blank,
    _rename,
    _move,
    _swap,
    _miscount,
    _nothing,
)
