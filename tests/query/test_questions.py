"""What the stored queries answer, on releases whose facts are known."""

from __future__ import annotations

from communique.graph.terms import BASE
from communique.query import ask, named
from communique.store import Store


def rows(store: Store, name: str, /, **values: str) -> list[dict[str, str | None]]:
    result = ask(store, named(name), values)
    return [
        {
            column: None if cell is None else str(getattr(cell, "value", cell)).removeprefix(BASE)
            for column, cell in zip(result.variables, row, strict=True)
        }
        for row in result.rows
    ]


def test_the_anniversaries_of_china_and_laos_in_2021_and_whose_words_they_are(known: Store) -> None:
    found = rows(known, "anniversaries-of-pair", state="China", other="Laos", year="2021")
    assert [(row["ordinal"], row["year"], row["baseYear"], row["voice"], row["quote"]) for row in found] == [
        (
            "60",
            "2021",
            "1961",
            "Ministry of Foreign Affairs of Laos",
            "60 years of diplomatic relations, established in 1961",
        ),
        (
            "60",
            "2021",
            "1961",
            "Embassies of China",
            "the 60th anniversary of the establishment of diplomatic relations",
        ),
    ]
    assert rows(known, "anniversaries-of-pair", state="China", other="Laos", year="2022") == []
    spoken = rows(known, "anniversaries-of-pair", state="BRA", other="CHN", year="2024")
    assert [row["voice"] for row in spoken] == ["Xi Jinping"]


def test_an_encounter_that_two_releases_report_counts_once(known: Store) -> None:
    met = {(row["personName"], row["otherName"]): row for row in rows(known, "who-met-whom", state="LAO")}
    talks = met[("Wang Yi", "Saleumxay Kommasith")]
    assert (talks["times"], talks["first"], talks["last"]) == ("2", "2021-09-09", "2023-10-22")
    assert [row["releases"] for row in rows(known, "encounters-in-several-releases")] == ["2"]
    partners = {row["partnerName"]: row["encounters"] for row in rows(known, "frequent-partners", state="CHN")}
    assert partners == {"Laos": "2", "Cambodia": "2", "Viet Nam": "1", "Brazil": "1"}


def test_people_of_one_side_do_not_meet_each_other(known: Store) -> None:
    pairs = {frozenset((row["personName"], row["otherName"])) for row in rows(known, "who-met-whom")}
    assert frozenset(("Wang Yi", "Wang Wentian")) not in pairs
    assert frozenset(("Prak Sokhonn", "Wang Wentian")) in pairs


def test_optional_parameters_narrow(known: Store) -> None:
    def dates(**values: str) -> list[str | None]:
        return [row["date"] for row in rows(known, "encounters-of-kind", **values)]

    assert dates(kind="meeting") == ["2021-09-11", "2021-09-12", "2022-07-18", "2023-10-22"]
    assert dates(kind="meeting", state="Viet Nam") == ["2021-09-11", "2022-07-18"]
    assert dates(kind="meeting", since="2021-09-12", until="2022-07-18") == ["2021-09-12", "2022-07-18"]


def test_a_place_is_found_whatever_the_case(known: Store) -> None:
    found = rows(known, "encounters-at-place", where="hanoi")
    assert [row["date"] for row in found] == ["2021-09-11", "2022-07-18"]


def test_planned_events_are_followed_up(known: Store) -> None:
    open_plans = [row["quote"] for row in rows(known, "planned-without-report")]
    assert open_plans == ["Viet Nam and Laos will hold a summit in October 2021."]
    assert rows(known, "planned-without-report", state="Cambodia") == []


def test_the_last_contact(known: Store) -> None:
    found = rows(known, "last-contact-of-states", state="Laos", other="CHN")
    assert [row["date"] for row in found] == ["2023-10-22"]
    assert rows(known, "last-contact-of-states", state="LAO", other="BRA") == []


def test_a_chain_uses_another_encounter_at_each_step(known: Store) -> None:
    found = rows(known, "chain-between-people", person="Prak Sokhonn", other="Saleumxay Kommasith")
    assert [(row["steps"], row["viaName"], row["via2Name"]) for row in found] == [
        ("2", "Wang Yi", None),
        ("3", "Wang Yi", "Bui Thanh Son"),
    ]


def test_offices_over_time(known: Store) -> None:
    found = rows(known, "offices-of-person", person="Wang Yi")
    assert [(row["officeName"], row["first"], row["last"]) for row in found] == [
        ("State Councilor and Foreign Minister", "2021-09-09", "2021-09-12"),
        ("Director of the Office of the Central Commission for Foreign Affairs", "2023-10-22", "2023-10-22"),
    ]


def test_positions_by_counterpart(known: Store) -> None:
    supports = rows(known, "what-state-supports", state="CHN", counterpart="LAO")
    assert [(row["date"], row["quote"]) for row in supports] == [
        ("2021-09-09", "China firmly supports Laos in safeguarding stability"),
        ("2023-10-22", "China supports Laos in chairing ASEAN"),
    ]
    assert rows(known, "what-state-supports", state="CHN", counterpart="BRA") == []
    opposes = rows(known, "positions-of-state", state="CHN", stance="oppose")
    assert [row["quote"] for row in opposes] == ["opposes interference by outside powers"]


def test_round_anniversaries_begin_after_the_base_year(known: Store) -> None:
    found = rows(known, "round-anniversaries", **{"from": "1955", "to": "1972", "state": "LAO"})
    assert [(row["year"], row["ordinal"], row["baseYear"]) for row in found] == [
        ("1966", "5", "1961"),
        ("1967", "5", "1962"),
        ("1971", "10", "1961"),
        ("1972", "10", "1962"),
    ]


def test_facts_of_a_release_go_by_id_address_or_iri(known: Store) -> None:
    by_id = rows(known, "facts-of-release", release="lao-meeting-2023")
    assert [row["kind"] and row["kind"].rpartition("#")[2] for row in by_id] == ["Meeting", "Statement", "Treaty"]
    assert rows(known, "facts-of-release", release="https://a.example/2023/10/22/beijing") == by_id
    fact = by_id[0]["fact"] or ""
    assert rows(known, "facts-of-release", release=BASE + fact.partition("/event")[0]) == by_id


def test_the_words_behind_a_fact(known: Store) -> None:
    found = rows(
        known,
        "words-behind-fact",
        fact=BASE + (rows(known, "what-state-opposes", state="CHN")[0]["statement"] or ""),
    )
    assert [(row["attests"], row["quote"], row["rule"]) for row in found] == [
        ("name", "Wang Yi said", "name"),
        ("fact", "opposes interference by outside powers", "stance:oppose"),
    ]


def test_contradictions(contradictions: Store) -> None:
    years = rows(contradictions, "conflicting-base-years")
    assert [(row["baseYear"], row["quote"]) for row in years] == [
        ("1990", "the 40th anniversary of diplomatic relations, established in 1990"),
        ("1991", "Relations were established in 1991"),
    ]
    dates = rows(contradictions, "conflicting-event-dates")
    assert [(row["date"], row["otherDate"]) for row in dates] == [("2030-03-02", "2030-03-03")]


def test_releases_that_agree_are_no_contradiction(known: Store) -> None:
    assert rows(known, "conflicting-base-years") == []
    assert rows(known, "conflicting-event-dates") == []
