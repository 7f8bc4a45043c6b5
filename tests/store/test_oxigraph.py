"""The embedded store: whole graphs or none, and one clear line for whatever goes wrong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import communique
from communique.errors import QueryError, StoreError
from communique.store.oxigraph import OxigraphStore

SOURCE = Path(communique.__file__).parents[1]
G, H = "http://a.example/g", "http://a.example/h"


def quad(subject: str, value: str, graph: str = G) -> str:
    return f'<urn:x:{subject}> <urn:x:p> "{value}" <{graph}> .\n'


@pytest.fixture
def store(tmp_path: Path) -> OxigraphStore:
    return OxigraphStore.open(tmp_path / "store", create=True)


def test_a_graph_is_replaced_whole_and_others_stay(store: OxigraphStore) -> None:
    store.replace(G, quad("s", "old") + quad("t", "kept"))
    store.replace(H, quad("s", "other", H))
    store.replace(G, quad("t", "kept") + quad("u", "new"))
    assert list(store.dump()) == [quad("t", "kept"), quad("u", "new"), quad("s", "other", H)]


def test_a_graph_that_does_not_parse_changes_nothing(store: OxigraphStore) -> None:
    store.replace(G, quad("s", "old"))
    with pytest.raises(StoreError, match="line 2"):
        store.replace(G, quad("s", "new") + "junk\n")
    assert list(store.dump()) == [quad("s", "old")]


def test_a_graph_holds_no_quads_of_another(store: OxigraphStore) -> None:
    with pytest.raises(StoreError, match="name another graph"):
        store.replace(G, quad("s", "stray", H))
    assert store.graphs() == []


@pytest.mark.parametrize(
    "written",
    ['\\"', "\\\\", "\\n\\r\\t", "\\u0001", "\\\\u0022 } ; DROP ALL", "é 😀 service", "} }", "'''"],
)
def test_any_text_survives_replacement(store: OxigraphStore, written: str) -> None:
    store.replace(G, quad("s", "old"))
    store.replace(G, quad("s", written))
    assert list(store.dump()) == [quad("s", written)]


def test_the_dump_goes_by_graph_then_line(store: OxigraphStore) -> None:
    store.fill([quad("b", "1", H) + quad("a", "2", H), quad("z", "3", G)])
    assert list(store.dump()) == [quad("z", "3", G), quad("a", "2", H), quad("b", "1", H)]
    assert store.graphs() == [G, H]


def test_only_an_empty_store_is_filled(store: OxigraphStore) -> None:
    store.replace(G, quad("s", "old"))
    with pytest.raises(StoreError, match="not empty"):
        store.fill([quad("s", "new", H)])


def test_remove(store: OxigraphStore) -> None:
    store.replace(G, quad("s", "old"))
    store.remove(G)
    store.remove(H)
    assert store.graphs() == []


def test_answers_of_each_form(store: OxigraphStore) -> None:
    store.replace(G, quad("s", "o"))
    select = store.query("SELECT ?o ?none { GRAPH ?g { ?s ?p ?o } }")
    assert (select.variables, [str(cell) for cell in select.rows[0]]) == (("o", "none"), ['"o"', "None"])
    assert store.query("ASK { GRAPH ?g { ?s ?p 'o' } }").boolean is True
    triples = store.query("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }").triples
    assert triples is not None
    assert [str(triple) for triple in triples] == ['<urn:x:s> <urn:x:p> "o"']


@pytest.mark.parametrize("query", ["SELECT", "DROP ALL", "INSERT DATA { <urn:x:a> <urn:x:b> 1 }", ""])
def test_a_query_that_is_none_is_refused_in_one_line(store: OxigraphStore, query: str) -> None:
    store.replace(G, quad("s", "o"))
    with pytest.raises(QueryError, match=r"^the query does not parse: .+$"):
        store.query(query)
    assert store.graphs() == [G]


def test_a_refused_service_is_explained(store: OxigraphStore) -> None:
    with pytest.raises(QueryError, match="SERVICE, LOAD and prefixed names that hold these words are refused"):
        store.query("SELECT * { SERVICE <http://127.0.0.1:9/> {} }")


def test_from_fetches_nothing(store: OxigraphStore) -> None:
    assert store.query("SELECT * FROM <http://127.0.0.1:9/> { ?s ?p ?o }").rows == ()
    store.replace(G, quad("s", "o"))
    assert len(store.query(f"SELECT * FROM <{G}> {{ ?s ?p ?o }}").rows) == 1


def test_update_is_one_transaction(store: OxigraphStore) -> None:
    store.update(f"INSERT DATA {{ GRAPH <{G}> {{ <urn:x:s> <urn:x:p> 'o' }} }}")
    with pytest.raises(StoreError):
        store.update(f"DROP GRAPH <{G}> ; DROP GRAPH <{H}>")
    assert list(store.dump()) == [quad("s", "o")]
    with pytest.raises(QueryError, match="the update does not parse"):
        store.update("DROP EVERYTHING")


def test_what_was_written_is_there_for_the_next(tmp_path: Path) -> None:
    with OxigraphStore.open(tmp_path / "store", create=True) as store:
        store.replace(G, quad("s", "o"))
    with OxigraphStore.open(tmp_path / "store", read_only=True) as reader:
        assert list(reader.dump()) == [quad("s", "o")]
        with pytest.raises(StoreError, match="opened to read only"):
            reader.replace(G, quad("s", "new"))
    with pytest.raises(StoreError, match="closed"):
        reader.graphs()


def test_no_store_is_made_unless_asked(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store here; build one first"):
        OxigraphStore.open(tmp_path / "missing")
    assert not (tmp_path / "missing").exists()


def test_no_store_is_made_among_other_files(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(StoreError, match="holds other files"):
        OxigraphStore.open(tmp_path, create=True)
    with pytest.raises(StoreError, match="a file, not a folder"):
        OxigraphStore.open(tmp_path / "notes.txt", create=True)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("part", ["CURRENT", "MANIFEST-*", "*.sst"])
def test_a_damaged_store_is_told(tmp_path: Path, part: str) -> None:
    with OxigraphStore.open(tmp_path, create=True) as store:
        store.fill([quad("s", "o")])
    for path in tmp_path.glob(part):
        path.write_bytes(b"garbage" * 50)
    with pytest.raises(StoreError, match=r"^[^\n]*damaged; build it again[^\n]*$"):
        OxigraphStore.open(tmp_path)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_store_that_another_process_writes_is_told(tmp_path: Path, read_only: bool) -> None:
    with OxigraphStore.open(tmp_path, create=True) as store:
        store.replace(G, quad("s", "o"))
        code = (
            "import sys; from pathlib import Path\n"
            "from communique.errors import StoreError\n"
            "from communique.store.oxigraph import OxigraphStore\n"
            f"try: OxigraphStore.open(Path(sys.argv[1]), read_only={read_only})\n"
            "except StoreError as error: print(error)\n"
        )
        run = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path)],
            env={"PYTHONPATH": str(SOURCE)},
            capture_output=True,
            text=True,
            check=False,
        )
    assert run.stderr == ""
    assert run.stdout == f"{tmp_path}: another process writes this store; wait until it ends\n"


def test_a_graph_too_large_for_memory_is_dumped_in_the_same_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with OxigraphStore.open(tmp_path / "store", create=True) as store:
        quads = [f'<urn:x:{number % 7}> <urn:x:p> "{number}" <urn:x:g> .\n' for number in range(50)]
        store.replace("urn:x:g", "".join(quads))
        store.replace("urn:x:h", "<urn:x:a> <urn:x:p> <urn:x:b> <urn:x:h> .\n")
        whole = list(store.dump())
        monkeypatch.setattr("communique.store.oxigraph._IN_MEMORY", 8)
        assert list(store.dump()) == whole
        assert whole[:50] == sorted(quads)


def test_what_is_poured_in_is_there_beside_the_rest(tmp_path: Path) -> None:
    line = "<urn:x:a> <urn:x:p> <urn:x:b> <urn:x:g> .\n"
    with OxigraphStore.open(tmp_path / "store", create=True) as store:
        store.pour(line.encode())
        store.pour(line.replace("x:b", "x:c").encode() + line.encode(), checked=True)
        assert list(store.dump()) == [line, line.replace("x:b", "x:c")]
        with pytest.raises(StoreError, match="store: "):
            store.pour(b"<urn:x:a> nonsense")
