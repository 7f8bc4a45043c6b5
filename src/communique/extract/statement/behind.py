"""What stands around a verb and changes the stance that it takes."""

from __future__ import annotations

import re

BETWEEN = re.compile(
    r"\s*(?:,[^,]{1,60},\s*)?"
    r"(?:(?:continue|always|firmly|resolutely|also|actively|fully|further|to|continuously|be|very|provide|"
    r"unswervingly|once|again|sincerely|warmly|personally|particularly|especially|first|all)\s+)*",
)
# "welcomed companies to take part" invites; "welcomed the decision to take part" does not.
INVITES = re.compile(
    r"\s+(?:[\w'-]+\s+){0,5}?"
    r"(?:companies|enterprises|businesses|investors|entrepreneurs|countries|friends|students|tourists|parties|"
    r"side|leaders|youth|him|her|them|people|all|[A-Z]\w+)"
    r"\s+(?:from [^.;]{3,60}? )?to\s+(?:actively |further |jointly )?(?!(?:the|a|an|his|her|its|their|our)\b)[a-z]+"
)
# "would like them to join", "wants the talks to resume": another is to act.
ANOTHER = re.compile(r"\s+(?:to see\b|(?!to\b)(?:[\w'-]+\s+){1,5}?to\s)")
# "should have seen": no call any more.
MISSED = re.compile(r"\s+(?:not\s+)?have\s+(?:been\s+)?\w+(?:ed|en|n|t)\b")
# "announced the designation of a delegation": an act, done.
NAMED = re.compile(
    r"\s+(?:(?:the|his|her|its|their|that)\s+)?(?:\w+\s+)?"
    r"(?:designation|appointments?|nominations?|nominees?|delegation|intent to (?:appoint|nominate|designate)|"
    r"following)\b"
)
THAT = re.compile(r"\s+that\b")
SEEN = re.compile(r"\s+see\b")
# "recognized the efforts of Laos": praise.
MERITS = re.compile(
    r"[^,;.]{0,50}\b(?:efforts|achievements|contributions?|leadership|generosity|courage|bravery|sacrifices?|hospitality|dedication)\b"
)
FUTURE = re.compile(r"\b(?:will|would|shall|continue)\b|'ll\b")
# "committed to a fair deal", not "committed to opening up".
A_THING = re.compile(r"\s+(?:the|a|an|our|its|their|his|her|this|these|one-China)\b")
VIEW = re.compile(r"[^,;.]{0,60}\b(?:view|position|belief|conviction) that\b")
WEIGHED = re.compile(r"\b(?:importance|need|necessity|role|significance|value|urgency) (?:of|for|to)\b")
FOR_ANOTHER = re.compile(r"[^,;.]{0,30}\bneed for [^,;.]{3,70}? to (?!be able)[a-z]+")
# What may stand before a request: "So please …".
URGES = re.compile(r"(?:(?:and|but|so|therefore|now|just|please|always)[, ]+)*", re.IGNORECASE)
SUBORDINATE = re.compile(r"\b(?:who|whom|whose|which|if|when|where|while|because|as)\b")
# "suggested that this would be an error": a view, where "suggested that flights resume" calls for something.
VIEWED = re.compile(
    r"\s+(?:that\b)?(?![^.;]*\b(?:should|must)\b)[^,;.]{2,60}?\b(?:would|is|are|was|were|has|had|could|might)\b"
)
# "committed to helping Laos": support.
ASSISTS = re.compile(r"\s+(?:continue\s+|continuing to\s+)?(?:help|assist|defend)(?:ing)?\b")
# "would like to work with Laos": the speaker's own part.
JOINS = re.compile(
    r"\s+(?:also |further |jointly |actively )?(?:work|cooperate|strengthen|deepen|expand|enhance|continue|develop|"
    r"intensify|promote|join hands|advance|help|provide|share)\b"
)
# "Thanks to their efforts, trade grew": a cause, no thanks; "Thank you, Mr President": no more than courtesy.
CAUSES = re.compile(r"[^.;]*?,\s+\w+|[^.;]{3,80}?\b(?:is|are|was|were|has|have|will|can|stands?|receives?)\b")
FOR = re.compile(r"[^.;]*?\bfor\b(?! (?:coming|being here|the question|your question|asking|joining|taking|having))")
# "the interest in it", behind another verb than these, is no wish of the speaker's.
EXPRESSED = frozenset({"express", "voice", "confirm", "reaffirm", "reiterate", "convey"})
# The speaker's own institutions, by a noun alone: "the Embassy is willing to help".
OURS = re.compile(
    r"(?:[^,;]{0,60},\s+)?(?:the|our|his|her|its|their|my) (?:[\w'-]+ ){0,2}?"
    r"(?:side|government|ministry|embassy|consulate(?: general)?|administration|company|country|people|"
    r"nation|party)\s*",
    re.IGNORECASE,
)
READY = ("be ", "remain ", "hope", "stand ready")
# "remembers the help of China" thanks; "remembers the war" does not.
HELPED = re.compile(
    r"[^,;.]{0,50}\b(?:help|support|assistance|aid|solidarity|generosity|kindness|contributions?|friends?)\b"
)
# "assured B of its support", "assured of further work".
GRANTED = re.compile(r"(?:\s+[\w']+){0,4}?\s+of\s+(?P<what>[^,;.]*)")
RECOVERY = re.compile(r"\brecovery\b")
# "emphasized Venezuelans should be allowed to speak".
OUGHT = re.compile(r"\s+(?:[\w'-]+\s+){1,5}?(?:should|must)\b")
# "its commitments to the Philippines", not "its commitments to cut emissions".
TO_A_PARTY = re.compile(r"\bcommitments to (?:the|our|its|their|[A-Z])")
