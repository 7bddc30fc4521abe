"""Money taken for an order before it is paid in full: named once as taken, and once as used.

It is in a sale only when the rest is taken, so on the day it is taken the drawer or the card
machine holds more by it than the sales say, and on the day it is used less.
"""

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.tender import Tender


class TakenInPart(msgspec.Struct, frozen=True):
    """What was taken for an order that was not paid yet, tip and all: in none of the totals.

    ``business_date`` is that of the Z which told of it first. A Z of an earlier version names
    neither that nor the order, nor the account that the money stands in.
    """

    call_number: int
    title: str
    amount_minor: int
    order_id: UUID | None = None
    account: str = ""
    business_date: str = ""


class InPart(msgspec.Struct, frozen=True):
    """What was taken in part since the last Z, and what became of what that one left.

    ``waiting`` is left still, for an order that is not paid yet. ``paid`` is in a sale now,
    ``given_back`` lies with no order any more.
    """

    taken: tuple[TakenInPart, ...] = ()
    waiting: tuple[TakenInPart, ...] = ()
    paid: tuple[TakenInPart, ...] = ()
    given_back: tuple[TakenInPart, ...] = ()

    @property
    def left(self) -> tuple[TakenInPart, ...]:
        """What waits for an order to be paid: the next Z begins with it."""
        return (*self.waiting, *self.taken)


NOTHING_IN_PART = InPart()


def since_last_z(
    left: Sequence[TakenInPart],
    draft: Basket | None,
    sale: SaleSealed | None,
    known_as: Collection[UUID],
) -> InPart:
    """Return what was taken in part since a Z that ``left`` some, all of it for one order.

    That order is ``known_as`` by an id in each life of the till since, and is sold by ``sale``.
    What an earlier version left of an order that is not at hand tells nothing of what became of it.
    """
    at_hand = _lying_with(draft)
    if not left:
        return InPart(taken=at_hand)
    if draft is not None and _is_same_order(left, draft, known_as):
        waiting, gone = _parted(left, at_hand)
        _, taken = _parted(at_hand, left)
        return InPart(taken=taken, waiting=waiting, given_back=gone)
    if sale is not None:
        paid, gone = _parted(left, _of_tenders(sale.tenders, sale.id, sale.call_number))
        return InPart(taken=at_hand, paid=paid, given_back=gone)
    return InPart(taken=at_hand, given_back=tuple(left) if known_as else ())


def sum_in(parts: Iterable[TakenInPart], account: str) -> int:
    """Return what of some parts stands in one account."""
    return sum(part.amount_minor for part in parts if part.account == account)


def _lying_with(draft: Basket | None) -> tuple[TakenInPart, ...]:
    return _of_tenders(draft.taken, draft.id, draft.call_number) if draft is not None else ()


def _of_tenders(
    tenders: Iterable[Tender], order_id: UUID, call_number: int
) -> tuple[TakenInPart, ...]:
    return tuple(
        TakenInPart(call_number, one.title, one.amount_minor + one.tip_minor, order_id, one.account)
        for one in tenders
    )


def _is_same_order(left: Sequence[TakenInPart], draft: Basket, known_as: Collection[UUID]) -> bool:
    return draft.id in known_as if known_as else draft.call_number == left[0].call_number


def _parted(
    parts: Sequence[TakenInPart], among: Sequence[TakenInPart]
) -> tuple[tuple[TakenInPart, ...], tuple[TakenInPart, ...]]:
    """Return those of some parts that are among others too, each as often as there, and the rest.

    A part is known by its way and its amount.
    """
    there = [(one.title, one.amount_minor) for one in among]
    found, missing = [], []
    for part in parts:
        known_by = (part.title, part.amount_minor)
        if known_by in there:
            there.remove(known_by)
            found.append(part)
        else:
            missing.append(part)
    return tuple(found), tuple(missing)
