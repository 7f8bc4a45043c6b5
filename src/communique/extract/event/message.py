"""Messages told by what they say: "A congratulated B … The message reads", "A offered condolences to B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.event.company import company
from communique.extract.event.making import Making, content
from communique.language.analysis import Analysis, Predicate, Said
from communique.model import Event

_STANCES = frozenset({"congratulate", "condole"})
_WRITTEN = re.compile(
    r"\b(?:message|telegram|letter)s?\b(?:[^.;]{0,60}?\b(?:reads?|says|of \w+)\b|\s+(?:reads?|says))", re.IGNORECASE
)
_WISHES = re.compile(
    r"\s+(?:(?:his|her|their)\s+)?(?:\w+\s+){0,3}?(?:condolences|sympath(?:y|ies)|congratulations|greetings)\b"
)
_HEADED = re.compile(r"(?:\w+ )?(?:Condolences|Congratulations|Greetings)\b")
_TO = re.compile(r"[^.;]{0,60}?\bto\s+")


def message(analysis: Analysis, making: Making, said: Said, predicate: Predicate) -> Iterator[Event]:
    """Correspondence where the text goes on to quote the message, or calls it one."""
    said_so = predicate.of("stances") or predicate.of("sayings")
    if said_so is None or predicate.of("encounters") is not None:
        return
    if said_so.row.cells.get("stance") not in _STANCES and not _WISHES.match(analysis.folded, predicate.end):
        return
    if predicate.link != "subject" or predicate.form != "past" or content(said, predicate):
        return
    first = next((other for other in analysis.said if not other.parsed.sentence.heading), None)
    text, end = analysis.folded, said.parsed.sentence.span.end
    title = analysis.document.title
    headed = title is not None and _HEADED.match(text, title.start) is not None
    if said is not first or not (headed or _WRITTEN.search(text, said.parsed.sentence.span.start)):
        return
    people, last = company(said.parsed, text, predicate.end, end)
    to = _TO.match(text, predicate.end, end) if not people else None
    if to is not None:
        people, last = company(said.parsed, text, to.end(), end)
    people = tuple(m for m in people if m.kind == "person")
    subjects = tuple(m for m in predicate.subjects if m.kind == "person")
    if not people or not subjects:
        return
    event = making.event(said, predicate, said_so.row.rule, "correspondence", "written", (*subjects, *people), last)
    if event is not None and len(event.parties) > 1:
        yield event
