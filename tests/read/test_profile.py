"""Every publisher's file, and how a page finds its own."""

from __future__ import annotations

import dataclasses

import pytest

from communique.assets import asset, assets
from communique.read import read
from communique.read.profile import GENERIC, Profile, generic, profile_for, profiles

KNOWN = [profile for profile in profiles() if profile.key != GENERIC]


@pytest.mark.parametrize(
    ("url", "publisher", "key"),
    [
        ("http://lr.china-embassy.gov.cn/eng/sghdhzxxx/1.htm", None, "china-embassy"),
        ("https://losangeles.china-consulate.gov.cn/eng/1.htm", None, "china-embassy"),
        ("http://www.chineseembassy.org/eng/1.htm", "Somebody", "china-embassy"),
        ("https://www.fmprc.gov.cn/mfa_eng/1.shtml", None, "mfa-china-en"),
        (None, "Embassy of China in Barbados", "china-embassy"),
        (None, "Consulate General of China in Osaka", "china-embassy"),
        (None, "MFA China", "mfa-china-en"),
        ("https://bidenwhitehouse.archives.gov/1", None, "us-white-house"),
        ("https://www.state.gov/1", "US State Department", "us-state"),
        ("http://en.kremlin.ru/events/1", None, "kremlin"),
        ("https://www.president.gov.ua/en/1", None, "ukraine-president"),
        ("https://www.mofa.go.jp/1", None, "generic"),
        ("http://[broken", None, "generic"),
        (None, "Embassy of France in China", "generic"),
        (None, None, "generic"),
    ],
)
def test_profile_by_host_or_name(url: str | None, publisher: str | None, key: str) -> None:
    assert profile_for(url, publisher, ()).key == key


def test_marks_count_only_without_address_and_publisher() -> None:
    marks = ("HOME\u00a0 > China News".replace("\u00a0", ""),)
    assert profile_for(None, None, marks).state == "CHN"
    assert profile_for("https://example.org/", None, marks).state is None
    assert profile_for(None, "Somebody", marks).state is None


def test_generic_speaks_for_nobody() -> None:
    assert (generic().name, generic().state) == (None, None)


@pytest.mark.parametrize("profile", KNOWN, ids=lambda profile: profile.key)
def test_profile_is_whole(profile: Profile) -> None:
    assert profile.name is not None
    assert profile.state is not None
    assert len(profile.state) == 3
    assert profile_for(None, profile.name, ()) == profile
    for field in dataclasses.fields(profile):
        value = getattr(profile, field.name)
        assert not isinstance(value, tuple) or len(value) == len(set(value)), field.name


@pytest.mark.parametrize("profile", profiles(), ids=lambda profile: profile.key)
def test_patterns_hold_no_character_class(profile: Profile) -> None:
    """A bracket in a pattern is not a bracket of a page: it would match any line that begins so."""
    assert [p for p in (*profile.drop, *profile.marks, *profile.names, *profile.hosts) if "[" in p] == []


def test_every_profile_has_its_sample() -> None:
    named = sorted(f"samples/{asset('data', 'publishers', *str(p.sample).split('/')).name}" for p in profiles())
    assert named == sorted(f"samples/{path.name}" for path in assets("data/publishers/samples", "*"))


@pytest.mark.parametrize("profile", profiles(), ids=lambda profile: profile.key)
def test_sample_comes_out_clean(profile: Profile) -> None:
    path = asset("data", "publishers", *str(profile.sample).split("/"))
    [document] = read(path, on_error=lambda error: pytest.fail(str(error)), on_warning=lambda warning: None)
    assert document.title is not None
    assert document.published is not None
    paragraphs = document.text.split("\n\n")
    assert all(paragraph.endswith(".") for paragraph in paragraphs[1:]), paragraphs
    assert document.title.of(document.text) == paragraphs[0]
    if profile.key not in (GENERIC, "us-white-house"):
        assert (document.state, document.publisher) == (profile.state, profile.name)


@pytest.mark.parametrize(
    ("paragraph", "left"),
    [
        (
            "Viktor Orban Orban ViktorPrime Minister of Hungary (retranslated): Thank you.",
            "Viktor Orban (retranslated): Thank you.",
        ),
        ("Anton Kotyakov Kotyakov AntonMinister of Labour reported.", "Anton Kotyakov reported."),
        ("Vladimir Putin met with Viktor Orban.", "Vladimir Putin met with Viktor Orban."),
    ],
)
def test_a_box_that_ran_into_the_sentence_goes(paragraph: str, left: str) -> None:
    assert profile_for("http://en.kremlin.ru/events/1", None, ()).unboxed(paragraph) == left
    assert generic().unboxed(paragraph) == paragraph
