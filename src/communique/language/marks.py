"""Where the clauses of a sentence begin, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from communique.language.according import according
from communique.language.analysis import Analysis, Level, Parsed, Predicate, Turn, Voice
from communique.language.asides import parenthetical, preface
from communique.language.levels import Scene, level_of
from communique.language.mark import Carried, Mark
from communique.language.opening import THAT, opened_at
from communique.language.quotes import Quotation
from communique.language.subordination import WHEN, subordinate
from communique.language.voices import another, impersonal, spoken, stranger, voice_for, voice_in

_BREAK = re.compile(r"[,;]\s+(?:and\s+)?|\s+and\s+")
# '"A," he said, "B."' and '"A," he said, noting B': the speaker goes on.
_AGAIN = re.compile(r"[,.]?\s*(?:adding:?\s*)?\"|,\s+(?:(?:and|also)\s+)?(?:[a-z]+ing that\s+|(?=[a-z]+ing\b))")

# "commit to lead and support": the second infinitive goes with the first.
_INFINITIVES = re.compile(r"\s+\w+(?:, \w+)*,? (?:and|or)\s+")
# "hopes that Laos will open its market and support": what Laos is to do goes on.
_OTHERS = re.compile(r"\S+\s+(?:will|would|can|could)\s+\w+")


class Marker:
    """Walks one sentence from left to right, placing a mark where each clause begins."""

    def __init__(
        self,
        analysis: Analysis,
        parsed: Parsed,
        predicates: Sequence[Predicate],
        carried: Carried,
        signatory: Voice | None,
        turn: Turn | None,
        quotation: Quotation | None = None,
    ) -> None:
        self._analysis = analysis
        self._quotation = quotation
        self._signatory = signatory
        self._turn = turn
        self._text = analysis.folded
        self._parsed = parsed
        self._predicates = predicates
        self._carried = carried
        self._begin, self._end = parsed.sentence.span.start, parsed.sentence.span.end
        self._marks: list[Mark] = []
        self._scene = Scene(open=carried.open)

    def marks(self) -> list[Mark]:
        """The marks, and the voice handed on to the next sentence."""
        carried = self._carried
        fresh = self._parsed.sentence.paragraph != carried.paragraph
        carried.paragraph = self._parsed.sentence.paragraph
        if self._quotation is not None and self._turn is None:
            return self._quoted(self._quotation)
        if any(p.negated and p.of("sayings") is not None and p.of("stances") is None for p in self._predicates):
            return []
        if self._turn is None and self._signatory is None and stranger(self._text, self._parsed, self._predicates):
            carried.voice, carried.open = None, False
            return []
        if self._turn is not None:
            if self._turn.speaker is None:
                return []
            self._begin = min(max(self._begin, self._turn.start), self._end)
            self._scene.open = True
            self._speech(spoken(voice_for(self._analysis, self._turn.speaker)))
        elif self._signatory is None and (told := according(self._analysis, self._parsed, carried.subject)) is not None:
            voice, self._begin = told
            self._scene.open = False
            self._speech(voice)
        elif (
            carried.voice is not None
            and ((self._scene.open and not fresh) or self._goes_on(carried.voice))
            and not another(self._analysis, self._parsed, self._predicates, carried.voice)
        ):
            self._speech(carried.voice)
        elif self._signatory is not None:
            self._speech(self._signatory)
            carried.voice, self._scene.open = None, False
        else:
            carried.voice, self._scene.open = None, False
            if self._analysis.kind == "joint":
                self._marks.append(Mark(self._begin, "joint", None, None))
                self._scene.top = "joint"
        going_on = carried.voice if self._scene.open and self._scene.top == "content" else None
        for k, predicate in enumerate(self._predicates):
            if predicate.verb >= self._begin:
                self._take(k, predicate)
        if self._scene.voice is None and self._recalls():
            self._scene.voice = going_on
        carried.voice = self._scene.voice if self._signatory is None and self._turn is None else None
        carried.open = self._scene.open and carried.voice is not None
        return self._marks

    def _speech(self, voice: Voice | None) -> None:
        """The sentence begins as somebody's words."""
        self._scene.voice = voice
        self._marks.append(Mark(self._begin, "content", None, voice))
        self._scene.top = "content"

    def _recalls(self) -> bool:
        """ "Last May, the two countries made the decision": told within a speech that goes on behind it."""
        first = self._predicates[0] if self._predicates else None
        return first is not None and self._text[self._begin : first.whole].rstrip().endswith(",")

    def _quoted(self, quotation: Quotation) -> list[Mark]:
        """The marks of a sentence that stands in a quotation, or ends one: all between the marks is its speaker's."""
        voice = voice_in(self._analysis, quotation)
        self._carried.voice, self._carried.open = voice, False
        if voice is None:
            return []
        self._begin = max(self._begin, quotation.start)
        self._speech(voice)
        self._scene.open = True
        inside = [p for p in self._predicates if quotation.start <= p.whole and p.end <= quotation.end]
        for k, predicate in enumerate(inside):
            self._take(k, predicate, quoted=True)
        if quotation.end < self._end:
            self._marks.append(Mark(quotation.end, "content", None, voice, fact=False))
            again = _AGAIN.match(self._text, quotation.behind, self._end)
            if again is not None:
                again_quoted = again.group().endswith('"')
                self._marks.append(Mark(again.end(), "content", None, replace(voice, direct=again_quoted)))
        return self._marks

    def _goes_on(self, voice: Voice) -> bool:
        """A sentence goes on with the last voice where it opens with that voice's own state, at present."""
        first = self._predicates[0] if self._predicates else None
        if first is None or voice.actor is None or first.link != "subject" or first.told:
            return False
        own = any(subject.kind == "state" and subject.key == voice.party for subject in first.subjects)
        return own and first.of("encounters") is None

    def _take(self, k: int, predicate: Predicate, *, quoted: bool = False) -> None:
        if predicate.link == "opening":
            self._opening(k, predicate)
            return
        self._unnamed(predicate)
        level = level_of(self._analysis, predicate, self._scene)
        if level is None or self._nested(predicate):
            return
        start = self._marks[-1].start if self._marks else self._begin
        if level == "content" and subordinate(self._text, self._parsed, start, predicate):
            return
        if level == "speaker" and WHEN.fullmatch(self._text, self._begin, predicate.whole):
            return
        if quoted or (level == "speaker" and self._within_speech(predicate)):
            level = "content"
        if not self._speaking(predicate, level):
            # An encounter, a settlement, a discussion: nobody's words go on behind it, but in a turn of their own.
            if level != "content" and self._turn is None:
                self._scene.voice = None
            self._mark(predicate, level)
            if level == "speaker" and self._marks and len(predicate.subjects) == 1:
                self._marks[-1].acts = self._voice_of(predicate)
            self._scene.top = level
            return
        saying = predicate.of("sayings")
        if saying is not None and saying.row["construction"] == "opens" and level == "speaker":
            self._scene.voice, self._scene.open = self._voice_of(predicate), True
            return
        if level == "speaker" and (predicate.link == "subject" or self._scene.voice is None):
            self._scene.voice = self._voice_of(predicate)
            if parenthetical(self._text, self._begin, self._end, predicate):
                for mark in self._marks:
                    mark.voice = self._scene.voice
                self._marks = self._marks or [Mark(self._begin, "content", None, self._scene.voice, elastic=True)]
                self._scene.top, self._scene.open = "content", True
                return
        if level == "joint":
            self._scene.voice = None
        behind = self._predicates[k + 1] if k + 1 < len(self._predicates) else None
        opened = opened_at(self._text, predicate, self._end, behind) if level == "speaker" else None
        if opened is not None:
            self._close(predicate.whole)
            self._marks.append(Mark(predicate.whole, level, predicate, self._scene.voice, fact=False))
            self._marks.append(Mark(opened, "content", None, self._scene.voice))
            self._scene.top, self._scene.open, self._scene.said_here = "content", True, True
            return
        self._mark(predicate, level)
        self._scene.top = level

    def _unnamed(self, predicate: Predicate) -> None:
        """ "It was emphasised that", in a report: the voice is no longer that of whoever spoke last."""
        told = self._turn is None and self._signatory is None and self._quotation is None
        said = predicate.link == "subject" and predicate.passive and predicate.of("sayings") is not None
        if not told or not said or predicate.subjects[0].key != "it" or self._scene.voice is None:
            return
        self._scene.voice = impersonal(self._text, predicate, self._scene.voice, self._analysis.document.state)
        for mark in self._marks:
            mark.voice = mark.voice if mark.predicate is not None else self._scene.voice

    @staticmethod
    def _speaking(predicate: Predicate, level: Level) -> bool:
        """Whether the verb says something; "will hold talks" does not, unless somebody says so."""
        stance = predicate.of("stances")
        modal = stance is not None and stance.row["construction"] == "modal"
        if modal and predicate.of("encounters") is not None and level != "content":
            return False
        return stance is not None or predicate.of("sayings") is not None

    def _within_speech(self, predicate: Predicate) -> bool:
        """ "A said that B attaches importance to it", "that he paid a visit": the voice stays that of A."""
        last = self._marks[-1] if self._marks else None
        if predicate.link != "subject" or last is None or last.level != "content" or self._scene.voice is None:
            return False
        if predicate.subjects[0].kind != "person" or predicate.of("discussions") is not None:
            return False
        if predicate.subjects[0].key == self._scene.voice.actor and not self._is_saying(predicate):
            return self._pronoun(predicate)
        if (
            self._scene.open
            and not self._scene.said_here
            and self._same_side(predicate)
            and not self._is_saying(predicate)
        ):
            return last.start < predicate.whole
        opening = self._scene.said_here and last.predicate is None and preface(self._text[last.start : predicate.whole])
        return opening and not self._is_saying(predicate)

    def _same_side(self, predicate: Predicate) -> bool:
        """Another person of the speaker's party, of whom the speaker tells: "Earlier today, President A announced"."""
        actor = self._analysis.cast.get(predicate.subjects[0].key)
        voice = self._scene.voice
        if actor is None or actor.represents is None or voice is None or voice.signs:
            return False
        return voice.actor not in (None, actor.key) and actor.represents.key == voice.party

    @staticmethod
    def _is_saying(predicate: Predicate) -> bool:
        return predicate.of("sayings") is not None and predicate.told

    def _pronoun(self, predicate: Predicate) -> bool:
        return predicate.subjects[0].span.of(self._text).lower() in ("he", "she") and (
            self._scene.said_here or predicate.of("stances") is None
        )

    def _nested(self, predicate: Predicate) -> bool:
        """ "hopes that Laos would join": a verb inside what another verb is about makes no clause of its own."""
        last = self._marks[-1].predicate if self._marks else None
        if last is None or not self._marks[-1].fact:
            return False
        between = self._text[last.end : predicate.whole]
        if predicate.link == "coordinate" and predicate.form == "base" and not predicate.auxiliaries:
            if self._text.endswith(" to", 0, last.end) and _INFINITIVES.fullmatch(between):
                return True
            return last.form != "base" and not last.auxiliaries and _OTHERS.search(between) is not None
        if predicate.link != "subject":
            return False
        return not re.search(r"[,;]|\b(?:and|but|while)\s*$", between)

    def _mark(self, predicate: Predicate, level: Level) -> None:
        last = self._marks[-1] if self._marks else None
        open_mark = last is not None and last.predicate is None and last.level == level and level != "speaker"
        if open_mark and last is not None and (last.elastic or preface(self._text[last.start : predicate.whole])):
            last.predicate = predicate
            return
        if predicate.link == "other" and last is not None:
            if last.predicate is None:
                last.predicate = predicate
                return
            breaks = [m.end() for m in _BREAK.finditer(self._text, last.predicate.end, predicate.start)]
            if breaks:
                self._marks.append(Mark(breaks[-1], level, predicate, self._scene.voice))
            return
        if level != "content":
            self._close(predicate.whole)
        self._marks.append(Mark(predicate.whole, level, predicate, self._scene.voice))

    def _close(self, start: int) -> None:
        """An open stretch before a new speaker is dropped where it is only a preface ("Besides, ")."""
        last = self._marks[-1] if self._marks else None
        if last is None or last.level == "speaker" or last.predicate is not None or last.kept:
            return
        if preface(self._text[last.start : start]):
            self._marks.pop()

    def _opening(self, k: int, predicate: Predicate) -> None:
        """ "Noting that ties are good, A said": what is noted is A's too."""
        that = THAT.match(self._text, predicate.end, self._end)
        if predicate.of("sayings") is None or that is None:
            return
        speaker = next((p for p in self._predicates[k + 1 :] if p.link == "subject" and self._speaks(p)), None)
        if speaker is not None:
            self._marks = [Mark(that.end(), "content", None, self._voice_of(speaker), kept=True)]

    def _speaks(self, predicate: Predicate) -> bool:
        return predicate.subjects[0].kind == "person" and len(predicate.subjects) == 1

    def _voice_of(self, predicate: Predicate) -> Voice | None:
        subject, voice = predicate.subjects[0], self._scene.voice
        if voice is not None and voice.direct and voice.actor == subject.key and subject.kind == "person":
            return voice
        informed = predicate.passive and subject.kind == "person"
        return voice_for(self._analysis, subject) if not informed else None
