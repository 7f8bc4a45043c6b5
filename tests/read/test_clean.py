"""Pages as embassies dress them, and the release that is left."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from communique.model import Document
from communique.read import read, read_text

FIXTURES = Path(__file__).parents[1] / "fixtures" / "read"
TITLE = "China and Laos Mark the 60th Anniversary of Diplomatic Relations"
BODY = "On April 25, 2021, the leaders of China and Laos exchanged messages of congratulations."
MORE = "The two countries established diplomatic relations on April 25, 1961."
DAY = dt.date(2021, 4, 25)


def title_of(document: Document) -> str | None:
    return document.title.of(document.text) if document.title else None


@pytest.mark.parametrize(
    "page",
    [
        f"{TITLE}\n2021-04-25\n\n{BODY}\n\n{MORE}",
        f"HOME > Important News\n{TITLE}\nApril 25, 2021\n\n{BODY}\n\n{MORE}\n\nSuggest to a Friend:\nPrint this page",
        f"Suggest to a friend  Print\nHome > News About China\n{TITLE}\n2021-04-25\n\n{BODY}\n\n{MORE}",
        f"عربي Espa?ol Русский\n\n{TITLE}\n\n2021-04-25 08:02\n\n{BODY}\n\n{MORE}\n\nSuggest to a friend\n Print",
        f"Home > China News\n{TITLE}\n\n{BODY}\n\n2021/04/25\n\n{MORE}\n\nClose Window",
        f"(2021-04-25)\n{TITLE}\nShare to: \n\n{BODY}\n\n{MORE}\n\nSuggset To Friend:",
        f"{TITLE}\n25 April 2021\n{BODY}\n{MORE}\n",
        f"中文 Português\nChina and Laos Mark the 60th Anniversary\nof Diplomatic Relations\n(2021-04-25)\n\n{BODY}"
        f"\n\n{MORE}",
        f"{TITLE}\n2021-04-25\n\n{BODY}\n\n{BODY}\n\n{MORE}",
        f"{TITLE}\n2021-04-25\n\nOn April 25, 2021, the leaders of China and\n\nLaos exchanged messages of"
        f"\n\ncongratulations.\n\n{MORE}",
        f"{TITLE}\n2021-04-25\n\n{BODY}\n\n{MORE}\n\nPrint\n\nRelated News:\nPremier Visits Vientiane"
        "\nCopyright © 2021",
    ],
)
@pytest.mark.parametrize(
    "title", [None, TITLE, TITLE.upper(), TITLE.replace(" ", "  ")], ids=["none", "same", "upper", "spaced"]
)
def test_dress(page: str, title: str | None) -> None:
    document = read_text(page, id="a", title=title)
    said = TITLE.upper() if title == TITLE.upper() else TITLE
    assert document.text == f"{said}\n\n{BODY}\n\n{MORE}"
    assert title_of(document) == said
    assert document.published == DAY


def test_record_date_goes_before_the_page() -> None:
    document = read_text(f"{TITLE}\n2021-04-26\n\n{BODY}", id="a", published=DAY)
    assert document.published == DAY
    assert "2021-04-26" not in document.text


def test_day_that_heads_a_schedule_is_text() -> None:
    page = f"Monday, April 26, 2021\n\n{BODY}"
    assert read_text(page, id="a", title=TITLE, published=DAY + dt.timedelta(days=7)).text == f"{TITLE}\n\n{page}"


def test_title_with_the_name_of_the_site() -> None:
    document = read_text(f"Home > News\n{TITLE}\n\n{BODY}", id="a", title=f"{TITLE}_Embassy of China in Laos")
    assert document.text == f"{TITLE}_Embassy of China in Laos\n\n{BODY}"


def test_impossible_date_of_a_page_is_no_date() -> None:
    assert read_text(f"{TITLE}\n20211-04-25\n\n{BODY}", id="a").published is None


def test_quotes_of_the_title_may_differ() -> None:
    page = f"Home > News\nMinister’s “Open Letter” to Laos\n\n{BODY}"
    document = read_text(page, id="a", title='Minister\'s "Open Letter" to Laos')
    assert document.text == f'Minister\'s "Open Letter" to Laos\n\n{BODY}'


def test_title_that_the_page_lacks_is_put_above() -> None:
    document = read_text(f"{BODY}\n\n{MORE}", id="a", title=TITLE)
    assert document.text == f"{TITLE}\n\n{BODY}\n\n{MORE}"


def test_page_without_head_has_no_title() -> None:
    document = read_text(f"{BODY}\n\n{MORE}", id="a")
    assert (document.title, document.text) == (None, f"{BODY}\n\n{MORE}")


def test_nothing_of_the_body_is_lost() -> None:
    body = [
        "Ladies and Gentlemen,",
        "it is an honour to speak here today.",
        "Thank you.",
        "The agenda is this:",
        "- trade between the two countries",
        "- aid",
        "Print",
        "The minister went on to say that the press room was closed.",
        "Thank you.",
        "Lao Minister",
    ]
    document = read_text("\n\n".join(["Speech in Vientiane", "2021-04-25", BODY, *body]), id="a")
    assert document.text.replace("\n\n", " ") == " ".join(["Speech in Vientiane", BODY, *body])


def test_signatory_and_place_below_the_title_stay() -> None:
    page = f"Antony J. Blinken, Secretary of State\n\nKuwait City, Kuwait\n\n{BODY}"
    document = read_text(page, id="a", title=TITLE, publisher="US State Department")
    assert document.text == f"{TITLE}\n\n{page}"


def test_text_wrapped_to_a_width() -> None:
    [document] = read(
        FIXTURES / "wrapped.txt", on_error=lambda error: pytest.fail(str(error)), on_warning=lambda warning: None
    )
    title, first, second, third = document.text.split("\n\n")
    assert title == "CHINA AND TIMOR-LESTE SIGN JOINT COMMUNIQUE ON THE ESTABLISHMENT OF DIPLOMATIC RELATIONS"
    assert first.endswith("signed in Dili the joint communique on the establishment of diplomatic relations.")
    assert second.startswith("China was the first country to establish diplomatic relations with the new state,")
    assert third.startswith("The United Nations had administered")
    assert document.published == dt.date(2002, 5, 21)
