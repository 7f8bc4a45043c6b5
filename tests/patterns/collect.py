"""Prints, as JSON lines, every regular expression that the package compiles: its own, in any module and at any work."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parents[2] / "src" / "communique"
_FOUND: dict[tuple[str, int], str] = {}
_compile = re._compile  # type: ignore[attr-defined]


def _noted(pattern: Any, flags: int) -> Any:
    """Compile, and note what a module of the package asked for."""
    caller = sys._getframe(2)
    compiled = _compile(pattern, flags)
    if caller.f_code.co_filename.startswith(str(_PACKAGE)) and isinstance(compiled.pattern, str):
        where = f"{Path(caller.f_code.co_filename).relative_to(_PACKAGE)}:{caller.f_lineno}"
        _FOUND.setdefault((compiled.pattern, compiled.flags), where)
    return compiled


def main() -> None:
    """Import all of it, and read, draw and write the samples."""
    re._compile = _noted  # type: ignore[attr-defined]
    for module in pkgutil.walk_packages([str(_PACKAGE)], "communique."):
        importlib.import_module(module.name)
    from communique import Lexicon, catalog, facts, read
    from communique.assets import asset
    from communique.graph import quads

    lexicon = Lexicon.load()
    for document in read(asset("data/samples"), on_error=lambda error: None):
        quads(facts(document, lexicon))
    assert catalog()
    for (pattern, flags), where in sorted(_FOUND.items(), key=lambda each: each[1]):
        sys.stdout.write(json.dumps([where, pattern, flags]) + "\n")


if __name__ == "__main__":
    main()
