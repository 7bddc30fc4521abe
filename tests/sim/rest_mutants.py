"""The product with a rule broken that is seen at rest alone: Zs, what is told, what is kept."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any
from unittest.mock import patch
from uuid import UUID

from fynlo_pos.core.db import (
    closing_rows,
    earlier_lives,
    folding,
    own_logs,
    snapshot_rejoining,
    z_standing,
)
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.projections import closing
from fynlo_pos.core.exceptions import receipts, tab_race
from fynlo_pos.core.exceptions.tab_race import RacedLine
from fynlo_pos.core.incarnation import IncarnationBegan
from fynlo_pos.sync.member import vouching
from fynlo_pos.sync.protocol.frames import Card, SignedHead
from tests.sim.mutants import Mutant


def z_begins_within_the_last() -> AbstractContextManager[Any]:
    """A Z takes the last envelope of the one before once more."""
    again = closing._NEXT_PERIOD.replace("period_from_seq = ?", "period_from_seq = ? - 1")
    return patch.object(closing, "_NEXT_PERIOD", again)


def restored_in_no_z() -> AbstractContextManager[Any]:
    """A life begins without a Z over what the one before left in none."""
    return patch.object(own_logs, "read_tails", lambda *_: ())


def goes_on_from_elsewhere() -> AbstractContextManager[Any]:
    """A life says that it goes on from what no log ever held."""

    def misnamed(**said: Any) -> IncarnationBegan:
        return real(**{**said, "previous_hash": bytes(reversed(said["previous_hash"]))})

    real = IncarnationBegan
    return patch.object(own_logs, "IncarnationBegan", misnamed)


def void_not_told() -> AbstractContextManager[Any]:
    """A void of what was paid for is told to nobody."""
    return patch.object(tab_race, "void_after_settled", lambda _: ())


def told_though_paid_back() -> AbstractContextManager[Any]:
    """What was paid for twice and paid back is told all the same."""
    return patch.object(RacedLine, "refunded_milli", lambda _: 0)


def folded_beyond_the_snapshot() -> AbstractContextManager[Any]:
    """A till takes out bodies that no snapshot of the hub's holds."""
    return patch.object(folding, "_reach", lambda live, _: dict(_heads(live)))


def merged_before_handed_in() -> AbstractContextManager[Any]:
    """A folded snapshot that has another branch of an earlier life is merged at once."""
    return patch.object(snapshot_rejoining, "_is_not_handed_in", lambda _: ())


def _heads(live: Connection) -> Iterator[tuple[UUID, int]]:
    for name, seq in live.exec_driver_sql("SELECT incarnation, seq FROM chain"):
        yield UUID(bytes=name), seq


def number_told_twice() -> AbstractContextManager[Any]:
    """Receipt numbers that were given twice are told twice."""
    real = receipts.receipt_twice
    return patch.object(receipts, "receipt_twice", lambda shared: (*real(shared), *real(shared)))


def branch_hidden() -> AbstractContextManager[Any]:
    """A Z over a second branch is not listed where the life's own is over as much."""
    hiding = closing_rows._Z_REPORTS.replace("fork.first_seq <= z.to_seq", "0")
    hiding = hiding.replace(z_standing.IS_OF_THIS_BRANCH, "1")
    return patch.object(closing_rows, "_Z_REPORTS", hiding)


def every_z_listed() -> AbstractContextManager[Any]:
    """A Z that says nothing which another does not is listed too."""
    hidden = f"AND NOT {z_standing.IS_IN_ANOTHER_Z}"
    telling = closing_rows._Z_REPORTS.replace(hidden, "")
    return patch.object(closing_rows, "_Z_REPORTS", telling)


def a_stranger_stays_one() -> AbstractContextManager[Any]:
    """Of whom a till once took for no device of the venue, no till takes anything in any more."""

    def doubtful(
        signed: SignedHead, cards: Mapping[UUID, Card], owner: UUID | None
    ) -> vouching.Doubtful | None:
        why = real(signed, cards, owner)
        if why is vouching.Doubtful.NOT_ENROLLED:
            strangers.add(signed.device)
        return vouching.Doubtful.NOT_ENROLLED if signed.device in strangers else why

    real, strangers = vouching._doubtful, set[UUID]()
    return patch.object(vouching, "_doubtful", doubtful)


def sibling_believed() -> AbstractContextManager[Any]:
    """A Z by a life that is not behind the present one keeps takings out of its next Z."""
    anybodys = earlier_lives._LIVES.replace(z_standing.IS_OF_LIFE, "1")
    return patch.object(earlier_lives, "_LIVES", anybodys)


AT_REST: dict[str, Mutant] = {
    "a Z begins within the last": z_begins_within_the_last,
    "what a restore leaves is in no Z": restored_in_no_z,
    "a life goes on from elsewhere": goes_on_from_elsewhere,
    "a void of what was paid for is not told": void_not_told,
    "paid twice is told though paid back": told_though_paid_back,
    "folded beyond the hub's snapshot": folded_beyond_the_snapshot,
    "merged before all is handed in": merged_before_handed_in,
    "a stranger stays one": a_stranger_stays_one,
    "a number given twice is told twice": number_told_twice,
    "a Z over a second branch is hidden": branch_hidden,
    "a Z that is in another is listed": every_z_listed,
    "a Z of a life beside it covers": sibling_believed,
}
