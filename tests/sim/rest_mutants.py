"""The product with a rule broken that is seen at rest alone: at Zs, and at what people are told."""

from contextlib import AbstractContextManager
from typing import Any
from unittest.mock import patch

from fynlo_pos.core.db import own_logs
from fynlo_pos.core.db.projections import closing
from fynlo_pos.core.exceptions import receipts
from tests.sim.mutants import Mutant


def z_begins_within_the_last() -> AbstractContextManager[Any]:
    """A Z takes the last envelope of the one before once more."""
    again = closing._NEXT_PERIOD.replace("period_from_seq = ?", "period_from_seq = ? - 1")
    return patch.object(closing, "_NEXT_PERIOD", again)


def restored_in_no_z() -> AbstractContextManager[Any]:
    """A life begins without a Z over what the one before left in none."""
    return patch.object(own_logs, "read_tails", lambda *_: ())


def number_told_twice() -> AbstractContextManager[Any]:
    """Receipt numbers that were given twice are told twice."""
    real = receipts.receipt_twice
    return patch.object(receipts, "receipt_twice", lambda shared: (*real(shared), *real(shared)))


AT_REST: dict[str, Mutant] = {
    "a Z begins within the last": z_begins_within_the_last,
    "what a restore leaves is in no Z": restored_in_no_z,
    "a number given twice is told twice": number_told_twice,
}
