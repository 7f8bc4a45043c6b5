"""People and organisations looked up at an endpoint in Wikidata's model, and at endpoints that fail."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from communique.errors import CommuniqueError, StoreError
from communique.graph.terms import BASE
from communique.link import Answers, Candidate, Link, Outcome, iris, link
from communique.link.found import Coded
from communique.link.reconcile import Rest, fetch, reconciled
from communique.resolve.named import Attestation, Person
from communique.store.oxigraph import OxigraphStore
from communique.store.remote import RemoteStore
from communique.store.remote.credentials import Account
from communique.store.remote.retry import Patience
from tests.servers import Server
from tests.store.remote.scripted import Reply, broken, dripping, hung_up, reply, scripted

NOTHING = json.dumps({"head": {"vars": ["name", "item"]}, "results": {"bindings": []}}).encode()
CTBTO = Coded("o", "CTBTO", "Comprehensive Nuclear-Test-Ban Treaty Organization")


def person(name: str, state: str, day: str, office: str | None = None) -> Person:
    attested = Attestation(dt.date.fromisoformat(day), "release/1", None, office)
    return Person(f"person/{state}/{name}", {name}, f"state/{state}", state, {attested})


def asked(endpoint: str, folder: Path, *found: Person | Coded, size: int = 25) -> Outcome:
    people = tuple(each for each in found if isinstance(each, Person))
    rest = Rest.of(Outcome(), people, tuple(each for each in found if isinstance(each, Coded)))
    memory = Answers(folder, endpoint)
    store = RemoteStore(endpoint, Account(timeout=1), patience=Patience(tries=2, first=0.01))
    for _ in fetch(rest, store, memory, size=size, pause=0):
        pass
    return reconciled(rest, endpoint, memory)


def items(outcome: Outcome) -> dict[str, str]:
    return {each.subject: each.target.removeprefix(iris.WIKIDATA) for each in outcome.links}


def test_name_state_and_office_or_term_make_a_link(wikidata: Server, tmp_path: Path) -> None:
    outcome = asked(
        wikidata.endpoint,
        tmp_path,
        person("Binyamin Netanyahu", "ISR", "2023-03-01", "Prime Minister"),
        person("Angela Merkel", "DEU", "2021-07-15"),
        person("John F. Kerry", "USA", "2014-01-01", "Secretary of State"),
    )
    assert items(outcome) == {
        "person/ISR/Binyamin Netanyahu": "Q43723",
        "person/DEU/Angela Merkel": "Q567",
        "person/USA/John F. Kerry": "Q22316",
    }
    (merkel,) = [each for each in outcome.links if each.target.endswith("Q567")]
    assert merkel.reasons[-1] == "term 2005-11-22/2021-12-08 holds 2021-07-15"
    assert (merkel.source, merkel.releases) == (wikidata.endpoint, ("release/1",))


def test_anything_less_is_a_candidate(wikidata: Server, tmp_path: Path) -> None:
    outcome = asked(
        wikidata.endpoint,
        tmp_path,
        person("Angela Merkel", "DEU", "2022-07-15"),
        person("John Kerry", "USA", "2021-06-01", "Special Presidential Envoy for Climate"),
        person("John Kerry", "GBR", "2014-01-01", "Secretary of State"),
        person("Ratu Vula", "FJI", "2021-06-01", "Foreign Minister"),
    )
    assert outcome.links == ()
    assert {(each.label, each.score) for each in outcome.candidates} == {("Angela Merkel", 70), ("John Kerry", 70)}


def test_an_organisation_needs_its_name_and_its_acronym(wikidata: Server, tmp_path: Path) -> None:
    other = Coded("p", "Reef Club", "Comprehensive Nuclear-Test-Ban Treaty Organization")
    outcome = asked(wikidata.endpoint, tmp_path, CTBTO, other)
    assert items(outcome) == {"o": "Q1480793"}
    assert [(each.subject, each.reasons[-1]) for each in outcome.candidates] == [("p", "no acronym agrees")]


def test_nothing_is_asked_twice(tmp_path: Path) -> None:
    with scripted(reply(body=NOTHING)) as script:
        found = [person(f"Ann Lee{letter}", "USA", "2021-06-01") for letter in "abcde"]
        asked(script.endpoint, tmp_path, *found, size=2)
        assert [each.headers["User-Agent"].split()[0] for each in script.asked] == ["communique"] * 3
        assert b"Ann+Leea" in script.asked[0].body
        assert b"Ann+Leec" not in script.asked[0].body
        asked(script.endpoint, tmp_path, *found, person("Ann Leef", "USA", "2021-06-01"), size=2)
        assert len(script.asked) == 4
        assert b"Ann+Leea" not in script.asked[3].body


def test_only_whole_names_of_a_state_are_asked_for() -> None:
    found = (
        person("Wendy R. Sherman", "USA", "2021-06-01"),
        person("Biden", "USA", "2021-06-01"),
        person("Jr., Sr.", "USA", "2021-06-01"),
        Person("person/-/al-gore", {"Al Gore"}),
    )
    names = dict(Rest.of(Outcome(), found, ()).questions)["people"]
    assert names == ("Wendy R. Sherman", "Wendy Sherman")


def test_a_busy_endpoint_is_asked_again_when_it_says(tmp_path: Path) -> None:
    with scripted(reply(429, b"", Retry_After="0"), reply(body=NOTHING)) as script:
        asked(script.endpoint, tmp_path, CTBTO)
        assert len(script.asked) == 2


BAD = {
    "an error page": (reply(body=b"<!DOCTYPE html><html>Query timeout</html>", Content_Type="text/html"), "HTML page"),
    "half an answer": (reply(body=NOTHING[:40]), "breaks off after 40 bytes"),
    "a connection that breaks": (broken, "the connection broke"),
    "no answer": (hung_up, "the connection broke"),
    "an answer that drips": (dripping, "no whole answer within 1 s"),
    "a loop of redirects": (reply(302, b"", Location="/query"), "redirect"),
    "a server error": (reply(500, b"java.util.concurrent.TimeoutException"), "status 500"),
    "another question's answer": (reply(), r"no column \?name"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_answer_is_one_clear_line_and_loses_nothing(tmp_path: Path, name: str) -> None:
    bad, said = BAD[name]
    found = [person(f"Ann Lee{letter}", "USA", "2021-06-01") for letter in "abcd"]
    with scripted(reply(body=NOTHING), bad) as script:
        with pytest.raises(StoreError, match=said) as raised:
            asked(script.endpoint, tmp_path, *found, size=2)
        assert "\n" not in str(raised.value)
        assert str(raised.value).startswith(f"http://127.0.0.1:{script.port}")
        memory = Answers(tmp_path, script.endpoint)
        assert memory.recall("people", "Ann Leeb") == ()
        assert memory.recall("people", "Ann Leec") is None
        before = len(script.asked)
        script.replies[:] = [reply(body=NOTHING)]
        asked(script.endpoint, tmp_path, *found, size=2)
        assert len(script.asked) == before + 1


def test_a_store_is_linked_although_the_endpoint_fails(store: OxigraphStore, tmp_path: Path) -> None:
    refusing: Reply = reply(503, b"")
    told: list[CommuniqueError] = []
    with scripted(refusing) as script:
        remote = RemoteStore(script.endpoint, patience=Patience(tries=1))
        outcome = link(store, BASE, endpoint=remote, memory=Answers(tmp_path, script.endpoint), on_error=told.append)
    assert len(told) == 1
    assert "busy" in str(told[0])
    assert f"{BASE}person/CHN/wang-yi" in {each.subject for each in outcome.links}


def test_what_is_linked_is_no_candidate_any_more() -> None:
    target = f"{iris.WIKIDATA}Q1"
    made = Link("person", "a", "sameAs", "wikidata", target, "r", ("name",), "t")
    weak = [Candidate("person", subject, "A", "wikidata", target, "B", 70, ()) for subject in ("a", "b")]
    assert Outcome((made,), tuple(weak)).settled() == Outcome((made,), (weak[1],))


def test_a_damaged_file_of_the_memory_is_asked_for_anew(tmp_path: Path) -> None:
    memory = Answers(tmp_path, "http://a.example/")
    memory.keep("people", "Ann Lee", ())
    (file,) = tmp_path.rglob("*.json")
    file.write_text('{"name": "Ann')
    assert memory.recall("people", "Ann Lee") is None


def test_a_memory_that_can_t_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    with pytest.raises(StoreError, match=r"can't be written .*name another folder"):
        Answers(tmp_path / "cache", "http://a.example/").keep("people", "Ann Lee", ())
