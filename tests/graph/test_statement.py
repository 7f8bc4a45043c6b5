"""Who said what."""

from __future__ import annotations

import dataclasses

from communique.model import Facts
from tests.graph import sample
from tests.graph.read_back import nodes, of_type


def test_a_statement_tells_speaker_party_stance_and_addressee() -> None:
    graph = nodes(sample.FACTS)
    (support,) = [about for about in of_type(sample.FACTS, "Statement") if about["stance"] == {"stance-support"}]
    assert support["label"] == {"Anna Ketilsdóttir: support"}
    assert support["speaker"] == {"person/ISL/anna-ketilsdottir"}
    assert support["represents"] == {"state/ISL"}
    assert support["addressee"] == {"state/FJI"}
    quotes = {graph[f"{passage.rpartition('/')[0]}/quote"]["exact"].pop() for passage in support["evidence"]}
    assert quotes == {"Iceland supports Fiji in protecting its reefs", "She", "Anna Ketilsdóttir"}


def test_a_side_speaks_without_a_speaker() -> None:
    voiceless = dataclasses.replace(sample.SUPPORT, speaker=None, made_at=None)
    (statement,) = of_type(Facts(sample.DOCUMENT, "diplomatic", statements=(voiceless,)), "Statement")
    assert statement["label"] == {"ISL: support"}
    assert "speaker" not in statement
    assert "madeAt" not in statement
