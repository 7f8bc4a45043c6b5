"""Delegations announced: the ceremony to which they go, with their members."""

from __future__ import annotations

from tests.extract import shown
from tests.extract.conftest import Draw

SENT = (
    "President Joe Biden today announced a Presidential Delegation to the Republic of Chile to attend "
    "the Inauguration of President Gabriel Boric of Chile on September 20, 2021 in Santiago."
)


def test_delegation(draw: Draw) -> None:
    found = draw(
        f"{SENT}\n\nThe Honorable Isabel Guzman, Administrator, will lead the delegation.\n\n"
        "Mr. Richard Glenn, Chargé d'Affaires, U.S. Embassy Santiago",
        state="USA",
    )
    assert [shown.event(one) for one in found.events] == [
        "ceremony, in-person, planned, 2021-09-20 | Isabel Guzman, Richard Glenn, Gabriel Boric | CHL USA"
    ]


def test_a_delegation_that_nobody_leads(draw: Draw) -> None:
    assert draw(f"{SENT} More will be said soon.", state="USA").events == ()
