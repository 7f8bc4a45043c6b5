"""The way from sources to a store: who does which step when. Nothing else knows the order."""

from __future__ import annotations

from communique.pipeline.draw import LANGUAGES, OnError, OnWarning, extracted, halt, ignore, releases
from communique.pipeline.pool import Pool
from communique.pipeline.steps import Step, build, build_file, build_store, regroup

__all__ = [
    "LANGUAGES",
    "OnError",
    "OnWarning",
    "Pool",
    "Step",
    "build",
    "build_file",
    "build_store",
    "extracted",
    "halt",
    "ignore",
    "regroup",
    "releases",
]
