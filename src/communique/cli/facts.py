"""`communique facts`: one JSON object a release, for other programs."""

from __future__ import annotations

import argparse
import json

from communique.cli import arguments
from communique.cli.messages import Messages
from communique.model import Facts
from communique.pipeline import extracted
from communique.report.record import record


def add(commands: arguments.Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser("facts", help="print the facts of releases as JSON, one release a line")
    arguments.sources(parser)
    arguments.jobs(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the facts."""
    messages = Messages()
    for line in extracted(args.sources, _line, jobs=args.jobs, on_error=messages.error, on_warning=messages.warning):
        print(line)
    return messages.status


def _line(facts: Facts) -> str:
    return json.dumps(record(facts), ensure_ascii=False)
