"""What holds for every command: one line for each thing that is wrong, no traceback, a status that says so."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from communique.cli import COMMANDS
from tests.cli.conftest import LAOS, SAMPLES, Run

PROGRAM = [sys.executable, "-c", "import sys; from communique.cli import main; sys.exit(main())"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}
NAMES = [command.__name__.rpartition(".")[2] for command in COMMANDS]


def test_each_file_is_a_command() -> None:
    files = {path.stem for path in Path(sys.modules["communique.cli"].__path__[0]).glob("*.py")}
    assert files == {"__init__", "arguments", "messages", "progress", *NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_each_command_explains_itself(run: Run, name: str) -> None:
    done = run(name, "--help")
    assert done.status == 0
    assert done.out.startswith(f"usage: communique {name}")


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["nonsense"],
        ["facts"],
        ["build", "a.txt", "--store", "a", "--output", "b.nq"],
        ["build", "a.txt", "--base", "not-an-iri"],
        ["build", "a.txt", "--jobs", "0"],
        ["build", "a.txt", "--jobs", "two"],
        ["query", "anniversaries-in-year"],
        ["query", "no-such-query"],
        ["query", "--for", "csv"],
        ["export"],
        ["update"],
    ],
)
def test_a_wrong_command_line_is_one_line_and_2(run: Run, argv: list[str]) -> None:
    done = run(*argv)
    assert done.status == 2
    assert done.out == ""
    assert done.err.startswith("error: ")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["facts", "no-such-file"], "no such file"),
        (["explain", "no-such-file"], "no such file"),
        (["build", "no-such-file", "--output", "no-such-folder/a.nq"], "can't be written"),
        (["build", "no-such-file", "--output", "a.docx"], "the name tells no format"),
        (["validate", "no-such-file.nq"], "can't be read"),
        (["validate", "no-such-file"], "the name tells no format"),
        (["query", "--sparql", "ASK {}", "--store", "no-such-store"], "build one first"),
        (["query", "--sparql", "@no-such-file"], "can't be read"),
        (["export", "--store", "no-such-store", "--output", "a.nq"], "build one first"),
        (["update", "@no-such-file"], "can't be read"),
        (["verify", "--store", "no-such-store"], "build one first"),
        (["resolve", "--store", "no-such-store"], "build one first"),
    ],
    ids=lambda value: " ".join(value[:2]) if isinstance(value, list) else "",
)
def test_what_fails_is_one_line_and_1(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, argv: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*argv)
    assert done.status == 1
    assert done.err.startswith("error: ")
    assert said in done.err
    assert done.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_name_commands_no_terminal(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "a\x1b[2J\nb.txt"
    bad.write_text("")
    done = run("facts", bad)
    assert done.status == 1
    assert "\x1b" not in done.err
    assert done.err.count("\n") == 1


def test_whoever_reads_may_stop() -> None:
    program = subprocess.Popen(
        [*PROGRAM, "facts", str(SAMPLES / "*.txt"), "--jobs", "1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        text=True,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    assert program.stdout.readline().startswith("{")
    program.stdout.close()
    errors = [line for line in program.stderr if not line.startswith("warning: ")]
    assert program.wait(60) == 0
    assert errors == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*PROGRAM, "facts", str(LAOS)], stdout=full, stderr=subprocess.PIPE, env=ENVIRONMENT, text=True, check=False
        )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "error: standard output: No space left on device"


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_build_leaves_a_whole_store(run: Run, tmp_path: Path, number: int, status: int) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for name in range(300):
        (many / f"{name:03}.txt").write_text(LAOS.read_text("utf-8"), "utf-8")
    program = subprocess.Popen(
        [*PROGRAM, "build", str(many), "--store", str(tmp_path / "graph"), "--jobs", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert program.stderr is not None
    for line in program.stderr:  # releases are read a little ahead of those that are stored
        if "060.txt" in line:
            break
    os.killpg(program.pid, number)
    _, err = program.communicate(timeout=60)
    assert program.returncode == status
    assert "Traceback" not in err
    assert [line for line in err.splitlines() if not line.startswith("warning: ")] == (
        ["error: interrupted; what was stored so far is whole"] if number == signal.SIGINT else []
    )
    verified = run("verify", "--store", tmp_path / "graph")
    assert verified.status == 0
    assert 1 < int(verified.out.split()[0]) < 300
