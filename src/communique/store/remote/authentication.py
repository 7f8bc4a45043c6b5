"""Answers an endpoint's question who asks: basic, digest or bearer."""

from __future__ import annotations

import urllib.request
from http.client import HTTPMessage
from typing import IO
from urllib.parse import urlsplit

from communique.store.remote.credentials import Account


def handlers(account: Account, endpoint: str) -> tuple[urllib.request.BaseHandler, ...]:
    """What enters the endpoint's own servers, and nobody else's, with the account's credentials.

    User and password are sent once the server asks for them, as it asks: digest where it can.
    """
    origins = {_origin(address) for address in (endpoint, account.update, account.graphs) if address is not None}
    if account.token is not None:
        return (_Bearer(account.token, frozenset(origins)),)
    if account.user is None:
        return ()
    passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
    passwords.add_password(None, sorted(origins), account.user, account.password or "")
    return (_Digest(passwords), urllib.request.HTTPBasicAuthHandler(passwords))


class _Digest(urllib.request.HTTPDigestAuthHandler):
    """Goes on with the server's last challenge, so that not every graph has to be sent twice."""

    def __init__(self, passwords: urllib.request.HTTPPasswordMgr) -> None:
        super().__init__(passwords)
        self._challenges: dict[str, dict[str, str]] = {}

    def http_request(self, request: urllib.request.Request) -> urllib.request.Request:
        challenge = self._challenges.get(_bare(request))
        if challenge is not None and (answer := self.get_authorization(request, challenge)):
            request.add_unredirected_header("Authorization", f"Digest {answer}")
        return request

    https_request = http_request

    def http_error_401(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage
    ) -> object:
        scheme, _, fields = headers.get("WWW-Authenticate", "").partition(" ")
        if scheme.lower() == "digest":
            self._challenges[_bare(req)] = urllib.request.parse_keqv_list(urllib.request.parse_http_list(fields))
        return super().http_error_401(req, fp, code, msg, headers)


class _Bearer(urllib.request.BaseHandler):
    def __init__(self, token: str, origins: frozenset[str]) -> None:
        self._token, self._origins = token, origins

    def http_request(self, request: urllib.request.Request) -> urllib.request.Request:
        if _origin(request.full_url) in self._origins:
            request.add_unredirected_header("Authorization", f"Bearer {self._token}")
        return request

    https_request = http_request


def _bare(request: urllib.request.Request) -> str:
    return request.full_url.split("?")[0]


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}/"
