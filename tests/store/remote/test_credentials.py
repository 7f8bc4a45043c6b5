"""Who the program is to an endpoint: environment, file, and never in a message."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.errors import StoreError
from communique.store.remote.credentials import Account, account

ENDPOINT = "https://example.org/sparql"


def told(tmp_path: Path, text: str, mode: int = 0o600) -> dict[str, str]:
    """An environment that names a file of this text."""
    path = tmp_path / "endpoints.toml"
    path.write_text(text)
    path.chmod(mode)
    return {"COMMUNIQUE_ENDPOINTS": str(path)}


def test_nothing_told_is_anybody() -> None:
    assert account(ENDPOINT, {"HOME": "/nowhere"}) == Account()


def test_the_file_tells_of_its_endpoint_alone(tmp_path: Path) -> None:
    text = f'["{ENDPOINT}"]\nuser = "loader"\npassword = "p"\nupdate = "https://example.org/update"\ntimeout = 9\n'
    environment = told(tmp_path, text)
    expected = Account(user="loader", password="p", update="https://example.org/update", timeout=9)
    assert account(ENDPOINT, environment) == expected
    assert account("https://example.com/sparql", environment) == Account()


def test_the_environment_wins(tmp_path: Path) -> None:
    environment = told(tmp_path, f'["{ENDPOINT}"]\nuser = "loader"\npassword = "p"\ntimeout = 9\n')
    other = {**environment, "COMMUNIQUE_USER": "me", "COMMUNIQUE_PASSWORD": "mine"}
    assert account(ENDPOINT, other) == Account(user="me", password="mine", timeout=9)
    assert account(ENDPOINT, {**other, "COMMUNIQUE_TOKEN": "t"}) == Account(token="t", timeout=9)


def test_the_file_in_the_usual_place(tmp_path: Path) -> None:
    folder = tmp_path / "communique"
    folder.mkdir()
    (folder / "endpoints.toml").write_text(f'["{ENDPOINT}"]\ngraphs = "https://example.org/data"\n')
    assert account(ENDPOINT, {"XDG_CONFIG_HOME": str(tmp_path)}) == Account(graphs="https://example.org/data")


@pytest.mark.parametrize(
    ("text", "mode", "said"),
    [
        (f'["{ENDPOINT}"]\npassword = "hidden"\n', 0o644, "others can read it; run: chmod 600"),
        (f'["{ENDPOINT}"]\npasword = "hidden"\n', 0o600, "may hold graphs, password"),
        (f'["{ENDPOINT}"]\npassword = hidden\n', 0o600, "not TOML"),
        (f'["{ENDPOINT}"]\ntimeout = "hidden"\n', 0o600, "timeout of .* is no number"),
    ],
    ids=["readable", "unknown", "no-toml", "type"],
)
def test_a_wrong_file_is_one_line_without_secrets(tmp_path: Path, text: str, mode: int, said: str) -> None:
    with pytest.raises(StoreError, match=said) as told_:
        account(ENDPOINT, told(tmp_path, text, mode))
    assert "hidden" not in str(told_.value)


def test_no_password_in_an_address() -> None:
    with pytest.raises(StoreError, match="shows its password") as told_:
        account("https://me:hidden@example.org/sparql", {})
    assert "hidden" not in str(told_.value)


@pytest.mark.parametrize("address", ["example.org/sparql", "ftp://example.org/", "http://", ""])
def test_what_is_no_address_is_told(address: str) -> None:
    with pytest.raises(StoreError, match="is no address of an endpoint"):
        account(address, {})


def test_secrets_are_not_printed() -> None:
    shown = repr(Account(user="me", password="hidden", token="hidden"))
    assert "hidden" not in shown
