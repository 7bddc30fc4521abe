"""What broke other tills, as invariants of this one: those rows that only a window can meet.

The list is ``FIELD_FAILURES.md`` of the design pages; each docstring names its row. The other rows
are in ``tests/integration/test_field_failures.py``.
"""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.db.store import SqlStore
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.trouble import Trouble
from tests.support.shelf import JAM_CODE, on_the_shelf, quantities
from tests.support.till_window import PIN, TillWindow, till_window

pytestmark = pytest.mark.qml

FULL = "The disk is full. Nothing was sold. Free some room, then sell again."


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", more_products=on_the_shelf) as window:
        yield window


def print_unasked(till: TillWindow) -> None:
    """Set the shop up so that each sale prints its receipt by itself."""
    venue = msgspec.structs.replace(till.desk.shop.venue, prints_receipts_unasked=True)
    till.desk.till.save_documents([venue], None)
    till.desk.read_shop()
    till.set_up_printer()


def store_of(till: TillWindow) -> SqlStore:
    """Return what writes the till's log."""
    store = till.desk.till._store
    assert isinstance(store, SqlStore)
    return store


def envelopes(till: TillWindow) -> list[tuple[object, ...]]:
    """Return the log as it is on disk."""
    rows = store_of(till)._connection.exec_driver_sql(
        "SELECT incarnation, seq, hash, body, private FROM envelope ORDER BY row"
    )
    return [tuple(row) for row in rows]


def test_a_sale_is_durable_before_its_receipt_prints(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Row 1: as its commit begins nothing is printed; as it prints, others read it from disk."""
    print_unasked(till)
    till.tap("Chips")
    till.tap("Pay")
    printed: list[SaleSealed] = []
    printed_as_commits_began: list[int] = []

    def print_receipt(sale: SaleSealed) -> None:
        assert till.desk.reading.sale(sale.id) == sale
        printed.append(sale)

    monkeypatch.setattr(till.tray, "print_receipt", print_receipt)
    store_of(till).committing = lambda _envelope: printed_as_commits_began.append(len(printed))
    till.tap("Exact")
    assert printed == [till.desk.order.last_sale]
    assert printed_as_commits_began == [0]


def test_a_sale_that_did_not_reach_the_disk_prints_no_receipt(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Row 1: a disk that takes nothing leaves the order at hand, and no paper says it is paid."""
    print_unasked(till)
    till.tap("Chips")
    till.tap("Pay")

    def refuse(_envelope: object) -> None:
        raise Trouble(FULL)

    monkeypatch.setattr(store_of(till), "committing", refuse)
    till.tap("Exact")
    assert till.reads(FULL)
    assert till.tray.receipts == []
    assert till.tray.kicks == 0
    assert quantities(till.basket) == {"Chips": 1}


def test_signing_out_touches_nothing_and_signing_in_needs_no_server(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Row 9: log and order lie as they lay; a PIN opens them with every line to others dead."""
    till.desk.session.lock()
    till.settle()
    till.tap("Ben")
    till.tap("Chips")
    till.tap("Pay")
    till.tap("Exact")
    till.tap("Chips")
    log, order = envelopes(till), till.desk.reading.basket()
    assert order is not None

    def dead(*_: object) -> None:
        raise OSError("the network is down")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, dead)
    monkeypatch.setattr(socket, "getaddrinfo", dead)
    till.tap("Ben: change person")
    assert not till.desk.session.is_signed_in
    assert (envelopes(till), till.desk.reading.basket()) == (log, order)
    till.type(PIN)
    assert till.desk.session.person.name == "Ana"
    assert (envelopes(till), till.basket) == (log, order)
    till.tap("Plum jam")
    till.tap("Pay")
    till.tap("Exact")
    sale = till.desk.order.last_sale
    assert sale is not None
    assert sale.staff_name == "Ana"
    ringers = {one.id: one.name for one in till.demo.staff}
    assert {line.name: ringers[line.rung_by] for line in sale.lines} == {
        "Chips": "Ben",
        "Plum jam": "Ana",
    }


def test_what_is_sold_out_stops_selling_at_once(till: TillWindow) -> None:
    """Row 30: by its tile, its barcode and its name, from the touch on and not from tomorrow."""
    till.tap("Plum jam")
    assert quantities(till.basket) == {"Plum jam": 1}
    till.sale.clearOrder()
    till.settle()
    till.tap("More")
    till.tap("About a product")
    till.tap("Plum jam")
    till.tap("Sold out until tomorrow")

    def ask_by_name() -> None:
        till.touch(till.field("Search"))
        till.type("plum")
        till.press(Qt.Key.Key_Return)

    asks: list[Callable[[], None]] = [
        lambda: till.tap("Plum jam"),
        ask_by_name,
        lambda: till.scan(JAM_CODE),
    ]
    for ask in asks:
        till.desk.notices.clear()
        ask()
        assert till.reads("Plum jam is sold out. Nothing was added.")
        assert till.basket.is_empty
