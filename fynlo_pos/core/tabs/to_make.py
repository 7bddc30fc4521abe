"""What whoever makes an order has not been told of it yet."""

from uuid import UUID

import msgspec

from fynlo_pos.core.sales.basket import Basket


class LineChange(msgspec.Struct, frozen=True):
    """So much more of a tab's line is to be made, in thousandths; below zero, so much less."""

    line_id: UUID
    milli: int


class ToMake(msgspec.Struct, frozen=True):
    """An order as it was put on disk. ``id`` is its basket's: one order is told of once.

    Without a ``tab_id`` it is the whole of the sale that has this id. With one it is only what
    ``changes`` say, of which a tab that ``is_known`` was told of before.
    """

    id: UUID
    call_number: int
    tab_id: UUID | None = None
    changes: tuple[LineChange, ...] = ()
    is_known: bool = False


def to_make(basket: Basket, *, is_sold: bool) -> ToMake | None:
    """Return what is new in an order that was sold or held; ``None`` where nothing is."""
    if is_sold and basket.tab_id is None:
        return ToMake(basket.id, basket.call_number)
    changes = (
        *(
            LineChange(line.id, line.quantity_milli - line.on_tab_milli)
            for line in basket.lines
            if line.quantity_milli != line.on_tab_milli
        ),
        *(LineChange(line.id, -line.on_tab_milli) for line in basket.dropped if line.on_tab_milli),
    )
    if not changes:
        return None
    return ToMake(
        basket.id,
        basket.call_number,
        tab_id=basket.tab_id or basket.id,
        changes=changes,
        is_known=basket.tab_id is not None,
    )
