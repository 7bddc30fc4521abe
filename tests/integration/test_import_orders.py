"""Past orders into a real till: each once, whole, at its own time, apart from its own day."""

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import msgspec
import pytest

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.cli.importing_orders import HISTORY_LOG, IMPORTED_BY
from fynlo_pos.cli.main import run
from fynlo_pos.cli.open_shop import OpenShop, open_shop
from fynlo_pos.core.catalogue.british_vat import standard_rate
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.store import LogStore
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.importing.import_orders import (
    OrdersImported,
    Source,
    import_orders,
    past_menu,
    past_order_id,
)
from fynlo_pos.core.importing.orders_csv import PastOrder, read_orders
from fynlo_pos.core.money import GBP
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.payments.tenders import ELSEWHERE
from tests.support.blank_till import lay_blank_till

pytestmark = pytest.mark.integration

HEADINGS = "OrderNumber,OrderDate,ItemName,Quantity,ProductPrice\n"
ROWS = (
    "12,03/08/2019 20:25,Plain Papadum,2,0.8\n"
    "12,03/08/2019 20:25,King Prawn Balti,1,12.95\n"
    "12,03/08/2019 20:25,Plain Papadum,2,0.8\n"
    "7,31/12/2015 00:40,King Prawn Balti,1,11.95\n"
)
SOURCE = Source(
    name="old till",
    person=IMPORTED_BY,
    tax_mode=TaxMode(registered=True, inclusive=True, rounding=TaxRounding.PER_RECEIPT),
    dining=Dining.TAKE_AWAY,
    currency="GBP",
)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[OpenShop]:
    lay_blank_till(tmp_path / "till")
    with open_shop(tmp_path / "till") as opened:
        yield opened


def orders_of(rows: str) -> tuple[PastOrder, ...]:
    stream = BytesIO((HEADINGS + rows).encode())
    return read_orders(stream, GBP, timezone="Europe/London").orders


def history(shop: OpenShop) -> LogStore:
    return shop.opened.store.history_log(HISTORY_LOG, new_id=new_id(), at_ms=now_ms())


def bring_in(
    shop: OpenShop,
    orders: tuple[PastOrder, ...],
    *,
    stop_after: int | None = None,
    source: Source = SOURCE,
) -> OrdersImported:
    standard = standard_rate(new_id())

    def progress(done: int, _of: int) -> None:
        if done == stop_after:
            raise KeyboardInterrupt

    return import_orders(
        orders,
        history(shop),
        menu=past_menu((), (), {standard.id: standard}, standard.id),
        source=source,
        take_elsewhere=ELSEWHERE.take,
        progress=progress,
    )


def sale(shop: OpenShop, order: PastOrder) -> SaleSealed:
    with history(shop).transaction() as tx:
        found = tx.sale(past_order_id(order))
    assert found is not None
    return found


def test_an_order_keeps_its_time_its_prices_and_its_lines(shop: OpenShop) -> None:
    earlier, later = orders_of(ROWS)
    came = bring_in(shop, (earlier, later))
    assert (came.added, came.lines, came.gross_minor) == (2, 4, 160 + 1295 + 160 + 1195)
    sold = sale(shop, later)
    assert [(line.name, line.quantity_milli, line.gross_minor) for line in sold.lines] == [
        ("Plain Papadum", 2000, 160),
        ("King Prawn Balti", 1000, 1295),
        ("Plain Papadum", 2000, 160),
    ]
    assert (sold.local_time, sold.business_date) == ("2019-08-03T20:25", "2019-08-03")
    assert sold.tax_minor == 269
    assert sold.imported_from == "old till 12"
    assert [tender.method for tender in sold.tenders] == ["elsewhere"]


def test_an_order_after_midnight_stays_on_the_date_its_till_filed_it_under(shop: OpenShop) -> None:
    orders = orders_of(ROWS)
    bring_in(shop, orders)
    assert sale(shop, orders[0]).business_date == "2015-12-31"


def test_the_same_orders_again_add_nothing(shop: OpenShop) -> None:
    bring_in(shop, orders_of(ROWS))
    before = shop.takings("2000-01-01", "2030-01-01")
    again = bring_in(shop, orders_of(ROWS))
    assert (again.added, again.already) == (0, 2)
    assert shop.takings("2000-01-01", "2030-01-01") == before


def test_a_longer_export_of_the_same_till_adds_only_what_is_new(shop: OpenShop) -> None:
    bring_in(shop, orders_of(ROWS))
    longer = bring_in(shop, orders_of(ROWS + "13,04/08/2019 18:00,Naan,1,2.60\n"))
    assert (longer.added, longer.already) == (1, 2)


def test_two_orders_of_one_number_on_different_days_are_two(shop: OpenShop) -> None:
    first = orders_of("1,03/08/2019 20:25,Naan,1,2.60\n")
    second = orders_of("1,04/08/2019 20:25,Naan,1,2.60\n")
    assert past_order_id(first[0]) != past_order_id(second[0])
    assert past_order_id(first[0]).version == 8


def test_another_tills_order_of_the_same_number_and_minute_is_never_swallowed(
    shop: OpenShop,
) -> None:
    bring_in(shop, orders_of("1,03/08/2019 20:25,Naan,1,2.60\n"))
    other = orders_of("1,03/08/2019 20:25,Naan,2,2.60\n")
    came = bring_in(shop, other)
    assert (came.added, came.already, came.refused) == (0, 0, 1)
    assert "is here already (old till 1)" in str(came.refusals[0])
    named = msgspec.structs.replace(SOURCE, name="second till", apart="second till")
    assert bring_in(shop, other, source=named).added == 1
    assert bring_in(shop, other, source=named).already == 1
    assert shop.takings("2000-01-01", "2030-01-01").gross_minor == 780


def test_a_file_of_another_name_adds_nothing_twice(shop: OpenShop) -> None:
    bring_in(shop, orders_of(ROWS))
    renamed = msgspec.structs.replace(SOURCE, name="orders (1)")
    assert bring_in(shop, orders_of(ROWS), source=renamed).already == 2


def test_two_orders_of_one_minute_are_two(shop: OpenShop) -> None:
    orders = orders_of("1,03/08/2019 20:25,Naan,1,2.60\n2,03/08/2019 20:25,Naan,1,2.60\n")
    assert bring_in(shop, orders).added == 2


def test_an_import_that_is_stopped_goes_on_and_nothing_is_there_twice(shop: OpenShop) -> None:
    orders = orders_of(ROWS)
    with pytest.raises(KeyboardInterrupt):
        bring_in(shop, orders, stop_after=1)
    assert shop.takings("2000-01-01", "2030-01-01").orders == 1
    assert bring_in(shop, orders).added == 1
    assert shop.takings("2000-01-01", "2030-01-01").orders == 2


def test_an_imported_order_takes_no_number_and_no_day_of_the_till(shop: OpenShop) -> None:
    bring_in(shop, orders_of(ROWS))
    with shop.opened.store.transaction() as tx:
        state, totals = tx.state(), tx.closing_totals()
    assert (state.next_number, state.business_date, state.seq) == (1, "", 1)
    assert (totals.orders, totals.takings_minor) == (0, 0)


def test_an_order_no_till_could_ring_is_told_and_the_rest_comes_in(shop: OpenShop) -> None:
    long = "".join("1,03/08/2019 20:25,Naan,1,2.60\n" for _ in range(301))
    came = bring_in(shop, orders_of(long + "2,03/08/2019 20:30,Naan,1,2.60\n"))
    assert (came.added, came.refused) == (1, 1)
    assert str(came.refusals[0]).startswith("Order 1: An order holds at most 300 lines.")


def test_the_doctor_finds_imported_orders_as_they_were_written(
    shop: OpenShop, tmp_path: Path
) -> None:
    bring_in(shop, orders_of(ROWS))
    found = examine(shop.opened.readers, tmp_path)
    assert found.faults == ()
    assert found.chains == 2


def test_reports_of_all_time_hold_the_last_order_that_can_be_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_blank_till(tmp_path / "till")
    monkeypatch.setenv("FYNLO_HOME", str(tmp_path / "till"))
    file = tmp_path / "orders.csv"
    file.write_text(
        f"{HEADINGS}1,31/12/2999 23:59,Naan,1,2.60\n2,01/01/3000 00:00,Naan,1,2.60\n"
        "3,03/08/2019 20:25,Naan,1,2.60\n"
    )
    assert run(["import", "--orders", str(file)]) == 3
    assert "Row 3: The date “01/01/3000 00:00” does not lie" in capsys.readouterr().err
    assert run(["reports", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["orders"], report["gross_pence"]) == (2, 520)
