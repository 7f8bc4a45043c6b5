"""Which lines of the lexicons of stances behave alike."""

from __future__ import annotations

LIGHT = frozenset({"offer", "commit", "pledge", "announce"})
EMPTY = frozenset({"express", "voice", "extend", "convey", "share", "brief", "renew", "indicate", "tell", "inform"})
WISHES = frozenset(
    {
        "would like",
        "would like to",
        "'d like",
        "'d like to",
        "want",
        "want to",
        "wish to",
        "be pleased to",
        "be pleased",
        "be delighted",
        "be happy to",
        "be glad to",
        "be honored to",
        "would",
        "must",
    }
)
WANTS = frozenset({"would like", "'d like", "want", "want to"})
ASSURES = frozenset({"assure", "guarantee"})
COMMITTED = frozenset(
    {
        "be committed to",
        "remain committed to",
        "remain firmly committed to",
        "stay committed to",
        "stay firmly committed to",
    }
)
HOLDS = frozenset({"believe", "be convinced", "be confident", "hold that", "maintain that", "agree that"})
BARE = frozenset(
    {
        "'ll",
        "will",
        "would",
        "shall",
        "will continue to",
        "continue to",
        "be committed to",
        "remain committed to",
        "want to",
        "look forward to",
    }
)
OWN = frozenset({"it", "he", "she", "we", "i"})
FIRST = frozenset({"we", "i"})
TAKEN = frozenset({"support", "oppose", "appreciate", "congratulate", "condole", "call", "concern"})
DUTIES = frozenset({"must", "should", "need to", "ought to"})
# Of what was done these are no pledge.
TOLD = frozenset({"continue to", "seek to"})
# Wishes that state nothing by themselves in somebody's own words.
IDLE = frozenset({"would like", "would like to", "'d like", "'d like to", "want to", "would"})
HONOURS = frozenset({"recognize", "acknowledge"})
# Pledges of the speaker's own side alone, as "will" is.
GOING = frozenset({"be going to", "continue to", "plan to", "intend to", "seek to", "aim to"})
# What is valued: praise in a signed text, a state of things in a report.
VALUES = frozenset({"value", "cherish", "treasure"})
SUGGESTS = frozenset({"suggest", "suggest that"})
LIKES = frozenset({"would like to", "'d like to", "wish to"})
# "Regarding trade", "Considering all this": no verbs.
PREPOSITIONS = frozenset({"regard", "consider"})
# What one goes on doing that asks something of others.
INSISTS = frozenset({"insist", "insist on", "press", "urge", "call for", "call on", "demand"})
