"""What an endpoint answered, kept on disk: one small file for each name, so that nothing is asked twice."""

from __future__ import annotations

import json
from pathlib import Path

from communique.errors import StoreError
from communique.graph import terms
from communique.graph.write import whole
from communique.link.questions import Rows, Topic


class Answers:
    """The answers of one endpoint, in a folder; each file appears whole or not at all.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     answers = Answers(Path(folder), "https://query.example/sparql")
    ...     answers.keep("people", "Bono", ({"item": "Q834621"},))
    ...     answers.recall("people", "Bono"), answers.recall("people", "Sting")
    (({'item': 'Q834621'},), None)
    """

    def __init__(self, folder: Path, endpoint: str) -> None:
        self._folder = folder / terms.digest(endpoint, length=16)

    def recall(self, topic: Topic, name: str) -> Rows | None:
        """The rows for a name; None if it was never asked for, or the file is damaged and must be asked for anew."""
        try:
            kept = json.loads(self._path(topic, name).read_text("utf-8"))
        except (FileNotFoundError, ValueError):
            return None
        except OSError as error:
            raise StoreError(f"{error.filename}: can't be read ({error.strerror})") from error
        is_whole = isinstance(kept, dict) and kept.get("name") == name and isinstance(kept.get("rows"), list)
        return tuple(kept["rows"]) if is_whole else None

    def keep(self, topic: Topic, name: str, rows: Rows) -> None:
        """Keep the rows for a name. StoreError where the folder can't be written."""
        path = self._path(topic, name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with whole(path) as file:
                file.write(json.dumps({"name": name, "rows": list(rows)}, ensure_ascii=False, indent=1).encode())
        except OSError as error:
            raise StoreError(
                f"{path}: can't be written ({error.strerror}); name another folder with --cache"
            ) from error

    def _path(self, topic: Topic, name: str) -> Path:
        return self._folder / topic / f"{terms.digest(name, length=24)}.json"
