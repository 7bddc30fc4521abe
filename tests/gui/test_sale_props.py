"""What the sale page shows, as tables over pure functions."""

from uuid import UUID

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.core.catalogue.documents import Choice, ModifierGroup, Product, Variant
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.pricing.tax import TaxTable
from fynlo_pos.core.pricing.totals import price_basket
from fynlo_pos.core.sales.basket import (
    Basket,
    BasketLine,
    ChosenOption,
    Discount,
    DiscountKind,
)
from fynlo_pos.core.views import ProductTile, TabSummary, TillState
from fynlo_pos.ui.models.basket_lines import LineRow, derive_lines
from fynlo_pos.ui.models.tiles import counts_of, derive_tile
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.viewmodels.basket_props import derive_basket_props
from fynlo_pos.ui.viewmodels.choosing import (
    Choosing,
    begin_choosing,
    closes_on_choice,
    derive_choices,
    derive_modifiers_props,
    need_words,
    sections_for,
    toggle,
)
from fynlo_pos.ui.viewmodels.line import derive_line_props
from fynlo_pos.ui.viewmodels.money_off import Keyed, derive_money_off_props
from fynlo_pos.ui.viewmodels.sale_props import panel_over_tiles
from fynlo_pos.ui.viewmodels.tabs import derive_tab
from tests.support.back_samples import VENUE

pytestmark = pytest.mark.gui

TAX, COFFEE = UUID(int=50), UUID(int=60)
STATE = TillState(UUID(int=1), "T1", "T1", 0, 1, "2026-11-20", 1, 1, None, 0, 0)
SHOP = Shop(VENUE, STATE, "2026-11-20", (), (), {}, TaxTable({TAX: (2000, 0)}))
UNREGISTERED = msgspec.structs.replace(
    SHOP, venue=msgspec.structs.replace(VENUE, vat_registered=False)
)


def line(number: int, minor: int, **fields: object) -> BasketLine:
    return msgspec.structs.replace(
        BasketLine(
            id=UUID(int=number),
            name=f"Item {number}",
            eat_in_minor=minor,
            take_away_minor=minor,
            quantity_milli=1000,
            rung_by=UUID(int=1),
            rung_at_ms=0,
            product_id=UUID(int=number + 100),
            tax_class_id=TAX,
        ),
        **fields,
    )


def basket(*lines: BasketLine, **fields: object) -> Basket:
    return msgspec.structs.replace(
        Basket(UUID(int=7), 0, Dining.EAT_IN, call_number=24, lines=lines), **fields
    )


def props_of(order: Basket, shop: Shop = SHOP) -> dict[str, object]:
    totals = price_basket(order, shop.taxes, shop.venue.tax_mode)
    return msgspec.structs.asdict(derive_basket_props(order, totals, shop))


BASKETS = [
    (basket(call_number=0), {"title": "New order", "isEmpty": True, "vat": "", "canHold": False}),
    (
        basket(line(1, 1_20)),
        {"title": "Order 24", "total": "£1.20", "vat": "0.20", "canHold": True},
    ),
    (
        basket(line(1, 10_00), discount=Discount(DiscountKind.PERCENT, 12_50)),
        {"discountText": "12.5% off", "discount": "-1.25", "total": "£8.75"},
    ),
    (
        basket(line(1, 10_00), discount=Discount(DiscountKind.AMOUNT, 2_00)),
        {"discountText": "£2.00 off", "discount": "-2.00", "total": "£8.00"},
    ),
    (basket(tab_id=UUID(int=9)), {"canHold": True, "isEmpty": True}),
]


@pytest.mark.parametrize(("order", "shown"), BASKETS)
def test_the_basket_shows(order: Basket, shown: dict[str, object]) -> None:
    props = props_of(order)
    assert {name: props[name] for name in shown} == shown


def test_an_unregistered_shop_shows_no_vat() -> None:
    props = props_of(basket(line(1, 1_20)), UNREGISTERED)
    assert (props["vatText"], props["vat"]) == ("", "")


def test_lines_show_their_choices_their_way_out_and_their_discount() -> None:
    order = basket(
        line(
            1,
            3_20,
            quantity_milli=2000,
            options=(
                ChosenOption(UUID(int=5), "Oat milk", 40),
                ChosenOption(UUID(int=6), "Foam", 0),
            ),
            dining=Dining.TAKE_AWAY,
            discount=Discount(DiscountKind.PERCENT, 10_00),
            note="extra hot",
            on_tab_milli=1000,
        )
    )
    totals = price_basket(order, SHOP.taxes, SHOP.venue.tax_mode)
    assert derive_lines(order, totals, SHOP, UUID(int=1)) == [
        LineRow(
            key=str(UUID(int=1)),
            quantity="2",
            name="Item 1",
            detail="Oat milk +0.40, Foam, Take away, 10% off",
            note="extra hot",
            amount="6.48",
            status="held",
            chosen=True,
        )
    ]


@pytest.mark.parametrize(("new_milli", "words"), [(0, ""), (1000, "held")])
def test_held_tells_old_lines_from_new_ones_and_is_not_said_where_there_are_none(
    new_milli: int, words: str
) -> None:
    order = basket(line(1, 3_20, on_tab_milli=1000), line(2, 2_60, on_tab_milli=1000 - new_milli))
    totals = price_basket(order, SHOP.taxes, SHOP.venue.tax_mode)
    assert derive_lines(order, totals, SHOP)[0].status == words


TILES = [
    (ProductTile(UUID(int=1), "Latte", COFFEE, 1, 3_20, None, sold_out=False, needs_choosing=True),
     0, Dining.TAKE_AWAY, ("3.20", "", "")),
    (ProductTile(UUID(int=1), "Soup", COFFEE, 1, 5_50, 4_60, sold_out=False, needs_choosing=False),
     2000, Dining.TAKE_AWAY, ("4.60", "2", "")),
    (ProductTile(UUID(int=1), "Soup", COFFEE, 1, 5_50, 4_60, sold_out=True, needs_choosing=False),
     250, Dining.EAT_IN, ("5.50", "0.250", "Sold out")),
]  # fmt: skip


@pytest.mark.parametrize(("tile", "count", "dining", "shown"), TILES)
def test_tiles_show(
    tile: ProductTile, count: int, dining: Dining, shown: tuple[str, str, str]
) -> None:
    row = derive_tile(tile, count, dining, SHOP)
    assert (row.price, row.quantity, row.reason) == shown


def test_lines_of_one_product_count_together() -> None:
    order = basket(
        line(1, 100), line(2, 100, product_id=UUID(int=101)), line(3, 1, product_id=None)
    )
    assert counts_of(order) == {UUID(int=101): 2000}


MILK = ModifierGroup(
    UUID(int=20),
    "Milk",
    1,
    1,
    (Choice(UUID(int=21), "Whole", usual=True), Choice(UUID(int=22), "Oat", 40)),
)
EXTRAS = ModifierGroup(
    UUID(int=30),
    "Extras",
    0,
    2,
    tuple(Choice(UUID(int=31 + place), f"Extra {place}", 50) for place in range(3)),
)
BREAD = ModifierGroup(UUID(int=40), "Bread", 1, 1, (Choice(UUID(int=41), "White"),))
SIZES = (Variant(UUID(int=11), "Small", 2_90), Variant(UUID(int=12), "Large", 3_60, 3_50))
LATTE = Product(UUID(int=10), "Latte", COFFEE, 3_20, TAX, group_ids=(MILK.id,))


def test_required_groups_come_first_and_sizes_before_them() -> None:
    sized = msgspec.structs.replace(LATTE, variants=SIZES)
    assert [one.title for one in sections_for(sized, [EXTRAS, MILK])] == ["Size", "Milk", "Extras"]


def test_the_usual_is_chosen_before_anybody_touches() -> None:
    state = begin_choosing(msgspec.structs.replace(LATTE, variants=SIZES), [MILK, EXTRAS])
    assert state.variant == SIZES[0]
    assert [option.name for option in state.options] == ["Whole"]
    assert state.missing() is None


def test_a_scanned_size_is_the_one_chosen() -> None:
    sized = msgspec.structs.replace(LATTE, variants=SIZES)
    state = begin_choosing(sized, [MILK], variant=SIZES[1])
    assert state.variant == SIZES[1]
    assert (state.unit_minor(Dining.EAT_IN), state.unit_minor(Dining.TAKE_AWAY)) == (3_60, 3_50)


def choose(state: Choosing, *touched: int) -> list[int]:
    for choice in touched:
        holder = next(
            one
            for one in state.sections
            if any(option.choice_id.int == choice for option in one.choices)
        )
        state = toggle(state, holder, UUID(int=choice))
    return sorted(one.int for one in state.chosen)


TOUCHES = [
    ((22,), [22]),
    ((21,), [21]),
    ((31, 32), [21, 31, 32]),
    ((31, 32, 33), [21, 31, 32]),
    ((31, 31), [21]),
]


@pytest.mark.parametrize(("touched", "chosen"), TOUCHES)
def test_touches_keep_the_limits(touched: tuple[int, ...], chosen: list[int]) -> None:
    assert choose(begin_choosing(LATTE, [MILK, EXTRAS]), *touched) == chosen


def test_what_is_missing_is_named_on_the_button() -> None:
    state = begin_choosing(LATTE, [BREAD])
    props = derive_modifiers_props(state, Dining.EAT_IN, SHOP, has_last=False, is_edit=False)
    assert props.reason == "Choose: Bread"
    assert closes_on_choice(state)
    assert not closes_on_choice(begin_choosing(LATTE, [BREAD, EXTRAS]))


@pytest.mark.parametrize(("maximum", "names"), [(0, []), (1, ["Oat"]), (2, ["Oat", "Soya"])])
def test_no_more_is_usual_than_may_be_chosen(maximum: int, names: list[str]) -> None:
    both = tuple(Choice(uuid7(), name, 40, usual=True) for name in ("Oat", "Soya"))
    group = ModifierGroup(uuid7(), "Milk", 0, maximum, both)
    state = begin_choosing(LATTE, [group])
    assert [option.name for option in state.options] == names
    assert [section.maximum for section in state.sections] == ([maximum] if maximum else [])


def test_the_price_runs_along() -> None:
    state = begin_choosing(LATTE, [MILK], quantity=3)
    state = toggle(state, state.sections[0], UUID(int=22))
    props = derive_modifiers_props(state, Dining.EAT_IN, SHOP, has_last=True, is_edit=False)
    assert (props.price, props.addText, props.hasLast) == ("£10.80", "Add", True)
    assert [row.amount for row in derive_choices(state, state.sections[0], SHOP)] == ["", "+0.40"]


NEEDS = [(MILK, "needed"), (EXTRAS, "up to 2"), (msgspec.structs.replace(EXTRAS, maximum=1), "")]


@pytest.mark.parametrize(("group", "words"), NEEDS)
def test_a_section_says_what_it_asks_for(group: ModifierGroup, words: str) -> None:
    assert need_words(sections_for(LATTE, [group])[0]) == words


def test_the_open_line_shows_its_own() -> None:
    props = derive_line_props(
        line(1, 3_20, quantity_milli=250, dining=Dining.TAKE_AWAY), Dining.EAT_IN, SHOP
    )
    assert (props.isOpen, props.unit, props.quantityText, props.dining) == (
        True,
        "£3.20 each",
        "0.250",
        1,
    )
    assert not derive_line_props(None, Dining.EAT_IN, SHOP).isOpen


PERCENTS = [("5", 50, "0.5%"), ("125", 12_50, "12.5%"), ("1000", 100_00, "100%")]


@pytest.mark.parametrize(("keys", "basis_points", "shown"), PERCENTS)
def test_percentages_fill_from_the_right(keys: str, basis_points: int, shown: str) -> None:
    keyed = Keyed()
    for key in keys:
        keyed = Keyed(keyed.kind, keyed.entry.press(key))
    assert keyed.value == basis_points
    assert derive_money_off_props(keyed, SHOP, can_remove=False).entered == shown


PANELS = [(True, True, "checkout"), (True, False, "checkout"), (False, True, "tabs")]


@pytest.mark.parametrize(("taking", "listing", "panel"), PANELS)
def test_what_covers_the_tiles(*, taking: bool, listing: bool, panel: str) -> None:
    assert panel_over_tiles(is_taking=taking, lists_tabs=listing) == panel


def test_whether_an_order_was_sent_goes_by_the_log_that_changed_it_last() -> None:
    """Another till of the same name, and an earlier life of this one, count their own."""
    tab = TabSummary(UUID(int=3), 24, "", Dining.EAT_IN, 0, UUID(int=1), 1, 2_20, last_on="T1")
    here = msgspec.structs.replace(tab, last_seq=9, last_log=SHOP.state.incarnation)
    there = msgspec.structs.replace(here, last_log=UUID(int=99))
    assert "kept here, not sent yet" in derive_tab(here, SHOP, "Ana", 0, sent=8).detail
    assert "shared with the other tills" in derive_tab(there, SHOP, "Ana", 0, sent=8).detail


def test_a_held_order_shows_number_name_and_age() -> None:
    tab = TabSummary(
        UUID(int=3), 24, "Sam", Dining.TAKE_AWAY, 1_795_178_460_000, UUID(int=1), 1, 2_20
    )
    row = derive_tab(tab, SHOP, "Ana", 1_795_178_460_000 + 5 * 60_000)
    assert row.title == "Order 24  Sam"
    assert row.detail == "Take away  1 line  12:41 (5 min ago)  Ana"
    assert row.amount == "£2.20"
