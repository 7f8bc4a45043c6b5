"""Quoted speech whose speaker is named behind it: '"Ties are good," said A.'"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from communique.language.analysis import Parsed, Predicate
from communique.language.opening import THIS
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
# How far back an opening mark is looked for: further off, it was lost.
_LONGEST = 5_000
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
    ends: dict[int, int] = {}
    for parsed in sentences:
        ends[parsed.sentence.paragraph] = parsed.sentence.span.end
    last = 0
    before: Sentence | None = None
    for parsed, mine in zip(sentences, predicates, strict=True):
        if parsed.sentence.heading:
            continue
        number = parsed.sentence.paragraph
        for closing, behind, speaker in _attributions(text, parsed, mine):
            opening = _opening(text, found[-1].behind if found else 0, closing)
            if opening is not None and len(text[opening:closing].split()) >= _SHORT:
                found.append(Quotation(opening, closing, behind, speaker))
                last = number
        start = parsed.sentence.span.start
        speaker = _stated(text, parsed, mine)
        if speaker is not None and before is not None and before.paragraph >= number - 1:
            found.append(Quotation(before.span.start, before.span.end, before.span.end, speaker))
        before = parsed.sentence
        if text[start] == '"' and found and found[-1].behind <= start and number <= last + 1:
            closing = _closing(text, start + 1, ends[number])
            attributed = _CLOSES.match(text, closing - 1, ends[number]) or _CLOSES.match(text, closing, ends[number])
            if attributed is None and len(text[start:closing].split()) >= _SHORT:
                found.append(Quotation(start + 1, closing, closing + 1, found[-1].speaker))
                last = number
    return tuple(found)


def _stated(text: str, parsed: Parsed, predicates: Sequence[Predicate]) -> Mention | None:
    """Who is said to have said what stands before: "This was stated by A", "A said this in Kyiv"."""
    if _STATED_BY.match(text, parsed.sentence.span.start) is not None:
        return stated_by(text, parsed)
    for predicate in predicates[:1]:
        said = predicate.told and predicate.link == "subject" and predicate.of("sayings") is not None
        if not said:
            continue
        this = THIS.match(text, predicate.end) is not None or text.endswith(" this", 0, predicate.end)
        if this and predicate.subjects[0].kind == "person":
            return predicate.subjects[0]
    return None


def stated_by(text: str, parsed: Parsed) -> Mention | None:
    """Whom "This was stated by the Minister" names."""
    stated = _STATED_BY.match(text, parsed.sentence.span.start)
    if stated is None:
        return None
    return next((m for m in parsed.mentions if m.kind == "person" and 0 <= m.span.start - stated.end() < 5), None)


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
    """Where the words begin that end at `closing`: behind the opening mark, past quotations inside.

    They do not go back beyond their paragraph, but where a mark hangs at the end of the one before.
    """
    depth, at = 0, closing - 1
    first = max(first, closing - _LONGEST)
    while at >= first:
        if text.startswith("\n\n", at - 1):
            hanging = _DANGLING.search(text, max(first, at - _SHORT * 2), at - 1)
            if hanging is None:
                return None
            if depth == 0:
                return at + 1
            depth, at = depth - 1, hanging.start()
            continue
        if text[at] == '"':
            opens = (at == 0 or text[at - 1].isspace() or text[at - 1] in "([-–—") and not text[at + 1].isspace()
            if opens and depth == 0:
                return at + 1
            depth += -1 if opens else 1
        at -= 1
    return None


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
