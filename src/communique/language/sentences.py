"""Paragraphs and sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.model import Document, Span

_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s+[\"'“‘(\[]*[^\W_a-zа-я])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Capt|Sgt|Adm|Amb|Sen|Rep|Gov|Hon|Rev|St|Jr|Sr|Ing|Lic|Eng|Arch|Maj|Brig|Msgr|Rt|vs|No|Nos|Art|Inc|Ltd|Co|"
    r"U\.S|U\.K|U\.N|H\.E|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|\b[A-Z])\.$"
)
# "U.S." and "Washington, D.C." end a sentence when a word that opens one follows.
_OPENS = re.compile(r"\s+(?:The|They|He|She|It|In|On|We|I|Both|During|This|These|As|At|To)\b")
_ACRONYM = re.compile(r"\b(?:[A-Z]\.)+$")
# A longer one is none, and rules that weigh every pair of its words would take minutes: it is cut at its spaces.
_LONGEST = 5_000


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `paragraph` counts from 0; `heading` is true of the title."""

    span: Span
    paragraph: int
    heading: bool


def sentences(document: Document) -> tuple[Sentence, ...]:
    r"""The sentences of a document, in order.

    >>> d = Document.of(id="a", text="A Meets B\n\nOn May 2, A met with B. He thanked Mr. B.", title=Span(0, 9))
    >>> [(s.paragraph, s.heading, s.span.of(d.text)) for s in sentences(d)]
    [(0, True, 'A Meets B'), (1, False, 'On May 2, A met with B.'), (1, False, 'He thanked Mr. B.')]
    """
    found: list[Sentence] = []
    start = 0
    text = document.text
    for number, block in enumerate(text.split("\n\n")):
        span = Span(start, start + len(block))
        if document.title is not None and document.title.covers(span):
            found.append(Sentence(span, number, True))
        else:
            found.extend(Sentence(part, number, False) for part in _split(text, span))
        start += len(block) + 2
    return tuple(found)


def _split(text: str, span: Span) -> list[Span]:
    parts: list[tuple[int, int]] = []
    start = span.start
    for end in _END.finditer(text, span.start, span.end):
        before = text[max(start, end.start() - 12) : end.start() + 1]
        if _ABBREVIATION.search(before) and not (_ACRONYM.search(before) and _OPENS.match(text, end.end())):
            continue
        parts.append((start, end.end()))
        start = end.end()
    parts.append((start, span.end))
    whole = [trimmed for start, end in parts if (trimmed := _trim(text, start, end)).end > trimmed.start]
    return [piece for part in whole for piece in ([part] if part.end - part.start <= _LONGEST else _cut(text, part))]


def _cut(text: str, span: Span) -> list[Span]:
    pieces = []
    start = span.start
    while span.end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        end = space if space > 0 else start + _LONGEST
        pieces.append(_trim(text, start, end))
        start = end
    return [piece for piece in (*pieces, _trim(text, start, span.end)) if piece.end > piece.start]


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
