"""The basket: what a tap does to it, and what it refuses."""

from uuid import UUID, uuid4

import pytest

from fynlo_pos.core.catalogue.documents import Product, SoldOut, Variant
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import Basket, BasketLine, ChosenOption, Discount, DiscountKind
from fynlo_pos.core.sales.ringing import (
    MOST_LINES,
    add_line,
    change_line,
    discount_line,
    discount_order,
    give_back_part,
    line_for,
    misc_line,
    remove_line,
    set_dining,
    set_name,
    set_quantity,
    take_part,
)
from fynlo_pos.core.trouble import Refused
from fynlo_pos.payments.tenders import take_cash

pytestmark = pytest.mark.unit

ANA = UUID(int=1)
STANDARD = UUID(int=20)
LATTE = Product(
    id=UUID(int=7),
    name="Latte",
    category_id=UUID(int=3),
    price_minor=320,
    take_away_price_minor=300,
    tax_class_id=STANDARD,
)
OAT = ChosenOption(UUID(int=40), "Oat milk", 40)


def empty() -> Basket:
    return Basket(id=uuid4(), opened_at_ms=0, dining=Dining.EAT_IN)


def latte(**changes: object) -> BasketLine:
    return line_for(LATTE, line_id=uuid4(), rung_by=ANA, rung_at_ms=0, **changes)  # type: ignore[arg-type]


def test_the_same_item_again_raises_its_count() -> None:
    basket = add_line(add_line(empty(), latte()), latte(options=[OAT]))
    basket = add_line(basket, latte())
    assert [line.quantity_milli for line in basket.lines] == [2000, 1000]


@pytest.mark.parametrize(
    "other", [{"options": [OAT]}, {"note": "no foam"}, {"price_minor": 310}], ids=str
)
def test_a_different_item_is_a_line_of_its_own(other: dict[str, object]) -> None:
    assert len(add_line(add_line(empty(), latte()), latte(**other)).lines) == 2


def test_take_away_uses_its_price_where_one_is_set() -> None:
    basket = add_line(empty(), latte(options=[OAT]))
    assert basket.lines[0].unit_minor(Dining.EAT_IN) == 360
    assert basket.lines[0].unit_minor(Dining.TAKE_AWAY) == 340


def test_a_change_of_dining_keeps_the_price_without_a_take_away_price() -> None:
    line = latte(price_minor=310)
    assert line.unit_minor(Dining.EAT_IN) == line.unit_minor(Dining.TAKE_AWAY) == 310


def test_dining_of_the_order_overrules_what_lines_were_set_to() -> None:
    basket = add_line(empty(), latte())
    line_id = basket.lines[0].id
    basket = change_line(basket, line_id, new_line_id=uuid4(), dining=Dining.TAKE_AWAY)
    assert basket.lines[0].dining is Dining.TAKE_AWAY
    assert set_dining(basket, Dining.EAT_IN, new_id=uuid4).lines[0].dining is None


def test_a_variant_gives_name_and_price() -> None:
    large = Variant(UUID(int=8), "Large", 360)
    line = latte(variant=large)
    assert (line.name, line.eat_in_minor, line.variant_id) == ("Latte Large", 360, large.id)


def test_options_never_bring_a_price_below_nought() -> None:
    line = latte(options=[ChosenOption(UUID(int=41), "On the house", -1000)])
    assert line.unit_minor(Dining.EAT_IN) == 0


def test_nought_of_a_line_removes_it() -> None:
    basket = add_line(empty(), latte())
    assert set_quantity(basket, basket.lines[0].id, 0).is_empty


@pytest.mark.parametrize("quantity_milli", [-1000, 10_000_000])
def test_an_absurd_count_is_refused(quantity_milli: int) -> None:
    basket = add_line(empty(), latte())
    with pytest.raises(Refused, match="between 1 and 9,999"):
        set_quantity(basket, basket.lines[0].id, quantity_milli)


@pytest.mark.parametrize("price_minor", [-1, 10_000_000])
def test_an_absurd_price_is_refused(price_minor: int) -> None:
    with pytest.raises(Refused, match="at most 7 digits"):
        add_line(empty(), latte(price_minor=price_minor))
    with pytest.raises(Refused, match="at most 7 digits"):
        misc_line(
            line_id=uuid4(),
            name="Candle",
            price_minor=price_minor,
            tax_class_id=STANDARD,
            rung_by=ANA,
            rung_at_ms=0,
        )


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (DiscountKind.PERCENT, 0),
        (DiscountKind.PERCENT, 10_001),
        (DiscountKind.PERCENT, -5),
        (DiscountKind.AMOUNT, 0),
        (DiscountKind.AMOUNT, 10_000_000),
    ],
)
def test_an_absurd_discount_is_refused(kind: DiscountKind, value: int) -> None:
    basket = add_line(empty(), latte())
    with pytest.raises(Refused, match="discount"):
        discount_order(basket, Discount(kind, value))
    with pytest.raises(Refused, match="discount"):
        discount_line(basket, basket.lines[0].id, Discount(kind, value), new_line_id=uuid4())


def test_a_line_that_is_gone_is_said() -> None:
    with pytest.raises(Refused, match="no longer in the order"):
        remove_line(empty(), uuid4())


def test_an_order_has_an_end() -> None:
    basket = empty()
    for number in range(MOST_LINES):
        basket = add_line(basket, latte(note=str(number)))
    with pytest.raises(Refused, match="Pay or hold"):
        add_line(basket, latte(note="one more"))
    assert len(add_line(basket, latte(note="0")).lines) == MOST_LINES


def test_a_removed_tab_line_is_remembered_and_a_draft_line_is_not() -> None:
    on_tab = BasketLine(
        id=uuid4(),
        name="Beer",
        eat_in_minor=500,
        take_away_minor=500,
        quantity_milli=2000,
        rung_by=ANA,
        rung_at_ms=0,
        on_tab_milli=2000,
    )
    draft = latte()
    basket = Basket(
        id=uuid4(), opened_at_ms=0, dining=Dining.EAT_IN, lines=(on_tab, draft), tab_id=uuid4()
    )
    basket = remove_line(remove_line(basket, draft.id), on_tab.id)
    assert basket.is_empty
    assert basket.dropped == (on_tab,)


def test_rewording_a_tab_line_rings_it_anew() -> None:
    on_tab = latte()
    on_tab = BasketLine(
        **{f: getattr(on_tab, f) for f in on_tab.__struct_fields__} | {"on_tab_milli": 1000}
    )
    basket = Basket(
        id=uuid4(), opened_at_ms=0, dining=Dining.EAT_IN, lines=(on_tab,), tab_id=uuid4()
    )
    new_id = uuid4()
    reworded = change_line(basket, on_tab.id, new_line_id=new_id, note="extra hot")
    assert reworded.dropped == (on_tab,)
    assert [(line.id, line.note, line.on_tab_milli) for line in reworded.lines] == [
        (new_id, "extra hot", 0)
    ]
    assert change_line(basket, on_tab.id, new_line_id=new_id, note="") == basket


def test_names_and_notes_are_trimmed_to_what_prints() -> None:
    basket = set_name(add_line(empty(), latte()), "  Sam  " + "x" * 90)
    assert basket.name.startswith("Sam")
    assert len(basket.name) == 40


@pytest.mark.parametrize(
    ("sold_out", "on", "today", "sells"),
    [
        (SoldOut.NO, "", "2026-11-20", True),
        (SoldOut.UNTIL_TOMORROW, "2026-11-20", "2026-11-20", False),
        (SoldOut.UNTIL_TOMORROW, "2026-11-20", "2026-11-21", True),
        (SoldOut.UNTIL_SAID, "2026-11-01", "2026-11-20", False),
    ],
)
def test_sold_out_until_tomorrow_or_until_said(
    sold_out: SoldOut, on: str, today: str, sells: bool
) -> None:
    product = Product(
        id=uuid4(),
        name="Soup",
        category_id=uuid4(),
        price_minor=550,
        tax_class_id=STANDARD,
        sold_out=sold_out,
        sold_out_on=on,
    )
    assert product.can_be_sold(today) is sells


def test_money_taken_in_part_is_given_back_by_its_place() -> None:
    five, two = take_cash(8_00, 5_00), take_cash(3_00, 2_00)
    basket = take_part(take_part(empty(), five), two)
    assert basket.taken == (five, two)
    assert give_back_part(basket, 0).taken == (two,)


@pytest.mark.parametrize("place", [-1, 1])
def test_money_that_is_not_there_is_not_given_back(place: int) -> None:
    basket = take_part(empty(), take_cash(8_00, 5_00))
    with pytest.raises(Refused, match="no longer with the order"):
        give_back_part(basket, place)


def test_something_not_on_the_menu_has_a_name_and_a_rate() -> None:
    line = misc_line(
        line_id=uuid4(),
        name="  ",
        price_minor=4_50,
        tax_class_id=STANDARD,
        rung_by=ANA,
        rung_at_ms=0,
    )
    assert (line.name, line.category_name, line.tax_class_id) == ("Misc item", "Misc", STANDARD)


def test_no_discount_is_no_discount() -> None:
    ten = Discount(DiscountKind.PERCENT, 1000)
    assert discount_order(discount_order(empty(), ten), None).discount is None
