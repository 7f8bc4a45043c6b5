"""Nodes and edges, as the tools that read them see them."""

from __future__ import annotations

import csv
import gzip
import io
import sys
from pathlib import Path

import networkx as nx
import pandas as pd
import pyarrow.parquet as pq
import pytest

from communique.errors import CommuniqueError
from communique.export import comma, edges, export, export_store, graphml, nodes
from communique.store.oxigraph import OxigraphStore

DIP = "https://w3id.org/communique/ontology#"
ID = "https://w3id.org/communique/id/"
GRAPH = f"{ID}release/0"
A, B, C = (f"{ID}state/{code}" for code in ("AAA", "BBB", "CCC"))


def line(subject: str, predicate: str, value: str) -> str:
    term = f"<{value}>" if value.startswith("http") else f'"{value}"'
    predicate = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type" if predicate == "a" else DIP + predicate
    return f"<{subject}> <{predicate}> {term} <{GRAPH}> .\n"


def event(status: str, *parts: tuple[str, str | None]) -> list[str]:
    """A meeting of A, B and C with these people, each for a party."""
    fact = f"{GRAPH}/event/1"
    lines = [line(fact, "a", f"{DIP}Event"), line(fact, "a", f"{DIP}Meeting"), line(fact, "date", "2021-09-09")]
    lines += [line(fact, "status", f"{DIP}status-{status}"), *(line(fact, "party", party) for party in (A, B, C))]
    for number, (person, party) in enumerate(parts):
        part = f"{fact}/participation/{number}"
        lines += [line(fact, "participation", part), line(part, "actor", f"{ID}person/{person}")]
        lines += [line(part, "represents", party)] if party else []
    return sorted(lines)


def rows(lines: list[str]) -> list[dict[str, object]]:
    table = edges.table(lines)
    return [dict(zip((column.name for column in table.columns), row, strict=True)) for row in table.rows]


def test_parties_are_joined_and_people_of_different_sides() -> None:
    found = rows(event("held", ("x/ann", A), ("x/bo", A), ("x/cy", B), ("-/di", None)))
    ends = {(str(row["source"]).removeprefix(ID), str(row["target"]).removeprefix(ID)) for row in found}
    states = {("state/AAA", "state/BBB"), ("state/AAA", "state/CCC"), ("state/BBB", "state/CCC")}
    known = {("person/x/ann", "person/x/cy"), ("person/x/bo", "person/x/cy")}
    unknown = {("person/-/di", f"person/x/{name}") for name in ("ann", "bo", "cy")}
    assert ends == states | known | unknown
    assert {(row["relation"], row["kind"], row["status"], row["type"]) for row in found} == {
        ("encounter", "meeting", "held", "Undirected")
    }


def test_a_statement_goes_one_way() -> None:
    fact = f"{GRAPH}/statement/1"
    lines = [line(fact, "a", f"{DIP}Statement"), line(fact, "stance", f"{DIP}stance-support")]
    lines += [line(fact, "represents", B), line(fact, "addressee", A), line(fact, "addressee", B)]
    (row,) = rows(sorted(lines))
    assert (row["source"], row["target"], row["type"], row["kind"]) == (B, A, "Directed", "support")


def test_the_name_that_most_releases_have_counts() -> None:
    label = "<http://www.w3.org/2000/01/rdf-schema#label>"
    type_ = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
    lines = []
    for number, name in enumerate(("Laos", "Lao PDR", "Lao PDR")):
        graph = f"<{ID}release/{number}>"
        lines += [f'<{A}> {label} "{name}" {graph} .\n', f"<{A}> {type_} <{DIP}State> {graph} .\n"]
    assert list(nodes.table(lines).rows) == [(A, "Lao PDR", "state", None, None)]


def test_the_csv_files_fit_together(samples: OxigraphStore, tmp_path: Path) -> None:
    export_store(samples, tmp_path / "a.nodes.csv")
    export_store(samples, tmp_path / "a.edges.csv.gz")
    known = pd.read_csv(tmp_path / "a.nodes.csv")
    links = pd.read_csv(tmp_path / "a.edges.csv.gz", parse_dates=["date"])
    assert known["id"].is_unique
    assert set(links["source"]) | set(links["target"]) <= set(known["id"])
    assert (links["source"] != links["target"]).all()
    # The file of people and states that somebody builds who wants to know who met whom.
    met = links[(links["relation"] == "encounter") & (links["status"] == "held")]
    graph = nx.from_pandas_edgelist(met, edge_attr=True, create_using=nx.MultiGraph)
    assert graph.has_edge(f"{ID}state/CHN", f"{ID}state/LAO")
    assert graph.has_edge(f"{ID}person/CHN/xi-jinping", f"{ID}person/LAO/thongloun-sisoulith")


def test_graphml_loads_in_networkx(samples: OxigraphStore, tmp_path: Path) -> None:
    export_store(samples, tmp_path / "a.graphml")
    export_store(samples, tmp_path / "a.nodes.csv")
    export_store(samples, tmp_path / "a.edges.csv")
    graph = nx.read_graphml(tmp_path / "a.graphml")
    known = list(csv.DictReader((tmp_path / "a.nodes.csv").open(encoding="utf-8", newline="")))
    links = list(csv.DictReader((tmp_path / "a.edges.csv").open(encoding="utf-8", newline="")))
    assert graph.is_directed()
    assert graph.is_multigraph()
    assert {node: data["label"] for node, data in graph.nodes(data=True)} == {row["id"]: row["label"] for row in known}
    assert graph.number_of_edges() == len(links)
    told = sorted((source, target, data["fact"], data["quote"]) for source, target, data in graph.edges(data=True))
    assert told == sorted((row["source"], row["target"], row["fact"], row["quote"]) for row in links)
    assert isinstance(next(iter(graph.edges(data="year")))[2], int)


def test_what_xml_has_no_form_for_is_replaced() -> None:
    fact = f"{GRAPH}/agreement/1"
    lines = [line(fact, "a", f"{DIP}Agreement"), line(fact, "party", A), line(fact, "party", B)]
    lines += [
        line(A, "a", f"{DIP}State"),
        f'<{A}> <http://www.w3.org/2000/01/rdf-schema#label> "A\\u0001<&\\"" <{GRAPH}> .\n',
    ]
    out = io.BytesIO()
    graphml.write(sorted(lines), out)
    graph = nx.parse_graphml(out.getvalue().decode())
    assert graph.nodes[A]["label"] == 'A�<&"'
    assert graph.has_edge(A, B)


@pytest.mark.parametrize("kind", ["nodes", "edges", "plover"])
def test_parquet_holds_what_csv_holds(samples: OxigraphStore, tmp_path: Path, kind: str) -> None:
    export_store(samples, tmp_path / f"a.{kind}.csv")
    export_store(samples, tmp_path / f"a.{kind}.parquet")
    table = pq.read_table(tmp_path / f"a.{kind}.parquet")
    plain = list(csv.DictReader((tmp_path / f"a.{kind}.csv").open(encoding="utf-8", newline="")))
    assert [{name: "" if v is None else str(v) for name, v in row.items()} for row in table.to_pylist()] == plain
    assert {str(field.type) for field in table.schema} == ({"string"} if kind == "nodes" else None) or {
        field.name: str(field.type) for field in table.schema
    }["date"] == "date32[day]"


def test_of_nothing_comes_a_table_without_rows(tmp_path: Path) -> None:
    export([], tmp_path / "a.edges.parquet")
    export([], tmp_path / "a.edges.csv")
    export([], tmp_path / "a.graphml.gz")
    assert pq.read_table(tmp_path / "a.edges.parquet").num_rows == 0
    assert (tmp_path / "a.edges.csv").read_bytes().count(b"\n") == 1
    assert len(nx.parse_graphml(gzip.decompress((tmp_path / "a.graphml.gz").read_bytes()).decode())) == 0


def test_without_pyarrow_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(CommuniqueError, match=r"pyarrow; install it: pip install 'communique\[parquet\]'$"):
        export([], tmp_path / "a.nodes.parquet")
    assert list(tmp_path.iterdir()) == []


def test_the_file_stays_open_for_whoever_opened_it() -> None:
    out = io.BytesIO()
    comma.write(nodes.table([]), out)
    assert out.getvalue() == b"id,label,kind,code,represents\r\n"


def test_a_person_in_two_spellings_is_one_node_and_one_end() -> None:
    people = f"{ID}graph/people"
    group = f"{ID}individual/x/ann"
    united = [f"<{group}> <{DIP}unites> <{ID}person/x/{name}> <{people}> .\n" for name in ("ann", "ann-q")]
    persons = [line(f"{ID}person/x/{name}", "a", f"{DIP}Person") for name in ("ann-q", "cy")]
    lines = [*united, *sorted([*event("held", ("x/ann-q", A), ("x/cy", B)), *persons])]
    ends = {(str(row["source"]).removeprefix(ID), str(row["target"]).removeprefix(ID)) for row in rows(lines)}
    assert ("person/x/ann", "person/x/cy") in ends
    assert [row[0] for row in nodes.table(lines).rows] == [f"{ID}person/x/ann", f"{ID}person/x/cy"]
