"""Something is open on an order although its bill was paid: it was rung while another till sold."""

from collections.abc import Iterator
from uuid import UUID

import msgspec

from fynlo_pos.core.exceptions.matter import Happening, Matter, ToldTo
from fynlo_pos.core.exceptions.open_lines import OpenLine, added, open_things, take_or_void
from fynlo_pos.core.words import Words, said

AFTER_BILL = "after_bill"


class Bill(msgspec.Struct, frozen=True):
    """A sale of the order."""

    receipt_number: str
    total_minor: int
    terminal: str
    staff_id: UUID
    at_ms: int


class PaidTab(msgspec.Struct, frozen=True):
    """An order that was paid, with what is open on it."""

    tab_id: UUID
    order: Words
    bills: tuple[Bill, ...]
    lines: tuple[OpenLine, ...]


def after_bill(tab: PaidTab) -> Iterator[Matter]:
    """Rule: an order has a paid bill and something open."""
    if not tab.bills or not tab.lines:
        return
    yield Matter(
        kind=AFTER_BILL,
        key=f"{AFTER_BILL}:{tab.tab_id}",
        title=said(
            "Added after the bill was paid: {things}",
            things=open_things(tab.lines),
        ),
        told=ToldTo.ANYONE,
        order=tab.order,
        happenings=(
            *(
                Happening(
                    said("Bill paid, receipt {receipt}", receipt=bill.receipt_number),
                    bill.terminal,
                    bill.at_ms,
                    bill.staff_id,
                    bill.total_minor,
                )
                for bill in tab.bills
            ),
            *added(tab.lines),
        ),
        remedies=take_or_void(tab.tab_id, tab.lines),
    )
