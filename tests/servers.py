"""Real servers, each in a folder of its own on a free port; a test that needs one that is not installed is skipped."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from abc import ABC, abstractmethod
from contextlib import suppress
from pathlib import Path

import pytest

_STARTING = 120.0
_VIRTUOSO = """\
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
MaxCheckpointRemap = 2000
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
MaxCheckpointRemap = 2000
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
MaxClientConnections = 10
CaseMode = 2
NumberOfBuffers = {buffers}
MaxDirtyBuffers = {dirty}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
ServerThreads = 10
[SPARQL]
ResultSetMaxRows = 10000
MaxQueryCostEstimationTime = 400
MaxQueryExecutionTime = {seconds}
"""


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


class Server(ABC):
    """A server that can be killed and started again on the same port and data."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    @abstractmethod
    def endpoint(self) -> str:
        """Where it takes queries."""

    @abstractmethod
    def command(self) -> list[str]:
        """What starts it."""

    def start(self) -> None:
        """Start it, and wait until it answers."""
        with (self.folder / "output").open("ab") as output:
            self._process = subprocess.Popen(
                self.command(), cwd=self.folder, stdin=subprocess.DEVNULL, stdout=output, stderr=output
            )
        end = time.monotonic() + _STARTING
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"{self.command()[0]} does not start: {(self.folder / 'output').read_text()[-500:]}")
            time.sleep(0.1)

    def kill(self) -> None:
        """End it as a failing machine would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End it as an administrator would."""
        self._end(signal.SIGTERM)

    def _end(self, sign: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(sign)
            try:
                self._process.wait(60)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None

    def _answers(self) -> bool:
        with suppress(OSError, urllib.error.URLError):
            urllib.request.urlopen(f"{self.endpoint}?query=ASK%7B%7D", timeout=5).close()
            return True
        return False


class Oxigraph(Server):
    """Oxigraph's server; everybody may do everything."""

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}/query"

    def command(self) -> list[str]:
        return [_oxigraph(), "serve", "--location", "data", "--bind", f"127.0.0.1:{self.port}"]


class Virtuoso(Server):
    """Virtuoso as Debian configures it: 10,000 rows an answer, and digest authentication (dba, dba) for changes."""

    def __init__(self, folder: Path, *, buffers: int = 10_000, seconds: int = 60) -> None:
        super().__init__(folder)
        (folder / "virtuoso.ini").write_text(
            _VIRTUOSO.format(sql=free_port(), http=self.port, buffers=buffers, dirty=buffers * 3 // 4, seconds=seconds)
        )

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}/sparql"

    def command(self) -> list[str]:
        return [_virtuoso(), "+foreground", "+configfile", "virtuoso.ini"]

    def kill(self) -> None:
        super().kill()
        (self.folder / "virtuoso.lck").unlink(missing_ok=True)


def _oxigraph() -> str:
    beside = Path(sys.executable).with_name("oxigraph")
    found = str(beside) if beside.exists() else shutil.which("oxigraph")
    if found is None:
        pytest.skip("Oxigraph's server is not installed (pip install oxigraph)")
    return found


def _virtuoso() -> str:
    found = shutil.which("virtuoso-t")
    if found is None:
        pytest.skip("Virtuoso is not installed (apt-get install virtuoso-opensource)")
    return found
