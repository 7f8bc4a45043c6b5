"""Who takes the position that a predicate carries: the speaker, those in what was said, or both sides at once."""

from __future__ import annotations

from dataclasses import dataclass

from communique.language.analysis import Analysis, Level, Predicate, Voice

_DUTY = frozenset({"should", "must", "need to", "ought to"})


@dataclass(slots=True)
class Scene:
    """Where the reading of a sentence stands: who speaks, on what level, whether speech began here or is open."""

    voice: Voice | None = None
    top: Level | None = None
    said_here: bool = False
    open: bool = False


def level_of(analysis: Analysis, predicate: Predicate, scene: Scene) -> Level | None:
    """Who takes the position of a predicate: its speaker, those of whom he speaks, all together; None: nobody."""
    phrase = predicate.of("stances")
    modal = phrase is not None and phrase.row["construction"] == "modal"
    if predicate.link == "other":
        duty = modal and phrase is not None and phrase.row["phrase"] in _DUTY
        return (
            scene.top
            if duty and scene.top in ("content", "joint") and (scene.top == "content" or analysis.kind == "joint")
            else None
        )
    if predicate.link == "relative":
        return None
    if predicate.link == "coordinate":
        # "said that A, and stressed that B": the past tense goes back to the speaker.
        back = scene.said_here and scene.top == "content" and predicate.told and scene.voice is not None
        return "speaker" if back and (predicate.of("sayings") or predicate.of("stances")) else scene.top
    first = predicate.subjects[0]
    held = predicate.of("settlements") is not None or (phrase is not None and not modal)
    if first.kind == "side" and first.key == "none" and not (predicate.told and held):
        return "content" if scene.voice is not None else None
    several = len(predicate.subjects) > 1 or first.kind == "side" or first.key in ("they", "we")
    if several and scene.voice is not None and (first.key == "we" or (scene.voice.signs and first.kind == "state")):
        return "content"
    if first.key == "we" and analysis.kind != "joint":
        return None
    they = first.span.of(analysis.folded).lower() == "they"
    if modal and they and scene.voice is None and phrase is not None and phrase.row["phrase"] not in ("will", "shall"):
        return None
    if several:
        narrated = predicate.told and not (scene.open and predicate.of("encounters") is not None)
        return "content" if scene.voice is not None and (scene.said_here or not narrated) else "joint"
    if first.kind == "person":
        acts = predicate.of("encounters") is not None or predicate.of("sayings") is not None
        return "content" if modal and not acts else "speaker"
    if first.kind in ("state", "organization") and analysis.kind == "joint":
        return "speaker"
    if first.kind in ("state", "organization"):
        if scene.voice is None and first.key != analysis.document.state and not _declares(predicate):
            return None
        return "content" if scene.voice is not None else "speaker"
    return "content" if scene.voice is not None else None


def _declares(predicate: Predicate) -> bool:
    """Whether another state says something: "Laos thanked China" does, "Laos continues to use coal" does not."""
    stance = predicate.of("stances")
    if stance is None:
        return True
    if stance.row["construction"] == "modal" or stance.row["stance"] in ("pledge", "state"):
        return predicate.told or predicate.of("sayings") is not None
    return True
