"""Drafts with money taken for them: a start drops none without a word.

A draft is no envelope, and a part payment in it is real money.
"""

import hashlib
from typing import Any
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.reading_catalogue import read_venue
from fynlo_pos.core.db.till_rows import keep_draft, read_draft
from fynlo_pos.core.money import GBP, format_money
from fynlo_pos.core.sales.basket import Basket, in_another_life
from fynlo_pos.core.words import Words, said

_DRAFTS = "SELECT terminal, basket FROM draft"
_KEEP_ASIDE = """
INSERT OR IGNORE INTO draft_aside (hash, terminal, basket, taken_minor, kept_at_ms)
VALUES (?, ?, ?, ?, ?)
"""
_DROP = "DELETE FROM draft WHERE terminal = ?"

_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")
_decoder = msgspec.msgpack.Decoder(Basket)


def set_unread_drafts_aside(connection: Connection, at_ms: int) -> None:
    """Keep each draft that this version cannot read, if money was or may have been taken for it.

    Without it the till can sell; what it holds is a matter to look at.
    """
    for terminal, basket in connection.exec_driver_sql(_DRAFTS).all():
        try:
            _decoder.decode(basket)
        except msgspec.DecodeError:
            taken_minor = _taken_of(basket)
            if taken_minor != 0:
                _put_aside(connection, terminal, basket, taken_minor, at_ms)
            connection.exec_driver_sql(_DROP, (terminal,))


def keep_aside(connection: Connection, terminal: str, draft: Basket, at_ms: int) -> None:
    """Keep a draft that is dropped with money in it: a matter to look at."""
    _put_aside(connection, terminal, _encoder.encode(draft), _sum_of(draft), at_ms)


def _put_aside(
    connection: Connection, terminal: str, basket: bytes, taken_minor: int | None, at_ms: int
) -> None:
    row = (hashlib.sha256(basket).digest(), terminal, basket, taken_minor, at_ms)
    connection.exec_driver_sql(_KEEP_ASIDE, row)


def read_part_paid(connection: Connection, terminal: str) -> Basket | None:
    """Return the draft of a terminal if money was taken for it."""
    draft = read_draft(connection, terminal)
    return draft if draft is not None and draft.taken else None


def go_on_with(connection: Connection, terminal: str, draft: Basket, life: UUID) -> Words:
    """Let a new life go on with a part-paid draft; return what to tell of it.

    It is another order than the one that may have been sold elsewhere: each can be sold.
    """
    renewed = msgspec.structs.replace(draft, id=in_another_life(draft.id, life))
    keep_draft(connection, terminal, renewed)
    venue = read_venue(connection)
    return said(
        "{amount} was taken for the order at hand before its data came here, and the order may "
        "have been sold since, where it came from. Look there before you take the rest, or give "
        "the money back.",
        amount=format_money(_sum_of(draft), venue.counted_in if venue else GBP),
    )


def _sum_of(draft: Basket) -> int:
    return sum(one.amount_minor + one.tip_minor for one in draft.taken)


def _taken_of(basket: bytes) -> int | None:
    """Return the money taken for a draft of an unknown form; ``None`` where that cannot be told."""
    try:
        found: Any = msgspec.msgpack.decode(basket)
        taken = found["taken"] if isinstance(found, dict) and "taken" in found else None
        return (
            None
            if taken is None
            else sum(int(one["amount_minor"]) + int(one.get("tip_minor", 0)) for one in taken)
        )
    except (msgspec.DecodeError, AttributeError, KeyError, TypeError, ValueError):
        return None
