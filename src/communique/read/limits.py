"""How much a release may hold: what is longer is none, and would cost minutes and memory."""

from __future__ import annotations

from communique.errors import InputError
from communique.read.origin import Origin

# A page with its scripts and pictures, and the words of a release: the longest known, the briefing
# of a whole day, has a quarter of a million characters.
LONGEST_PAGE, LONGEST_TEXT = 10_000_000, 1_000_000
# A title, an address or an id.
LONGEST_FIELD = 10_000


def too_long(origin: Origin, length: int = LONGEST_PAGE) -> InputError:
    """The error for a release that is none: no press release is that long.

    >>> str(too_long(Origin("a.txt"), LONGEST_TEXT))
    'a.txt: a release of more than 1 MB; split it or remove it'
    """
    return origin.error(f"a release of more than {length // 1_000_000} MB", "split it or remove it")
