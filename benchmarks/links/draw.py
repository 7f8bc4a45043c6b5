"""Draws links of a linked store at random, each with a passage that names the node, for a reader to judge.

python benchmarks/links/draw.py STORE [NUMBER [SEED [KINDS]]]: tab-separated, in the order of the draw. The passages are
for the reader alone; what is kept is in audit.tsv.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from communique.graph.terms import BASE, DIP
from communique.store.oxigraph import OxigraphStore

WIDTH = 200
PREFIXES = f"""PREFIX dip: <{DIP}> PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX void: <http://rdfs.org/ns/void#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
LINKS = """SELECT ?s ?o ?set ?reason WHERE {
  GRAPH ?g { ?l rdf:subject ?s ; rdf:object ?o ; void:inDataset ?set ; dip:reason ?reason } }"""
NAMED = """SELECT ?label ?quote WHERE {{ {{ GRAPH ?r {{ {pattern} ?x dip:evidence/oa:hasSelector/oa:exact ?quote . }} }}
  OPTIONAL {{ GRAPH ?r {{ <{node}> rdfs:label ?label }} }} }} ORDER BY DESC(STRLEN(?quote)) ?quote LIMIT 400"""
PATTERNS = {
    "person": "{{ ?x dip:actor <{node}> }} UNION {{ ?x dip:speaker <{node}> }}",
    "post": "?x dip:office <{node}> .",
    "state": "?x dip:party|dip:represents|dip:addressee <{node}> .",
    "organization": "?x dip:party|dip:represents|dip:addressee <{node}> .",
}
PLACE = """SELECT ?label ?quote WHERE {{ GRAPH ?g {{ ?event dip:place <{node}> }}
  GRAPH ?r {{ ?event dip:placeName ?label ; dip:evidence/oa:hasSelector/oa:exact ?quote }} }} LIMIT 400"""


def main(folder: Path, number: int = 100, seed: int = 5, kinds: str = "") -> None:
    with OxigraphStore.open(folder, read_only=True) as store:
        found: dict[tuple[str, str, str], set[str]] = {}
        for row in store.query(PREFIXES + LINKS).rows:
            node, target, linkset, reason = (str(getattr(term, "value", term)) for term in row)
            kind = linkset.rpartition("/")[2].partition("-")[0]
            if not kinds or kind in kinds.split(","):
                found.setdefault((kind, node, target), set()).add(reason)
        draw = random.Random(seed)
        for kind, node, target in draw.sample(sorted(found), min(number, len(found))):
            query = PLACE if kind == "place" else NAMED.replace("{pattern}", PATTERNS[kind])
            rows = store.query(PREFIXES + query.format(node=node)).rows
            told = sorted({tuple(str(getattr(term, "value", term)) for term in row) for row in rows})
            naming = [each for each in told if each[0].split()[-1] in each[1] and len(each[1]) < WIDTH] or told
            label, quote = draw.choice(naming) if naming else ("", "")
            words = " ".join(quote.split())[:WIDTH]
            reasons = "; ".join(sorted(found[kind, node, target]))
            print(kind, node.removeprefix(BASE), label, target, reasons, words, sep="\t")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *(int(each) for each in sys.argv[2:4]), *sys.argv[4:5])
