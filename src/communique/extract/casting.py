"""From mentions to actors and parties, with the passages that attest them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from communique.language.analysis import Analysis
from communique.model import Actor, Evidence, Mention, Participant, Party, Role, Span


class Casting:
    """Looks up who a mention is, within one analysis."""

    def __init__(self, analysis: Analysis, parties: Mapping[str, Party]) -> None:
        self._analysis = analysis
        self._parties = parties

    def party(self, key: str | None) -> Party | None:
        """The party with this key; of an ambiguous one ("KOR|PRK") the only one that the release names, else none."""
        if key is None:
            return None
        if "|" not in key:
            return self._parties.get(key) or Party(key, "organization", key)
        named = {m.key for parsed in self._analysis.sentences for m in parsed.mentions if m.kind == "state"}
        fits = [code for code in key.split("|") if code in named]
        return self._parties.get(fits[0]) if len(fits) == 1 else None

    def parties(self, keys: Iterable[str | None]) -> tuple[Party, ...]:
        """The parties with these keys, each once, sorted."""
        return tuple(sorted({party for key in keys if (party := self.party(key)) is not None}))

    def actor(self, mention: Mention) -> Actor | None:
        """The actor that a person's mention means."""
        return self._analysis.cast.get(mention.key) if mention.kind == "person" else None

    def of(self, mention: Mention) -> str | None:
        """The key of the party for which a mention stands."""
        if mention.kind == "person":
            actor = self.actor(mention)
            return actor.represents.key if actor is not None and actor.represents is not None else None
        return mention.key if mention.kind in ("state", "organization", "adjective", "capital") else None

    def participant(self, mention: Mention, role: Role) -> Participant | None:
        """The actor in a role, with the passage that names him there and those that give the full name."""
        actor = self.actor(mention)
        if actor is None:
            return None
        return Participant(actor, role, self.attest(actor, mention.span))

    def attest(self, actor: Actor, span: Span) -> tuple[Evidence, ...]:
        """The mention at `span`, and what attests the actor elsewhere."""
        here = Evidence.cite(self._analysis.document, span, "mention:person", "name")
        return (here, *(e for e in actor.evidence if e != here))
