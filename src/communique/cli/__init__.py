"""The command line: one command a file, listed here. The only room that prints or ends the program."""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib.metadata import PackageNotFoundError, version
from types import FrameType
from typing import Any, NoReturn

from communique.cli import (
    build,
    diff,
    explain,
    export,
    facts,
    link,
    load,
    query,
    resolve,
    retract,
    update,
    validate,
    verify,
)
from communique.cli.messages import tell
from communique.errors import CommuniqueError

__all__ = ["COMMANDS", "main"]

COMMANDS = (facts, explain, build, validate, query, export, update, verify, resolve, link, load, retract, diff)
_INTERRUPTED = 130
_TERMINATED = 143


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with a command line."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, **options)

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Names what is near, where argparse lists all there is."""
        if action.choices is not None and value not in action.choices:
            known = [str(each) for each in action.choices]
            near = get_close_matches(str(value), known, cutoff=0.5)
            hint = f"near it: {', '.join(near)}" if near else f"choose from: {', '.join(known)}"
            raise argparse.ArgumentError(action, f"there is no {value!r}; {hint}")

    def error(self, message: str) -> NoReturn:
        tell("error", f"{message}; see: {self.prog} --help")
        self.exit(2)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. 0: done; 1: something went wrong and was told; 2: a wrong command line; 130: interrupted."""
    parser = _Parser(
        prog="communique",
        description="Turns releases of foreign ministries into a knowledge graph whose every fact points at the "
        "words that state it.",
    )
    parser.add_argument("--version", action="version", version=f"communique {_version()}")
    commands = parser.add_subparsers(metavar="COMMAND", dest="command", required=True)
    for command in COMMANDS:
        command.add(commands)
    args, strange = parser.parse_known_args(argv)
    if strange:
        commands.choices[args.command].error(f"unrecognized arguments: {' '.join(strange)}")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    signal.signal(signal.SIGTERM, _terminate)
    try:
        status: int = args.run(args)
        sys.stdout.flush()
    except CommuniqueError as error:
        tell("error", str(error))
    except KeyboardInterrupt:
        tell("error", "interrupted; what was stored so far is whole")
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever reads has read enough. Python flushes once more at its end, and must find an open file there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        tell("error", f"{error.filename or 'standard output'}: {error.strerror or error}")
    else:
        return status
    return 1


def _version() -> str:
    try:
        return version("communique")
    except PackageNotFoundError:
        return "of a checkout that is not installed"


def _terminate(signum: int, frame: FrameType | None) -> NoReturn:
    """Ends as an interruption does: the other processes with it, temporary files removed."""
    sys.exit(_TERMINATED)
