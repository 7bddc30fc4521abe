"""A refund two ways, and of a tip alone, on a real file: ledger, Z and doctor agree."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from uuid6 import uuid7

from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.receipts.from_records import receipt_data
from fynlo_pos.core.receipts.sale import sale_document
from fynlo_pos.core.receipts.text import render_text
from fynlo_pos.core.sales.pay_back import WayBack, pay_back, ways_back
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.refund import refund_due
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.trouble import Refused
from fynlo_pos.payments.tenders import take_card_machine, take_cash
from tests.support.shop import ADA, Shop, due_of

pytestmark = pytest.mark.integration

TODAY = "2026-11-20"
IN_CASH = WayBack("cash", "Cash", Account.DRAWER)
TIP_MINOR = 1_50


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path / "till")
    opened.till.open_drawer(50_00, ADA)
    yield opened
    opened.close()


def sell_two_ways(shop: Shop) -> SaleSealed:
    """Sell 8.55: five pounds in cash, 3.55 by card and a tip of 1.50 on it."""
    basket = shop.basket(3)
    due = due_of(basket)
    assert due == 8_55
    card = take_card_machine(due - 5_00, due - 5_00, TIP_MINOR)
    return shop.till.complete_sale(basket, [take_cash(5_00, 5_00), card], ADA)


def give_back(shop: Shop, sale: SaleSealed, lines: list[int], *, tip: bool = False) -> SaleSealed:
    with shop.open.store.transaction() as tx:
        ways = ways_back(sale, tx.paid_back(sale.id))
    return shop.till.refund(
        sale.id,
        lines,
        refund_id=uuid7(),
        method=IN_CASH.method,
        title=IN_CASH.title,
        account=IN_CASH.account,
        reason="cold",
        person=ADA,
        parts=pay_back(refund_due(sale, lines), ways, IN_CASH, with_tip=tip),
    )


def balance(shop: Shop, account: Account) -> int:
    with shop.open.readers.connect() as connection:
        statement = "SELECT coalesce(sum(balance_minor), 0) FROM account_balance WHERE account = ?"
        found: int = connection.exec_driver_sql(statement, (account.value,)).scalar_one()
    return found


def test_items_then_the_rest_then_the_tip_leave_every_account_as_before(shop: Shop) -> None:
    sale = sell_two_ways(shop)
    first = give_back(shop, sale, [0])
    second = give_back(shop, sale, [1, 2])
    assert [(one.method, one.amount_minor) for one in first.tenders] == [("cash", -3_20)]
    assert [(one.method, one.amount_minor) for one in second.tenders] == [
        ("cash", -1_80),
        ("card_machine", -3_55),
    ]
    with shop.open.store.transaction() as tx:
        assert list(tx.paid_back(sale.id)) == [*first.tenders, *second.tenders]
    assert balance(shop, Account.DRAWER) == 50_00
    assert balance(shop, Account.CARD_MACHINE) == TIP_MINOR
    assert balance(shop, Account.TIPS) == -TIP_MINOR
    tip = give_back(shop, sale, [], tip=True)
    assert (tip.total_minor, tip.tip_minor, tip.lines) == (0, -TIP_MINOR, ())
    for account in (Account.CARD_MACHINE, Account.TIPS, Account.SALES, Account.VAT):
        assert balance(shop, account) == 0
    with pytest.raises(Refused, match="No more of a tip"):
        shop.till.refund(
            sale.id,
            [],
            refund_id=uuid7(),
            method="cash",
            title="Cash",
            account=Account.DRAWER,
            reason="again",
            person=ADA,
            parts=tip.tenders,
        )


def test_the_z_the_list_and_the_doctor_know_of_a_tip_that_went_back(shop: Shop) -> None:
    sale = sell_two_ways(shop)
    tip = give_back(shop, sale, [], tip=True)
    z = shop.till.close_day(
        counted_minor=55_00, card_machine_counted_minor=3_55, float_left_minor=50_00, person=ADA
    )
    totals = z.totals
    assert (totals.sales_minor, totals.refunds_minor, totals.tips_minor) == (8_55, 0, 0)
    assert totals.tips_back_minor == TIP_MINOR
    assert (totals.card_machine_minor, totals.expected_cash_minor) == (3_55, 55_00)
    reading = SqlReading(shop.open.readers, shop.open.incarnation)
    refund, sold = reading.sales(TODAY, TODAY)
    assert (refund.id, refund.total_minor, refund.tip_minor) == (tip.id, 0, -TIP_MINOR)
    assert (sold.refunded_minor, sold.refunded_tip_minor) == (0, TIP_MINOR)
    assert reading.takings(TODAY, TODAY).gross_minor == 8_55
    assert list(reading.paid_back(sale.id)) == list(tip.tenders)
    reading.close()
    assert examine(shop.open.readers, shop.open.home.folder).faults == ()


def test_the_receipt_of_a_tip_that_went_back_says_so_and_no_vat(shop: Shop) -> None:
    sale = sell_two_ways(shop)
    tip = give_back(shop, sale, [], tip=True)
    with shop.open.store.transaction() as tx:
        venue = tx.venue()
    paper = render_text(sale_document(receipt_data(tip, venue)))
    assert "Tip" in paper
    assert "Total refund" in paper
    assert paper.count("-1.50") + paper.count("-£1.50") == 3
    assert "VAT rate" not in paper


@pytest.mark.parametrize("other", ["lines", "way", "parts", "sale", "reason"])
def test_an_id_of_a_refund_that_is_asked_again_with_another_content_is_refused(
    shop: Shop, other: str
) -> None:
    sale, again = shop.sell(3), shop.sell(3)
    refund_id = uuid7()

    def refund(*, changed: str = "") -> SaleSealed:
        by_card = changed in {"way", "parts"}
        card = Tender("card_machine", "Card machine", Account.CARD_MACHINE, -sale.total_minor)
        return shop.till.refund(
            again.id if changed == "sale" else sale.id,
            [0] if changed == "lines" else [0, 1, 2],
            refund_id=refund_id,
            method="card_machine" if by_card else "cash",
            title="Card machine" if by_card else "Cash",
            account=Account.CARD_MACHINE if by_card else Account.DRAWER,
            reason="late" if changed == "reason" else "cold",
            person=ADA,
            parts=[card] if changed == "parts" else [],
        )

    made = refund()
    assert refund() == made, "the same, asked twice, is done once"
    with pytest.raises(Refused, match="refunded already, and not as it is asked now"):
        refund(changed=other)
    reading = SqlReading(shop.open.readers, shop.open.incarnation)
    assert reading.till_state().drawer_minor == 50_00 + again.total_minor
    reading.close()
