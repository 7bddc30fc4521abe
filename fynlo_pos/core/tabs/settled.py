"""Which line of a sale each line of its tab was paid as, where the sale itself says it no more."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from fynlo_pos.core.sales.basket import BasketLine
from fynlo_pos.core.sales.records import SaleLine


def paid_as(sold: Sequence[SaleLine], paid: Iterable[BasketLine]) -> dict[UUID, int]:
    """Return the number of the sale's line for each of a tab's lines, each as much as was paid.

    Both come in the order in which the lines were rung, which is how a tab is taken up and sold;
    so the first is the first among lines that are alike.
    """
    numbers: dict[UUID, int] = {}
    left = list(paid)
    for number, line in enumerate(sold):
        one = next((each for each in left if _is_alike(line, each)), None)
        if one is not None:
            left.remove(one)
            numbers[one.id] = number
    return numbers


def _is_alike(sold: SaleLine, rung: BasketLine) -> bool:
    return (sold.name, sold.product_id, sold.variant_id, sold.quantity_milli) == (
        rung.name,
        rung.product_id,
        rung.variant_id,
        rung.quantity_milli,
    )
