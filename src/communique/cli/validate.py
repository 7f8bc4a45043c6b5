"""`communique validate`: any RDF file against the shapes."""

from __future__ import annotations

import argparse
from pathlib import Path
from types import MappingProxyType

from communique.cli import arguments
from communique.cli.messages import Messages, tell
from communique.errors import InputError, ShapeError
from communique.validate import Report, Shapes, gate

_FORMATS = MappingProxyType(
    {
        ".nq": "nquads",
        ".nt": "ntriples",
        ".trig": "trig",
        ".ttl": "turtle",
        ".jsonld": "jsonld",
        ".rdf": "rdfxml",
    }
)


def add(commands: arguments.Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser("validate", help="check RDF files against the shapes")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=f"RDF: {', '.join(_FORMATS)}")
    parser.add_argument(
        "--sparql",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="also run the slower shapes, which look for names in passages and add up years (default: yes)",
    )
    arguments.validator(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Tell what does not conform; status 1 if anything does not."""
    messages = Messages()
    if args.validator == "shacl" and not gate.available():
        messages.warning(gate.ABSENT)
    shapes = Shapes.load(sparql=args.sparql, validator=args.validator)
    for path in args.files:
        try:
            report = _report(shapes, path)
        except (InputError, ShapeError) as error:
            messages.error(error)
            continue
        for violation in report.violations:
            tell("error", f"{path}: {violation}")
            messages.status = 1
        if report.conforms:
            print(f"{path}: conforms")
    return messages.status


def _report(shapes: Shapes, path: Path) -> Report:
    if path.suffix not in _FORMATS:
        raise InputError(str(path), "the name tells no format", f"end it in one of {', '.join(_FORMATS)}")
    try:
        return shapes.check(path.read_text("utf-8"), _FORMATS[path.suffix])
    except UnicodeDecodeError as error:
        raise InputError(str(path), "not UTF-8", "save it as UTF-8", f"byte {error.start}") from error
    except OSError as error:
        raise InputError(str(path), f"can't be read ({error.strerror})", "check the path") from error
    except InputError as error:
        raise InputError(str(path), error.what, error.todo, error.position) from error
    except ShapeError as error:
        raise ShapeError(f"{path}: {error}") from error
