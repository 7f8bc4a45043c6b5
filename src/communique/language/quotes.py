"""Quoted speech whose speaker is named behind it: '"Ties are good," said A.'"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from communique.language.analysis import Parsed, Predicate
from communique.language.sentences import Sentence
from communique.model import Mention

# The closing mark, and up to the verb of saying: ',"', '," -', '…" he'.
_CLOSED = re.compile(r"(?:[,.!?…]\"|\",)\s*(?:[-–—]\s*)?$")
_CLOSES = re.compile(r"(?:[,.!?…](?P<mark>\")|(?P<bare>\"),)\s*(?:[-–—]\s*)?(?=[A-Za-z])")
# Where marks were set apart from their paragraph: 'He spoke. "', then the quotation as a paragraph of its own.
_DANGLING = re.compile(r"\s\"\s*$")
# "Sanctions must stay. This was stated by President A": what stands before is A's.
_STATED_BY = re.compile(r"(?:This|It) (?:was|is) (?:stated|said|announced|emphasized|noted|declared) by (?:the )?")
_FAR = 90
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words quoted from `start` to `end`; `behind` is where "said A" ends; no speaker: nobody known."""

    start: int
    end: int
    behind: int
    speaker: Mention | None


def quotations(
    text: str, sentences: Sequence[Parsed], predicates: Sequence[Sequence[Predicate]]
) -> tuple[Quotation, ...]:
    """The quotations with an attribution behind them, in order; `text` has plain quotation marks.

    A sentence that opens with a mark behind such a quotation goes on with it: '"A," he said. "B."'
    """
    found: list[Quotation] = []
    begins: dict[int, int] = {}
    ends: dict[int, int] = {}
    for parsed in sentences:
        begins.setdefault(parsed.sentence.paragraph, parsed.sentence.span.start)
        ends[parsed.sentence.paragraph] = parsed.sentence.span.end
    last = 0
    before: Sentence | None = None
    for parsed, mine in zip(sentences, predicates, strict=True):
        if parsed.sentence.heading:
            continue
        number = parsed.sentence.paragraph
        for closing, behind, speaker in _attributions(text, parsed, mine):
            first = max(begins[number], found[-1].behind if found else 0)
            opening = _opening(text, first, closing)
            if opening is not None and len(text[opening:closing].split()) >= _SHORT:
                found.append(Quotation(opening, closing, behind, speaker))
                last = number
        start = parsed.sentence.span.start
        stated = _STATED_BY.match(text, start)
        if stated is not None and before is not None and before.paragraph >= number - 1:
            speaker = next((m for m in parsed.mentions if m.kind == "person" and m.span.start == stated.end()), None)
            if speaker is not None:
                found.append(Quotation(before.span.start, before.span.end, before.span.end, speaker))
        before = parsed.sentence
        if text[start] == '"' and found and found[-1].behind <= start and number <= last + 1:
            closing = _closing(text, start + 1, ends[number])
            attributed = _CLOSES.match(text, closing - 1, ends[number]) or _CLOSES.match(text, closing, ends[number])
            if attributed is None and len(text[start:closing].split()) >= _SHORT:
                found.append(Quotation(start + 1, closing, closing + 1, found[-1].speaker))
                last = number
    return tuple(found)


def _attributions(
    text: str, parsed: Parsed, predicates: Sequence[Predicate]
) -> Iterator[tuple[int, int, Mention | None]]:
    """Each closing mark with a verb of saying behind it, where that ends, and who the speaker is."""
    span = parsed.sentence.span
    for closes in _CLOSES.finditer(text, span.start, span.end):
        mark = closes.start("mark") if closes.group("mark") else closes.start("bare")
        says = next(
            (
                hit
                for hit in parsed.hits
                if hit.value.table == "sayings"
                and hit.value.form in ("past", "present")
                and closes.end() <= hit.start < closes.end() + _FAR
                and not re.search(r"[.;:\"]\s", text[closes.end() : hit.start])
            ),
            None,
        )
        if says is None:
            continue
        known = next((p for p in predicates if p.verb == says.start and p.link == "subject"), None)
        if known is None or len(known.subjects) > 1 or not _CLOSED.search(text, span.start, known.whole):
            yield mark, says.end, None
            continue
        subject = known.subjects[0]
        yield mark, max(known.end, subject.span.end), subject if subject.kind == "person" else None


def _opening(text: str, first: int, closing: int) -> int | None:
    """Where the words begin that end at `closing`: behind the opening mark, past quotations inside."""
    depth = 0
    for at in range(closing - 1, first - 1, -1):
        if text[at] != '"':
            continue
        opens = (at == 0 or text[at - 1].isspace() or text[at - 1] in "([-–—") and not text[at + 1].isspace()
        if not opens:
            depth += 1
        elif depth == 0:
            return at + 1
        else:
            depth -= 1
    return first if depth == 0 and _DANGLING.search(text, max(0, first - _SHORT * 2), first) else None


def _closing(text: str, start: int, stop: int) -> int:
    """Where the quotation that begins at `start` closes: at its mark, past those inside, or at the end."""
    depth = 0
    for at in range(start, stop):
        if text[at] != '"':
            continue
        if text[at - 1].isspace() and at + 1 < stop and not text[at + 1].isspace():
            depth += 1
        elif depth == 0:
            return at
        else:
            depth -= 1
    return stop
