"""What kind of text a release is: a report, a statement that somebody signs, or a text of several parties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from communique.language.analysis import Parsed
from communique.model import Document, Mention

_JOINT = re.compile(
    r"^(?:[^:;]{0,80}\b)?(?:Joint (?:Leaders'? |Press )?(?:Statement|Communiqu[ée]|Declaration)|Leaders'? (?:Joint )?(?:Statement|"
    r"Communiqu[ée]|Declaration)|Foreign Ministers'? (?:Statement|Communiqu[ée]))\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:Statement|Remarks|Message|Op-ed|Proclamation|Letter)s?\s+(?:by|from|of)\s+", re.IGNORECASE)
_ATTRIBUTED = re.compile(r"\battributable to\b")
_FIRST_PERSON = re.compile(r"\b(?:I|We|we|our|Our)\b")
_I = re.compile(r"\bI\b|\bWe\b")
_ENDS = (".", "!", "?", '."', '"', "…", ":")


@dataclass(frozen=True, slots=True)
class Genre:
    """`signatory` is the mention of whoever signs; `joint` is true of a text in which several parties speak."""

    kind: Literal["report", "signed", "joint"] = "report"
    signatory: Mention | None = None
    lines: tuple[int, ...] = ()


def genre(document: Document, folded: str, sentences: Sequence[Parsed]) -> Genre:
    """The genre of a release, by its heading, the lines below it, and whether it says "I" or "we".

    "Statement by President A on the Attack in B" followed by "I condemn …" is signed by A; a line "A, Secretary of
    State" below the heading says the same. "The following is attributable to Spokesperson A" signs a text in the
    first person alone.
    """
    title = document.title.of(folded) if document.title is not None else ""
    if _JOINT.search(title):
        return Genre("joint")
    body = [p for p in sentences if not p.sentence.heading]
    lines = [p for p in body[:4] if _is_line(p, folded)]
    told = " ".join(p.sentence.span.of(folded) for p in body if p not in lines)
    unquoted = re.sub(r"\"[^\"]*\"", "", told)
    if not _FIRST_PERSON.search(unquoted):
        return Genre(lines=tuple(p.sentence.span.start for p in lines))
    starts = tuple(p.sentence.span.start for p in lines)
    for line in lines:
        person = next((m for m in line.mentions if m.kind == "person"), None)
        text = line.sentence.span.of(folded)
        if person is None or (_ATTRIBUTED.search(text) and not _I.search(unquoted)):
            continue
        if _ATTRIBUTED.search(text) or person.span.end - person.span.start > 0.5 * len(text):
            return Genre("signed", person, starts)
    for parsed in sentences:
        by = (
            _BY.search(folded, parsed.sentence.span.start, parsed.sentence.span.end)
            if parsed.sentence.heading
            else None
        )
        if by is not None:
            person = next((m for m in parsed.mentions if m.kind == "person" and 0 <= m.span.start - by.end() < 5), None)
            if person is not None:
                return Genre("signed", person, starts)
    return Genre(lines=starts)


def _is_line(parsed: Parsed, folded: str) -> bool:
    """A line below the heading that is no sentence: a signature, a place, "attributable to …"."""
    text = parsed.sentence.span.of(folded).rstrip()
    return _ATTRIBUTED.search(text) is not None or (not text.endswith(_ENDS) and len(text.split()) < 20)
