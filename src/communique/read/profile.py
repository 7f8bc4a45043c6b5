"""Publishers: one TOML file each under data/publishers, found by host, by name or by marks on the page."""

from __future__ import annotations

import fnmatch
import functools
import re
import tomllib
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from communique.assets import assets

GENERIC = "generic"


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a publisher: how to recognise it, whom it speaks for, what its pages carry besides text.

    `hosts`, `names`, `marks` and `drop` are glob patterns without regard to case; `menu` are the words
    of which menus consist; `people` are those who are the publisher's whatever their office; `body`, `title` and
    `date` are XPath expressions; `box` is a regular expression for
    what a page's boxes ran into its sentences, of which the group `kept` stays.
    """

    key: str
    name: str | None = None
    state: str | None = None
    hosts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    menu: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    body: str | None = None
    title: str | None = None
    date: str | None = None
    box: re.Pattern[str] | None = None
    sample: str | None = None

    def unboxed(self, paragraph: str) -> str:
        """The paragraph without boxes: "Viktor Orban Orban ViktorPrime Minister" of Russia's pages gives the name."""
        return self.box.sub(r"\g<kept>", paragraph) if self.box is not None else paragraph

    def drops(self, line: str) -> bool:
        """Whether the profile names this line as boilerplate."""
        return matches(self.drop, line)


def matches(patterns: tuple[str, ...], text: str) -> bool:
    """Whether any glob pattern fits the text, without regard to case.

    >>> matches(("*.china-embassy.gov.cn",), "lr.China-Embassy.gov.cn")
    True
    """
    return bool(patterns) and _pattern(patterns).match(text.casefold()) is not None


@functools.cache
def _pattern(globs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(fnmatch.translate(glob.casefold()) for glob in globs))


@functools.cache
def profiles() -> tuple[Profile, ...]:
    """All publishers, sorted by the name of their file; the generic one adds what every page may carry."""
    return tuple(_profile(path.stem, path.read_text("utf-8")) for path in assets("data/publishers", "*.toml"))


def _profile(key: str, toml: str) -> Profile:
    fields: dict[str, Any] = tomllib.loads(toml)
    fields.update({name: tuple(value) for name, value in fields.items() if isinstance(value, list)})
    if "box" in fields:
        fields["box"] = re.compile(fields["box"])
    return Profile(key, **fields)


def generic() -> Profile:
    """The profile of a publisher nobody described; its `drop` and `menu` hold for every page."""
    return next(profile for profile in profiles() if profile.key == GENERIC)


def profile_for(url: str | None, publisher: str | None, lines: tuple[str, ...]) -> Profile:
    """The publisher of a page: by the address's host, else by the publisher's name, else by the page's marks.

    >>> profile_for("http://lr.china-embassy.gov.cn/eng/x", None, ()).state
    'CHN'
    """
    host = _host(url)
    for profile in profiles():
        if host and matches(profile.hosts, host):
            return profile
    for profile in profiles():
        if publisher and matches(profile.names, publisher):
            return profile
    if host is None and publisher is None:
        for profile in profiles():
            if any(matches(profile.marks, line) for line in lines):
                return profile
    return generic()


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url).hostname if url else None
    except ValueError:
        return None
