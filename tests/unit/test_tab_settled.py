"""A sale of which rows alone are left: its tab's lines are found in it by what they are."""

from collections.abc import Sequence
from uuid import UUID

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import BasketLine
from fynlo_pos.core.sales.records import SaleLine
from fynlo_pos.core.tabs.settled import paid_as

ANNA = UUID(int=1)
TEA, COFFEE = UUID(int=20), UUID(int=21)
SMALL, LARGE = UUID(int=30), UUID(int=31)


def rung(
    line: int, product: UUID, name: str = "Tea", milli: int = 1000, variant: UUID | None = None
) -> BasketLine:
    return BasketLine(
        UUID(int=line), name, 3_20, 3_00, milli, ANNA, 0, product_id=product, variant_id=variant
    )


def sold(line: BasketLine) -> SaleLine:
    return SaleLine(
        *(line.name, line.quantity_milli, 3_20, 3_20, 0, 0, 3_20, 20_00, 53),
        *(Dining.EAT_IN, ANNA, line.product_id, line.variant_id),
    )


def numbers(lines: Sequence[BasketLine], paid: Sequence[BasketLine]) -> dict[int, int]:
    return {line.int: number for line, number in paid_as([*map(sold, lines)], paid).items()}


def test_each_line_is_found_by_what_it_is_whatever_the_order() -> None:
    lines = [
        rung(1, TEA),
        rung(2, TEA, milli=2000),
        rung(3, TEA, variant=SMALL),
        rung(4, TEA, variant=LARGE),
        rung(5, COFFEE),
        rung(6, TEA, "Green tea"),
    ]
    assert numbers(lines, lines[::-1]) == {1: 0, 2: 1, 3: 2, 4: 3, 5: 4, 6: 5}


def test_lines_that_are_alike_are_told_apart_by_their_order() -> None:
    lines = [rung(3, TEA), rung(2, COFFEE, "Coffee"), rung(1, TEA)]
    assert numbers(lines, lines) == {3: 0, 2: 1, 1: 2}


def test_what_is_not_there_is_not_found() -> None:
    assert numbers([rung(1, TEA), rung(2, COFFEE)], [rung(2, COFFEE)]) == {2: 1}
    assert numbers([rung(1, TEA)], [rung(2, COFFEE)]) == {}
