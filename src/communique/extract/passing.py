"""Whether names alone make a release domestic, before anybody asks what it states."""

from __future__ import annotations

from communique.extract.scope import (
    PASSING,
    heading_names_others,
    is_other,
    own_parties,
    per_thousand,
    represents,
    rules,
)
from communique.language.analysis import Analysis, Parsed
from communique.language.lexicon import VERB_TABLES, Lexicon
from communique.model import Actor, Mention


def passing(analysis: Analysis, lexicon: Lexicon) -> bool:
    """Whether `scope` will find the release domestic whatever facts are drawn from it.

    The heading names nobody else, and so few others are named in the text that they are passing mentions even if
    everybody whose state his own words may yet change is counted among them. It costs a fraction of the facts that it
    saves; where it is not certain, the facts decide.
    """
    own = own_parties(analysis, lexicon)
    if heading_names_others(analysis, own, lexicon):
        return False
    body = [(p, m) for p in analysis.sentences if not p.sentence.heading for m in p.mentions]
    others = [(p, m) for p, m in body if is_other(analysis, m, own)]
    speakers = any(m.kind in ("state", "organization") and _before_verb(p, m) for p, m in others)
    open_ = {key for key, actor in analysis.cast.items() if not _attested(actor)}
    if not _heading_stays(analysis, open_, speakers):
        return False
    people = [
        m
        for _, m in body
        if m.kind == "person" and (represents(analysis, m) not in {None, *own} or (speakers and m.key in open_))
    ]
    return per_thousand(analysis, len(others) + len(people)) < PASSING


def _heading_stays(analysis: Analysis, open_: set[str], speakers: bool) -> bool:
    """Whether nobody in the heading can turn out another state's, or nobody's, by what he says."""
    for parsed in analysis.sentences:
        for mention in parsed.mentions if parsed.sentence.heading else ():
            actor = analysis.cast.get(mention.key) if mention.kind == "person" and mention.key in open_ else None
            if actor is None:
                continue
            if speakers or (rules(actor) and _spoken_to(analysis, actor)):
                return False
    return True


def _spoken_to(analysis: Analysis, actor: Actor) -> bool:
    """Whether a verb has the state for which somebody is taken to stand as its object: he may be the one who speaks."""
    party = actor.represents.key if actor.represents is not None else None
    return any(
        mention.kind == "state" and mention.key == party and _behind_verb(parsed, mention)
        for parsed in analysis.sentences
        for mention in parsed.mentions
    )


def _before_verb(parsed: Parsed, mention: Mention) -> bool:
    return any(hit.start >= mention.span.end and hit.value.table in VERB_TABLES for hit in parsed.hits)


def _behind_verb(parsed: Parsed, mention: Mention) -> bool:
    return any(0 < mention.span.start - hit.end < 3 for hit in parsed.hits)


def _attested(actor: Actor) -> bool:
    return any(e.attests == "represents" for e in actor.evidence)
