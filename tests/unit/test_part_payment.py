"""Money taken for an order that is not paid yet: what may still become of the order."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from msgspec.structs import replace

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.money import CURRENCIES, GBP
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding, TaxTable
from fynlo_pos.core.sales.basket import Basket, Discount, DiscountKind
from fynlo_pos.core.sales.part_payment import (
    PartPaid,
    check_covers_taken,
    check_loses_no_money,
    over_minor,
    taken_minor,
)
from fynlo_pos.core.sales.ringing import (
    add_line,
    change_line,
    clear_order,
    discount_line,
    discount_order,
    give_back_part,
    line_for,
    remove_line,
    set_dining,
    set_name,
    set_quantity,
    take_part,
)
from fynlo_pos.core.sales.take_back import take_back
from fynlo_pos.core.trouble import Refused
from fynlo_pos.payments.tenders import take_card_machine, take_cash

pytestmark = pytest.mark.unit

ANA = UUID(int=1)
TAXES, MODE = TaxTable({}), TaxMode(False, True, TaxRounding.PER_RECEIPT)
CHIPS = Product(UUID(int=7), "Chips", UUID(int=3), 4_20, UUID(int=20), take_away_price_minor=1_90)
BUN = Product(UUID(int=8), "Bun", UUID(int=3), 1_10, UUID(int=20))


def chips(quantity: int = 1) -> Basket:
    basket = Basket(id=uuid4(), opened_at_ms=0, dining=Dining.EAT_IN)
    return rung(basket, CHIPS, quantity)


def rung(basket: Basket, what: Product, quantity: int = 1) -> Basket:
    line = line_for(
        what, line_id=uuid4(), rung_by=ANA, rung_at_ms=0, quantity_milli=quantity * 1000
    )
    return add_line(basket, line)


def paid_in_part(basket: Basket, minor: int = 2_00) -> Basket:
    return take_part(basket, take_cash(99_00, minor))


def check(before: Basket, after: Basket) -> None:
    check_covers_taken(before, after, TAXES, MODE, GBP)


def half_off() -> Discount:
    return Discount(DiscountKind.PERCENT, 60_00)


Act = Callable[[Basket], Basket]

BELOW: dict[str, Act] = {
    "fewer of a line": lambda b: set_quantity(b, b.lines[0].id, 400),
    "money off the order": lambda b: discount_order(b, half_off()),
    "money off a line": lambda b: discount_line(b, b.lines[0].id, half_off(), new_line_id=uuid4()),
    "taken away instead": lambda b: set_dining(b, Dining.TAKE_AWAY, new_id=uuid4),
    "a line taken away": lambda b: change_line(
        b, b.lines[0].id, new_line_id=uuid4(), dining=Dining.TAKE_AWAY
    ),
}


@pytest.mark.parametrize("act", BELOW.values(), ids=BELOW)
def test_an_order_does_not_come_to_less_than_was_taken(act: Act) -> None:
    before = paid_in_part(chips())
    with pytest.raises(PartPaid, match=r"£2\.00 was taken .* Nothing was changed\. Give"):
        check(before, act(before))
    check(chips(), act(chips()))


def test_a_line_goes_while_the_rest_covers_what_was_taken() -> None:
    before = paid_in_part(rung(chips(), BUN))
    check(before, remove_line(before, before.lines[1].id))
    with pytest.raises(PartPaid, match=r"would come to £1\.10"):
        check(before, remove_line(before, before.lines[0].id))


def test_an_order_may_come_to_exactly_what_was_taken() -> None:
    before = paid_in_part(chips())
    check(before, discount_order(before, Discount(DiscountKind.AMOUNT, 2_20)))
    with pytest.raises(PartPaid):
        check(before, discount_order(before, Discount(DiscountKind.AMOUNT, 2_21)))


@pytest.mark.parametrize(
    "tender", [take_cash(4_20, 2_00), take_card_machine(4_20, 0, 1_00)], ids=["money", "a tip"]
)
def test_an_order_that_money_was_taken_for_is_not_emptied(tender: object) -> None:
    before = take_part(rung(chips(), BUN), tender)  # type: ignore[arg-type]
    with pytest.raises(PartPaid, match="Money was taken for this order"):
        clear_order(before)
    last = replace(before, lines=before.lines[1:])
    with pytest.raises(PartPaid, match="Give it back first"):
        remove_line(last, last.lines[0].id)
    with pytest.raises(PartPaid):
        check(before, replace(before, lines=()))
    assert clear_order(give_back_part(before, 0)).is_empty


def test_taking_back_a_change_does_not_go_below_what_was_taken() -> None:
    one = chips()
    three = set_quantity(one, one.lines[0].id, 3000)
    paid = paid_in_part(three, 10_00)
    with pytest.raises(PartPaid):
        check(paid, take_back(paid, one, three))


def test_an_order_that_came_to_less_by_itself_can_be_put_right() -> None:
    """Its prices came to less, as by another rate of tax: what mends it is never refused."""
    short = paid_in_part(chips(), 4_00)
    short = replace(short, lines=(replace(short.lines[0], eat_in_minor=3_00),))
    assert over_minor(short, TAXES, MODE) == 1_00
    check(short, rung(short, BUN))
    check(short, rung(short, replace(BUN, price_minor=10)))
    check(short, give_back_part(short, 0))
    check(short, set_name(short, "Sam"))
    with pytest.raises(PartPaid):
        check(short, discount_order(short, half_off()))


def test_an_empty_order_with_money_can_be_named_and_its_money_given_back() -> None:
    empty = replace(paid_in_part(chips()), lines=())
    check(empty, set_name(empty, "Sam"))
    check(empty, give_back_part(empty, 0))


@pytest.mark.parametrize("other", [None, chips()], ids=["none", "another"])
def test_a_draft_with_money_makes_way_for_no_other(other: Basket | None) -> None:
    standing = replace(paid_in_part(chips()), call_number=7)
    with pytest.raises(PartPaid, match=r"£2\.00 was taken for order 7"):
        check_loses_no_money(standing, other, GBP)


def test_a_draft_makes_way_where_no_money_is_lost() -> None:
    standing = paid_in_part(chips())
    check_loses_no_money(standing, give_back_part(standing, 0), GBP)
    check_loses_no_money(chips(), None, GBP)
    check_loses_no_money(None, standing, GBP)


@pytest.mark.parametrize(
    ("code", "taken", "total"), [("EUR", "€2.00", "€1.68"), ("JPY", "¥200", "¥168")]
)
def test_refusals_speak_the_currency_of_the_venue(code: str, taken: str, total: str) -> None:
    before = replace(paid_in_part(chips()), call_number=7)
    with pytest.raises(PartPaid) as below:
        check_covers_taken(
            before, discount_order(before, half_off()), TAXES, MODE, CURRENCIES[code]
        )
    assert str(below.value).startswith(
        f"{taken} was taken for this order, and it would come to {total}."
    )
    with pytest.raises(PartPaid) as lost:
        check_loses_no_money(before, None, CURRENCIES[code])
    assert str(lost.value).startswith(f"{taken} was taken for order 7")


def test_a_card_that_pays_too_much_is_refused_without_an_amount() -> None:
    with pytest.raises(Refused, match=r"^A card cannot pay more than is due\.") as refused:
        take_card_machine(4_20, 4_21)
    assert not any(sign in str(refused.value) for sign in "£€¥$0123456789")


def test_what_was_taken_is_told_by_where_it_lies() -> None:
    basket = take_part(paid_in_part(paid_in_part(chips(9))), take_card_machine(9_00, 1_00, 50))
    assert taken_minor(basket) == 5_50
    assert taken_minor(basket, Account.DRAWER) == 4_00
    assert taken_minor(basket, Account.CARD_MACHINE) == 1_50
