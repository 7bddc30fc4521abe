"""Recovery codes that were made anew."""

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.projection import Placed, projects
from fynlo_pos.core.db.statements import insert_text
from fynlo_pos.core.db.tables.people import recovery_codes
from fynlo_pos.core.people.records import RecoveryCodesMade

_KEEP = f"{insert_text(recovery_codes)} ON CONFLICT DO NOTHING"


@projects(RecoveryCodesMade)
def keep_codes_made(connection: Connection, made: RecoveryCodesMade, place: Placed) -> None:
    """Keep who made new codes, and when."""
    connection.exec_driver_sql(
        _KEEP,
        (
            place.incarnation.bytes,
            place.seq,
            made.staff_id.bytes,
            made.staff_name,
            made.allowed_by.bytes if made.allowed_by else None,
            made.at_ms,
        ),
    )
