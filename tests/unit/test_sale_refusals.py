"""What taking, sealing and giving back money refuse, each before anything is written."""

from collections.abc import Callable
from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.cash.quick_keys import quick_amounts
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.money import BASIS
from fynlo_pos.core.pricing.tax import NO_TAX, TaxMode, TaxRounding
from fynlo_pos.core.sales.basket import Basket, BasketLine, ChosenOption, Discount, DiscountKind
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.refund import seal_refund
from fynlo_pos.core.sales.ringing import append_line, discount_order
from fynlo_pos.core.sales.seal import Occasion, seal_sale
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.trouble import Refused
from fynlo_pos.payments.tenders import (
    AT_THE_TILL,
    CASH,
    ELSEWHERE,
    kind_of,
    paid_elsewhere,
    take_card_machine,
    take_cash,
)

pytestmark = pytest.mark.unit

STAFF = UUID(int=99)
OCCASION = Occasion("T1", 1, "2026-11-20", 0, "2026-11-20T12:41", STAFF, "Ana", "GBP")
IN_YEN = msgspec.structs.replace(OCCASION, currency="JPY")
UNREGISTERED = TaxMode(False, True, TaxRounding.PER_RECEIPT)
LATTE = BasketLine(
    id=UUID(int=1),
    name="Latte",
    eat_in_minor=340,
    take_away_minor=340,
    quantity_milli=1000,
    rung_by=STAFF,
    rung_at_ms=0,
)
BASKET = Basket(id=UUID(int=2), opened_at_ms=0, dining=Dining.EAT_IN, call_number=1, lines=(LATTE,))


def seal(basket: Basket, *tenders: Tender, occasion: Occasion = OCCASION) -> SaleSealed:
    return seal_sale(basket, tenders, taxes=NO_TAX, mode=UNREGISTERED, occasion=occasion)


def give_back(sale: SaleSealed, *lines: int, already: tuple[int, ...] = ()) -> SaleSealed:
    return seal_refund(
        sale,
        lines,
        refund_id=UUID(int=3),
        already_refunded=already,
        method="cash",
        title="Cash",
        account="cash.drawer",
        reason="cold",
        occasion=OCCASION,
    )


def of_options(*deltas_minor: int, off: bool = False) -> Basket:
    """Return many of a drink with choices at these prices, given away where ``off``."""
    line = msgspec.structs.replace(
        LATTE,
        quantity_milli=9_999_000,
        options=tuple(ChosenOption(UUID(int=9), "Oat milk", minor) for minor in deltas_minor),
        discount=Discount(DiscountKind.PERCENT, BASIS) if off else None,
    )
    return msgspec.structs.replace(BASKET, lines=(line,))


SALE = seal(BASKET, take_cash(340, 500))
LESS_THAN_NOTHING = msgspec.structs.replace(take_cash(340, 340), amount_minor=-1)


@pytest.mark.parametrize(
    ("attempt", "words"),
    [
        (lambda: seal(msgspec.structs.replace(BASKET, lines=())), "nothing in this order"),
        (lambda: seal(BASKET), "Nothing was sold"),
        (lambda: seal(BASKET, take_cash(340, 339)), "Nothing was sold"),
        (lambda: seal(BASKET, LESS_THAN_NOTHING), "less than nothing"),
        (lambda: seal(of_options(10**18, off=True)), "lies between £0.00 and £99,999.99"),
        (lambda: seal(of_options(10**18, -(10**18))), "between £0.00 and £99,999.99"),
        (lambda: seal(of_options(*[9_999_999] * 20, off=True)), "more than a till can hold"),
        (lambda: append_line(BASKET, of_options(10**18).lines[0]), "at most 7 digits"),
        (lambda: seal(of_options(10**18), occasion=IN_YEN), "between ¥0 and ¥9,999,999. Check"),
        (
            lambda: discount_order(BASKET, Discount(DiscountKind.AMOUNT, 10**7)),
            "with at most 7 digits",
        ),
        (lambda: take_cash(340, 500, 20), "cash tip goes in the jar"),
        (lambda: take_cash(340, -1), "cannot be right"),
        (lambda: take_card_machine(340, 341), "cannot pay more"),
        (lambda: take_card_machine(340, 340, -1), "cannot be right"),
        (lambda: take_card_machine(340, 340, 100_01), "tip cannot be right"),
        (lambda: take_card_machine(200_00, 1_00, 200_01), "tip cannot be right"),
        (lambda: paid_elsewhere(340, 339), "paid in full elsewhere"),
        (lambda: paid_elsewhere(340, 340, 1), "paid in full elsewhere"),
        (lambda: give_back(SALE), "Choose what comes back"),
        (lambda: give_back(SALE, 1), "not on this receipt"),
        (lambda: give_back(SALE, -1), "not on this receipt"),
        (lambda: give_back(SALE, 0, already=(0,)), "refunded before"),
        (lambda: give_back(give_back(SALE, 0), 0), "refund itself"),
    ],
)
def test_it_is_refused_in_a_sentence(attempt: Callable[[], object], words: str) -> None:
    with pytest.raises(Refused, match=words):
        attempt()


def test_a_way_to_pay_has_a_name_of_its_own_and_cash_alone_lies_in_the_drawer() -> None:
    kinds = (*AT_THE_TILL, ELSEWHERE)
    assert len({kind.method for kind in kinds}) == len({kind.account for kind in kinds}) == 3
    assert [kind for kind in kinds if kind.needs_drawer] == [CASH]
    assert [kind_of(kind.method) for kind in kinds] == [*kinds]
    assert kind_of("of a later version") is None


def test_change_is_what_was_given_and_not_due() -> None:
    tender = take_cash(340, 500)
    assert (tender.amount_minor, tender.given_minor, tender.change_minor) == (340, 500, 160)


@pytest.mark.parametrize(
    ("due_minor", "offered"),
    [
        (0, [0]),
        (-340, [0]),
        (340, [340, 400, 500, 1000]),
        (500, [500, 1000, 2000, 5000]),
        (1234, [1234, 1300, 1500, 2000]),
        (6120, [6120, 6200, 6500, 7000]),
    ],
)
def test_quick_keys_are_what_people_hand_over(due_minor: int, offered: list[int]) -> None:
    assert quick_amounts(due_minor) == offered


def test_a_refusal_to_sell_says_amounts_in_the_currency_of_the_sale() -> None:
    occasion = msgspec.structs.replace(OCCASION, currency="EUR")
    with pytest.raises(Refused, match=r"come to €3\.39 and the order to €3\.40") as refused:
        seal_sale(BASKET, [take_cash(339, 339)], taxes=NO_TAX, mode=UNREGISTERED, occasion=occasion)
    assert "£" not in str(refused.value)
