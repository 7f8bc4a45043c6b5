"""A link needs name, state, and office or term; anything less is a candidate."""

from __future__ import annotations

import datetime as dt

from communique.link.found import Post
from communique.link.links import Outcome
from communique.link.people import people, posts
from communique.link.tables import Holding
from communique.resolve.named import Attestation, Person

WIKIDATA = "http://www.wikidata.org/entity/"
SUVA = [
    Holding("FJI", "foreign-minister", "Minister for Foreign Affairs", "Q11", "Ratu Vula", "Q1", "2020-03-01", ""),
    Holding("FJI", "president", "President of Fiji", "Q12", "Anare Tora", "Q2", "2015", "2019"),
    Holding("ISL", "president", "President of Iceland", "Q13", "Ratu Vula", "Q3", "2015", ""),
]


def person(name: str, *attested: tuple[str | None, str | None], state: str | None = "FJI") -> Person:
    """Somebody whom releases name on days and in offices."""
    found = {
        Attestation(dt.date.fromisoformat(day) if day else None, f"release/{number}", None, office)
        for number, (day, office) in enumerate(attested)
    }
    return Person("person/x", {name}, f"state/{state}", state, found)


def linked(outcome: Outcome) -> list[str]:
    return [link.target.removeprefix(WIKIDATA) for link in outcome.links]


def scores(outcome: Outcome) -> list[tuple[str, int]]:
    return [(each.target.removeprefix(WIKIDATA), each.score) for each in outcome.candidates]


def test_name_state_and_office_make_a_link() -> None:
    outcome = people([person("Ratu Vula", (None, "Foreign Minister"))], SUVA)
    assert linked(outcome) == ["Q1"]
    (link,) = outcome.links
    assert (link.predicate, link.rule, link.source) == (
        "sameAs",
        "name-state-office-or-term",
        "data/reference/office-holders.tsv",
    )
    assert link.reasons == (
        "name Ratu Vula = Ratu Vula",
        "state FJI",
        "office Foreign Minister = Minister for Foreign Affairs",
    )
    assert link.releases == ("release/0",)


def test_name_state_and_term_make_a_link_where_no_office_is_named() -> None:
    outcome = people([person("Ratu Vula", ("2021-01-01", None))], SUVA)
    assert linked(outcome) == ["Q1"]
    assert outcome.links[0].reasons[-1] == "term 2020-03-01/ holds 2021-01-01"


def test_another_office_in_the_term_makes_a_candidate() -> None:
    outcome = people([person("Ratu Vula", ("2021-01-01", "Trade Commissioner"))], SUVA)
    assert (linked(outcome), scores(outcome)) == ([], [("Q1", 80)])
    assert "other offices are named" in outcome.candidates[0].reasons


def test_name_and_state_alone_make_a_candidate() -> None:
    outcome = people([person("Anare Tora", ("2021-01-01", None))], SUVA)
    assert (linked(outcome), scores(outcome)) == ([], [("Q2", 70)])


def test_another_state_makes_nothing() -> None:
    assert people([person("Anare Tora", ("2016-01-01", "President"), state="ISL")], SUVA) == Outcome()
    assert people([person("Anare Tora", ("2016-01-01", "President"), state=None)], SUVA) == Outcome()


def test_part_of_the_name_makes_a_candidate_whatever_else_agrees() -> None:
    outcome = people([person("Vula", ("2021-01-01", "Foreign Minister"))], SUVA)
    assert (linked(outcome), scores(outcome)) == ([], [("Q1", 80)])


def test_two_who_bear_the_name_in_one_state_are_both_candidates() -> None:
    twin = Holding("FJI", "president", "President of Fiji", "Q12", "Ratu Vula", "Q4", "2021", "")
    outcome = people([person("Ratu Vula", ("2021-06-01", "Foreign Minister"))], [*SUVA, twin])
    assert linked(outcome) == []
    assert {target for target, _ in scores(outcome)} == {"Q1", "Q4"}


def test_a_name_of_one_word_needs_office_and_term_in_one_release() -> None:
    king = [Holding("TON", "monarch", "monarch of Tonga", "Q14", "Tupou of Tonga", "Q5", "2012", "")]
    both = person("Tupou", ("2021-01-01", "King"), state="TON")
    apart = person("Tupou", ("2011-01-01", "King"), ("2021-01-01", "Dean"), state="TON")
    assert linked(people([both], king)) == ["Q5"]
    assert linked(people([apart], king)) == []


def test_the_table_has_real_office_holders() -> None:
    attested = ("2021-09-09", "State Councilor and Foreign Minister")
    assert linked(people([person("Wang Yi", attested, state="CHN")])) == ["Q701801"]
    assert linked(people([person("Joseph R. Biden, Jr.", ("2021-09-09", "President"), state="USA")])) == ["Q6279"]
    assert linked(people([person("Jill Biden", ("2021-09-09", "First Lady"), state="USA")])) == []


def test_an_office_is_close_to_the_one_position_of_its_class() -> None:
    found = [
        Post("a", "Foreign Minister", "FJI"),
        Post("b", "Deputy Prime Minister and Foreign Minister", "FJI"),
        Post("c", "King", "FJI"),
        Post("d", "Prime Minister", "FJI"),
    ]
    assert [(link.subject, link.predicate, link.target) for link in posts(found, SUVA).links] == [
        ("a", "closeMatch", f"{WIKIDATA}Q11")
    ]


def test_a_minister_is_no_secretary_of_state() -> None:
    found = [Post("a", "Minister of Foreign Affairs", "USA"), Post("b", "Secretary of State", "USA")]
    assert [link.subject for link in posts(found).links] == ["b"]


def test_two_positions_of_one_class_leave_an_office_unlinked() -> None:
    second = Holding("FJI", "president", "President of the Republic", "Q15", "Anare Tora", "Q2", "2020", "")
    assert posts([Post("a", "President", "FJI")], [*SUVA, second]).links == ()
