"""Invented releases and their facts, built by hand, so that these rooms need no extraction."""

from __future__ import annotations

import datetime as dt
from typing import get_args

from communique.model import (
    Actor,
    Agreement,
    AgreementKind,
    AgreementStatus,
    Anniversary,
    Attests,
    Document,
    Event,
    EventKind,
    EventStatus,
    Evidence,
    Facts,
    Mode,
    OccasionKind,
    Participant,
    Party,
    Role,
    Span,
    Stance,
    Statement,
)

TITLE = "Anna Ketilsdóttir Holds Video Talks with Fijian Foreign Minister Ratu Vula"
TEXT = f"""{TITLE}

On March 3, 2021, Foreign Minister Anna Ketilsdóttir held video talks with Fijian Foreign Minister Ratu Vula.

She said that Iceland supports Fiji in protecting its reefs, and that the "blue\\green" fund of the Pacific
Islands Forum will grow. Vula thanked Iceland. The two sides agreed to open a fisheries office in Suva, and
marked the 50th anniversary of the establishment of diplomatic relations in 1971. 两国友好。
"""
DOCUMENT = Document.of(
    id="talks-1",
    text=TEXT,
    url="https://example.org/news/talks 1",
    publisher="Ministry of Iceland",
    state="ISL",
    published=dt.date(2021, 3, 4),
    title=Span(0, len(TITLE)),
)
ICELAND = Party("ISL", "state", "Iceland")
FIJI = Party("FJI", "state", "Fiji")
FORUM = Party("PIF", "organization", "Pacific Islands Forum")


def cite(words: str, rule: str, attests: Attests = "fact", after: str = "") -> Evidence:
    """The passage that reads `words`, the first after `after`."""
    start = TEXT.index(words, TEXT.index(after) + len(after))
    return Evidence.cite(DOCUMENT, Span(start, start + len(words)), rule, attests)


ANNA = Actor(
    "p0",
    "Anna Ketilsdóttir",
    "Foreign Minister",
    ICELAND,
    (
        cite("Anna Ketilsdóttir", "people:name", "name"),
        cite("Foreign Minister", "people:office", "office", after="2021, "),
    ),
)
VULA = Actor(
    "p1",
    "Ratu Vula",
    "Foreign Minister",
    FIJI,
    (
        cite("Ratu Vula", "people:name", "name"),
        cite("Foreign Minister", "people:office", "office"),
        cite("Fijian", "people:party", "represents"),
    ),
)
TALKS = Event(
    kind="talks",
    mode="video",
    status="held",
    reported=True,
    date=dt.date(2021, 3, 3),
    end_date=None,
    period=None,
    place=None,
    participants=(
        Participant(ANNA, "principal", (cite("Anna Ketilsdóttir held", "active:held talks", "name"),)),
        Participant(VULA, "principal", (cite("Ratu Vula", "active:held talks", "name", after="Fijian Foreign"),)),
    ),
    parties=(FIJI, ICELAND),
    evidence=(
        cite("held video talks with Fijian Foreign Minister Ratu Vula", "active:held video talks"),
        cite("On March 3, 2021", "dates:day", "date"),
    ),
)
AGREEMENT = Agreement(
    "commitment",
    "agreed",
    None,
    (FIJI, ICELAND),
    TALKS,
    (cite("agreed to open a fisheries office", "agreed to"),),
)
ANNIVERSARY = Anniversary(
    "diplomatic-relations",
    50,
    "establishment of diplomatic relations",
    (FIJI, ICELAND),
    2021,
    1971,
    (cite("the 50th anniversary of the establishment of diplomatic relations in 1971", "anniversary:nth"),),
)
SUPPORT = Statement(
    ANNA,
    ICELAND,
    (FIJI,),
    "support",
    TALKS,
    (
        cite("Iceland supports Fiji in protecting its reefs", "stance:support"),
        cite("She", "people:she", "name"),
    ),
)
THANKS = Statement(VULA, FIJI, (ICELAND, FORUM), "appreciate", TALKS, (cite("Vula thanked Iceland", "stance:thank"),))
FACTS = Facts(DOCUMENT, "diplomatic", (TALKS,), (AGREEMENT,), (ANNIVERSARY,), (SUPPORT, THANKS))
DOMESTIC = Facts(Document.of(id="roads", text="Roads reopen in the north."), "domestic")


def exhaustive() -> Facts:
    """A release in which every kind, mode, status, stance, role and occasion occurs."""
    words = cite("held video talks", "active:held video talks")
    kinds, modes, statuses, roles = (get_args(values) for values in (EventKind, Mode, EventStatus, Role))
    events = tuple(
        Event(
            kind,
            modes[n % len(modes)],
            statuses[n % len(statuses)],
            n == 0,
            dt.date(2021, 3, 3),
            dt.date(2021, 3, 4),
            "2021" if n % 2 else "2021-03",
            "Suva",
            (Participant(VULA, roles[n % len(roles)], VULA.evidence[:1]),),
            (FIJI,),
            (words,),
        )
        for n, kind in enumerate(kinds)
    )
    states = get_args(AgreementStatus)
    agreements = tuple(
        Agreement(kinds[n % len(kinds)], status, "Suva Accord", (FIJI, FORUM), events[0], (words,))
        for kinds in [get_args(AgreementKind)]
        for n, status in enumerate(states)
    )
    anniversaries = tuple(
        Anniversary(of, 50, "an occasion", (FIJI,), 2021, 1971, (words,)) for of in get_args(OccasionKind)
    )
    statements = tuple(Statement(VULA, FIJI, (ICELAND,), stance, events[0], (words,)) for stance in get_args(Stance))
    return Facts(DOCUMENT, "diplomatic", events, agreements, anniversaries, statements)
