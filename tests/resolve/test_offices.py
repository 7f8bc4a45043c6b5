"""What kind of office words mean."""

from __future__ import annotations

import pytest

from communique.resolve.offices import classes, is_single


@pytest.mark.parametrize(
    ("office", "state", "kind"),
    [
        ("Foreign Minister", "LAO", "foreign-minister"),
        ("Minister for Foreign Affairs and Trade", "IRL", "foreign-minister"),
        ("State Councilor and Foreign Minister", "CHN", "foreign-minister"),
        ("Minister of International Relations and Cooperation", "ZAF", "foreign-minister"),
        ("Secretary of State", "USA", "foreign-minister"),
        ("Foreign Secretary", "GBR", "foreign-minister"),
        ("President", "FRA", "president"),
        ("Prime Minister", "LAO", "head-of-government"),
        ("Premier of the State Council", "CHN", "head-of-government"),
        ("Federal Chancellor", "DEU", "head-of-government"),
        ("King", "JOR", "monarch"),
        ("Crown Prince and Prime Minister", "SAU", "head-of-government"),
    ],
)
def test_offices_have_their_class(office: str, state: str, kind: str) -> None:
    assert classes(office, state) == {kind}


@pytest.mark.parametrize(
    ("office", "state"),
    [
        ("Vice Foreign Minister", "JPN"),
        ("Deputy Minister of Foreign Affairs", "LAO"),
        ("Foreign Secretary", "IND"),
        ("Secretary of State", "GBR"),
        ("Under Secretary of State for Political Affairs", "USA"),
        ("Diplomatic Counselor to the President", "FRA"),
        ("Senior Advisor to the Secretary of State", "USA"),
        ("President of the Senate", "ITA"),
        ("President-elect", "KOR"),
        ("Vice President", "USA"),
        ("Former Prime Minister", "GBR"),
        ("Alternate Prime Minister", "ISR"),
        ("Chancellor of the Exchequer", "GBR"),
        ("Spokesperson of the Foreign Ministry", "CHN"),
    ],
)
def test_offices_that_only_sound_like_it_have_none(office: str, state: str) -> None:
    assert classes(office, state) == frozenset()


def test_a_list_of_offices_is_not_one() -> None:
    assert not is_single("Deputy Prime Minister and Minister of Foreign Affairs")
    assert is_single("Minister of Foreign Affairs, Regional Integration and Diaspora")
