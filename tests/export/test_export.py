"""Every format gives the same statements back, in the same bytes, or writes nothing."""

from __future__ import annotations

import io
import json
import random
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from communique.assets import asset
from communique.errors import InputError
from communique.export import FORMATS, export, export_store, jsonld, nquads, trig, turtle
from communique.store.oxigraph import OxigraphStore

TRIG = Path(__file__).parents[1] / "fixtures" / "query" / "releases.trig"
DIP = "https://w3id.org/communique/ontology#"
XSD = "http://www.w3.org/2001/XMLSchema#"
AWKWARD = [
    f'<urn:x:s> <{DIP}ordinal> "060"^^<{XSD}integer> <urn:x:g> .\n',
    f'<urn:x:s> <{DIP}ordinal> "-60"^^<{XSD}integer> <urn:x:g> .\n',
    f'<urn:x:s> <{DIP}reported> "1"^^<{XSD}boolean> <urn:x:g> .\n',
    f'<urn:x:s> <{DIP}date> "2021-09"^^<{XSD}gYearMonth> <urn:x:g> .\n',
    f'<urn:x:s> <{DIP}date> "soon" <urn:x:g> .\n',
    f'<urn:x:s> <{DIP}party> "Laos" <urn:x:g> .\n',
    f"<urn:x:s> <{DIP}scope> <urn:x:o> <urn:x:g> .\n",
    '<urn:x:s> <http://www.w3.org/2000/01/rdf-schema#label> "\\u0001\\"\\\\\\n\\u007F 老挝 😀"@zh <urn:x:g> .\n',
    "<urn:x:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:x:C> <urn:x:h> .\n",
    f'<urn:x:s> <urn:x:p> "0.10"^^<{XSD}decimal> <urn:x:h> .\n',
    "<urn:x:s> <urn:x:p> <urn:x:o> <urn:x:h/i> .\n",
]


@pytest.fixture(scope="module")
def lines() -> list[str]:
    quads = ox.parse(path=TRIG, format=ox.RdfFormat.TRIG)
    return nquads.ordered([*(f"{quad} .\n" for quad in quads), *AWKWARD])


SUFFIXES = [each.suffix + end for each in FORMATS for end in ("", ".gz") if each.packs or not end]
READERS = {".nq": ox.RdfFormat.N_QUADS, ".trig": ox.RdfFormat.TRIG, ".jsonld": ox.RdfFormat.JSON_LD}


@pytest.mark.parametrize("suffix", READERS)
def test_what_is_written_reads_back(lines: list[str], tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out{suffix}"
    export(lines, path)
    written = set(ox.parse(path=path, format=READERS[suffix]))
    assert written == set(nquads.quads(lines))


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_json_ld_reads_back_elsewhere(lines: list[str]) -> None:
    ours, theirs = rdflib.Dataset(), rdflib.Dataset()
    ours.parse(data="".join(lines), format="nquads")
    out = io.BytesIO()
    jsonld.write(lines, out)
    theirs.parse(data=out.getvalue(), format="json-ld")
    assert {tuple(map(str, quad)) for quad in theirs.quads()} == {tuple(map(str, quad)) for quad in ours.quads()}


def test_json_ld_is_short(lines: list[str]) -> None:
    out = io.BytesIO()
    jsonld.write(lines, out)
    assert b'"date": "2021-09-09"' in out.getvalue()
    assert b'"reported": true' in out.getvalue()
    assert b'"@type": ["dip:Event", "dip:Talks"]' in out.getvalue()


def test_json_ld_has_a_short_key_for_each_property_of_the_ontology() -> None:
    out = io.BytesIO()
    jsonld.write([], out)
    keys = {key: what["@id"] for key, what in json.loads(out.getvalue())["@context"].items() if isinstance(what, dict)}
    ontology = rdflib.Graph().parse(asset("ontology", "communique.ttl"))
    properties = {
        str(each)
        for kind in (rdflib.OWL.ObjectProperty, rdflib.OWL.DatatypeProperty)
        for each in ontology.subjects(rdflib.RDF.type, kind)
        if each.startswith(DIP)
    }
    assert properties
    assert {keys[each.removeprefix(DIP)] for each in properties} == properties


def test_turtle_holds_each_triple_once(lines: list[str], tmp_path: Path) -> None:
    path = tmp_path / "out.ttl"
    export(lines, path)
    written = [quad.triple for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE)]
    assert len(written) == len(set(written))
    assert set(written) == {quad.triple for quad in nquads.quads(lines)}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_order_of_the_input_changes_no_byte(lines: list[str], tmp_path: Path, suffix: str) -> None:
    shuffled = lines * 2
    random.Random(1).shuffle(shuffled)
    first, second = tmp_path / f"a{suffix}", tmp_path / f"b{suffix}"
    export(lines, first)
    export(shuffled, second)
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_store_and_its_quads_are_one_file(lines: list[str], tmp_path: Path, suffix: str) -> None:
    canonical = [line for line in lines if line not in AWKWARD]  # a store writes "060" as 60
    with OxigraphStore.open(tmp_path / "store", create=True) as store:
        store.fill(canonical)
        export_store(store, tmp_path / f"a{suffix}")
    export(canonical, tmp_path / f"b{suffix}")
    assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


@pytest.mark.parametrize("module", [nquads, trig, turtle, jsonld], ids=lambda module: module.__name__)
def test_nothing_in_nothing_out(module: object) -> None:
    out = io.BytesIO()
    module.write([], out)  # type: ignore[attr-defined]
    assert b"urn:" not in out.getvalue()


def test_an_unknown_name_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"the name tells no format; end it in one of \.nq, \.trig, "):
        export([], tmp_path / "out.xml")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"can't be written \(No such file or directory\)"):
        export([], tmp_path / "missing" / "out.nq")


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.trig"
    path.write_text("old")
    with pytest.raises(SyntaxError):
        export(["<urn:x:s> <urn:x:p> junk <urn:x:g> .\n"], path)
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("out.trig", "old")]
