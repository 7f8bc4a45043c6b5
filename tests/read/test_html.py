"""HTML pages of any make."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.errors import InputError
from communique.read import read
from communique.read.html import page
from communique.read.origin import Origin
from communique.read.page import Page
from communique.read.profile import generic

FIXTURES = Path(__file__).parents[1] / "fixtures" / "read"
SENTENCE = "On April 24, 2015, leaders of Asia and Africa walked through Bandung."


def parse(html: str) -> Page:
    return page(html, generic(), Origin("a.html"))


def lines(html: str) -> list[tuple[str, ...]]:
    return [block.lines for block in parse(html).blocks]


def test_blocks_and_breaks() -> None:
    assert lines(f"<div>One<p>two <b>th</b>ree</p>four<br>five<br> <br>six</div><p>{SENTENCE}</p>") == [
        ("One",),
        ("two three",),
        ("four", "five"),
        ("six",),
        (SENTENCE,),
    ]


def test_what_no_reader_sees_is_left_out() -> None:
    html = (
        f"<p>{SENTENCE}</p><script>a</script><style>b</style><input type=hidden value=c><p style='display: none'>d</p>e"
    )
    assert lines(html) == [(SENTENCE,), ("e",)]


def test_old_embassy_page_of_tables() -> None:
    [document] = read(
        FIXTURES / "embassy-table.html", on_error=lambda error: pytest.fail(str(error)), on_warning=lambda warning: None
    )
    title, *body = document.text.split("\n\n")
    assert title == "Chinese Premier Zhou Enlai Remembered in Bandung"
    assert [paragraph.split(" ", 2)[:2] for paragraph in body] == [
        ["On", "April"],
        ["Chinese", "President"],
        ["The", "conference"],
    ]
    assert (document.state, document.published) == ("CHN", dt.date(2015, 4, 24))


@pytest.mark.parametrize(
    "title",
    [
        "<title>Leaders Walk in Bandung</title>",
        "<title>Leaders Walk in Bandung | Ministry</title>",
        "<title>Ministry of Walks - Leaders Walk in Bandung</title>",
        "<meta property='og:title' content='Leaders Walk in Bandung'>",
        "",
    ],
)
def test_title(title: str) -> None:
    html = f"<html><head>{title}</head><body><h1>Leaders Walk in Bandung</h1><div><p>{SENTENCE}</p></div></body></html>"
    assert parse(html).title == "Leaders Walk in Bandung"


def test_date_of_the_markup() -> None:
    time = "<time datetime='2015-04-24T10:00:00Z'>24/4</time>"
    html = f"<html><body><h1>Walk</h1><div>{time}</div><p>{SENTENCE}</p></body></html>"
    assert parse(html).published == dt.date(2015, 4, 24)


@pytest.mark.parametrize("tag", ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote><p>"])
def test_what_is_nested_too_deep_is_refused_and_not_left_out(tag: str) -> None:
    with pytest.raises(InputError, match="nested more than 2,000 deep"):
        parse(f"<html><body><p>{SENTENCE}</p>{tag * 50_000}{SENTENCE}")


@pytest.mark.parametrize(
    "before", ["", "\n", "<!-- a -->", '<?xml version="1.0"?>', "<p>", "<!DOCTYPE html>", "<!DOCTYPE " * 9]
)
@pytest.mark.parametrize(
    "declared",
    ['<!DOCTYPE a [<!ENTITY b "bb">', '<!doctype a SYSTEM "b" [<!-- ]> --><!ENTITY % b SYSTEM "file:///etc/passwd">'],
)
def test_entities_are_refused_wherever_they_are_declared(before: str, declared: str) -> None:
    with pytest.raises(InputError, match="DOCTYPE that declares entities"):
        parse(f"{before}{declared}]><html><body><p>&b; {SENTENCE}</p>")


def test_more_text_than_a_release_has() -> None:
    with pytest.raises(InputError, match="more than 1 MB"):
        parse("<html><body>" + f"<p>{SENTENCE}</p>" * 20_000)
    assert parse(f"<html><body><p>{SENTENCE}</p><script>{'x' * 2_000_000}</script>").blocks


@given(st.text(alphabet="<>/dipvbrtal &;\"'=!-[]\n\x00\x0bé中", max_size=200))
def test_any_text_is_a_page(html: str) -> None:
    assert isinstance(parse(f"<html>{html}"), Page)
