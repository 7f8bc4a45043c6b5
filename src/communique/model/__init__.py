"""The kinds of thing that flow through the pipeline: frozen dataclasses whose constructors refuse bad facts."""

from communique.model.actor import Actor, Participant, Party, PartyKind, Role
from communique.model.agreement import Agreement, AgreementKind, AgreementStatus
from communique.model.anniversary import Anniversary, OccasionKind
from communique.model.document import Document
from communique.model.event import Event, EventKind, EventStatus, Mode
from communique.model.evidence import Attests, Evidence
from communique.model.facts import Fact, Facts, Reason, Scope, Silence
from communique.model.mention import Mention
from communique.model.span import Span
from communique.model.statement import Stance, Statement

__all__ = [
    "Actor",
    "Agreement",
    "AgreementKind",
    "AgreementStatus",
    "Anniversary",
    "Attests",
    "Document",
    "Event",
    "EventKind",
    "EventStatus",
    "Evidence",
    "Fact",
    "Facts",
    "Mention",
    "Mode",
    "OccasionKind",
    "Participant",
    "Party",
    "PartyKind",
    "Reason",
    "Role",
    "Scope",
    "Silence",
    "Span",
    "Stance",
    "Statement",
]
