"""A sale is its lines is its tenders is its transfers; a refund of everything is exactly nought."""

from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.ledger.transfers import Account, balances
from fynlo_pos.core.money import BASIS, LARGEST_MINOR
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding, TaxTable
from fynlo_pos.core.pricing.totals import price_basket
from fynlo_pos.core.sales.basket import Basket, ChosenOption
from fynlo_pos.core.sales.records import SaleKind, SaleSealed
from fynlo_pos.core.sales.refund import refund_due, seal_refund
from fynlo_pos.core.sales.seal import Occasion, post_sale, seal_sale
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.trouble import Refused
from fynlo_pos.payments.tenders import CARD_MACHINE, CASH, ELSEWHERE
from tests.support.shop_strategies import STAFF, full_baskets, modes, tax_tables

pytestmark = pytest.mark.unit

OCCASION = Occasion("T1", 1, "2026-11-20", 0, "2026-11-20T12:41", STAFF, "Ana", "GBP")
OVERPAID_MINOR = 500
IN_FULL = TaxMode(True, True, TaxRounding.PER_RECEIPT)


def sold(basket: Basket, taxes: TaxTable, mode: TaxMode, card_bp: int = 0) -> SaleSealed:
    totals = price_basket(basket, taxes, mode)
    due = totals.total_minor
    assume(due + OVERPAID_MINOR <= LARGEST_MINOR)
    assume(all(line.extended_minor <= LARGEST_MINOR for line in totals.lines))
    by_card = due * card_bp // BASIS
    tenders = [
        CARD_MACHINE.take(due, by_card, 0),
        CASH.take(due - by_card, due - by_card + OVERPAID_MINOR, 0),
    ]
    return seal_sale(basket, tenders, taxes=taxes, mode=mode, occasion=OCCASION)


@given(full_baskets, tax_tables, modes, st.integers(0, BASIS))
def test_a_sale_balances(basket: Basket, taxes: TaxTable, mode: TaxMode, card_bp: int) -> None:
    sale = sold(basket, taxes, mode, card_bp)
    standing = balances(post_sale(sale).transfers)
    taken = sum(tender.amount_minor for tender in sale.tenders)
    assert sale.total_minor == taken == sum(line.gross_minor for line in sale.lines)
    assert standing.get(Account.CUSTOMER_DUE, 0) == 0
    assert standing.get(Account.VAT, 0) == -sale.tax_minor
    assert standing.get(Account.SALES, 0) == sale.tax_minor - sale.total_minor
    in_hand = standing.get(Account.DRAWER, 0) + standing.get(Account.CARD_MACHINE, 0)
    assert in_hand == sale.total_minor


@given(full_baskets, tax_tables, modes, st.data())
def test_refunding_everything_is_exactly_nought(
    basket: Basket, taxes: TaxTable, mode: TaxMode, data: st.DataObject
) -> None:
    """In one go or line by line in any order: takings, tax and every account return to nought."""
    sale = sold(basket, taxes, mode)
    order = data.draw(st.permutations(range(len(sale.lines))))
    cut = data.draw(st.integers(1, len(order)))
    parts = [order[:cut], order[cut:]] if cut < len(order) else [order]
    refunds, done = [], set[int]()
    for number, part in enumerate(parts):
        refunds.append(refund(sale, part, done, UUID(int=1000 + number)))
        done.update(part)
    acts = [sale, *refunds]
    assert sum(act.total_minor for act in acts) == 0
    assert sum(act.tax_minor for act in acts) == 0
    assert sum(act.discount_minor for act in acts) == 0
    everything = [transfer for act in acts for transfer in post_sale(act).transfers]
    assert set(balances(everything).values()) <= {0}


absurd = st.integers(-(2**70), 2**70)


@given(full_baskets, tax_tables, modes, st.lists(absurd, max_size=3), st.integers(1, 2**70))
def test_what_a_till_cannot_hold_is_refused_and_the_rest_fits_its_columns(
    basket: Basket, taxes: TaxTable, mode: TaxMode, deltas: list[int], quantity_milli: int
) -> None:
    """Whatever a basket holds, a sale of it has no figure that a column of 64 bits cannot keep."""
    first = replace(
        basket.lines[0],
        quantity_milli=quantity_milli,
        options=tuple(ChosenOption(STAFF, "Oat milk", delta) for delta in deltas),
    )
    basket = replace(basket, lines=(first, *basket.lines[1:]))
    due = price_basket(basket, taxes, mode).total_minor
    tender = Tender("cash", "Cash", Account.DRAWER, due)
    try:
        sale = seal_sale(basket, [tender], taxes=taxes, mode=mode, occasion=OCCASION)
    except Refused:
        return
    assert max(line.quantity_milli for line in sale.lines) < 2**63
    assert max(line.extended_minor for line in sale.lines) <= LARGEST_MINOR
    assert sale.total_minor <= LARGEST_MINOR
    assert sum(line.extended_minor for line in sale.lines) < 2**63


@given(full_baskets, tax_tables, modes)
def test_a_line_is_refunded_once(basket: Basket, taxes: TaxTable, mode: TaxMode) -> None:
    sale = sold(basket, taxes, mode)
    with pytest.raises(Refused, match="refunded before"):
        refund(sale, [0], {0}, UUID(int=1))


def refund(sale: SaleSealed, lines: list[int], done: set[int], refund_id: UUID) -> SaleSealed:
    return seal_refund(
        sale,
        lines,
        refund_id=refund_id,
        already_refunded=done,
        method="cash",
        title="Cash",
        account=Account.DRAWER,
        reason="Cold",
        occasion=OCCASION,
    )


@given(full_baskets, tax_tables, st.integers(-500, 500).filter(bool))
def test_a_sale_is_sealed_only_if_paid_exactly(
    basket: Basket, taxes: TaxTable, off_by: int
) -> None:
    due = price_basket(basket, taxes, IN_FULL).total_minor
    assume(due + off_by >= 0)
    tender = Tender("cash", "Cash", Account.DRAWER, due + off_by)
    with pytest.raises(Refused, match="Nothing was sold"):
        seal_sale(basket, [tender], taxes=taxes, mode=IN_FULL, occasion=OCCASION)


def test_what_cannot_be_refunded_is_said() -> None:
    a_refund = SaleSealed(
        id=UUID(int=1),
        kind=SaleKind.REFUND,
        series="T1",
        number=2,
        call_number=1,
        customer_name="",
        business_date="2026-11-20",
        sold_at_ms=0,
        local_time="2026-11-20T12:41",
        staff_id=STAFF,
        staff_name="Ana",
        dining=Dining.EAT_IN,
        currency="GBP",
        tax_mode=IN_FULL,
        lines=(),
        tenders=(),
        total_minor=0,
        tax_minor=0,
        discount_minor=0,
    )
    with pytest.raises(Refused, match="a refund itself"):
        refund(a_refund, [0], set(), UUID(int=3))


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_cash_gives_change_and_cards_never_do(due: int, given_minor: int) -> None:
    cash = CASH.take(due, given_minor, 0)
    assert cash.amount_minor + cash.change_minor == given_minor
    assert cash.amount_minor == min(due, given_minor)
    if given_minor > due:
        with pytest.raises(Refused, match="cannot pay more"):
            CARD_MACHINE.take(due, given_minor, 0)
    else:
        assert CARD_MACHINE.take(due, given_minor, 100).tip_minor == 100


def test_an_imported_order_is_paid_in_full() -> None:
    assert ELSEWHERE.take(500, 500, 0).account == Account.ELSEWHERE
    with pytest.raises(Refused, match="paid in full elsewhere"):
        ELSEWHERE.take(500, 400, 0)


@given(full_baskets, tax_tables, modes)
def test_what_a_refund_pays_is_what_was_charged(
    basket: Basket, taxes: TaxTable, mode: TaxMode
) -> None:
    sale = sold(basket, taxes, mode)
    assert refund_due(sale, range(len(sale.lines))) == sale.total_minor
