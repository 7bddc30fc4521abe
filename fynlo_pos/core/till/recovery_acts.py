"""New recovery codes: who may make them, and that it was done."""

from uuid import UUID

from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.people.records import RecoveryCodesMade
from fynlo_pos.core.people.rights import NotAllowed, Right, holds
from fynlo_pos.core.ports import Transaction
from fynlo_pos.core.till.occasion import Person


def recovery_codes_made(
    tx: Transaction, person: Person, at_ms: int, *, allowed_by: UUID | None = None
) -> RecoveryCodesMade:
    """Return the fact of new codes. Raises ``NotAllowed`` where neither person may make them."""
    if _may(tx, person.id):
        return RecoveryCodesMade(person.id, person.name, at_ms)
    if allowed_by is None or not _may(tx, allowed_by):
        raise NotAllowed(Right.RENEW_CODES)
    return RecoveryCodesMade(person.id, person.name, at_ms, allowed_by)


def _may(tx: Transaction, staff_id: UUID) -> bool:
    return holds(tx.document(Staff, staff_id)[0], Right.RENEW_CODES)
