"""What differs between two states of a release: added, gone, changed, and nothing else."""

from __future__ import annotations

from communique.diff import Difference, difference
from communique.extract import facts
from communique.graph import quads, terms
from communique.language.lexicon import Lexicon
from communique.model import Document

TEXT = (
    "On 9 September 2021, Minister of Foreign Affairs of Iceland Gudlaugur Thordarson met with Foreign Minister of"
    " Fiji Frank Bainimarama in Suva. Iceland supports Fiji in its efforts against climate change."
)


def graph(text: str) -> tuple[str, str]:
    document = Document.of(id="a", text=text)
    return terms.release(terms.BASE, document), "".join(quads(facts(document, Lexicon.load()), terms.BASE))


def between(before: str, after: str) -> list[Difference]:
    release, old = graph(before)
    return list(difference(release, old, graph(after)[1]))


def test_the_same_is_no_difference() -> None:
    assert between(TEXT, TEXT) == []


def test_a_sentence_more_adds_its_facts_and_changes_the_text() -> None:
    more = f"{TEXT} The two sides signed a memorandum of understanding on fisheries."
    found = between(TEXT, more)
    assert [(each.what, each.kind) for each in found] == [("changed", "Release"), ("added", "Memorandum")]
    assert [name for name, _, _ in found[0].changes] == ["sha256"]
    back = between(more, TEXT)
    assert [(each.what, each.kind) for each in back] == [("changed", "Release"), ("gone", "Memorandum")]


def test_another_date_changes_the_fact_and_says_how() -> None:
    found = [each for each in between(TEXT, TEXT.replace("9 September", "8 September")) if each.kind == "Meeting"]
    assert [(each.what, each.changes) for each in found] == [("changed", (("date", "2021-09-09", "2021-09-08"),))]


def test_a_release_that_comes_or_goes() -> None:
    release, nquads = graph(TEXT)
    came = [(each.what, each.kind) for each in difference(release, "", nquads)]
    went = [(each.what, each.kind) for each in difference(release, nquads, "")]
    assert came[0] == ("added", "Release")
    assert ("added", "Meeting") in came
    assert went == [("gone", kind) for _, kind in came]


def test_a_fact_whose_words_stay_is_changed() -> None:
    release, old = graph(TEXT)
    new = old.replace(terms.dip("mode-in-person"), terms.dip("mode-video"))
    assert new != old
    found = list(difference(release, old, new))
    assert [(each.what, each.kind, each.changes) for each in found] == [
        ("changed", "Meeting", (("mode", "mode-in-person", "mode-video"),))
    ]
    assert str(found[0]).startswith("~ Meeting: ")


def test_what_is_no_release_is_passed_over() -> None:
    line = "<urn:x:s> <urn:x:p> <urn:x:o> <urn:x:g> .\n"
    assert list(difference("urn:x:g", "", line)) == []
