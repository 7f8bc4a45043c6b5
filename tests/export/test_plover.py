"""Event data with PLOVER codes: the mapping, and what it makes of facts."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import io
from pathlib import Path
from typing import get_args

import pytest
from rdflib import RDF, SKOS, Graph, Namespace, URIRef

from communique.assets import asset
from communique.export import comma, export_store
from communique.export.plover import Coding, coding
from communique.export.plover_codes import load
from communique.graph import quads, terms
from communique.language.lexicon import Lexicon
from communique.language.table import rows
from communique.model import (
    Agreement,
    AgreementKind,
    AgreementStatus,
    Event,
    EventKind,
    EventStatus,
    Facts,
    Stance,
    Statement,
)
from communique.store.oxigraph import OxigraphStore
from tests.graph import sample

DIP, PLOVER = Namespace(terms.DIP), Namespace("https://w3id.org/communique/plover#")
MAPPING = Graph().parse(asset("ontology", "plover.ttl"))
ONTOLOGY = Graph().parse(asset("ontology", "communique.ttl"))
MATCHES = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch)
SCHEMES = {PLOVER.events, PLOVER.modes, PLOVER.contexts}


def coded(lines: list[str]) -> tuple[list[dict[str, str]], Coding]:
    out, by = io.BytesIO(), coding()
    comma.write(by.table(lines), out)
    return list(csv.DictReader(io.StringIO(out.getvalue().decode(), newline=""))), by


def mapped(term: URIRef) -> bool:
    return any((term, match, None) in MAPPING for match in MATCHES)


# The mapping


def test_every_match_is_a_code_of_one_scheme() -> None:
    matches = {code for match in MATCHES for code in MAPPING.objects(None, match)}
    assert all(len(set(MAPPING.objects(code, SKOS.inScheme)) & SCHEMES) == 1 for code in matches)
    assert all(len(list(MAPPING.objects(code, SKOS.notation))) == 1 for code in matches)


def test_it_maps_terms_that_the_ontology_has() -> None:
    subjects = {s for match in MATCHES for s in MAPPING.subjects(match)} | set(
        MAPPING.objects(PLOVER["left-out"], SKOS.member)
    )
    ours = {term for term in subjects if term.startswith(terms.DIP)}
    assert ours
    assert [term for term in ours if (term, RDF.type, None) not in ONTOLOGY] == []


@pytest.mark.parametrize(
    "term",
    [
        *(URIRef(terms.kind(value)) for value in (*get_args(EventKind), *get_args(AgreementKind))),
        *(URIRef(terms.concept("stance", value)) for value in get_args(Stance)),
        *(URIRef(terms.concept("agreement-status", value)) for value in get_args(AgreementStatus)),
    ],
    ids=lambda term: term.removeprefix(terms.DIP),
)
def test_each_kind_has_a_code_or_is_left_out_on_purpose(term: URIRef) -> None:
    left_out = (PLOVER["left-out"], SKOS.member, term) in MAPPING
    by_wording = any(MAPPING.subjects(SKOS.broader, term))
    # An instrument's kind alone has none: what was done with it has.
    by_status = term in (DIP.Treaty, DIP.Memorandum)
    assert [left_out, mapped(term), by_wording, by_status].count(True) == 1


def test_each_status_of_an_event_is_plain_or_mapped() -> None:
    plain = {"held", "under-way"}
    for status in get_args(EventStatus):
        term = URIRef(terms.concept("status", status))
        assert (status in plain) != (mapped(term) or (PLOVER["left-out"], SKOS.member, term) in MAPPING)


def test_each_wording_is_a_line_of_the_lexicon_with_that_stance() -> None:
    tables = [rows(asset("data", "lexicon", "en", f"{name}.tsv")) for name in ("stances", "stance_nouns")]
    stances = {row.rule: row["stance"] for table in tables for row in table}
    wordings = list(MAPPING.subjects(SKOS.inScheme, PLOVER.wordings))
    assert len(wordings) > 50
    for wording in wordings:
        rule = str(MAPPING.value(wording, SKOS.notation))
        assert MAPPING.value(wording, SKOS.broader) == URIRef(terms.concept("stance", stances[rule]))
        assert mapped(wording)


def test_the_program_reads_every_match() -> None:
    codes = load()
    for match in MATCHES:
        for subject, code in MAPPING.subject_objects(match):
            key = str(MAPPING.value(subject, SKOS.notation, default=subject))
            scheme = str(MAPPING.value(code, SKOS.inScheme)).removeprefix(str(PLOVER))
            assert str(MAPPING.value(code, SKOS.notation)) in codes.by_scheme[scheme][key]


def test_no_code_stands_in_the_program() -> None:
    codes = {
        str(n) for s in SCHEMES for c in MAPPING.subjects(SKOS.inScheme, s) for n in MAPPING.objects(c, SKOS.notation)
    }
    assert "CONSULT" in codes
    for name in ("plover.py", "plover_codes.py"):
        source = asset("export", name).read_text("utf-8")
        code = [line for line in source.splitlines() if not line.strip().startswith(("'", ">>>"))]
        assert [each for each in codes for text in code if f'"{each}"' in text] == []


def test_an_organisation_cannot_be_taken_for_a_state() -> None:
    codes = [party.key for party in Lexicon.load().parties.values()]
    assert len(codes) == len(set(codes)) > 300


# What it makes of facts


def event(**fields: object) -> list[dict[str, str]]:
    changed: Event = dataclasses.replace(sample.TALKS, **fields)  # type: ignore[arg-type]
    return coded(list(quads(Facts(sample.DOCUMENT, "diplomatic", (changed,), (), (), ()))))[0]


def agreement(**fields: object) -> list[dict[str, str]]:
    changed: Agreement = dataclasses.replace(sample.AGREEMENT, made_at=None, **fields)  # type: ignore[arg-type]
    return coded(list(quads(Facts(sample.DOCUMENT, "diplomatic", (), (changed,), (), ()))))[0]


def statement(rule: str, **fields: object) -> list[dict[str, str]]:
    words = (dataclasses.replace(sample.SUPPORT.evidence[0], rule=rule),)
    changed: Statement = dataclasses.replace(sample.SUPPORT, made_at=None, evidence=words, **fields)  # type: ignore[arg-type]
    return coded(list(quads(Facts(sample.DOCUMENT, "diplomatic", (), (), (), (changed,)))))[0]


def test_a_row_has_all_there_is_to_check_it_by() -> None:
    (row,) = event()
    assert row.pop("id").startswith("https://w3id.org/communique/id/release/")
    assert row == {
        "date": "2021-03-03",
        "enddate": "",
        "source": "FJI;ISL",
        "target": "",
        "event": "CONSULT",
        "mode": "phone",
        "context": "",
        "quote": "held video talks with Fijian Foreign Minister Ratu Vula",
        "url": "https://example.org/news/talks%201",
        "rule": "active:held video talks",
        "dated_by": "event",
        "link": "",
    }


@pytest.mark.parametrize(
    ("fields", "mode", "context"),
    [
        ({"kind": "meeting", "mode": "in-person"}, "", ""),
        ({"kind": "call", "mode": "unstated"}, "phone", ""),
        ({"kind": "conference", "mode": "in-person"}, "", ""),
        ({"kind": "conference", "mode": "video"}, "phone", ""),
        (
            {"kind": "conference", "mode": "video", "parties": (sample.FIJI, sample.ICELAND, sample.FORUM)},
            "multilateral;phone",
            "",
        ),
        ({"kind": "talks", "mode": "in-person", "status": "planned"}, "", "future"),
    ],
)
def test_encounters_consult_in_their_modes(fields: dict[str, object], mode: str, context: str) -> None:
    (row,) = event(**fields)
    assert (row["event"], row["mode"], row["context"]) == ("CONSULT", mode, context)


def test_the_visitor_is_the_source_and_the_host_the_target() -> None:
    visitors = sample.TALKS.participants[1:]
    (row,) = event(kind="visit", mode="in-person", participants=visitors, end_date=dt.date(2021, 3, 5))
    assert (row["source"], row["target"], row["mode"], row["enddate"]) == ("FJI", "ISL", "visit", "2021-03-05")
    assert event(kind="visit", mode="in-person", participants=()) == []


@pytest.mark.parametrize(
    "fields",
    [{"kind": "ceremony"}, {"kind": "correspondence"}, {"status": "cancelled"}, {"date": None, "period": "2021-03"}],
)
def test_encounters_without_a_clear_code_or_day_are_left_out(fields: dict[str, object]) -> None:
    assert event(**fields) == []


@pytest.mark.parametrize(
    ("kind", "status", "code"),
    [
        ("commitment", "agreed", "AGREE"),
        ("joint-statement", "concluded", "AGREE"),
        ("treaty", "agreed", "AGREE"),
        ("treaty", "signed", "AGREE"),
        ("memorandum", "concluded", "AGREE"),
        ("treaty", "mentioned", None),
        ("treaty", "in-force", None),
        ("commitment", "proposed", None),
        ("shared-view", "agreed", None),
    ],
)
def test_agreements_by_kind_and_by_what_was_done(kind: str, status: str, code: str | None) -> None:
    found = agreement(kind=kind, status=status)
    assert [(row["event"], row["source"], row["dated_by"]) for row in found] == (
        [(code, "FJI;ISL", "release")] if code else []
    )


@pytest.mark.parametrize(
    ("rule", "stance", "code", "mode"),
    [
        ("stances:stand with", "support", "SUPPORT", ""),
        ("a rule of grammar", "support", "SUPPORT", ""),
        ("stances:praise", "appreciate", "SUPPORT", ""),
        ("stances:thank", "appreciate", None, None),
        ("stances:urge", "call", "REQUEST", ""),
        ("stances:hope", "call", None, None),
        ("stances:promise", "pledge", "AGREE", ""),
        ("stances:will", "pledge", None, None),
        ("stances:condemn", "oppose", "ACCUSE", "disapprove"),
        ("stances:reject", "oppose", "REJECT", ""),
        ("a rule of grammar", "oppose", None, None),
        ("stances:urge", "state", None, None),
        ("clause:said", "state", None, None),
    ],
)
def test_statements_by_stance_and_wording(rule: str, stance: str, code: str | None, mode: str | None) -> None:
    found = statement(rule, stance=stance)
    assert [(row["event"], row["mode"], row["source"], row["target"]) for row in found] == (
        [(code, mode, "ISL", "FJI")] if code else []
    )


def test_a_statement_for_nobody_known_is_left_out() -> None:
    assert statement("stances:urge", stance="call", represents=None) == []


def test_what_was_said_at_an_encounter_has_its_day() -> None:
    found, _ = coded(list(quads(Facts(sample.DOCUMENT, "diplomatic", (sample.TALKS,), (), (), (sample.SUPPORT,)))))
    assert [(row["event"], row["date"], row["dated_by"]) for row in found] == [
        ("CONSULT", "2021-03-03", "event"),
        ("SUPPORT", "2021-03-03", "event"),
    ]
    assert [row["dated_by"] for row in statement("stances:urge", stance="call")] == ["release"]


def test_every_fact_is_coded_or_counted() -> None:
    facts = sample.exhaustive()
    found, by = coded(list(quads(facts)))
    number = len(facts.events) + len(facts.agreements) + len(facts.anniversaries) + len(facts.statements)
    assert len(found) == by.coded > 0
    assert by.coded + by.left_out.total() == number
    assert by.remark().startswith(f"{by.coded} facts have a PLOVER code; {by.left_out.total()} were left out: ")


def test_the_samples(samples: OxigraphStore, tmp_path: Path) -> None:
    remark = export_store(samples, tmp_path / "a.plover.csv")
    found = list(csv.DictReader((tmp_path / "a.plover.csv").open(encoding="utf-8", newline="")))
    assert remark is not None
    assert remark.startswith(f"{len(found)} facts have a PLOVER code; ")
    # 26 April 2023: the telephone conversation of the presidents of China and Ukraine.
    assert [row["source"] for row in found if (row["date"], row["mode"]) == ("2023-04-26", "phone")] == ["CHN;UKR"]
    assert {row["event"] for row in found} == {"ACCUSE", "AGREE", "CONSULT", "REQUEST", "SUPPORT"}
    assert {row["id"] for row in found} <= set(_facts(samples))


def _facts(store: OxigraphStore) -> list[str]:
    query = f"SELECT DISTINCT ?fact {{ GRAPH ?g {{ ?fact <{terms.DIP}statedIn> ?passage }} }}"
    return [str(getattr(fact, "value", "")) for (fact,) in store.query(query).rows]
