"""States and organisations by their codes."""

from __future__ import annotations

from communique.link import coded
from communique.link.found import Coded
from communique.link.links import Outcome


def targets(outcome: Outcome) -> set[tuple[str, str]]:
    return {(link.predicate, link.target) for link in outcome.links}


def test_a_state_is_its_item_and_close_to_its_territory() -> None:
    outcome = coded.states([Coded("s", "TUR", "Türkiye")])
    assert targets(outcome) == {
        ("sameAs", "http://www.wikidata.org/entity/Q43"),
        ("closeMatch", "https://sws.geonames.org/298795/"),
    }
    assert {link.reasons for link in outcome.links} == {("code TUR",)}


def test_a_state_that_is_no_more_has_no_territory() -> None:
    assert targets(coded.states([Coded("s", "SUN", "Soviet Union")])) == {
        ("sameAs", "http://www.wikidata.org/entity/Q15180")
    }


def test_a_code_that_no_table_has_is_not_linked() -> None:
    assert coded.states([Coded("s", "XYZ", "Nowhere")]).links == ()


def test_an_organisation_is_linked_by_its_key() -> None:
    found = [Coded("o", "NATO", "NATO"), Coded("p", "Reef Club", "Reef Club")]
    assert [(link.subject, link.target) for link in coded.organizations(found).links] == [
        ("o", "http://www.wikidata.org/entity/Q7184")
    ]
