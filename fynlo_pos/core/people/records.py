"""What people did that a shop keeps, beside the documents that they edit."""

from uuid import UUID

import msgspec

from fynlo_pos.core.records import fact


@fact("recovery_codes_made")
class RecoveryCodesMade(msgspec.Struct, frozen=True):
    """New codes took the place of the old: no later backup opens with the sheet kept until then.

    The codes are in no log. ``allowed_by`` is who let it happen where ``staff_id`` may not do it
    alone.
    """

    staff_id: UUID
    staff_name: str
    at_ms: int
    allowed_by: UUID | None = None
