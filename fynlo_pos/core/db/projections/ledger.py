"""Transfers, and the balance of each account they move."""

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.projection import Placed, projects
from fynlo_pos.core.db.statements import insert_text, upsert_text
from fynlo_pos.core.db.tables import ledger
from fynlo_pos.core.ledger.transfers import TransfersPosted, balances

_INSERT = insert_text(ledger.posting)
_ADD = upsert_text(ledger.account_balance, adding=("balance_minor",))
_encoder = msgspec.json.Encoder()


@projects(TransfersPosted)
def post(connection: Connection, posted: TransfersPosted, place: Placed) -> None:
    """Write the transfers of one act and move the balances of the log that caused them."""
    if not posted.transfers:
        return
    connection.exec_driver_sql(
        _INSERT,
        (
            posted.source_id.bytes,
            place.stamp,
            place.incarnation.bytes,
            posted.business_date,
            posted.at_ms,
            _encoder.encode(posted.transfers).decode(),
        ),
    )
    connection.exec_driver_sql(
        _ADD,
        [
            (place.incarnation.bytes, account, balance)
            for account, balance in balances(posted.transfers).items()
            if balance
        ],
    )
