"""Every kind of matter, and those that need somebody now."""

from collections.abc import Sequence
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions import (
    after_bill,
    after_move,
    authority_twice,
    clock_off,
    document_conflict,
    draft_unread,
    late_waiting,
    log_forked,
    not_admitted,
    not_read,
    not_vouched,
    over_refunded,
    own_file,
    printed_and_shown,
    receipt_twice,
    tab_races,
    tables_differ,
    terminal_silent,
)
from fynlo_pos.core.db.exceptions.barcode_twice import BARCODE_TWICE
from fynlo_pos.core.exceptions.matter import Matter

KINDS = (
    tab_races.SETTLED_TWICE,
    tab_races.VOID_AFTER_SETTLED,
    tab_races.SPLIT_CUT,
    after_bill.AFTER_BILL,
    after_move.AFTER_MOVE,
    over_refunded.OVER_REFUNDED,
    receipt_twice.RECEIPT_TWICE,
    printed_and_shown.PRINTED_AND_SHOWN,
    document_conflict.DOCUMENT_CONFLICT,
    BARCODE_TWICE,
    clock_off.CLOCK_OFF,
    log_forked.LOG_FORKED,
    not_read.NOT_READ,
    not_vouched.NOT_VOUCHED,
    authority_twice.AUTHORITY_TWICE,
    draft_unread.DRAFT_UNREAD,
    late_waiting.LATE_WAITING,
    not_admitted.NOT_ADMITTED,
    tables_differ.TABLES_DIFFER,
    own_file.COPY_REFUSED,
    own_file.BASE_DAMAGED,
    terminal_silent.TERMINAL_SILENT,
)

_SETTLED = "SELECT 1 FROM exception_settled WHERE key = ? LIMIT 1"


def read_matters(
    connection: Connection, this: UUID, shared_codes: Sequence[Matter] | None = None
) -> list[Matter]:
    """Return what needs somebody and was not dealt with, the newest first.

    All barcodes are looked through for it, unless ``shared_codes`` says what stands of them.
    """
    kinds = [one for one in KINDS if shared_codes is None or one is not BARCODE_TWICE]
    found = [matter for kind in kinds for matter in kind.find(connection, this)]
    found += shared_codes or ()
    standing = [matter for matter in found if not _is_settled(connection, matter.key)]
    return sorted(standing, key=lambda matter: (-matter.at_ms, matter.key))


def _is_settled(connection: Connection, key: str) -> bool:
    return connection.exec_driver_sql(_SETTLED, (key,)).first() is not None
