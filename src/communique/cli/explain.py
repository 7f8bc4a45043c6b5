"""`communique explain`: each sentence, what was drawn from it and by which rule, or why nothing was."""

from __future__ import annotations

import argparse
import json

from communique.cli import arguments
from communique.cli.messages import Messages, printable
from communique.pipeline import extracted
from communique.report.explain import Totals, ledger, lines


def add(commands: arguments.Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "explain", help="show for each sentence the facts drawn from it, or why there are none"
    )
    arguments.sources(parser)
    parser.add_argument("--json", action="store_true", help="print JSON, one release a line, then the totals")
    arguments.jobs(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the ledgers, and their totals if there are several."""
    messages = Messages()
    totals = Totals()
    for entry in extracted(args.sources, ledger, jobs=args.jobs, on_error=messages.error, on_warning=messages.warning):
        totals.add(entry)
        if args.json:
            print(json.dumps(entry, ensure_ascii=False))
        else:
            print("\n".join(map(printable, lines(entry))), end="\n\n")
    if totals.releases > 1:
        print(json.dumps({"totals": totals.record()}) if args.json else "\n".join(totals.lines()))
    return messages.status
