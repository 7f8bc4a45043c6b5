"""Encounters, by the construction that tells them."""
