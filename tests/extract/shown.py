"""Facts as one line each, so that a table of tests can say what it wants."""

from __future__ import annotations

from communique.model import Agreement, Anniversary, Event, Party, Statement


def event(one: Event) -> str:
    """ "talks, video, held, 2021-09-09 | Wang Yi, Saleumxay Kommasith | CHN LAO"; mentioned ones in brackets."""
    when = str(one.date) if one.date else one.period or "-"
    when += f"/{one.end_date}" if one.end_date else ""
    people = ", ".join(p.actor.name for p in one.participants)
    line = f"{one.kind}, {one.mode}, {one.status}, {when} | {people} | {_parties(one.parties)}"
    return line if one.reported else f"({line})"


def agreement(one: Agreement) -> str:
    """ "commitment, agreed, CHN LAO: to resume flights"."""
    return f"{one.kind}, {one.status}, {_parties(one.parties)}: {_quote(one)}"


def anniversary(one: Anniversary) -> str:
    """ "diplomatic-relations 60, 1961-2021, CHN LAO"."""
    years = f"{one.base_year or '?'}-{one.year or '?'}"
    return f"{one.of} {one.ordinal or '-'}, {years}, {_parties(one.parties)}"


def statement(one: Statement) -> str:
    """ "support, Wang Yi, CHN: China supports Laos in its reforms"."""
    speaker = one.speaker.name if one.speaker else "-"
    return f"{one.stance}, {speaker}, {one.represents.key if one.represents else '-'}: {_quote(one)}"


def _parties(parties: tuple[Party, ...]) -> str:
    return " ".join(party.key for party in parties) or "-"


def _quote(fact: Agreement | Statement) -> str:
    return " ".join(fact.evidence[0].quote.split())
