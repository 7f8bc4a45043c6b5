"""What is no statement: greetings, fragments, background, deeds, encounters announced."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.extract.statement.behind import THAT
from communique.language.analysis import Analysis, Clause, Hit, Predicate, Said
from communique.language.opening import THIS
from communique.model import Mention

# "China will mark 20 years": what befalls the speaker's side is no pledge.
_BEFALLS = re.compile(
    r"\s+(?:not\s+)?(?:also\s+|soon\s+)?"
    r"(?:mark|witness|celebrate|usher in|see|greet|reach the|benefit from|prevail|serve as|forget|remember|face|"
    r"have|need|be able|(?:always |never |all )?fall|commemorate|"
    r"be (?:(?:very|more|most|particularly|extremely|of) )*(?:useful|helpful|constructive|important|valuable|"
    r"successful|possible|difficult|effective|beneficial|interesting|easy|benefit|value|use|help|enough|happy|glad|proud))\b"
)
_GREETING = re.compile(r"\bconvey\w*\b[^.;]{0,60}\b(?:greetings|regards)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:was|were|did|had|became|began|came|took|gave|made|said|\w{3,}ed)\b")
_PRESENT = re.compile(
    r"\b(?:is|are|am|has|have|must|should|will|would|can|cannot|could|may|needs?|remains?|continues?|represents?|do|does|"
    r"we|our|knows?|believes?|wants?|deserves?|stands?|shows?|demonstrates?|threatens?|violates?)\b|'(?:re|ve|ll|m)\b|\b(?:it|that|there|here|he|she|what|who)'s\b",
    re.IGNORECASE,
)
# A word that is a verb, or a subject that must have one.
_VERB = re.compile(
    r"\b(?:is|are|am|was|were|be|has|have|had|do|does|did|must|should|will|would|can|cannot|could|may|might|shall|"
    r"we|i|you|they|he|she|\w{3,}ed)\b|'(?:s|re|ve|ll|m|d)\b|n't\b",
    re.IGNORECASE,
)
_HAVE = re.compile(
    r"\b(?:has|have|had|was|were|been|I|[Ww]e)\s+(?:(?:\w+ly|already|also|just|all|recently|today)\s+)?$|'ve\s+$"
)
# "You talked about trade", "Just imagine": the listener's part.
_YOU = re.compile(
    r"(?:(?:and|but|so|well|just|now),? )?(?:you(?! and)|each of you|everyone knows|imagine|let us|let's)\b",
    re.IGNORECASE,
)
# "could not survive": the rest of what stood before.
_VERBAL = re.compile(r"(?:can|could|will|would|may|might|is|are|was|were|has|have|had)(?: not)?\b(?! it\b)")
_PART = re.compile(r"(?:when|which|who|just as|while|where|as|(?:or |not )?to (?!be\b))\b", re.IGNORECASE)
_PLACE = re.compile(r"in [A-Z][\w ]+, where\b")
_OPEN_ENDS = ("–", "—", "-", ",", ":")
# Where a guest is welcomed to; and a guest who is not named.
_TO = re.compile(r"\sto the (?:White House|State Department|Kremlin|Oval Office|Capitol|Department of State)\b")
_GUEST = re.compile(r"\s+(?:you|him|her|them|everyone)\b")
_STUMP = re.compile(r"\s(?:of|into|than|between|the|a|an|as|which|who|whose|if|when|because|or|nor|and|but|like)$")
_THANKS = re.compile(r"\bthank you(?:,? (?:so|very|all|again|once again))*(?: much)?$", re.IGNORECASE)
_AS = re.compile(r"\b(?:(?:as|like) (?:i|we|you)|you)\b(?: \w+){1,3}$", re.IGNORECASE)
_REPORTS = re.compile(r"\s+(?:the |these |your |such )?(?:relevant )?(?:reports?|remarks?|news|information)\b")
_NEAR = 20
_FEW = 6
# What "I will" do in a speech: no pledge.
_SPEAKS = re.compile(
    r"\s+(?:now |also |just |only |briefly |then |first )?(?:explain|tell you|say|repeat|mention|begin|start with|"
    r"start by|answer|read|show you|give you|talk|speak|turn|stop|conclude|be brief|come back|go back|"
    r"return to|add|let|leave)\b"
)
# What a transcriber notes, and where to write to; and lists of what was named before.
_NOTED = re.compile(r"\((?:inaudible|laughter|applause|crosstalk)|www\.|https?://|\w@\w", re.IGNORECASE)
_LISTS = re.compile(r"(?:these|they|this|those) includes?\b", re.IGNORECASE)
# The measure itself, and whom it meets.
_LISTED = re.compile(
    r"\bpursuant to\b|\bwhose property\b|\b(?:is|are)(?: also)? being (?:designated|sanctioned|imposed|taken)\b|"
    r"\bDepartment(?: of (?:the )?\w+)? is(?: also)? (?:designating|sanctioning|imposing)\b"
)
# How a report goes on to what else was done.
_FURTHER = re.compile(r"(?:And )?(?:Also|In addition|Additionally|Separately|Moreover|Besides|[Tt]oday)\b")
# In somebody's own words what is shorter is an aside.
_SHORT = 7
_LONG = 11


def greets(text: str, predicate: Predicate, end: int) -> bool:
    """ "conveyed the greetings of the President": no position."""
    return _GREETING.search(text, predicate.verb, end) is not None


def befalls(text: str, predicate: Predicate) -> bool:
    """ "China will mark 20 years of its membership": nothing is pledged."""
    return _BEFALLS.match(text, predicate.end) is not None


def deed(clause: Clause, predicate: Predicate) -> bool:
    """ "The two sides have supported each other": what was done together is told, no stance is taken."""
    together = len(predicate.subjects) > 1 or any(m.kind == "side" for m in predicate.subjects)
    return clause.level == "content" and together and bool(predicate.auxiliaries & {"have", "has", "had", "'ve"})


def promised(predicate: Predicate | None) -> bool:
    """ "A will hold talks with B": an encounter announced, not a statement of A's."""
    stance = predicate.of("stances") if predicate is not None else None
    modal = stance is not None and stance.row["construction"] == "modal"
    return predicate is not None and modal and predicate.of("encounters") is not None


def asked(text: str, clause: Clause) -> bool:
    """A question states nothing."""
    return "?" in text[clause.span.end - 1 : clause.span.end + 1]


def broken(text: str, clause: Clause) -> bool:
    """Whether the clause ends where no clause can, or right behind "would like"."""
    span, predicate = clause.span, clause.predicate
    if predicate is not None and predicate.end >= span.end and predicate.of("sayings") is None:
        phrase = predicate.of("stances")
        fixed = phrase is not None and phrase.row["construction"] in ("modal", "fixed")
        return fixed or (
            phrase is not None and (phrase.row["phrase"].startswith("be ") or len(span.of(text).split()) < _FEW)
        )
    return any(found.search(text, span.start, span.end) is not None for found in (_STUMP, _NOTED))


def received(text: str, clause: Clause, predicate: Predicate) -> bool:
    """ "welcomed B to the White House": a guest was received."""
    to = _TO.search(text, predicate.end, clause.span.end)
    if to is None:
        return False
    guests = (m for m in clause.parsed.mentions if predicate.end <= m.span.start < to.start())
    guest = next((m for m in guests if m.kind == "person"), None) is not None
    return guest or _GUEST.match(text, predicate.end) is not None


def procedural(text: str, clause: Clause, predicate: Predicate) -> bool:
    """ "As you may have noted", "We have noted the report": a speaker's way to what he says."""
    if clause.voice is None or not clause.voice.direct:
        return False
    if _AS.search(text, max(clause.span.start - _NEAR, 0), predicate.end):
        return True
    noted = predicate.of("sayings")
    if noted is None or noted.row["phrase"] != "note":
        return False
    return bool(predicate.auxiliaries & {"have", "'ve", "has"}) or _REPORTS.match(text, predicate.end) is not None


def talks(text: str, predicate: Predicate) -> bool:
    """ "Today, we will discuss", "I will explain what this means": what a speaker says of the occasion."""
    ours = any(m.kind == "pronoun" for m in predicate.subjects)
    encounter = predicate.of("encounters")
    meets = encounter is not None and encounter.row["kind"] in ("talks", "meeting", "call")
    if ours and (meets or predicate.of("discussions") is not None):
        return True
    return (
        any(m.key == "i" or m.kind == "person" for m in predicate.subjects)
        and _SPEAKS.match(text, predicate.end) is not None
    )


def travels(text: str, hits: Sequence[Hit], clause: Clause, predicate: Predicate) -> bool:
    """ "announced that B will visit A": an encounter announced."""
    return THAT.match(text, predicate.end) is not None and any(
        hit.value.table == "encounters" and predicate.end < hit.start < clause.span.end for hit in hits
    )


def underwent(text: str, clause: Clause, predicate: Predicate) -> bool:
    """ "Its aims are recognized": nobody says so here; "he stressed this in Kyiv": what he said stands elsewhere."""
    if clause.level == "speaker" and THIS.match(text, predicate.end) is not None:
        return True
    return clause.level == "speaker" and predicate.passive and all(m.kind != "pronoun" for m in predicate.subjects)


def bare(analysis: Analysis, said: Said, clause: Clause) -> bool:
    """Whether a clause without a stance word asserts nothing that counts."""
    text, span, voice = analysis.folded, clause.span, clause.voice
    words = span.of(text)
    if voice is None or words.endswith(_OPEN_ENDS) or _LISTS.match(words) is not None:
        return True
    if not voice.direct:
        before = voice.mention.span.start < clause.parsed.sentence.span.start
        if voice.actor is None and before and not any(span.start <= m.span.start < span.end for m in _named(clause)):
            return True
        return before and _told(words) and (_FURTHER.match(words) is not None or _anothers(analysis, clause))
    return (
        len(words.split()) < _SHORT
        or _THANKS.search(words) is not None
        or _fragment(words, said, clause)
        or _told(words)
        or _YOU.match(words) is not None
        or _VERBAL.match(words) is not None
        or _done(text, said, clause)
        or _LISTED.search(words) is not None
    )


def _named(clause: Clause) -> list[Mention]:
    return [m for m in clause.parsed.mentions if m.kind not in ("pronoun", "side")]


def _anothers(analysis: Analysis, clause: Clause) -> bool:
    """ "B gave an exhaustive answer", behind what A said: told of B, no longer A's words."""
    first = next((m for m in clause.parsed.mentions if m.span.start >= clause.span.start), None)
    voice = clause.voice
    opens = first is not None and first.span.start < clause.span.start + _NEAR
    if first is None or not opens or first.kind != "person" or voice is None:
        return False
    if first.key == voice.actor or voice.actor is None:
        return True
    actor = analysis.cast.get(first.key)
    return actor is not None and actor.represents is not None and actor.represents.key != voice.party


def _told(words: str) -> bool:
    """Background: what was done is told in the past, without a word of what is or ought to be."""
    return _PAST.search(words) is not None and _PRESENT.search(words) is None


def _fragment(words: str, said: Said, clause: Clause) -> bool:
    """No verb that is known, and too short to hold one that is not; or a part of a sentence that has lost the rest."""
    if _PLACE.match(words) or (_PART.match(words) and "," not in words):
        return True
    if len(words.split()) > _LONG or _VERB.search(words):
        return False
    span = clause.span
    return not any(
        hit.value.form in ("present", "past", "base") and span.start <= hit.start < span.end for hit in said.parsed.hits
    )


def _done(text: str, said: Said, clause: Clause) -> bool:
    """ "we have provided aid", "an agreement was signed": a deed told."""
    span = clause.span
    return any(
        hit.value.table == "deeds" and span.start <= hit.start < span.end and _HAVE.search(text, span.start, hit.start)
        for hit in said.parsed.hits
    )
