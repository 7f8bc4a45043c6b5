"""From mentions to actors and parties."""

from __future__ import annotations

import pytest

from communique.extract.casting import Casting
from communique.language.analyse import analyse
from communique.language.analysis import Analysis
from communique.language.lexicon import Lexicon
from communique.model import Document, Mention, Span

TEXT = "Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith in Vientiane. They thanked ASEAN."


@pytest.fixture(scope="module")
def analysis(lexicon: Lexicon) -> Analysis:
    return analyse(Document.of(id="a", text=TEXT, state="CHN"), lexicon)


@pytest.fixture(scope="module")
def casting(analysis: Analysis, lexicon: Lexicon) -> Casting:
    return Casting(analysis, lexicon.parties)


@pytest.mark.parametrize(
    ("words", "kind", "party"),
    [
        ("Saleumxay Kommasith", "person", "LAO"),
        ("Wang Yi", "person", "CHN"),
        ("Vientiane", "capital", "LAO"),
        ("ASEAN", "organization", "ASEAN"),
    ],
)
def test_for_whom_a_mention_stands(analysis: Analysis, casting: Casting, words: str, kind: str, party: str) -> None:
    mention = next(m for p in analysis.sentences for m in p.mentions if words in m.span.of(TEXT))
    assert mention.kind == kind
    assert casting.of(mention) == party


def test_parties_are_sorted_and_each_there_once(casting: Casting) -> None:
    assert [party.key for party in casting.parties(["LAO", None, "CHN", "ASEAN", "LAO"])] == ["ASEAN", "CHN", "LAO"]


def test_an_organisation_without_a_line_goes_by_its_own_name(casting: Casting) -> None:
    party = casting.party("China-Laos Friendship Association")
    assert party is not None
    assert (party.kind, party.label) == ("organization", "China-Laos Friendship Association")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Republic of Korea opened an embassy.", "KOR"),
        ("The DPRK opened an embassy.", "PRK"),
        ("The ROK and the DPRK opened embassies.", None),
        ("Laos opened an embassy.", None),
    ],
)
def test_korea_is_the_one_that_the_release_names(lexicon: Lexicon, text: str, wanted: str | None) -> None:
    party = Casting(analyse(Document.of(id="a", text=text), lexicon), lexicon.parties).party("KOR|PRK")
    assert (party.key if party else None) == wanted


def test_a_participant_is_attested_here_and_where_the_full_name_stands(casting: Casting, analysis: Analysis) -> None:
    mention = next(m for m in analysis.sentences[0].mentions if "Saleumxay" in m.span.of(TEXT))
    participant = casting.participant(mention, "principal")
    assert participant is not None
    assert participant.evidence[0].quote == mention.span.of(TEXT)
    assert {e.attests for e in participant.evidence} == {"name", "office", "represents"}


def test_a_state_is_nobody(casting: Casting) -> None:
    assert casting.participant(Mention(Span(0, 4), "state", "LAO"), "principal") is None
