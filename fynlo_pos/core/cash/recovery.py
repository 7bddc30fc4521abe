"""Recovery: what an earlier life of a till left in no Z is closed by the life that follows it.

A till that is restored in mid-day begins a log of its own, and its Z covers that log alone. What
the old log holds after its last Z would be in every report and in no Z, so the new life takes a Z
over exactly that range as it begins; and at each close over what came home of the old log since.
"""

from uuid import UUID

import msgspec

from fynlo_pos.core.business_day import local_time
from fynlo_pos.core.cash.closing import ClosingTotals, ZTaken

NOBODY = UUID(int=0)
"""No person takes a recovery Z: the till does."""


class Tail(msgspec.Struct, frozen=True):
    """What an earlier life's log holds in no Z: envelopes ``from_seq`` to ``to_seq``.

    ``number`` is the one its Z takes, and ``ends_with`` the hash of the last of them. Its cash
    moved the drawer by ``drawer_minor``, which the ``totals`` expect of it; of the newest one's,
    where another life begins, that is all that lies in it.
    """

    life: UUID
    series: str
    number: int
    from_seq: int
    to_seq: int
    ends_with: bytes
    business_date: str
    totals: ClosingTotals

    @property
    def drawer_minor(self) -> int:
        """By how much it moved the drawer, or what lies in it."""
        return self.totals.expected_cash_minor


def recovery_z(
    tail: Tail,
    *,
    z_id: UUID,
    at_ms: int,
    timezone: str,
    expected_minor: int,
    carried_minor: int,
) -> ZTaken:
    """Return the Z over a tail, frozen now.

    ``expected_minor`` was in the drawer by the books when it ended; of that ``carried_minor``
    is the new life's to count. Its cards are all to be found on the machine's next total.
    """
    return ZTaken(
        id=z_id,
        number=tail.number,
        series=tail.series,
        from_seq=tail.from_seq,
        to_seq=tail.to_seq,
        business_date=tail.business_date,
        at_ms=at_ms,
        local_time=local_time(at_ms, timezone),
        staff_id=NOBODY,
        staff_name="",
        totals=msgspec.structs.replace(tail.totals, expected_cash_minor=expected_minor),
        counted_minor=None,
        float_left_minor=expected_minor,
        card_machine_counted_minor=None,
        open_tabs=0,
        recovers=tail.life,
        ends_with=tail.ends_with,
        carried_minor=carried_minor,
        carried_card_minor=tail.totals.card_machine_minor,
    )
