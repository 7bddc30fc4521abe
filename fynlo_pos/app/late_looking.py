"""What waits at the hub to be admitted, as it is shown; no more than that is let in.

The pages of it are read until all was, or as many as anybody looks through: what is behind those
waits on, and is shown next.
"""

from collections.abc import Callable
from typing import Final

import msgspec

from fynlo_pos.app.hub_calls import HubCalls, other_than_shown
from fynlo_pos.app.sold_in import sales_in
from fynlo_pos.core.trouble import Refused
from fynlo_pos.sync.protocol.calls import KnownDevice, Late, LatePage, ReadLate
from fynlo_pos.sync.protocol.frames import Head
from fynlo_pos.sync.protocol.link import link_of
from fynlo_pos.sync.protocol.packing import unpack
from fynlo_pos.ui import terminals as told

MOST_SHOWN: Final = 20_000
"""So many entries are shown at a time: some months of a busy till."""


class LateLook(msgspec.Struct, frozen=True):
    """What was read of a log that waits: ``entries`` up to ``upto``, their sales, and what is left.

    Only as far as its terminal has signed: so far it can be let in by itself.
    """

    entries: int
    sales: tuple[tuple[str, int], ...]
    upto: Head | None
    left: int

    @property
    def total_minor(self) -> int:
        """The sales together."""
        return sum(minor for _, minor in self.sales)


def look_at(
    read: Callable[[ReadLate], LatePage], late: Late, *, most: int = MOST_SHOWN
) -> LateLook:
    """Read what waits on a log, page after page. Raises ``NotAFrame`` for what is no page."""
    after, upto = late.told, None
    sales: list[tuple[str, int]] = []
    signed = 0
    while after < late.stored and after - late.told < most:
        page = read(ReadLate(late.chain, after, late.stored))
        envelopes = unpack(page.packed)
        if not envelopes or link_of(envelopes[-1].body).seq <= after:
            break
        ends = {head.seq: head for head in page.signed}
        for sent in envelopes:
            after = link_of(sent.body).seq
            sales += [(sale.receipt_number, sale.total_minor) for sale in sales_in(sent)]
            if after in ends:
                upto, signed = ends[after], len(sales)
    last = upto.seq if upto is not None else late.told
    return LateLook(last - late.told, tuple(sales[:signed]), upto, late.stored - last)


class ShownLate:
    """What was shown of each log; a log that is as it was is not read again."""

    def __init__(self, *, most: int = MOST_SHOWN) -> None:
        self._most = most
        self._looks: dict[Late, LateLook] = {}

    def of(
        self, calls: HubCalls, device: KnownDevice, *, can_manage: bool
    ) -> tuple[told.LateSales, ...]:
        """Return what a terminal handed in late; who may not admit it is not shown its sales."""
        return tuple(
            self._shown(calls, late)
            if can_manage
            else told.LateSales(late.chain, late.stored - late.told)
            for late in device.late
        )

    def admit(self, calls: HubCalls, shown: told.ShownLate) -> None:
        """Have the hub tell the shop what was shown of a log, and nothing else.

        Raises ``Refused`` where that is not what lies there, and as ``HubCalls`` does.
        """
        late = next(
            (each for device in calls.devices() for each in device.late if each.chain == shown.log),
            None,
        )
        if late is None:
            raise Refused("Nothing waits there any more: somebody else admitted it.")
        as_shown = msgspec.structs.replace(late, stored=late.told + shown.entries)
        look = look_at(calls.read_late, as_shown, most=self._most)
        found = told.ShownLate(late.chain, look.entries, len(look.sales), look.total_minor)
        if look.upto is None or found != shown:
            raise other_than_shown()
        calls.admit(look.upto)

    def _shown(self, calls: HubCalls, late: Late) -> told.LateSales:
        look = self._looks.get(late)
        if look is None:
            look = look_at(calls.read_late, late, most=self._most)
            others = ((one, seen) for one, seen in self._looks.items() if one.chain != late.chain)
            self._looks = {**dict(others), late: look}
        return told.LateSales(late.chain, look.entries, look.sales, left=look.left)
