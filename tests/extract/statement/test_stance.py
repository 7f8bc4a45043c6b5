"""Which stance a clause takes, wording by wording."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

MET = "On September 8, 2021, Foreign Minister Wang Yi met with Lao Foreign Minister Saleumxay Kommasith.\n\n"

CASES: list[tuple[str, list[str]]] = [
    ("Wang Yi said he would like to thank Laos for its help.", ["appreciate"]),
    ("Wang Yi said he would like to extend condolences over the floods.", ["condole"]),
    ("Wang Yi said that China would like the talks to resume.", ["call"]),
    ("Wang Yi said it is hoped that Laos will join the plan.", ["call"]),
    ("Wang Yi said that it is necessary to resume the talks.", ["call"]),
    ("Wang Yi said that China remains committed to the one-China principle.", ["support"]),
    ("Wang Yi said that China remains committed to opening up.", ["pledge"]),
    ("Wang Yi said that Laos insists on a fair solution.", ["state"]),
    ("Wang Yi is convinced that the talks must be resumed.", ["call"]),
    ("Wang Yi assured that China has enough vaccines.", ["state"]),
    ("Wang Yi assured that China will send vaccines.", ["pledge"]),
    ("Wang Yi stressed the need for more funds to rebuild the road.", ["state"]),
    ("Wang Yi stressed the need for Laos to join the plan.", ["call"]),
    ("Wang Yi stressed the importance of more support for Laos.", ["state"]),
    ("Wang Yi stressed support for Laos.", ["support"]),
    ('"Thank you for the help," said Wang Yi.', ["appreciate"]),
    ('"We want the talks to resume soon," said Wang Yi.', ["call"]),
    ('"Thank you very much, dear friends," said Wang Yi.', []),
    ('"These attacks are unacceptable," said Wang Yi.', ["oppose"]),
    ("Wang Yi suggested that flights be resumed.", ["call"]),
    ("Wang Yi suggested that this would be a grave error.", ["state"]),
    ("Wang Yi said that China remembers the help of Laos.", ["appreciate"]),
    ("Wang Yi said that China remembers the war.", ["state"]),
    ("Wang Yi said that China is committed to helping Laos.", ["support"]),
    ("Wang Yi said that China would like to work with Laos.", ["pledge"]),
    ("Wang Yi said that China would like to sell planes.", ["state"]),
    ("Wang Yi said that China does not accept the charges.", ["oppose"]),
    ("Wang Yi of China said that Laos does not accept the charges.", ["state"]),
    ("Wang Yi said that the Embassy is willing to help the towns of Laos.", ["pledge"]),
    ("Wang Yi said that the visitors are willing to help the towns of Laos.", ["state"]),
    ("Wang Yi said that it is his hope that the talks resume.", ["call"]),
    ("Wang Yi said that, thanks to the efforts of Laos, trade has grown.", ["state"]),
    ("Wang Yi stressed the interest in new railways.", ["state"]),
    ("Wang Yi expressed interest in new railways.", ["pledge"]),
    ("Wang Yi said that China and Laos share an interest in trade.", ["state"]),
    ("Wang Yi assured Laos of the support of China.", ["support"]),
    ("Wang Yi reaffirmed the commitment of China to the plan.", ["support"]),
    ("Wang Yi noted with concern the situation at the border.", ["concern"]),
    ("Wang Yi stressed the right to self-determination of the people.", ["state"]),
    ("Wang Yi announced that President Xi Jinping will visit Laos.", []),
    ("Wang Yi emphasized refugees should be allowed to return.", ["call"]),
    ("Wang Yi will visit Laos next week to urge it to act.", ["call"]),
    ("Wang Yi reaffirmed the alliance commitments to the Philippines.", ["support"]),
    ("Wang Yi reaffirmed the commitments to cut emissions.", ["pledge"]),
    ("Wang Yi said that China continues to support Laos.", ["support"]),
    ("Wang Yi said that China continues to buy gas from Laos.", ["state"]),
    ("Wang Yi was informed that trade with Laos has grown.", []),
    ('"We will need the help of Laos," said Wang Yi.', ["state"]),
    ('"I am confident that our alliance with Laos (inaudible)," said Wang Yi.', []),
    ("Wang Yi said that China will continue to insist on a ceasefire.", ["call"]),
    ('"I will explain what this means for Laos," said Wang Yi.', []),
    ('"So we will work with Laos on this railway," said Wang Yi.', ["pledge"]),
    ('"For more, visit www.laos.example," said Wang Yi.', []),
    ('"China can support many projects in Laos," said Wang Yi.', ["state"]),
    ('"The Lao side reiterated that it supports China," said Wang Yi of China.', ["state"]),
    ('"The two countries agree to work on trade," said Wang Yi.', []),
    ('"We noted relevant reports on Laos," said Wang Yi.', []),
    ('"Regarding trade with Laos, our position is clear," said Wang Yi.', ["state"]),
    ('"We have noted the news about Laos," said Wang Yi.', []),
]


@pytest.mark.parametrize(("sentence", "wanted"), CASES, ids=[sentence for sentence, _ in CASES])
def test_stance(draw: Draw, sentence: str, wanted: list[str]) -> None:
    assert [shown.statement(one).split(",")[0] for one in draw(MET + sentence).statements] == wanted
