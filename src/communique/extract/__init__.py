"""Facts from an analysis: one extractor a construction, in the order in which they stand here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from communique.extract.agreement.agreed import ImpersonalAgreements
from communique.extract.agreement.instrument import Instruments
from communique.extract.agreement.invoked import InvokedInstruments
from communique.extract.agreement.joint import JointPositions
from communique.extract.agreement.joint_text import JointTexts
from communique.extract.agreement.terms import Terms
from communique.extract.agreement.told import ToldSettlements
from communique.extract.anniversary import Anniversaries
from communique.extract.event import Events
from communique.extract.finish import domestic, finish
from communique.extract.passing import passing
from communique.extract.statement import Statements
from communique.language.analyse import named, told
from communique.language.analysis import Analysis
from communique.language.lexicon import Lexicon
from communique.model import Document, Fact, Facts, Silence

Extractor = Callable[[Analysis], Iterator[Fact | Silence]]
EXTRACTORS: tuple[Callable[[Lexicon], Extractor], ...] = (
    Events,
    JointTexts,
    Instruments,
    JointPositions,
    Terms,
    ToldSettlements,
    ImpersonalAgreements,
    InvokedInstruments,
    Anniversaries,
    Statements,
)


def facts(document: Document, lexicon: Lexicon) -> Facts:
    """Everything that a release states, each with the words that state it.

    >>> d = Document.of(id="a", state="CHN", text="On May 2, 2021, Foreign Minister Wang Yi met with Lao Foreign "
    ...     "Minister Saleumxay Kommasith. Wang Yi said that China supports Laos in fighting the pandemic.")
    >>> found = facts(d, Lexicon.load())
    >>> [(e.kind, str(e.date), [p.key for p in e.parties]) for e in found.events]
    [('meeting', '2021-05-02', ['CHN', 'LAO'])]
    >>> [(s.stance, s.speaker.name, s.evidence[0].quote) for s in found.statements]
    [('support', 'Wang Yi', 'China supports Laos in fighting the pandemic')]
    """
    analysis = named(document, lexicon)
    if passing(analysis, lexicon):
        return domestic(analysis)
    analysis = told(analysis, lexicon)
    drawn = [one for extractor in EXTRACTORS for one in extractor(lexicon)(analysis)]
    return finish(analysis, drawn, lexicon)
