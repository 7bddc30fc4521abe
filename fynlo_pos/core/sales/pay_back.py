"""Paying back: by which ways an order was paid, and how much can still go back by each.

An order that was paid one way may be paid back by any. One that was paid by several goes back by
each at most what came by it, and a tip goes back only by the way it came. Two tills apart may both
have paid a line back; the lines that are left are owed still, so what all ways together no longer
hold goes back by the chosen one.
"""

from collections.abc import Collection, Iterable, Sequence, Sized

import msgspec

from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.trouble import Refused


class WayBack(msgspec.Struct, frozen=True):
    """A way an order was paid, and what came by it and has not gone back, in minor units."""

    method: str
    title: str
    account: str
    amount_minor: int = 0
    tip_minor: int = 0


def ways_back(sale: SaleSealed, paid_back: Iterable[Tender] = ()) -> tuple[WayBack, ...]:
    """Return the ways a sale was paid, in their order, with what is left of each.

    ``paid_back`` are the tenders of its refunds. A way by which nothing came is none.
    """
    came: dict[str, WayBack] = {}
    for tender in sale.tenders:
        if tender.amount_minor or tender.tip_minor:
            came[tender.method] = _with(_way_of(came, tender), tender)
    gone = dict(came)
    for tender in paid_back:
        if tender.method in gone:
            gone[tender.method] = _with(gone[tender.method], tender)
    return tuple(
        msgspec.structs.replace(
            way, amount_minor=max(0, way.amount_minor), tip_minor=max(0, way.tip_minor)
        )
        for way in gone.values()
    )


def tip_left(ways: Iterable[WayBack]) -> int:
    """Return how much of the tips can still go back."""
    return sum(way.tip_minor for way in ways)


def pay_back(
    due_minor: int, ways: Sequence[WayBack], by: WayBack, *, with_tip: bool = False
) -> tuple[Tender, ...]:
    """Return the tenders that pay ``due_minor`` back, each below nought, to the penny.

    What an order was paid by several ways goes back ``by`` the chosen one first, as far as it came
    by that, and the rest by the others in their order; what none of them holds goes ``by`` the
    chosen one too. ``with_tip`` gives all tips back too, each by the way it came.
    """
    payers = _first(by, ways) if _is_split(ways) else (_unbounded(by, due_minor),)
    parts: dict[str, Tender] = {}
    left = due_minor
    for way in payers:
        amount = min(left, way.amount_minor)
        left -= amount
        if amount or (way.method == by.method and not due_minor and not with_tip):
            parts[way.method] = _back(way, amount, 0)
    if left:
        held = parts.get(by.method, _back(by, 0, 0))
        parts[by.method] = _back(by, left - held.amount_minor, 0)
    for way in ways if with_tip else ():
        if way.tip_minor:
            amount = -parts[way.method].amount_minor if way.method in parts else 0
            parts[way.method] = _back(way, amount, way.tip_minor)
    return tuple(parts.values())


def check_paid_back(
    sale: SaleSealed, tenders: Collection[Tender], paid_back: Iterable[Tender]
) -> None:
    """Raise ``Refused`` where more would go back a way, or from elsewhere, than came by it.

    Beyond what came by them, all ways together pay back only what none of them holds any more.
    """
    ways = {way.method: way for way in ways_back(sale, paid_back)}
    backs = _by_method(tenders)
    if any(one.method in ways and one.account != ways[one.method].account for one in tenders):
        raise Refused(
            "It cannot go back from another account than it came to. Nothing was refunded."
        )
    beyond_minor = 0
    for method, back in backs.items():
        way = ways.get(method, WayBack(method, back.title, back.account))
        if back.tip_minor > way.tip_minor:
            raise Refused("No more of a tip can go back than was given. Nothing was refunded.")
        beyond_minor += max(0, back.amount_minor - way.amount_minor)
    due_minor = sum(back.amount_minor for back in backs.values())
    unheld_minor = max(0, due_minor - sum(way.amount_minor for way in ways.values()))
    if _is_split(ways) and beyond_minor > unheld_minor:
        raise Refused(
            "More would go back one way than came by it. Nothing was refunded; pay the rest "
            "back the other way it was paid."
        )


def _by_method(tenders: Iterable[Tender]) -> dict[str, WayBack]:
    sums: dict[str, WayBack] = {}
    for tender in tenders:
        if tender.amount_minor > 0 or tender.tip_minor > 0:
            raise Refused("A refund takes nothing. Nothing was refunded; check the amounts.")
        way = _way_of(sums, tender)
        sums[tender.method] = msgspec.structs.replace(
            way,
            amount_minor=way.amount_minor - tender.amount_minor,
            tip_minor=way.tip_minor - tender.tip_minor,
        )
    return sums


def _is_split(ways: Sized) -> bool:
    return len(ways) > 1


def _first(by: WayBack, ways: Sequence[WayBack]) -> tuple[WayBack, ...]:
    return tuple(sorted(ways, key=lambda way: way.method != by.method))


def _unbounded(by: WayBack, due_minor: int) -> WayBack:
    return msgspec.structs.replace(by, amount_minor=due_minor)


def _way_of(ways: dict[str, WayBack], tender: Tender) -> WayBack:
    return ways.get(tender.method, WayBack(tender.method, tender.title, tender.account))


def _with(way: WayBack, tender: Tender) -> WayBack:
    return msgspec.structs.replace(
        way,
        amount_minor=way.amount_minor + tender.amount_minor,
        tip_minor=way.tip_minor + tender.tip_minor,
    )


def _back(way: WayBack, amount_minor: int, tip_minor: int) -> Tender:
    return Tender(way.method, way.title, way.account, -amount_minor, -tip_minor)
