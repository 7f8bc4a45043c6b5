"""Any SPARQL 1.1 endpoint as a store."""

from __future__ import annotations

from communique.store.remote.store import RemoteStore

__all__ = ["RemoteStore"]
