"""Encounters told by a verb: the fact, and the wordings that tell it."""

from __future__ import annotations

import pytest

from tests.extract import shown
from tests.extract.conftest import Draw

WANG = "Foreign Minister Wang Yi"
SALEUMXAY = "Lao Foreign Minister Saleumxay Kommasith"
BOTH = "Wang Yi, Saleumxay Kommasith | CHN LAO"

TOLD: dict[str, list[str]] = {
    f"meeting, in-person, held, 2021-09-08 | {BOTH}": [
        f"On September 8, 2021, {WANG} met with {SALEUMXAY}.",
        f"{WANG} met with {SALEUMXAY} on September 8, 2021.",
        f"On the evening of September 8, 2021, {WANG} met with {SALEUMXAY} in Vientiane.",
        f"On September 8, {WANG} met in Vientiane with {SALEUMXAY}.",
        f"On September 8, 2021, {WANG} met with incoming {SALEUMXAY}.",
        f"On September 8, 2021, {WANG} met with newly arrived {SALEUMXAY}.",
        f"On September 8, 2021 local time, {WANG} met {SALEUMXAY}.",
        f"Yesterday, {WANG} had a meeting with {SALEUMXAY}.",
        "On September 8, 2021, Wang Yi, Member of the Political Bureau and Foreign Minister, and Saleumxay Kommasith, "
        "Foreign Minister of Laos, had a meeting.",
        f"On September 8, 2021, the fair opened. On the 8th, {WANG} met with {SALEUMXAY}.",
    ],
    f"talks, in-person, held, 2021-09-08 | {BOTH}": [
        f"On September 8, 2021, {WANG} held talks with {SALEUMXAY}.",
        f"On September 8, 2021, {WANG} and {SALEUMXAY} held talks.",
    ],
    f"talks, video, held, 2021-09-08 | {BOTH}": [
        f"On September 8, 2021, {WANG} held video talks with {SALEUMXAY}.",
        f"On September 8, 2021, {WANG} held talks with {SALEUMXAY} via video link.",
    ],
    f"call, telephone, held, 2021-09-08 | {BOTH}": [
        f"On September 8, 2021, {WANG} had a phone call with {SALEUMXAY}.",
        f"On September 8, 2021, {WANG} spoke with {SALEUMXAY} on the phone.",
        f"On September 8, 2021, {WANG} had a telephone conversation with {SALEUMXAY}.",
        f"On September 8, 2021, {WANG} talked with {SALEUMXAY} over the phone.",
    ],
    f"call, unstated, held, 2021-09-08 | {BOTH}": [
        f"On September 8, 2021, {WANG} spoke with {SALEUMXAY}.",
        f"On September 8, 2021, {WANG} spoke to {SALEUMXAY} about the railway.",
        f"{WANG} spoke on September 8, 2021 to {SALEUMXAY}.",
        f"{WANG} called {SALEUMXAY} on September 8, 2021 to congratulate him.",
    ],
    f"correspondence, written, held, 2021-09-08 | {BOTH}": [
        f"On September 8, 2021, {WANG} exchanged congratulatory messages with {SALEUMXAY}.",
        f"On September 8, 2021, {WANG} and {SALEUMXAY} exchanged messages of congratulations.",
        f"On September 8, 2021, {WANG} sent a congratulatory message to {SALEUMXAY}.",
    ],
    f"meeting, in-person, planned, 2021-09-12 | {BOTH}": [
        f"On September 12, 2021, {WANG} will meet with {SALEUMXAY}.",
    ],
    # The date of publication is no date of the event.
    f"meeting, in-person, held, - | {BOTH}": [
        f"{WANG} met with {SALEUMXAY}.",
        f"{WANG} met with {SALEUMXAY} recently.",
        f"{WANG} went on to meet with {SALEUMXAY}.",
        f"{WANG} had a cordial meeting with {SALEUMXAY}.",
        f"{WANG} paid a farewell call on {SALEUMXAY}.",
    ],
    "meeting, in-person, held, 2021-09-08 | Wang Yi, Hun Sen | CHN KHM": [
        f"On September 8, 2021, {WANG} was received by Cambodian Prime Minister Hun Sen.",
        f"On September 8, 2021, {WANG} called on Cambodian Prime Minister Hun Sen.",
    ],
    "meeting, in-person, held, 2021-09-08 | Wang Yi, Chung Eui-yong | CHN KOR": [
        f"On September 8, 2021, {WANG} met with Foreign Minister Chung Eui-yong of the Republic of Korea (ROK).",
        f"On September 8, 2021, {WANG} met with ROK Foreign Minister Chung Eui-yong.",
    ],
    "meeting, in-person, held, 2021-09-08 | Wang Yi, Christophe Lutundula | CHN COD": [
        f"On September 8, 2021, {WANG} met with Foreign Minister Christophe Lutundula of the Democratic Republic of "
        "the Congo (DRC).",
    ],
    "meeting, in-person, held, 2021-09-08 | Wang Yi, António Guterres | CHN UN": [
        f"On September 8, 2021, {WANG} met with UN Secretary-General António Guterres.",
        f"On September 8, 2021, {WANG} met with Secretary-General of the United Nations António Guterres.",
    ],
    "meeting, in-person, held, 2021-09-08 | Wang Yi, King | CHN JOR": [
        f"On September 8, 2021, {WANG} met with the King of Jordan.",
    ],
    # Several counterparts at once, of one state or of two.
    "meeting, in-person, held, 2021-09-08 | Wang Yi, Hor Namhong, Prak Sokhonn | CHN KHM": [
        f"On September 8, 2021, {WANG} met with Deputy Prime Minister Hor Namhong and Foreign Minister Prak Sokhonn of "
        "Cambodia.",
    ],
    "meeting, in-person, held, 2021-09-08 | Wang Yi, Saleumxay Kommasith, Bui Thanh Son | CHN LAO VNM": [
        f"On September 8, 2021, {WANG} met with {SALEUMXAY} and Vietnamese Foreign Minister Bui Thanh Son.",
    ],
    "meeting, in-person, held, 2021-09-08 | Wang Yi, Fuad Hussein, Sameh Shoukry | CHN EGY IRQ": [
        f"On September 8, 2021, {WANG} met with Iraqi Foreign Minister Fuad Hussein and Egyptian Foreign Minister "
        "Sameh Shoukry in New York.",
    ],
    "meeting, in-person, held, 2021-09-08 | Wang Yi, Sitiveni Rabuka, James Marape, David Panuelo | CHN FJI FSM PNG": [
        f"On September 8, 2021, {WANG} met with Prime Minister Sitiveni Rabuka of Fiji, Prime Minister James Marape of "
        "Papua New Guinea and President David Panuelo of the Federated States of Micronesia.",
    ],
    # Parts of states, and states of the United States, stand for the state.
    "meeting, in-person, held, 2021-09-08 | Wang Yi, Nicola Sturgeon | CHN GBR": [
        f"On September 8, 2021, {WANG} met with First Minister of Scotland Nicola Sturgeon.",
    ],
    "meeting, in-person, held, 2021-09-08 | Wang Yi, Greg Abbott | CHN USA": [
        f"On September 8, 2021, {WANG} met with Governor of Texas Greg Abbott in Beijing.",
    ],
    # The counterpart is the subject.
    "meeting, in-person, held, 2021-09-08 | Phankham Viphavanh, Wang Yi | CHN LAO": [
        f"Lao Prime Minister Phankham Viphavanh received {WANG} in Vientiane on September 8, 2021.",
        f"On September 8, 2021, Lao Prime Minister Phankham Viphavanh met with {WANG}.",
    ],
    "ceremony, in-person, held, 2021-09-08 | Jiang Zaidong, Thongloun Sisoulith | CHN LAO": [
        "On September 8, 2021, Ambassador Jiang Zaidong presented his credentials to Lao President Thongloun "
        "Sisoulith.",
        "On September 8, 2021, Ambassador Jiang Zaidong presented his Letter of Credence to Lao President Thongloun "
        "Sisoulith.",
    ],
    "ceremony, in-person, held, 2021-09-08 | Wang Yi, Khamphao Ernthavanh, Pham Sao Mai | CHN LAO VNM": [
        f"On September 8, 2021, {WANG} received at the Diaoyutai State Guesthouse the credentials of two ambassadors. "
        "They are Ambassador Khamphao Ernthavanh of Laos and Ambassador Pham Sao Mai of Vietnam.",
    ],
    # Somebody who stands for a company.
    "meeting, in-person, held, 2021-09-08 | Wang Yi, Roland Busch | CHN Siemens AG": [
        f"On September 8, 2021, {WANG} met with Chairman of the Board of Siemens AG Roland Busch.",
    ],
    "meeting, in-person, held, 2021-09-08 | Wang Yi, Tim Cook | CHN": [
        # Whose he is nobody says; that the release is no domestic one the guests do.
        f"On September 8, 2021, {WANG} met with Mr. Tim Cook in Beijing. Guests from the United States, Germany and "
        "France listened.",
    ],
}
FLAT = [(fact, text) for fact, texts in TOLD.items() for text in texts]


@pytest.mark.parametrize(("fact", "text"), FLAT, ids=[text[:90] for _, text in FLAT])
def test_told(draw: Draw, fact: str, text: str) -> None:
    assert [shown.event(one) for one in draw(text).events] == [fact]


def test_respectively_makes_two(draw: Draw) -> None:
    found = draw(
        f"On September 8, 2021, {WANG} met respectively with {SALEUMXAY} and Vietnamese Foreign Minister Bui Thanh Son."
    )
    assert [shown.event(one) for one in found.events] == [
        f"meeting, in-person, held, 2021-09-08 | {BOTH}",
        "meeting, in-person, held, 2021-09-08 | Wang Yi, Bui Thanh Son | CHN VNM",
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{WANG} met with success in his work.",
        f"{WANG} spoke of trade.",
        f"{WANG} spoke to reporters about {SALEUMXAY}.",
        f"{WANG} met with journalists from Laos about {SALEUMXAY}.",
        f"{WANG} called for help by {SALEUMXAY}.",
        f"{SALEUMXAY} said that the needs of the people were met.",
        "The two sides talked about trade.",
    ],
)
def test_no_encounter(draw: Draw, text: str) -> None:
    assert draw(text).events == ()


def test_what_a_speaker_tells_of_himself_is_only_mentioned(draw: Draw) -> None:
    text = (
        "Dear Ukrainians! I spoke today with British Prime Minister Boris Johnson. I thank Britain. Ukraine and "
        "Britain are allies. We will win. Glory to Ukraine!"
    )
    found = draw(text, state="UKR", title="Address by President of Ukraine Volodymyr Zelenskyy")
    assert [(event.kind, event.reported) for event in found.events] == [("call", False)]


def test_him_is_the_one_guest_from_abroad(draw: Draw) -> None:
    told = f"At the invitation of {WANG}, {SALEUMXAY} will pay an official visit to China from September 12 to 15."
    found = draw(f"{told} Premier Li Keqiang will meet with him.")
    assert shown.event(found.events[-1]) == (
        "meeting, in-person, planned, - | Li Keqiang, Saleumxay Kommasith | CHN LAO"
    )
    other = "On September 8, 2021, Vietnamese Foreign Minister Bui Thanh Son visited China."
    assert "meeting" not in [one.kind for one in draw(f"{other} {told} Premier Li Keqiang will meet with him.").events]


def test_what_is_recalled_is_no_report(draw: Draw) -> None:
    found = draw(
        f"On September 8, 2021, {WANG} held talks with Lao Minister Sonexay Siphandone. Recalling that {WANG} met with "
        f"{SALEUMXAY} in June 2021, Sonexay Siphandone said that China supports Laos."
    )
    assert [event.kind for event in found.events if event.reported] == ["talks"]


def test_heading_and_body_tell_one_encounter(draw: Draw) -> None:
    found = draw(
        f"On September 8, 2021, {WANG} met with {SALEUMXAY} in Vientiane.",
        title="Wang Yi Meets with Lao Foreign Minister Saleumxay Kommasith",
    )
    (event,) = found.events
    assert event.place == "Vientiane"
    assert event.evidence[0].quote == f"On September 8, 2021, {WANG} met with {SALEUMXAY}"
