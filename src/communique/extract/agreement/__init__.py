"""Agreements, by the construction that tells them."""
