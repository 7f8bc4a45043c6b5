"""Who the program is to an endpoint: from the environment or a file, never from the command line."""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from communique.errors import StoreError

FILE = "COMMUNIQUE_ENDPOINTS"
USER, PASSWORD, TOKEN = "COMMUNIQUE_USER", "COMMUNIQUE_PASSWORD", "COMMUNIQUE_TOKEN"
_KEYS = {"user", "password", "token", "update", "graphs", "timeout"}


@dataclass(frozen=True, slots=True)
class Account:
    """What is told of one endpoint; secrets are left out of what is printed of it.

    >>> Account(user="loader", password="secret")
    Account(user='loader', update=None, graphs=None, timeout=None)
    """

    user: str | None = None
    password: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)
    update: str | None = None
    graphs: str | None = None
    timeout: float | None = None


def account(endpoint: str, environment: Mapping[str, str] = os.environ) -> Account:
    """What the file says of an endpoint; user and password, or token, of the environment win.

    The file is the one that COMMUNIQUE_ENDPOINTS names, else communique/endpoints.toml in the user's
    configuration folder: a table a endpoint, `["https://example.org/sparql"]` with `user`, `password`,
    `token`, `update`, `graphs` (the addresses for updates and for the Graph Store Protocol) and `timeout`.

    StoreError for an address with a password in it, or a file that others can read or that is wrong.
    """
    parts = urlsplit(endpoint)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise StoreError(f"{endpoint!r} is no address of an endpoint; give one like http://localhost:7878/query")
    if parts.username or parts.password:
        raise StoreError(f"an address shows its password to others; leave it out and set {USER} and {PASSWORD}")
    said = _told(endpoint, environment)
    if TOKEN in environment:
        said |= {"user": None, "password": None, "token": environment[TOKEN]}
    elif USER in environment:
        said |= {"user": environment[USER], "password": environment.get(PASSWORD, ""), "token": None}
    return Account(**said)


def _told(endpoint: str, environment: Mapping[str, str]) -> dict[str, Any]:
    path = _path(environment)
    if path is None:
        return {}
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
        mode = path.stat().st_mode
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        # What a parser says may quote the line that it stumbles over, and with it a password.
        what = error.strerror if isinstance(error, OSError) else "not TOML"
        raise StoreError(f"{path}: can't be read ({what}); it tells of endpoints and how to enter them") from None
    told = tables.get(endpoint, {})
    if not isinstance(told, dict) or not told.keys() <= _KEYS:
        raise StoreError(f"{path}: the table of {endpoint} may hold {', '.join(sorted(_KEYS))}, and nothing else")
    if {"password", "token"} & told.keys() and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise StoreError(f"{path}: holds secrets and others can read it; run: chmod 600 {path}")
    for key, value in told.items():
        if not isinstance(value, (int, float) if key == "timeout" else str) or isinstance(value, bool):
            raise StoreError(f"{path}: {key} of {endpoint} is no {'number' if key == 'timeout' else 'text'}")
    return dict(told)


def _path(environment: Mapping[str, str]) -> Path | None:
    if FILE in environment:
        return Path(environment[FILE])
    home = environment.get("XDG_CONFIG_HOME") or Path(environment.get("HOME", "/")) / ".config"
    path = Path(home, "communique", "endpoints.toml")
    return path if path.exists() else None
