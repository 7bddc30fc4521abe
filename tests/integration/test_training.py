"""Training happens on a copy of the shop: no sale of it is real, and none reaches the real log."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from uuid6 import uuid7

from fynlo_pos.app.device_file import DeviceFile
from fynlo_pos.app.training import make_training, training_device, training_folder
from fynlo_pos.core.db.open_till import OpenTill, open_till
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.db.shop_copy import read_shop_copy
from fynlo_pos.core.demo_venue import read_demo_venue
from fynlo_pos.core.device_settings import OrderChits
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.people.pin import hash_pin
from fynlo_pos.core.printer_setup import PrinterSetup, PrinterVia
from fynlo_pos.core.receipts.from_records import receipt_data
from fynlo_pos.core.receipts.sale import sale_document
from fynlo_pos.core.receipts.text import render_text
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.ringing import add_line, misc_line
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.payments.tenders import take_card_machine
from tests.support.blank_till import lay_blank_till
from tests.support.paper_office import VENUE

pytestmark = pytest.mark.integration
NOW_MS = 1_795_000_000_000
PRICE_MINOR = 3_20


def opened(folder: Path) -> OpenTill:
    """Open a till with its key in a file."""
    lay_blank_till(folder)
    return open_till(folder, now_ms=lambda: NOW_MS, new_id=uuid7, keyring=lambda _home: None)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[OpenTill]:
    """A real shop that has been set up."""
    real = opened(tmp_path / "shop")
    demo = read_demo_venue(VENUE.read_bytes(), uuid7)
    documents = replace(demo, venue=replace(demo.venue, is_demo=False)).documents()
    Till(real.store, lambda: NOW_MS, uuid7, by_itself).save_documents(documents, None)
    yield real
    real.close()


def begin(shop: OpenTill) -> Path:
    """Begin a training and return where it lies."""
    make_training(shop.home.folder, read_shop_copy(shop.readers), lambda: NOW_MS, uuid7)
    return training_folder(shop.home.folder)


def log_length(of: OpenTill) -> int:
    """Return how many envelopes a till's own log has."""
    return SqlReading(of.readers, of.incarnation).till_state().seq


def practise_sale(home: Path) -> tuple[OpenTill, SaleSealed]:
    """Sell something on the training till."""
    training = opened(home)
    reading = SqlReading(training.readers, training.incarnation)
    till = Till(training.store, lambda: NOW_MS, uuid7, by_itself)
    one = reading.staff()[0]
    line = misc_line(
        line_id=uuid7(),
        name="Practice cake",
        price_minor=PRICE_MINOR,
        tax_class_id=None,
        rung_by=one.id,
        rung_at_ms=NOW_MS,
    )
    new_basket = Basket(id=uuid7(), opened_at_ms=NOW_MS, dining=Dining.EAT_IN)
    basket = till.start_basket(add_line(new_basket, line))
    tender = take_card_machine(PRICE_MINOR, PRICE_MINOR, 0)
    return training, till.complete_sale(basket, [tender], Person(one.id, one.name))


def test_a_training_has_the_shops_menu_and_people(shop: OpenTill) -> None:
    training = opened(begin(shop))
    here, there = (SqlReading(one.readers, one.incarnation) for one in (training, shop))
    assert [one.name for one in here.staff()] == [one.name for one in there.staff()]
    assert [one.name for one in here.categories()] == [one.name for one in there.categories()]
    venue, real = here.venue(), there.venue()
    assert venue is not None
    assert real is not None
    assert (venue.name, venue.is_training, real.is_training) == (real.name, True, False)
    training.close()


def test_nobodys_pin_lies_beside_the_key_of_the_training(shop: OpenTill) -> None:
    ada = Staff(uuid7(), "Ada", hash_pin("4711"), is_manager=True)
    Till(shop.store, lambda: NOW_MS, uuid7, by_itself).save_documents([ada], None)
    home = begin(shop)
    training = opened(home)
    staff = SqlReading(training.readers, training.incarnation).staff()
    real = SqlReading(shop.readers, shop.incarnation).staff()
    assert {one.name for one in staff} == {one.name for one in real} >= {"Ada"}
    with training.readers.connect() as connection, connection.begin():
        everything = [
            repr(connection.exec_driver_sql(f'SELECT * FROM "{name}"').all())
            for (name,) in connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
            ).all()
        ]
    training.close()
    assert "Ada" in "".join(everything), "the search would find a hash if one were there"
    assert "argon2" not in "".join(everything)


def test_no_training_sale_reaches_the_real_log(shop: OpenTill) -> None:
    before, files = log_length(shop), shop.home.database.read_bytes()
    training, sale = practise_sale(begin(shop))
    assert log_length(training) > 0
    assert log_length(shop) == before
    assert shop.home.database.read_bytes() == files
    assert SqlReading(shop.readers, shop.incarnation).sale(sale.id) is None
    assert training.incarnation != shop.incarnation
    training.close()


def test_every_paper_of_a_training_says_so(shop: OpenTill) -> None:
    training, sale = practise_sale(begin(shop))
    venue = SqlReading(training.readers, training.incarnation).venue()
    assert venue is not None
    paper = render_text(sale_document(receipt_data(sale, venue)))
    assert "TRAINING" in paper.splitlines()[0]
    assert "No money was taken." in paper
    training.close()


def test_each_training_begins_anew(shop: OpenTill) -> None:
    training, sale = practise_sale(begin(shop))
    training.close()
    again = opened(begin(shop))
    assert SqlReading(again.readers, again.incarnation).sale(sale.id) is None
    again.close()


def test_a_training_that_is_still_open_is_not_cleared_from_under_it(shop: OpenTill) -> None:
    home = begin(shop)
    held = opened(home)
    with pytest.raises(Trouble):
        begin(shop)
    assert SqlReading(held.readers, held.incarnation).venue() is not None
    held.close()


def test_the_drawer_stays_shut_and_the_kitchen_hears_nothing(tmp_path: Path) -> None:
    device = DeviceFile(tmp_path)
    printer = PrinterSetup(via=PrinterVia.NETWORK, address="192.0.2.7", has_drawer=True)
    device.save(replace(device.settings, printer=printer, order_chits=OrderChits.EVERY_ORDER))
    settings = training_device(tmp_path).settings
    assert (settings.printer.has_drawer, settings.order_chits) == (False, OrderChits.NEVER)
    assert settings.printer.address == "192.0.2.7"
    assert DeviceFile(tmp_path).settings.printer.has_drawer
