"""Date lines of pages, and lines that are none."""

from __future__ import annotations

import datetime as dt

import pytest

from communique.read.dates import parse


@pytest.mark.parametrize(
    "line",
    [
        "2023-07-20",
        "2023-07-20 14:13",
        "2023/07/20",
        "2023.07.20",
        "(2023-07-20)",
        "[2023-07-20 08:02:11]",
        "2023-07-20T14:13:00Z",
        "2023-07-20T14:13:00.000+08:00",
        "July 20, 2023",
        "Thursday, July 20, 2023",
        "July 20th, 2023, 23:50",
        "Jul. 20, 2023",
        "20 July 2023",
        "20 July 2023 - 18:20",
        "Updated: 2023-07-20",
        "Release time: 2023-07-20 09:00",
        "2023年7月20日",
        "2023-07-20 14:13 Source: Xinhua",
        "Source: Xinhua | 2023-07-20 14:13:00 | Editor: A. B.",
        "发布时间：2023-07-20 14:13",
        "\xa0 2023-07-20\t",
    ],
)
def test_date_line(line: str) -> None:
    assert parse(line, ("%d %B %Y - %H:%M",)) == dt.date(2023, 7, 20)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "On July 20, 2023",
        "July 20, 2023, was a Thursday.",
        "20211-01-01",
        "2023-02-30",
        "1066-10-14",
        "2:36 p.m. EST",
        "July 2023",
    ],
)
def test_no_date_line(line: str) -> None:
    assert parse(line) is None
