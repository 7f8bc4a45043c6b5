"""The fast checker lets nothing pass that the careful one flags."""

from __future__ import annotations

import datetime as dt
import pickle
from dataclasses import replace

import pytest
from rdflib import RDF, SH, Graph

from communique.assets import assets
from communique.graph import quads, terms
from communique.model import Facts, Participant
from communique.validate import Shapes, gate
from tests.graph import sample
from tests.validate.mutate import mutations

pytestmark = pytest.mark.skipif(not gate.available(), reason="shacl has no wheel for this platform")

CORE, ALL = ("\n".join(path.read_text("utf-8") for path in assets("shapes", glob)) for glob in ("*.ttl", "**/*.ttl"))


def small() -> tuple[str, ...]:
    """A sound graph with something for every shape to look at, and little more."""
    words = sample.cite("Fijian Foreign Minister Ratu Vula", "active:held video talks")
    vula = replace(sample.VULA, evidence=(words,))
    talks = replace(
        sample.TALKS,
        end_date=dt.date(2021, 3, 4),
        period="2021-03",
        place="Suva",
        participants=(Participant(vula, "principal", (words,)),),
        evidence=(words,),
    )
    agreement = replace(sample.AGREEMENT, title="Suva Accord", made_at=talks, evidence=(words,))
    anniversary = replace(sample.ANNIVERSARY, evidence=(words,))
    statement = replace(
        sample.THANKS, speaker=vula, addressees=(sample.ICELAND, sample.FORUM), made_at=talks, evidence=(words,)
    )
    facts = Facts(sample.DOCUMENT, "diplomatic", (talks,), (agreement,), (anniversary,), (statement,))
    lines = quads(facts)
    release = terms.release(terms.BASE, sample.DOCUMENT)
    (event,) = {line.split()[0] for line in lines if line.split()[2] == terms.ref(terms.dip("Event"))}
    group = f"{terms.BASE}encounter/0123456789abcdef"
    return (
        *lines,
        terms.line(group, terms.TYPE, terms.ref(terms.dip("EventGroup")), release),
        terms.line(group, terms.dip("groups"), event, release),
        terms.line(group, terms.dip("rule"), terms.literal("same-kind-day-parties-people"), release),
    )


def shape_names() -> set[str]:
    """The shapes of a release's graph, without those of what is inferred and linked."""
    own = [path for path in assets("shapes", "**/*.ttl") if path.stem not in ("link", "resolution")]
    graph = Graph().parse(data="\n".join(path.read_text("utf-8") for path in own), format="turtle")
    return {str(shape) for kind in (SH.NodeShape, SH.PropertyShape) for shape in graph.subjects(RDF.type, kind)}


def test_no_verdict_differs_on_a_thousand_mutated_graphs() -> None:
    flagged: set[str] = set()
    doubted = 0
    for sparql, seed, number in ((False, 3, 900), (True, 3, 100)):
        reference = Shapes.load(sparql=sparql, validator="pyshacl")
        fast = gate.Gate(ALL if sparql else CORE)
        for mutated in mutations(small(), seed, number):
            report = reference.check(mutated, "ntriples")
            passes = fast.passes(mutated)
            assert report.conforms or not passes, (report.violations, mutated)
            doubted += report.conforms and not passes
            flagged |= {violation.shape for violation in report.violations}
    assert shape_names() - flagged == set()
    # " 7 " is an integer for pySHACL and none for the gate: such graphs are looked at twice, with pySHACL's verdict.
    assert doubted <= 10


@pytest.mark.parametrize("sparql", [False, True])
def test_what_is_sound_passes(sparql: bool) -> None:
    fast = gate.Gate(ALL if sparql else CORE)
    for facts in (sample.FACTS, sample.DOMESTIC, sample.exhaustive()):
        assert fast.passes("".join(line.rsplit(" ", 2)[0] + " .\n" for line in quads(facts)))


def test_what_the_gate_cannot_read_does_not_pass() -> None:
    assert not gate.Gate(CORE).passes("no triples at all")


def test_a_panic_of_compiled_code_leaves_the_verdict_to_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    class Panic(BaseException):
        pass

    class Panicking:
        def validate_text(self, *args: object, **options: object) -> None:
            raise Panic("index out of bounds")

    fast = gate.Gate(CORE)
    monkeypatch.setattr(fast, "_shapes", Panicking())
    assert not fast.passes("")


def test_a_gate_travels_to_a_worker() -> None:
    lines = "<urn:a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/communique/ontology#Post> .\n"
    fast = pickle.loads(pickle.dumps(gate.Gate(CORE)))
    assert (fast.passes(""), fast.passes(lines)) == (True, False)


def test_without_shacl_the_careful_one_checks_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "available", lambda: False)
    shapes = Shapes.load()
    assert shapes._gate is None
    assert shapes.check("".join(small())).conforms
    assert not shapes.check("".join(small()[5:])).conforms
