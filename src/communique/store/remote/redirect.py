"""Redirects that keep what is sent, and keep secrets from other servers."""

from __future__ import annotations

import urllib.error
import urllib.request
from email.message import Message
from typing import IO
from urllib.parse import urlsplit

_OF_THE_BODY = frozenset({"content-length", "content-type"})


class Redirect(urllib.request.HTTPRedirectHandler):
    """Sends a request on as it is; urllib would make a GET without a body of every POST.

    The credentials travel only to the server that they were meant for, and nothing leaves TLS.
    """

    max_redirections = 5

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request:
        """The same request to the new address (303: a GET); HTTPError where that would leave TLS, or HTTP."""
        before, after = urlsplit(req.full_url), urlsplit(newurl)
        if after.scheme not in {before.scheme, "https"}:
            raise urllib.error.HTTPError(req.full_url, code, f"redirects to {newurl}, which is refused", headers, fp)
        if code == 303:
            new = urllib.request.Request(newurl)
            new.headers = {name: value for name, value in req.headers.items() if name.lower() not in _OF_THE_BODY}
        else:
            new = urllib.request.Request(newurl, data=req.data, headers=dict(req.headers), method=req.get_method())
        secret = req.unredirected_hdrs.get("Authorization")
        if secret is not None and before[:2] == after[:2]:
            new.add_unredirected_header("Authorization", secret)
        return new
