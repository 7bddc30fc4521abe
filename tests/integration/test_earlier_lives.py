"""Z ranges tile the log of every life of a till: a restore in mid-day leaves nothing in no Z."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from uuid6 import uuid7

from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.incarnation import later_series
from fynlo_pos.core.receipts.from_records import z_report_data
from fynlo_pos.core.receipts.report import report_document
from fynlo_pos.core.receipts.text import render_text
from tests.support.lives import FLOAT, Lives, close, drawer_minor, faults, ranges, zs
from tests.support.shop import ADA

pytestmark = pytest.mark.integration


@pytest.fixture
def lives(tmp_path: Path) -> Iterator[Lives]:
    lives = Lives(tmp_path)
    yield lives
    lives.shop.close()


def test_the_sales_of_an_earlier_life_are_in_a_recovery_z_and_in_no_other(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    first, second = lives.shop.sell(), lives.shop.sell_by_card(2, tip_minor=1_00)
    shop = lives.restore()
    (recovered,) = zs(shop)
    assert recovered.recovers is not None
    assert (recovered.series, recovered.number) == ("T1", 1)
    assert (recovered.from_seq, recovered.to_seq) == (1, 5)
    assert recovered.business_date == first.business_date
    totals = recovered.totals
    assert (totals.orders, totals.sales_minor) == (2, first.total_minor + second.total_minor)
    assert (totals.first_number, totals.last_number) == (1, 2)
    assert totals.tips_minor == 1_00
    assert totals.expected_cash_minor == FLOAT + first.total_minor
    third = shop.sell()
    own = close(shop, FLOAT + first.total_minor + third.total_minor)
    assert own.totals.sales_minor == third.total_minor
    takings = sum(z.totals.takings_minor for z in zs(shop))
    assert takings == first.total_minor + second.total_minor + third.total_minor
    assert faults(shop) == ()


def test_a_recovery_z_says_what_an_own_z_of_that_range_would_have_said(tmp_path: Path) -> None:
    twins = [Lives(tmp_path / name) for name in ("restored", "closed")]
    for twin in twins:
        shop = twin.shop
        shop.till.open_drawer(FLOAT, ADA)
        sale = shop.sell()
        shop.sell_by_card(3, tip_minor=50)
        shop.till.move_cash(CashMove.CASH_OUT, 5_00, "milk", ADA, move_id=uuid7())
        shop.till.unlock_drawer("change", ADA)
        shop.till.refund(
            sale.id,
            [0],
            refund_id=uuid7(),
            method="cash",
            title="Cash",
            account="cash.drawer",
            reason="cold",
            person=ADA,
        )
    recovered = zs(twins[0].restore())[0].totals
    assert recovered == close(twins[1].shop, FLOAT).totals
    for twin in twins:
        twin.shop.close()


def test_the_drawer_expects_what_lies_in_it_through_a_restore(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    sale = lives.shop.sell()
    shop = lives.restore()
    assert drawer_minor(shop) == FLOAT + sale.total_minor
    again = shop.sell()
    z = close(shop, FLOAT + sale.total_minor + again.total_minor)
    assert z.totals.carried_minor == FLOAT + sale.total_minor
    assert z.totals.float_minor == 0
    assert z.totals.expected_cash_minor == z.counted_minor, "nothing is short, nothing is over"
    assert drawer_minor(shop) == FLOAT
    shop.till.open_drawer(FLOAT, ADA)
    with shop.open.store.transaction() as tx:
        assert tx.closing_totals().carried_minor == 0, "it was carried into one Z"


def test_the_card_machines_total_is_compared_with_the_cards_of_every_life(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    cards = lives.shop.sell_by_card(2, tip_minor=1_00).total_minor + 1_00
    lives.restore().sell_by_card(1)
    shop = lives.restore()
    cards += 3_20 + shop.sell_by_card(3).total_minor
    z = shop.till.close_day(
        counted_minor=FLOAT,
        card_machine_counted_minor=cards,
        float_left_minor=FLOAT,
        person=ADA,
    )
    assert z.totals.card_machine_minor == cards
    with shop.open.store.transaction() as tx:
        venue = tx.venue()
    first, second, own = (render_text(report_document(z_report_data(z, venue))) for z in zs(shop))
    assert "Difference                            none" in own.partition("Card machine\nOn")[2]
    assert "Of that carried over                  9.80" in own.splitlines()
    assert "On this till" not in first + second
    shop.till.open_drawer(FLOAT, ADA)
    with shop.open.store.transaction() as tx:
        assert tx.closing_totals().card_machine_minor == 0, "it was carried into one Z"
    assert faults(shop) == ()


def test_two_restores_in_a_row_carry_the_drawer_on_and_count_each_sale_once(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    sales = [lives.shop.sell()]
    middle = lives.restore()
    sales.append(middle.sell(2))
    shop = lives.restore()
    sales.append(shop.sell(3))
    second, third = (later_series("T1", each.open.incarnation) for each in (middle, shop))
    in_the_drawer = FLOAT + sum(sale.total_minor for sale in sales)
    z = close(shop, in_the_drawer)
    assert ranges(shop) == [("T1", 1, 1, 4), (second, 1, 1, 2), (third, 1, 1, 3)]
    assert [each.totals.takings_minor for each in zs(shop)] == [s.total_minor for s in sales]
    assert z.totals.expected_cash_minor == in_the_drawer
    assert faults(shop) == ()


def test_a_life_in_which_nothing_happened_still_carries_the_drawer(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    lives.restore()
    shop = lives.restore()
    assert close(shop, FLOAT).totals.carried_minor == FLOAT
    assert faults(shop) == ()


def test_a_life_that_ended_with_its_z_is_not_recovered(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    sale = lives.shop.sell()
    close(lives.shop, FLOAT + sale.total_minor)
    shop = lives.restore()
    assert [z.recovers for z in zs(shop)] == [None]
    shop.till.open_drawer(FLOAT, ADA)
    assert close(shop, FLOAT).totals.carried_minor == 0
    assert faults(shop) == ()


def test_a_life_that_never_sold_is_not_recovered(lives: Lives) -> None:
    shop = lives.restore()
    assert zs(shop) == []
    assert faults(shop) == ()


def test_a_recovery_z_is_marked_on_its_paper_and_its_cash_on_the_next(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    lives.shop.sell(1)
    shop = lives.restore()
    close(shop, FLOAT + 3_20)
    with shop.open.store.transaction() as tx:
        venue = tx.venue()
    recovered, own = (render_text(report_document(z_report_data(z, venue))) for z in zs(shop))
    assert "RECOVERED" in recovered
    assert "Z report 1 of T1" in recovered
    words = " ".join(recovered.split())
    assert "Recovered: sales of this till's earlier life T1 that are in no other Z." in words
    assert "not counted" in recovered
    assert "RECOVERED" not in own
    assert "Carried over                         53.20" in own.splitlines()
    assert "Float" not in own.partition("Left")[0]
