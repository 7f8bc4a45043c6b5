"""The corpora beside the repository: the careful readers' quotes stand in the texts that are read."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest

from communique.model import Document
from communique.read import read

SHARED = Path(__file__).parents[3] / "shared"
BOILERPLATE = re.compile(
    r"suggest?\b|suggset|^print\b|close window|share to|^home\b|^contact us|font size|中文", re.IGNORECASE
)

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the corpora do not stand beside the repository")


def documents(*names: str) -> dict[str, Document]:
    return {
        d.id: d
        for name in names
        for d in read(SHARED / name, on_error=lambda error: pytest.fail(str(error)), on_warning=lambda warning: None)
    }


def quotes(name: str) -> list[tuple[str, str]]:
    found = []
    for line in (SHARED / "gold" / f"{name}.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        for kind in ("events", "agreements", "anniversaries", "statements"):
            found += [(record["id"], " ".join(fact["quote"].split())) for fact in record[kind]]
    return found


def test_family() -> None:
    family = documents("corpus/family.jsonl.gz")
    days = {
        "styled-02-rok": None,
        "styled-03-guinea-bissau": "2024-03-15",
        "styled-05-niger-chad": "2019-03-11",
        "styled-09-cote-divoire": None,
        "styled-12-cambodia": "2023-07-20",
        "styled-15-brazil": "2024-01-20",
        "styled-18-pga": "2021-10-26",
        "styled-21-domestic": "2022-07-08",
    }
    assert {id: str(d.published) if d.published else None for id, d in family.items()} == days
    for document in family.values():
        title, *body = document.text.split("\n\n")
        assert document.title is not None
        assert document.title.of(document.text) == title
        assert document.state == "CHN"
        assert all(paragraph.endswith(".") and not BOILERPLATE.search(paragraph) for paragraph in body)
    missing = [(id, quote) for id, quote in quotes("family") if quote not in " ".join(family[id].text.split())]
    assert missing == []


def test_family_without_what_the_records_say(tmp_path: Path) -> None:
    """The same pages as plain files: title and date are found on the page alone."""
    family = documents("corpus/family.jsonl.gz")
    with gzip.open(SHARED / "corpus" / "family.jsonl.gz", "rt", encoding="utf-8") as stream:
        records = [json.loads(line) for line in stream]
    for record in records:
        (tmp_path / f"{record['id']}.txt").write_text(record["text"], encoding="utf-8")
    for document in read(tmp_path, on_error=lambda error: pytest.fail(str(error)), on_warning=lambda warning: None):
        assert document.text == family[document.id].text
        assert document.published == family[document.id].published


def test_seed() -> None:
    [document] = documents("seed").values()
    text = " ".join(document.text.split())
    assert (document.id, document.state, str(document.published)) == (
        "wang-yi-saleumxay-2021-09-09",
        "CHN",
        "2021-09-09",
    )
    assert text.startswith("Wang Yi Holds Video Talks with Lao Foreign Minister Saleumxay Kommasith On September 9")
    assert text.endswith("trip to Southeast Asia.")
    assert [quote for _, quote in quotes("seed") if quote not in text] == []


@pytest.mark.parametrize(
    ("gold", "corpora"),
    [
        ("us", ("corpus/us-state.jsonl.gz",)),
        ("presidents", ("corpus/kremlin.jsonl.gz", "corpus/ukraine-president.jsonl.gz")),
        ("zh", ("corpus/cpc-news-zh.jsonl.gz", "corpus/xinwen-lianbo-zh.jsonl.gz")),
    ],
)
def test_quotes_stand_in_the_texts(gold: str, corpora: tuple[str, ...]) -> None:
    texts = {id: " ".join(document.text.split()) for id, document in documents(*corpora).items()}
    asked = [(id, quote) for id, quote in quotes(gold) if id in texts]
    assert len(asked) > 100
    assert [(id, quote) for id, quote in asked if quote not in texts[id]] == []


@pytest.mark.parametrize("corpus", ["mfa-china-en", "mfa-china-zh"])
def test_whole_pages_come_out_without_their_frame(corpus: str) -> None:
    frame = re.compile(
        r"Suggest to a friend|Copyright|Please enter|Home >|版权所有|^打印$|分享到|function\s*\(", re.MULTILINE
    )
    for document in documents(f"corpus/{corpus}.jsonl.gz").values():
        assert document.state == "CHN"
        assert document.title is not None
        assert len(document.text) > 100, document.id
        assert not frame.search(document.text), document.id
