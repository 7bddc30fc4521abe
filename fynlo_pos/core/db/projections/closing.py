"""Running totals of the Z period that an envelope falls in, and the period's end."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from fynlo_pos.core.cash.closing import ClosingTotals, ZTaken
from fynlo_pos.core.cash.records import (
    CashMoved,
    DrawerCounted,
    DrawerOpened,
    DrawerUnlocked,
    FloatCorrected,
)
from fynlo_pos.core.db.closing_counts import Count, Measure, counts_of, counts_of_sales
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.projection import Placed, projects, projects_added_up
from fynlo_pos.core.db.statements import insert_text, upsert_text
from fynlo_pos.core.db.tables import closing
from fynlo_pos.core.sales.records import SaleSealed

_ADD = upsert_text(
    closing.closing_counter,
    adding=(
        "count",
        "quantity_milli",
        "amount_minor",
        "tax_minor",
        "tip_minor",
        "discount_minor",
    ),
    setting=("title",),
)
_SAID = {measure: measure.value for measure in Measure}
"""The driver takes an exact text at once, and asks a member of an enumeration first."""
_INSERT_Z = insert_text(closing.z_report)
_NEXT_PERIOD = """
UPDATE incarnation
SET period = ?, period_from_seq = ?, period_first_number = next_number
WHERE incarnation = ?
"""


@projects_added_up(SaleSealed, into=(closing.closing_counter,))
def count_sales(connection: Connection, sales: Sequence[tuple[SaleSealed, Placed]]) -> None:
    """Count sales and refunds in every total that the X of their log and period shows."""
    of_periods: dict[tuple[bytes, int], list[SaleSealed]] = defaultdict(list)
    places = {}
    for sale, place in sales:
        period = place.incarnation.bytes, place.period
        of_periods[period].append(sale)
        places[period] = place
    for period, counted in of_periods.items():
        _add(connection, places[period], counts_of_sales(counted))


@projects(DrawerOpened)
def count_float(connection: Connection, opened: DrawerOpened, place: Placed) -> None:
    """Count the float a session began with."""
    _add(connection, place, counts_of(opened))


@projects(FloatCorrected)
def count_correction(connection: Connection, corrected: FloatCorrected, place: Placed) -> None:
    """Count what a float was put right by."""
    _add(connection, place, counts_of(corrected))


@projects(DrawerCounted)
def count_count(connection: Connection, counted: DrawerCounted, place: Placed) -> None:
    """Keep a count of the drawer for the period's Z."""
    _add(connection, place, counts_of(counted))


@projects(CashMoved)
def count_move(connection: Connection, moved: CashMoved, place: Placed) -> None:
    """Count cash in, out or to the safe."""
    _add(connection, place, counts_of(moved))


@projects(DrawerUnlocked)
def count_unlocking(connection: Connection, unlocked: DrawerUnlocked, place: Placed) -> None:
    """Count an opening of the drawer with no money due."""
    _add(connection, place, counts_of(unlocked))


@projects(ZTaken)
def keep_z(connection: Connection, z: ZTaken, place: Placed) -> None:
    """Keep a Z. The till's own ends its period; a recovery Z moves no other log.

    Of which life it is one is asked where it is read (``z_standing``): the lives between may not
    have come yet.
    """
    connection.exec_driver_sql(
        _INSERT_Z,
        (
            (z.recovers or place.incarnation).bytes,
            z.number,
            place.incarnation.bytes,
            z.id.bytes,
            z.from_seq,
            z.to_seq,
            z.business_date,
            z.totals.takings_minor,
            place.seq,
            place.stamp,
            z.ends_with,
            hash_of(z.totals),
        ),
    )
    if z.recovers is None:
        next_from = (z.number + 1, z.to_seq + 1, place.incarnation.bytes)
        connection.exec_driver_sql(_NEXT_PERIOD, next_from)
    else:
        _add(connection, place, counts_of(z))


def hash_of(totals: ClosingTotals) -> bytes:
    """Return what is the same of two Zs over the same; the drawer beside it was as it then was.

    It stays so where a later version counts something more, which these have nothing of.
    """
    counted = msgspec.structs.replace(totals, expected_cash_minor=0)
    return hashlib.sha256(msgspec.msgpack.encode(_said(counted))).digest()


def _said(value: object) -> object:
    """Return a value as built-in ones, without the fields that are as they are where left out."""
    if isinstance(value, tuple):
        return [_said(one) for one in value]
    if not isinstance(value, msgspec.Struct):
        return value
    names, usual = value.__struct_fields__, value.__struct_defaults__
    left_out = dict(zip(names[len(names) - len(usual) :], usual, strict=True))
    told = {name: getattr(value, name) for name in names}
    return {
        name: _said(one)
        for name, one in told.items()
        if name not in left_out or one != left_out[name]
    }


def _add(connection: Connection, place: Placed, counts: Iterable[Count]) -> None:
    incarnation = place.incarnation.bytes
    connection.exec_driver_sql(
        _ADD,
        [
            (incarnation, place.period, _SAID[count.measure], *msgspec.structs.astuple(count)[1:])
            for count in counts
        ],
    )
