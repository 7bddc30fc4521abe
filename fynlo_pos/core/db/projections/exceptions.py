"""Matters that somebody dealt with."""

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.projection import Placed, projects
from fynlo_pos.core.db.statements import insert_text
from fynlo_pos.core.db.tables.exceptions import exception_settled
from fynlo_pos.core.exceptions.matter import ExceptionSettled

_KEEP = f"{insert_text(exception_settled)} ON CONFLICT DO NOTHING"


@projects(ExceptionSettled)
def settle_exception(connection: Connection, settled: ExceptionSettled, place: Placed) -> None:
    """Keep that a matter needs nobody any more."""
    connection.exec_driver_sql(
        _KEEP,
        (
            settled.key,
            place.stamp,
            place.incarnation.bytes,
            settled.kind,
            settled.remedy,
            settled.staff_id.bytes,
            settled.staff_name,
            settled.at_ms,
        ),
    )
