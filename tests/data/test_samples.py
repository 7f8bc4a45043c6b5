"""The bundled sample releases: named by their date, listed in their README, dressed like real pages."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from communique.assets import asset, assets

SAMPLES = assets("data/samples", "*.txt")
README = asset("data", "samples", "README.md").read_text(encoding="utf-8")
NAME = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)-[a-z0-9-]+")


def test_there_are_samples_and_the_readme_lists_each() -> None:
    assert len(SAMPLES) == 15
    assert re.findall(r"^\| `(.+?)` \|", README, re.MULTILINE) == [path.name for path in SAMPLES]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_text_speaks_of_the_day_that_names_the_file(path: Path) -> None:
    named = NAME.fullmatch(path.stem)
    assert named
    day = date.fromisoformat(named["day"])
    text = path.read_text(encoding="utf-8")
    assert f"{day:%B} {day.day}" in text
    assert f"{day.year}" in text


def test_three_or_more_are_about_the_same_pair() -> None:
    about = [path for path in SAMPLES if "Laos" in (text := path.read_text(encoding="utf-8")) and "Lao " in text]
    assert len(about) >= 4


def test_the_announced_visit_is_reported_by_no_other_sample() -> None:
    about = [path.stem for path in SAMPLES if "Russia" in path.read_text(encoding="utf-8").replace("Русский", "")]
    assert about == ["2023-03-17-russia-visit-announced"]
