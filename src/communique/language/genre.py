"""What kind of text a release is: a report, a statement that somebody signs, or a text of several parties."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from communique.language.analysis import GenreKind, Parsed
from communique.model import Actor, Document, Mention

_JOINT = re.compile(
    r"^(?:[^:;]{0,80}\b)?(?:Joint (?:\w+'? ){0,2}|(?:Leaders|Ministers)'? (?:Joint )?)"
    r"(?:Statement|Communiqu[ée]|Declaration)\b|"
    r"^[A-Z]\w+ (?:Declaration|Communiqu[ée])$",
    re.IGNORECASE,
)
# A report of a joint text: what somebody does with it.
_REPORTS = re.compile(
    r"\b(?:Signs?|Signed|Issues?|Issued|Adopts?|Adopted|Releases?|Released|Publish(?:es)?|Agrees?)\b(?=.*\b[Jj]oint\b)"
)
# What follows names the subject of a joint text, no longer its parties.
_ABOUT = re.compile(
    r"\b(?:on|against|welcoming|condemning|regarding|concerning|about|to mark|following|at)\b", re.IGNORECASE
)
# How a joint text begins that lists its parties.
_LISTS = re.compile(
    r"\W*(?:We|Today|The|Following|This)\b[^.]{0,90}?\b(?P<who>(?:issued|released) by|on behalf of|[Ll]eaders|"
    r"[Mm]inisters|"
    r"[Gg]overnments|[Rr]epresentatives|[Mm]embers|[Ss]ecretar(?:y|ies)|text of)\b"
)
# Groups of states that sign by their members where these are named too.
_CLUBS = frozenset({"G7", "G20", "AUKUS", "Quad", "NATO", "B9", "V4"})
# Of these a state has one.
_LEADS = re.compile(r"\b(?:President|Prime Minister|Chancellor|King|Queen|Foreign Minister)\b")
_PARTIES = frozenset({"state", "organization"})
_NAMED = frozenset({"state", "organization", "person"})
# Above which sentence a joint text has said whose it is.
_OPENING = 4
_BY = re.compile(
    r"\b(?:Statement|Remarks|Message|Op-ed|Proclamation|Letter|Speech|Address|Article|Keynote)s?\s+(?:\w+\s+){0,3}?(?:by|from|of)\s+",
    re.IGNORECASE,
)
_HIS = re.compile(r"'s\s+(?:\w+\s+){0,2}?(?:Remarks|Statement|Speech|Address|Article|Message)\b", re.IGNORECASE)
# "A addressed the citizens of B", above a text in the first person.
_ADDRESSED = re.compile(r" (?:addressed|addresses) (?:the|to)\b")
_ATTRIBUTED = re.compile(r"\battributable to\b")
_FIRST_PERSON = re.compile(r"\b(?:I|We|we)\b")
# Sheets of facts and lists of nominees: who is quoted or listed on top signs nothing.
_UNSIGNED = re.compile(r"^FACT SHEET\b|\b(?:Announces|Appointments|Nominations|Nominees)\b", re.IGNORECASE)
_SPOKES = re.compile(r"\bSpokes|\bPress Secretary\b", re.IGNORECASE)
_I = re.compile(r"\bI\b|\bWe\b")
_ENDS = (".", "!", "?", '."', '"', "…", ":")


@dataclass(frozen=True, slots=True)
class Genre:
    """`signatory` is the mention of whoever signs; `joint` is true of a text in which several parties speak."""

    kind: GenreKind = "report"
    signatory: Mention | None = None
    lines: tuple[int, ...] = ()
    parties: tuple[str, ...] = ()


def genre(document: Document, folded: str, sentences: Sequence[Parsed], cast: Mapping[str, Actor]) -> Genre:
    """The genre of a release, by its heading, the lines below it, and whether it says "I" or "we".

    "Statement by President A on the Attack in B" followed by "I condemn …" is signed by A; a line "A, Secretary of
    State" below the heading says the same. "The following is attributable to Spokesperson A" signs a text in the
    first person alone.
    """
    title = document.title.of(folded) if document.title is not None else ""
    if _JOINT.search(title) and not _REPORTS.search(title) and not _alone(folded, sentences, cast):
        parties = _parties(folded, sentences, cast)
        if parties:
            return Genre("joint", parties=parties)
    body = [p for p in sentences if not p.sentence.heading]
    lines = [p for p in body[:4] if _is_line(p, folded)]
    told = " ".join(p.sentence.span.of(folded) for p in body if p not in lines)
    unquoted = re.sub(r"\"[^\"]*\"", "", told)
    starts = tuple(p.sentence.span.start for p in lines)
    if _UNSIGNED.search(title):
        return Genre(lines=starts)
    if not _FIRST_PERSON.search(unquoted):
        signatory = _signatory(folded, lines, body)
        return Genre("signed" if signatory is not None else "report", signatory, starts)
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
        if parsed.sentence.heading and (
            his := _HIS.search(folded, parsed.sentence.span.start, parsed.sentence.span.end)
        ):
            person = next((m for m in parsed.mentions if m.kind == "person" and m.span.end == his.start()), None)
            if person is not None:
                return Genre("signed", person, starts)
        speaker = next((m for m in parsed.mentions if m.kind == "person"), None) if parsed.sentence.heading else None
        if speaker is not None and _ADDRESSED.match(folded, speaker.span.end) and not _told_of(speaker, body):
            return Genre("signed", speaker, starts)
    return Genre(lines=starts)


def _told_of(person: Mention, body: Sequence[Parsed]) -> bool:
    """Whether a text tells of somebody, who then does not speak in it himself."""
    return any(m.key == person.key for p in body for m in p.mentions if m.kind == "person")


def _signatory(folded: str, lines: Sequence[Parsed], body: Sequence[Parsed]) -> Mention | None:
    """Who signs a text without "I" and "we": named with his office below the heading, and not told of in the text.

    A spokesperson signs what others did.
    """
    for line in lines:
        text = line.sentence.span.of(folded)
        person = next((m for m in line.mentions if m.kind == "person"), None)
        if person is None or _ATTRIBUTED.search(text) or _SPOKES.search(text):
            continue
        if person.span.end - person.span.start <= 0.5 * len(text):
            continue
        told = any(m.key == person.key for p in body if p is not line for m in p.mentions if m.kind == "person")
        return None if told else person
    return None


def _is_line(parsed: Parsed, folded: str) -> bool:
    """A line below the heading that is no sentence: a signature, a place, "attributable to …"."""
    text = parsed.sentence.span.of(folded).rstrip()
    if "attributable to" in text and _ATTRIBUTED.search(text) is not None:
        return True
    return not text.endswith(_ENDS) and len(text.split()) < 20


def _parties(folded: str, sentences: Sequence[Parsed], cast: Mapping[str, Actor]) -> tuple[str, ...]:
    """The parties of a joint text: the states that its first sentence lists, else those that its heading names."""

    def named(parsed: Parsed, end: int, kinds: frozenset[str] = _NAMED) -> set[str]:
        keys: set[str] = set()
        for mention in parsed.mentions:
            if mention.span.start >= end or "|" in mention.key or mention.kind not in kinds:
                continue
            if folded.endswith(("Friends of ", "Friends of the "), 0, mention.span.start):
                continue
            if mention.kind != "person":
                keys.add(mention.key)
            elif (actor := cast.get(mention.key)) and actor.represents is not None:
                keys.add(actor.represents.key)
        return keys

    body = [p for p in sentences if not p.sentence.heading]
    if not body:
        return ()
    opening = body[0].sentence
    listed: set[str] = set()
    for parsed in body[:_OPENING]:
        opened = _LISTS.match(folded, parsed.sentence.span.start, parsed.sentence.span.end)
        if opened is not None and not listed:
            verb = next(
                (h.start for h in parsed.hits if h.value.form and h.start > opened.end()), parsed.sentence.span.end
            )
            keys = named(parsed, verb) - named(parsed, opened.start("who"))
            listed = keys if len(keys) > 2 else set()
    paragraph = [p for p in body if p.sentence.paragraph == opening.paragraph]
    people = {key for p in paragraph for key in named(p, p.sentence.span.end, frozenset({"person"}))}
    first = {key for p in paragraph for key in named(p, p.sentence.span.end)}
    heading: set[str] = set()
    whole: set[str] = set()
    for parsed in sentences:
        if parsed.sentence.heading:
            about = _ABOUT.search(folded, parsed.sentence.span.start, parsed.sentence.span.end)
            heading |= named(parsed, about.start() if about is not None else parsed.sentence.span.end)
            whole |= named(parsed, parsed.sentence.span.end)
    states = _chosen(heading, whole, listed, people, _pair(folded, body) or first) - _CLUBS
    return tuple(sorted(states if len(states) > 1 else heading or states))


def _alone(folded: str, sentences: Sequence[Parsed], cast: Mapping[str, Actor]) -> bool:
    """ "Joint Statement by Secretary A and Secretary B" of one state: what two of its officials sign."""
    keys: set[str] = set()
    people = 0
    for parsed in sentences:
        if not parsed.sentence.heading:
            continue
        about = _ABOUT.search(folded, parsed.sentence.span.start, parsed.sentence.span.end)
        for mention in parsed.mentions:
            if about is not None and mention.span.start > about.start():
                break
            actor = cast.get(mention.key) if mention.kind == "person" else None
            if actor is not None and actor.represents is not None and not _LEADS.search(actor.office or ""):
                keys.add(actor.represents.key)
                people += 1
            elif mention.kind in ("person", "state", "organization", "adjective"):
                keys.add(mention.key)
    return people > 1 and len(keys) == 1


def _chosen(heading: set[str], whole: set[str], listed: set[str], people: set[str], first: set[str]) -> set[str]:
    """The heading's parties where these are two at least, else those that the text lists, else those named first."""
    if len(heading - _CLUBS) > 1:
        return listed if heading <= listed else heading
    if listed:
        return listed
    if heading & _CLUBS:
        return heading
    if not heading and len(whole) > 1:
        return whole
    return people if len(people) > 1 and heading <= people else first


def _pair(folded: str, body: Sequence[Parsed]) -> set[str]:
    """The first two parties that a text names side by side: "the United States and the European Commission"."""
    for parsed in body:
        named = [m for m in parsed.mentions if m.kind in ("state", "organization", "person", "adjective")]
        for one, other in pairwise(named):
            between = folded[one.span.end : other.span.start].strip()
            longer = folded[: one.span.start].rstrip(" the").endswith(",")
            states = {m.key for m in (one, other) if m.kind in _PARTIES}
            if between in ("and", "and the") and not longer and len(states - _CLUBS) == 2:
                return states
    return set()
