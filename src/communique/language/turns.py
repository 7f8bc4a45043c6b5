"""Who has the floor in a transcript or a letter, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from communique.language.analysis import Parsed, Turn
from communique.language.cast import words
from communique.model import Actor, Document, Mention, Span

_LABEL = re.compile(r"(?P<name>[^\W\d_][\w.'’-]*(?:,? (?:[^\W\d_][\w.'’-]*|\((?:[\w ’'.-]+)\))){0,14}):(?=\s)")
_ASKS = re.compile(
    r"(?P<name>Q|QUESTION|Question|Reporter|REPORTER|Moderator|MODERATOR|Operator|OPERATOR)(?:\s?\([^)]{1,60}\))?:\s"
)
_BARE_ASKS = re.compile(r"Q\s+(?=[\"“]?[A-Z])")
_ANSWERS = re.compile(r"(?:A|ANSWER|Answer):\s")
# "The message reads, in part:" at the end of a sentence: a letter follows.
_READS = re.compile(
    r"\b(?:messages?|telegrams?|letters?|greetings?|congratulations|condolences|cable|note)(?: of [\w ]{3,40})? "
    r"(?:reads?|says?|said|runs?|states?|stated|writes?|wrote)\b[^.:\"]{0,40}:\s*[\"“]?\s*$"
)
# A closing mark that stands before the next paragraph.
_ENDED = re.compile(r"[\"”]\s")
_INTRODUCES = frozenset({":", '"', "“"})
_SMALL = frozenset({"of", "and", "the", "for", "on", "to", "in", "de", "al", "bin"})
_TITLES = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "dr",
        "the",
        "president",
        "vice",
        "secretary",
        "minister",
        "prime",
        "foreign",
        "ambassador",
        "general",
    }
)
_COLON = re.compile(r"\s?(?:\([^)]{1,60}\))?:\s")
_HEADING = 120
_CLOSES = re.compile(r"[.!?…:;*)\]\"”’—–-]\s*$")


def turns(
    document: Document, folded: str, sentences: Sequence[Parsed], cast: Mapping[str, Actor]
) -> tuple[Turn | None, ...]:
    """For each sentence of a transcript the turn in which it stands; None before the first, and in any other text.

    "Wang Yi: …" gives Wang Yi the floor until the next label; "Q: …" gives it to somebody whose words are nobody's
    here, as does a label that names nobody known. "A: …" is whom the heading names, a page's spokesperson. What
    stands behind "The message reads, in part:" is the sender's until its closing mark.
    """
    floor = Floor(document, folded, sentences, cast)
    found: list[Turn | None] = []
    current: Turn | None = None
    sender: Mention | None = None
    paragraph = -1
    letter = False
    for parsed in sentences:
        fresh = parsed.sentence.paragraph != paragraph
        if letter and fresh and _ENDED.match(folded, parsed.sentence.span.start):
            current, letter = None, False
        paragraph = parsed.sentence.paragraph
        end = parsed.sentence.span.end
        current = None if parsed.sentence.heading else floor.opens(parsed, fresh) or current
        sender = next((m for m in parsed.mentions if m.kind == "person" and m.key in cast), sender)
        reads = _READS.search(folded, parsed.sentence.span.start, end) if folded[end - 1 : end] in _INTRODUCES else None
        found.append(current)
        if reads is not None and current is None and sender is not None and not parsed.sentence.heading:
            current, letter = Turn(sender, reads.end(), known=True), True
        elif letter and folded[end - 1] in '"”':
            current, letter = None, False
    return tuple(found) if any(turn is not None and turn.known for turn in found) else (None,) * len(sentences)


class Floor:
    """Reads the labels of a transcript."""

    def __init__(self, document: Document, folded: str, sentences: Sequence[Parsed], cast: Mapping[str, Actor]) -> None:
        self._home = document.state
        self._text = folded
        self._cast = cast
        heading = [m for p in sentences if p.sentence.heading for m in p.mentions if m.kind == "person"]
        self._host = heading[0] if heading and not any(m.key != heading[0].key for m in heading) else None
        self._seen: dict[str, Turn] = {}

    def opens(self, parsed: Parsed, fresh: bool) -> Turn | None:
        """The turn that the sentence opens, if it does; within a paragraph only a label that is known to be one."""
        start, end = parsed.sentence.span.start, parsed.sentence.span.end
        if self._text[start] != "Q" and self._text.find(":", start, end) < 0:
            return None
        asked = _ASKS.match(self._text, start, end) or (_BARE_ASKS.match(self._text, start, end) if fresh else None)
        if asked is not None:
            return Turn(None, asked.end(), known=True)
        answered = _ANSWERS.match(self._text, start, end)
        if answered is not None:
            return Turn(self._host, answered.end(), known=True)
        label = self._label(parsed)
        if label is None:
            return None
        begin, stop = label
        name = self._text[begin:stop]
        after = _COLON.match(self._text, stop)
        where = after.end() if after is not None else stop + 1
        speaker = self._speaker(parsed, Span(begin, stop))
        if speaker is None and name not in self._seen and not fresh:
            return None
        turn = Turn(speaker, where, known=speaker is not None)
        self._seen[name] = turn
        return turn

    def _label(self, parsed: Parsed) -> tuple[int, int] | None:
        """Where a label stands: at the start of the sentence, or behind a subheading that ran into it."""
        start, end = parsed.sentence.span.start, parsed.sentence.span.end
        label = _LABEL.match(self._text, start, end)
        if label is not None and _capital(label["name"]):
            return label.span("name")
        for mention in parsed.mentions:
            if mention.kind == "person" and _COLON.match(self._text, mention.span.end, end):
                before = self._text[start : mention.span.start]
                verb = any(h.value.form == "past" and h.start < mention.span.start for h in parsed.hits)
                if len(before) < _HEADING and (_CLOSES.search(before) or not verb):
                    return mention.span.start, mention.span.end
        return None

    def _speaker(self, parsed: Parsed, label: Span) -> Mention | None:
        """Whom a label means: the person named in it, or the one whose name has its words, as in "MR WANG"."""
        inside = [m for m in parsed.mentions if m.kind == "person" and m.span.start < label.end <= m.span.end + 60]
        keys = {m.key for m in inside if m.span.start >= label.start}
        if len(keys) == 1:
            return inside[0]
        form = words(label.of(self._text))
        wanted = {word for word in form if word not in _TITLES}
        named = [
            key
            for key, actor in self._cast.items()
            if (wanted and _known(actor) and wanted <= set(words(actor.name)))
            or (not wanted and self._holds(actor, form))
        ]
        return Mention(label, "person", named[0]) if len(named) == 1 else None

    def _holds(self, actor: Actor, form: tuple[str, ...]) -> bool:
        """ "THE PRESIDENT:" is the publisher's."""
        office = tuple(word for word in form if word != "the")
        at_home = actor.represents is not None and actor.represents.key == self._home
        return bool(office) and at_home and actor.office is not None and words(actor.office) == office


def _known(actor: Actor) -> bool:
    """Whether a release says more of somebody than a name, which may be the name of a thing ("Sea-Level Rise: …")."""
    return actor.office is not None or actor.represents is not None


def _capital(text: str) -> bool:
    """Whether all words that count begin with a capital, as in a name with its office."""
    plain = re.findall(r"[^\W\d_][\w.'’-]*", text)
    return bool(plain) and all(word[0].isupper() or word.lower() in _SMALL for word in plain)
