"""What may be recorded here once only, looked up before an envelope of this device is written.

It is no unique key, because two tills apart can both do it: then both are true, and it is an
exception with a remedy (SYNC.md). Where it is done twice on one till, the second is refused.
"""

from collections.abc import Sequence

import msgspec

from fynlo_pos.core.cash.records import DrawerOpened
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.trouble import Refused

_REFUNDED = "SELECT 1 FROM refunded_line WHERE refund_of = ? AND line = ?"


def check_births(
    connection: Connection, records: Sequence[msgspec.Struct], *, has_open_session: bool
) -> None:
    """Raise ``Refused`` where records say again what was recorded before."""
    for record in records:
        if isinstance(record, SaleSealed):
            _check_sale(connection, record)
        elif isinstance(record, DrawerOpened) and has_open_session:
            raise _recorded_already()


def _check_sale(connection: Connection, sale: SaleSealed) -> None:
    if sale.refund_of is None:
        return
    lines = [line.refund_of_line for line in sale.lines]
    refunded = [
        connection.exec_driver_sql(_REFUNDED, (sale.refund_of.bytes, line)).first()
        for line in lines
    ]
    if any(refunded) or len(set(lines)) < len(lines):
        raise _recorded_already()


def _recorded_already() -> Refused:
    return Refused("This was recorded already. It was not recorded a second time.")
