"""What both sides hold, welcome or undertake together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.extract.agreement.among import among, astray, by_heading
from communique.extract.agreement.impersonal import impersonal
from communique.extract.agreement.segments import Segment, openings, segments
from communique.extract.agreement.terms import announced
from communique.extract.casting import Casting
from communique.language.analysis import Analysis, Clause, Predicate, Together
from communique.language.lexicon import Lexicon, Phrase
from communique.model import Agreement, AgreementKind, AgreementStatus, Evidence, Mention, Party, Span

Found = tuple[AgreementKind, str]
_TO_DO = re.compile(r"\b(?:will|would|shall)\s(?!of\b)")
_COMMITMENT = re.compile(
    r"\b(?:commitments?|pledges?)\s+(?:(?!from|by|and)[\w'-]+\s+){0,5}?(?:of|to|towards?)\b|\b(?:willing|readi)ness\b|"
    r"\b(?:intention|resolve|determination)\b"
)
_WILL_DO = re.compile(r"\s*that\s[^,;]{0,60}?\b(?:will)\s+(?:(?:not|\w+ly|also)\s+)?(?!be\b|remain|have\b)[a-z]+")
# Others' commitments are welcomed and noted; one's own are affirmed.
_OF_OTHERS = frozenset(
    {
        *("welcome", "note", "commend", "applaud", "appreciate", "praise", "acknowledge", "thank"),
        *("urge", "encourage", "call on", "call for"),
    }
)
# Speech verbs that carry a position only with "that".
_ONLY_THAT = frozenset({"conclude", "add", "explain", "inform", "tell", "brief", "convey", "extend", "write", "recall"})
_SHARED = re.compile(
    r"\s+(?:(?:a|an|the|our|their|this|these|those|similar|same|common|mutual|deep|grave|serious|strong)\s+)*"
    r"(?:\w+\s+)?(?:desire|view|views|vision|belief|commitment|concern|concerns|goal|goals|interest|interests|resolve|"
    r"determination|understanding|position|assessment|conviction|objective|objectives|aspiration|opinion)\b"
)
# "They considered prospects" states nothing, "they consider it timely" does.
_OPINION = re.compile(r"\s+(?:that|it)\b|[^,;.]{0,120}?\s(?:as|to be|timely|necessary|important|useful|essential)\b")
# "goals they hoped to achieve": a clause that describes a noun.
_DESCRIBED = re.compile(r"\b(?!(?:and|but|that|which|then|also|today|as|where|while|so)\b)[a-z]+s?\s+$")
# Duties and wishes of several are somebody's words about them.
_NOT_SETTLED = frozenset(
    {
        "respect",
        "want",
        "ask",
        "request",
        "offer",
        "appeal",
        "appeal to",
        "appeal for",
        "must",
        "should",
        "need to",
        "ought to",
        "want to",
        "wish to",
        "seek",
        "would",
    }
)
# What only several can do.
_AGREED = ("agree", "concur", "share", "reach", "be of the same", "find common")
_NOT = re.compile(r"\s+(?:\w+ly\s+|also\s+)*(?:not|never)\b")
# "what they hoped to achieve", "because they agreed": somebody's, told in passing.
_PASSING = re.compile(r"\b(?:what|which|whom|than|as|where|when|because|if|before|after|until|everything|all)\s+$")
# "We hope that A and B will consolidate their friendship": expected of them. "70 countries including A and B".
_HOPED = re.compile(
    r"\b(?:hop(?:es?|ed|ing)|believe[sd]?|expect(?:s|ed)?|confident|convinced|sure|trusts?|wish(?:es|ed)?|"
    r"predict(?:s|ed)?|assurances?|guarantees?|whether|if)\b[^.;]*$"
)
_WHERE = re.compile(r"\bwhere\s+(?:[\w-]+\s+){0,3}$")
_AMONG = re.compile(r"\b(?:including|such as|like)\s+(?:the\s+)?$")
_INCLUDES = re.compile(r"\s+(?:include|consist|comprise|be as follows|focus on)\b")
_AGO = re.compile(r"\byears ago\b")
_TALKS = re.compile(r"\s+(?:discuss|exchange|review|talk|meet|hold|consult)\b")
# What parties will do on the day is a programme, no undertaking.
_PROGRAMME = re.compile(
    r"\s+(?:also\s+|jointly\s+|then\s+)?(?:deliver|take (?:questions|part)|give|make|participate|attend|visit|"
    r"travel|arrive|"
    r"depart|address|tour|"
    r"review|celebrate|mark|commemorate|honor|be\b(?! guided)|have|hear|focus|touch|sign)\b"
)


class JointPositions:
    """ "The two sides agreed to resume flights, and opposed hegemony." gives a commitment and a shared view."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._parties = lexicon.parties

    def __call__(self, analysis: Analysis) -> Iterator[Agreement]:
        """The joint positions of a release, in order."""
        casting = Casting(analysis, self._parties)
        joint = analysis.kind == "joint"
        # Where no encounter is told of, the heading may name the two who speak.
        named = () if any(t.parties for t in analysis.sides) else by_heading(analysis, casting)
        for said, together in zip(analysis.said, analysis.sides, strict=True):
            for clause in said.clauses:
                outside = joint and self._outside(clause, together)
                if not outside and (clause.level != "joint" or clause.voice is not None):
                    continue
                if clause.predicate is None and not joint:
                    continue
                sides = self._sides(analysis, clause, together, named)
                parties = _who(casting, None if outside else clause.predicate, sides, joint)
                club = len(parties) == 1 and sides is named and parties[0].kind == "organization"
                if len(parties) < 2 and not joint and not club:
                    continue
                if self._distant(analysis, clause, together) or _commemorates(analysis, clause):
                    continue
                status: AgreementStatus = "proposed" if _planned(clause.predicate) and not joint else "agreed"
                if announced(analysis, clause) is not None:
                    continue
                main = impersonal(analysis, clause) if outside else self._main(analysis, clause)
                parts = segments(analysis, clause)
                alone = all(other.level == "joint" for other in said.clauses)
                for part in (*(openings(analysis, clause) if alone else ()), *parts):
                    found = main if part.hit is None else _added(analysis, part)
                    if found is None or len(part.span.of(analysis.folded).split()) < 4:
                        continue
                    evidence = _evidence(analysis, clause, part.span, found[1])
                    yield Agreement(found[0], status, None, parties, None, evidence)

    @staticmethod
    def _outside(clause: Clause, together: Together) -> bool:
        """In a joint text, what is said of others: "NATO will remain the cornerstone"."""
        voice = clause.voice
        return voice is not None and voice.actor is None and voice.party not in together.parties

    def _sides(self, analysis: Analysis, clause: Clause, together: Together, named: tuple[str, ...]) -> tuple[str, ...]:
        """For whom a plural subject stands: those who met, or those of them who are meant, else the heading's pair."""
        predicate = clause.predicate
        if not together.parties:
            return () if self._they(analysis, predicate) else named
        side = next((m for m in predicate.subjects if m.kind == "side"), None) if predicate is not None else None
        if side is None or analysis.kind == "joint":
            return together.parties
        return among(analysis, together, side)

    @staticmethod
    def _they(analysis: Analysis, predicate: Predicate | None) -> bool:
        """ "They continue to …" is said of anybody; only what "they" did is the heading's parties'."""
        if predicate is None or predicate.told:
            return False
        return any(_is_they(analysis, m) for m in predicate.subjects)

    @staticmethod
    def _distant(analysis: Analysis, clause: Clause, together: Together) -> bool:
        """ "They" far behind the encounter, or in a clause that depends on another, may be others."""
        predicate = clause.predicate
        text, begin = analysis.folded, clause.parsed.sentence.span.start
        if predicate is not None and analysis.kind != "joint":
            lead = text[begin : predicate.whole]
            if _AMONG.search(lead) or (_to_come(predicate) and (_HOPED.search(lead) or _WHERE.search(lead))):
                return True
        they = next((m for m in predicate.subjects if _is_they(analysis, m)), None) if predicate is not None else None
        if they is None:
            return False
        start = they.span.start
        before = max(begin, start - 20)
        passing = _PASSING.search(text, before, start) or _DESCRIBED.search(text, before, start)
        # In an address "they" are those of whom it speaks.
        address = analysis.kind == "signed" or clause.voice is not None
        if not together.near or passing is not None or address:
            return True
        return analysis.kind != "joint" and astray(analysis, clause.parsed, they)

    @staticmethod
    def _main(analysis: Analysis, clause: Clause) -> Found | None:
        """What the clause's own verb says; in a joint text an unknown verb takes a position too."""
        found = _kind(analysis, clause, clause.predicate) if clause.predicate is not None else None
        silent = clause.predicate is None or clause.predicate.passive
        if found is None and analysis.kind == "joint" and silent:
            return impersonal(analysis, clause)
        return found


def _commemorates(analysis: Analysis, clause: Clause) -> bool:
    """ "Years ago the two countries established relations", "recalled the 60th anniversary": an anniversary at most."""
    predicate = clause.predicate
    phrase = predicate.of("settlements") if predicate is not None else None
    if phrase is not None and phrase.row["phrase"] == "recall":
        return "anniversary" in clause.span.of(analysis.folded)
    told = predicate is not None and predicate.told and analysis.kind != "joint"
    return told and _AGO.search(clause.parsed.sentence.span.of(analysis.folded)) is not None


def _is_they(analysis: Analysis, mention: Mention) -> bool:
    return mention.span.of(analysis.folded).lower() == "they"


def _kind(analysis: Analysis, clause: Clause, predicate: Predicate) -> Found | None:
    settled, stance, saying = predicate.of("settlements"), predicate.of("stances"), predicate.of("sayings")
    if settled is not None and predicate.negated:
        return None
    if predicate.passive or (predicate.of("discussions") is not None and settled is None and stance is None):
        return None
    modal = stance is not None and stance.row["construction"] == "modal"
    met = _meets(predicate) and analysis.kind != "joint"
    if modal and (predicate.of("discussions") is not None or met):
        return None
    phrase = settled or stance or saying
    if phrase is None:
        return None
    rest = analysis.folded[predicate.end : clause.span.end]
    if phrase.row["phrase"] == "consider" and _OPINION.match(rest) is None:
        return None
    if analysis.kind != "joint" and settled is None and stance is not None and not _settles(stance, rest):
        return None
    if analysis.kind == "joint" and settled is None and predicate.told and clause.parsed.dates:
        return None
    if modal and _INCLUDES.match(rest) is not None:
        return None
    if settled is None and stance is None and saying is not None:
        if saying.row["phrase"] == "share" and _SHARED.match(rest) is None:
            return None
        if saying.row["phrase"] in _ONLY_THAT and not rest.lstrip(" ,").startswith("that"):
            return None
    if settled is not None:
        kind: AgreementKind = settled.row["kind"]  # type: ignore[assignment]
        if settled.row["phrase"] in ("agree that", "agree"):
            kind = "commitment" if _TO_DO.search(rest[:120]) else "shared-view"
    else:
        acting = stance is not None and stance.row["stance"] in ("support", "oppose") and saying is None
        promised = acting and bool(predicate.auxiliaries & {"will", "shall"})
        pledged = stance is not None and stance.row["stance"] == "pledge"
        kind = "commitment" if pledged or promised else "shared-view"
    if analysis.kind == "joint":
        if predicate.auxiliaries & {"will", "shall"}:
            kind = "commitment"
        elif phrase.row["phrase"] == "continue to":
            kind = "shared-view"
    if kind == "shared-view" and phrase.row["phrase"] not in _OF_OTHERS:
        affirmed = phrase.row["phrase"] in ("affirm", "reaffirm", "confirm") and _WILL_DO.match(rest) is not None
        kind = "commitment" if affirmed or _COMMITMENT.search(rest[:80]) else kind
    return kind, phrase.row.rule


def _meets(predicate: Predicate) -> bool:
    """Whether the verb tells of an encounter; what is opened or launched may be a line or a plan."""
    phrase = predicate.of("encounters")
    return phrase is not None and phrase.row["phrase"] not in ("open", "launch")


def _settles(stance: Phrase, rest: str) -> bool:
    """Whether what several are told to will, want or have to do is settled between them."""
    phrase = stance.row["phrase"]
    if phrase in _NOT_SETTLED:
        return False
    if stance.row["construction"] == "modal" and (_PROGRAMME.match(rest) or _NOT.match(rest)):
        return False
    return phrase != "continue to" or _TALKS.match(rest) is None


def _added(analysis: Analysis, part: Segment) -> Found | None:
    """What a participle adds."""
    if part.hit is None:
        return None
    row = part.hit.value.row
    kind: AgreementKind = row["kind"]  # type: ignore[assignment]
    rest = analysis.folded[part.hit.end : part.span.end]
    if kind == "shared-view" and row["phrase"] not in _OF_OTHERS and _COMMITMENT.search(rest[:80]):
        kind = "commitment"
    return kind, row.rule


def _to_come(predicate: Predicate) -> bool:
    stance = predicate.of("stances")
    return _planned(predicate) or (stance is not None and stance.row["construction"] == "modal")


def _planned(predicate: Predicate | None) -> bool:
    return predicate is not None and bool(predicate.auxiliaries & {"will", "would"})


def _who(casting: Casting, predicate: Predicate | None, sides: tuple[str, ...], joint: bool) -> tuple[Party, ...]:
    if predicate is None:
        return casting.parties(sides)
    named = [casting.of(m) for m in predicate.subjects if m.kind not in ("side", "pronoun")]
    # "Secretary A and Assistant Secretary B pledged" is one state's word, not both sides'.
    alone = not joint and len(named) > 1 and len(named) == len(predicate.subjects) and None not in named
    some = not joint and len(set(named)) > 1 and len(set(sides) - set(named)) > 1
    settled = predicate.of("settlements")
    agreed = settled is not None and (settled.row["kind"] == "commitment" or settled.row["phrase"].startswith(_AGREED))
    if some and not agreed and all(m.kind == "person" for m in predicate.subjects):
        return ()  # two of many who say the same have not settled it
    return casting.parties(named if len(set(named)) > 1 or alone else sides)


def _evidence(analysis: Analysis, clause: Clause, span: Span, rule: str) -> tuple[Evidence, ...]:
    found = [Evidence.cite(analysis.document, span, rule)]
    predicate = clause.predicate
    if predicate is not None and predicate.subjects and not span.covers(predicate.subjects[0].span):
        found.append(Evidence.cite(analysis.document, predicate.subjects[0].span, "mention:side", "parties"))
    return tuple(found)
