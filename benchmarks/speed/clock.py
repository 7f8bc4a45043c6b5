"""Time and memory of a program that runs on its own."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_WATCH = """
import json, resource, subprocess, sys, time
start = time.perf_counter()
status = subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
wall = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(sys.argv[1], "w") as file:
    json.dump([status, wall, used.ru_utime + used.ru_stime, used.ru_maxrss], file)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds by the clock and of all cores, and the most memory that any one of its processes took, in MB."""

    wall: float
    cpu: float
    peak: float


def run(result: Path, *command: str) -> Run:
    """Run a Python program to its end; `result` is a file to write to. Exits where the program can't run."""
    subprocess.run([sys.executable, "-c", _WATCH, str(result), sys.executable, *command], check=True)
    status, wall, cpu, peak = json.loads(result.read_text("utf-8"))
    if status not in (0, 1):  # 1: some releases could not be read
        raise SystemExit(f"{' '.join(command)}: ended with {status}")
    return Run(wall, cpu, peak / 1024)
