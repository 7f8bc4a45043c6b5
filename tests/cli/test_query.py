"""`communique query`: the list, the stored questions with their options, SPARQL, the formats."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from communique.query import catalog
from tests.cli.conftest import Run

PAIR = ("anniversaries-of-pair", "--state", "Laos", "--other", "CHN", "--year", "2021")


def test_alone_it_lists(run: Run) -> None:
    done = run("query")
    assert done.status == 0
    assert [line.split()[0] for line in done.out.splitlines()[::2]] == [query.name for query in catalog()]
    assert "anniversaries-of-pair --state STATE --other PARTY --year INTEGER" in done.out


def test_which_anniversaries_and_in_whose_words(run: Run, store: Path) -> None:
    done = run("query", *PAIR, "--store", store, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert {(row["ordinal"], row["year"], row["baseYear"]) for row in rows} == {("60", "2021", "1961")}
    assert "Xi Jinping" in {row["voice"] for row in rows}


def test_options_stand_before_or_after_the_name(run: Run, store: Path) -> None:
    before = run("query", "--store", store, "--format", "tsv", *PAIR)
    after = run("query", *PAIR, "--store", store, "--format", "tsv")
    assert before.out == after.out
    assert before.out.startswith("?ordinal\t")


def test_a_row_that_fits_no_table_stands_one_value_a_line(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    done = run("query", *PAIR, "--store", store)
    assert "baseYear  1961\nvoice     Xi Jinping\n" in done.out
    assert max(map(len, done.out.splitlines())) <= 80
    monkeypatch.setenv("COLUMNS", "1000")
    assert "│ 1961 " in run("query", *PAIR, "--store", store).out


def test_sparql_as_text_or_from_a_file(run: Run, store: Path, tmp_path: Path) -> None:
    sparql = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s a <https://w3id.org/communique/ontology#Release> } }"
    (tmp_path / "a.rq").write_text(sparql)
    text = run("query", "--sparql", sparql, "--store", store, "--format", "json")
    file = run("query", "--sparql", f"@{tmp_path / 'a.rq'}", "--store", store, "--format", "json")
    assert json.loads(text.out)["results"]["bindings"][0]["n"]["value"] == "15"
    assert text.out == file.out


def test_turtle_for_construct(run: Run, store: Path) -> None:
    sparql = "CONSTRUCT { <urn:a> <urn:b> 'c' } {}"
    done = run("query", "--sparql", sparql, "--store", store, "--format", "turtle")
    assert done.out.endswith('<urn:a> <urn:b> "c" .\n')


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--sparql", "SELECT nonsense"], "the query does not parse"),
        (["--sparql", "ASK {}", "anniversaries-in-year", "--year", "2021"], "ask one thing"),
        (["anniversaries-in-year", "--year", "soon"], "no whole number"),
        (["encounters-of-state", "--state", "Atlantis"], "knows no state 'Atlantis'"),
        (["--sparql", "ASK {}", "--format", "turtle"], "only CONSTRUCT"),
    ],
    ids=["syntax", "two", "integer", "state", "format"],
)
def test_what_cannot_be_answered_is_one_line(run: Run, store: Path, argv: list[str], said: str) -> None:
    done = run("query", "--store", store, *argv)
    assert done.status == 1
    assert said in done.err
    assert done.err.count("\n") == 1


def test_a_query_in_sparql_is_bounded(run: Run, store: Path) -> None:
    every = "SELECT ?s WHERE { GRAPH ?g { ?s ?p ?o } }"
    done = run("query", "--store", store, "--sparql", every, "--max-rows", "5")
    assert done.status == 1
    assert done.err == "error: the query answers more than 5 rows; add a LIMIT, or give it --max-rows\n"


def test_nobody_else_is_asked_without_leave(run: Run, store: Path) -> None:
    done = run("query", "--store", store, "places-on-map")
    assert done.status == 1
    assert "asks query.wikidata.org; allow it with: --allow-service query.wikidata.org" in done.err
    there = ("places-on-map", "--service", "http://127.0.0.1:9/sparql")
    assert "asks 127.0.0.1; allow it" in run("query", "--store", store, *there).err


def test_limits_are_for_sparql_and_more_than_nothing(run: Run, store: Path) -> None:
    done = run("query", "--store", store, "--timeout", "5", *PAIR)
    assert (done.status, done.err) == (1, "error: --timeout, --max-rows and --max-memory are for --sparql\n")
    assert run("query", "--store", store, "--sparql", "ASK {}", "--timeout", "-1").status == 2
