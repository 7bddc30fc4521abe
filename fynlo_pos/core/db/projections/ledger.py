"""Transfers, and the balance of each account they move."""

from collections.abc import Sequence

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.projection import Placed, projects, projects_added_up
from fynlo_pos.core.db.statements import insert_text, upsert_text
from fynlo_pos.core.db.tables import ledger
from fynlo_pos.core.ledger.transfers import TransfersPosted, balances

_INSERT = insert_text(ledger.posting)
_ADD = upsert_text(ledger.account_balance, adding=("balance_minor",))
_encoder = msgspec.json.Encoder()


@projects(TransfersPosted)
def post(connection: Connection, posted: TransfersPosted, place: Placed) -> None:
    """Keep the transfers of one act."""
    if posted.transfers:
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


@projects_added_up(TransfersPosted, into=(ledger.account_balance,))
def move_balances(connection: Connection, posted: Sequence[tuple[TransfersPosted, Placed]]) -> None:
    """Move the balances of the logs that caused transfers; an act may leave one as it was."""
    moved: dict[tuple[bytes, str], int] = {}
    for act, place in posted:
        log = place.incarnation.bytes
        for account, minor in balances(act.transfers).items():
            if minor:
                moved[log, account] = moved.get((log, account), 0) + minor
    if moved:
        rows = [(*account, minor) for account, minor in moved.items()]
        connection.exec_driver_sql(_ADD, rows)
