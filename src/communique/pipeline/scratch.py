"""Room to work in, beside what is made: nothing is there to see before it is whole."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from communique.errors import InputError


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """An empty folder next to `target`, gone at the end; what a killed run left there is thrown away.

    Raises InputError where it can't be made, or where another process is making the same.
    """
    folder = _folder(target)
    try:
        folder.mkdir(exist_ok=True)
        lock = os.open(folder / "lock", os.O_CREAT | os.O_RDWR | os.O_CLOEXEC)
    except OSError as error:
        what = f"can't be written ({error.strerror or error})"
        raise InputError(str(target), what, "name a folder that is there and yours to write") from error
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(lock)
        raise InputError(str(target), "another process is building it", "wait until it ends") from error
    try:
        _clear(folder)
        room = folder / "room"
        room.mkdir()
        yield room
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def _folder(target: Path) -> Path:
    return target.parent / f".{target.name}.building"


def _clear(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != "lock":
            path.unlink()


def tidy(target: Path) -> None:
    """Throw away what a run left that was killed just before its end, unless another process is at it."""
    if _folder(target).exists():
        with suppress(InputError), beside(target):
            pass


def move(folder: Path, target: Path) -> None:
    """Put a finished folder in its place, which may be an empty folder, for good."""
    folder.rename(target)
    handle = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
