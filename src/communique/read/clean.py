"""From a page to a release: title, date and body without menus, breadcrumbs and footers."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import dataclass

from communique.read import dates
from communique.read.fold import fold, fold_title, key
from communique.read.furniture import is_boilerplate, is_furniture, is_sentence
from communique.read.heading import find_title, guess_title
from communique.read.page import Block, BlockKind, Page
from communique.read.paragraphs import is_wrapped, paragraphs
from communique.read.profile import Profile, generic

# How many lines may stand above the first sentence, how many of a block tell whether it is wrapped, how many of the
# head are kept before the rest is taken for text, how far below the title a date may stand, how far from the end a
# footer begins, and how many lines may go with it.
_HEAD_REACH, _WRAPPED, _HEAD_KEPT, _DATE_REACH, _FOOT_REACH, _FOOT_MOST = 80, 100, 2, 3, 25, 500


@dataclass(frozen=True, slots=True)
class Clean:
    """What is left of a page: its title, its date, its paragraphs."""

    title: str | None
    published: dt.date | None
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    block: int
    kind: BlockKind


def clean(page: Page, profile: Profile, title: str | None, published: dt.date | None) -> Clean:
    """The release on a page. What the record says (`title`, `published`) goes before what the page says.

    >>> from communique.read.profile import generic
    >>> page = Page((Block(("Home > News", "Wang Yi Meets with X", "(2021-09-09)")), Block(("Wang Yi met with X.",))))
    >>> clean(page, generic(), None, None)
    Clean(title='Wang Yi Meets with X', published=datetime.date(2021, 9, 9), paragraphs=('Wang Yi met with X.',))
    """
    lines = [_Line(line, i, block.kind) for i, block in enumerate(page.blocks) for line in block.lines if fold(line)]
    lines = _without_foot(lines, profile)
    head = [line.text for line in lines[: _head_length(lines)]]
    days = [dates.parse(line, profile.dates) for line in head]
    known = title or page.title
    where = (
        guess_title([(line.text, line.block) for line in lines[: len(head)]], days, profile)
        if known is None
        else find_title([line.text for line in lines[: len(head) + 1]], known)
    )
    above: list[dt.date | None] = []
    if where is not None:
        if title is None:
            known = " ".join(line.text for line in lines[where.start : where.stop])
        above = days[: where.start]
        lines = lines[where.stop :]
    said = published or page.published
    lines, below = _without_head(lines, profile, known, said if where is None else None)
    day = said or next((day for day in (*below, *above) if day), None)
    body = tuple(profile.unboxed(paragraph) for paragraph in paragraphs(_blocks(lines)))
    return Clean(fold_title(known) if known else None, day, body)


def _head_length(lines: list[_Line]) -> int:
    """How many lines stand above the first sentence."""
    near = [fold(line.text) for line in lines[: _HEAD_REACH + _WRAPPED]]
    for i, line in enumerate(lines[:_HEAD_REACH]):
        beside = itertools.takewhile(lambda later: later.block == line.block, lines[i : i + _WRAPPED])  # noqa: B023
        rest = near[i : i + sum(1 for _ in beside)]
        if is_sentence(line.text) or (is_wrapped(rest) and is_sentence(" ".join(rest))):
            return i
    return min(len(lines), _HEAD_REACH)


def _without_head(
    lines: list[_Line], profile: Profile, title: str | None, said: dt.date | None
) -> tuple[list[_Line], list[dt.date]]:
    """The lines without furniture, date line and repeated title above the first sentence; and that date.

    One date line goes. On a page without a title of its own a date other than the known one (`said`) is text.
    """
    kept: list[_Line] = []
    days: list[dt.date] = []
    head = _head_length(lines)
    for i, line in enumerate(lines):
        if len(kept) > _DATE_REACH:
            return [*kept, *lines[i:]], days
        day = dates.parse(line.text, profile.dates)
        if day is not None and not days and (said is None or abs((day - said).days) <= 1):
            days.append(day)
        elif not (
            i < head and len(kept) < _HEAD_KEPT and (is_furniture(line.text, profile) or _same(line.text, title))
        ):
            kept.append(line)
    return kept, days


def _same(line: str, title: str | None) -> bool:
    return title is not None and key(line) == key(title)


def _without_foot(lines: list[_Line], profile: Profile) -> list[_Line]:
    """The lines up to the footer: boilerplate below which no sentence stands, and any furniture above it."""
    end = len(lines)
    for i in range(len(lines) - 1, max(-1, len(lines) - 1 - _FOOT_REACH), -1):
        if is_sentence(lines[i].text) and not is_boilerplate(lines[i].text, profile):
            break
        if is_boilerplate(lines[i].text, generic()):
            end = i
    least = max(0, end - _FOOT_MOST)
    while end > least and (is_furniture(lines[end - 1].text, profile) or lines[end - 1].kind == "links"):
        end -= 1
    return lines[:end]


def _blocks(lines: list[_Line]) -> list[Block]:
    groups = itertools.groupby(lines, key=lambda line: (line.block, line.kind))
    return [Block(tuple(line.text for line in group), kind) for (_, kind), group in groups]
