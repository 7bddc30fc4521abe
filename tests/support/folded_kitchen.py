"""A kitchen as the hub folds it from envelopes."""

from uuid import UUID, uuid4

import msgspec

from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.envelope import GENESIS, Envelope, seal_envelope
from hub.boards.fold import KitchenFold
from hub.boards.order import Place
from tests.support.restaurant import Restaurant
from tests.support.shop import FRIDAY_NOON_MS, STAFF_ID

LATER_MS = FRIDAY_NOON_MS + 60_000


def place_at(stamp: int) -> Place:
    """Where a fact of this stamp stands."""
    return Place(stamp, STAFF_ID, b"", STAFF_ID)


def log_of(shop: Restaurant) -> list[Envelope]:
    """All that a shop wrote."""
    with shop.open.readers.connect() as now:
        return list(read_log(now))


def folded(envelopes: list[Envelope]) -> KitchenFold:
    """What these come to at the hub."""
    fold = KitchenFold()
    for each in envelopes:
        fold.take(each.body, each.private, LATER_MS)
    return fold


def sealed(
    records: list[msgspec.Struct],
    before: Envelope | None = None,
    *,
    incarnation: UUID | None = None,
    stamp: int = 1,
) -> Envelope:
    """Seal facts as the next envelope of a chain, or the first of one."""
    return seal_envelope(
        records,
        incarnation=incarnation or (before.incarnation if before else uuid4()),
        seq=before.seq + 1 if before else 1,
        stamp=stamp,
        previous=before.hash if before else GENESIS,
        app_version="1",
        salt=bytes(16),
    )
