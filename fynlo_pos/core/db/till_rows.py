"""Where a till's own log and day stand, its draft and its call numbers."""

from uuid import UUID

import msgspec

from fynlo_pos.core.cash.records import DrawerOpened
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.row_ids import id_of
from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.till.call_numbers import ROUND, call_number
from fynlo_pos.core.till.clock import ClockAnswer
from fynlo_pos.core.views import TillState

# What another till of the same name did is not this one's: only what its own lives did is.
_STATE = f"""
WITH RECURSIVE life (incarnation, business_date, previous) AS (
    SELECT incarnation, business_date, previous FROM incarnation WHERE incarnation = ?1
    UNION
    SELECT l.incarnation, l.business_date, l.previous
    FROM life JOIN incarnation AS l ON l.incarnation = life.previous)
SELECT i.terminal, i.series, i.seq, i.next_number,
    (SELECT max(business_date) FROM life),
    i.period, i.period_from_seq,
    coalesce((SELECT sum(balance_minor) FROM life CROSS JOIN account_balance USING (incarnation)
        WHERE account = '{Account.DRAWER.value}'), 0),
    coalesce((SELECT float_left_minor FROM drawer_session
        WHERE terminal = i.terminal AND closed_stamp IS NOT NULL
            AND incarnation IN (SELECT incarnation FROM life)
        ORDER BY closed_stamp DESC LIMIT 1), 0),
    s.session_id, coalesce(s.corrected_minor, s.float_minor), s.left_minor, s.staff_id,
    s.staff_name, s.business_date, s.opened_at_ms, c.date, c.is_right,
    s.incarnation <> i.incarnation
FROM incarnation AS i
LEFT JOIN clock_answer AS c ON c.terminal = i.terminal
LEFT JOIN drawer_session AS s ON s.terminal = i.terminal AND s.closed_stamp IS NULL
    AND s.incarnation IN (SELECT incarnation FROM life)
WHERE i.incarnation = ?1
"""  # noqa: S608 - the account is ours
_ANSWER_CLOCK = "INSERT OR REPLACE INTO clock_answer (terminal, date, is_right) VALUES (?, ?, ?)"
_DRAFT = "SELECT basket FROM draft WHERE terminal = ?"
_KEEP_DRAFT = "INSERT OR REPLACE INTO draft (terminal, basket) VALUES (?, ?)"
_DROP_DRAFT = "DELETE FROM draft WHERE terminal = ?"
_TAKE_CALL_NUMBER = """
INSERT INTO call_number (terminal, business_date, last) VALUES (?1, ?2, 1)
ON CONFLICT (terminal) DO UPDATE SET
    last = CASE WHEN business_date = ?2 THEN last % ?3 + 1 ELSE 1 END,
    business_date = ?2
RETURNING last
"""

_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")
_basket_decoder = msgspec.msgpack.Decoder(Basket)


def read_till_state(connection: Connection, incarnation: UUID) -> TillState:
    """Return where the log of an incarnation stands."""
    row = connection.exec_driver_sql(_STATE, (incarnation.bytes,)).one()
    session = None
    if row[9] is not None:
        session = DrawerOpened(id_of(row[9]), row[10], row[11], id_of(row[12]), *row[13:16])
    return TillState(
        incarnation=incarnation,
        terminal=row[0],
        series=row[1],
        seq=row[2],
        next_number=row[3],
        business_date=row[4],
        period=row[5],
        period_from_seq=row[6],
        session=session,
        drawer_minor=row[7],
        float_left_minor=row[8],
        clock_answer=ClockAnswer(row[16], bool(row[17])) if row[16] else None,
        is_session_carried=bool(row[18]),
    )


def keep_clock_answer(connection: Connection, terminal: str, answer: ClockAnswer) -> None:
    """Replace what a person last said of the clock."""
    connection.exec_driver_sql(_ANSWER_CLOCK, (terminal, answer.date, int(answer.is_right)))


def read_draft(connection: Connection, terminal: str) -> Basket | None:
    """Return the basket that was being rung, if any.

    A draft that another version of the program left in a form of its own is none: a till that
    starts without it can sell. It is set aside at the start if it holds money (part_paid).
    """
    row = connection.exec_driver_sql(_DRAFT, (terminal,)).first()
    try:
        return _basket_decoder.decode(row[0]) if row else None
    except msgspec.DecodeError:
        return None


def keep_draft(connection: Connection, terminal: str, basket: Basket | None) -> None:
    """Replace the draft; ``None`` removes it."""
    if basket is None:
        connection.exec_driver_sql(_DROP_DRAFT, (terminal,))
    else:
        connection.exec_driver_sql(_KEEP_DRAFT, (terminal, _encoder.encode(basket)))


def take_call_number(connection: Connection, terminal: str, business_date: str) -> int:
    """Give the day's next call number, as this terminal calls it (core.till.call_numbers)."""
    wanted = (terminal, business_date, ROUND)
    nth: int = connection.exec_driver_sql(_TAKE_CALL_NUMBER, wanted).scalar_one()
    return call_number(terminal, nth)
