"""A product that is sold out is refused by its code as by its tile, with the same words."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from uuid6 import uuid7

from fynlo_pos.core.catalogue.documents import Product, SoldOut, Variant
from fynlo_pos.core.demo_venue import DemoVenue
from fynlo_pos.core.sounds import Sound
from fynlo_pos.payments.tenders import take_cash
from fynlo_pos.ui.jobs import HandLane
from tests.support.shelf import JAM_CODE, PIE_CODE, on_the_shelf, quantities
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml

PIE_TOLD = "Game pie is sold out. Nothing was added."
HONEY_TOLD = "Honey is sold out. Nothing was added."
HONEY_CODE = "5012345678931"
SMALL_HONEY_CODE = "5012345678948"
BOX_CODE = "5012345678955"
HAMPER_CODE = "5012345678962"
YESTERDAYS_CODE = "5012345678979"


def shelf(demo: DemoVenue) -> list[Product]:
    """Jars and a pie; honey in two sizes, sold out; two that ask for a size; yesterday's bread."""
    home, tax = demo.categories[0].id, demo.tax_classes[0].id

    def sizes(*codes: str) -> tuple[Variant, ...]:
        names = ("Small", "Large")
        return tuple(
            Variant(uuid7(), name, 5_00, barcodes=tuple(codes[nth : nth + 1]))
            for nth, name in enumerate(names)
        )

    honey = Product(
        uuid7(),
        "Honey",
        home,
        5_00,
        tax,
        barcodes=(HONEY_CODE,),
        variants=sizes(SMALL_HONEY_CODE),
        sold_out=SoldOut.UNTIL_SAID,
    )
    box = Product(uuid7(), "Box", home, 5_00, tax, barcodes=(BOX_CODE,), variants=sizes())
    hamper = Product(uuid7(), "Hamper", home, 5_00, tax, barcodes=(HAMPER_CODE,), variants=sizes())
    bread = Product(
        uuid7(),
        "Bread",
        home,
        3_00,
        tax,
        barcodes=(YESTERDAYS_CODE,),
        sold_out=SoldOut.UNTIL_TOMORROW,
        sold_out_on="2026-11-19",
    )
    return [*on_the_shelf(demo), honey, box, hamper, bread]


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", more_products=shelf) as window:
        yield window


class Ear:
    """Hears what is played."""

    def __init__(self) -> None:
        self.heard: list[Sound] = []

    def play(self, sound: Sound, _volume_percent: int) -> None:
        """Remember it."""
        self.heard.append(sound)

    def listen(self, _told: object) -> None:
        """Nothing goes wrong here."""


@pytest.fixture
def ear(till: TillWindow) -> Ear:
    listening = Ear()
    till.desk.sounds.use(listening)
    return listening


def stored(till: TillWindow, code: str) -> Product:
    """Return what a code stands for, as it is on disk."""
    found = till.desk.reading.by_barcode(code)
    assert found is not None
    return found[0]


def mark_jam(till: TillWindow) -> UUID:
    """Somebody at another till marks the jam sold out; this one's tiles do not know yet."""
    jam = stored(till, JAM_CODE)
    gone = msgspec.structs.replace(jam, sold_out=SoldOut.UNTIL_SAID)
    till.desk.till.save_documents([gone], None)
    return jam.id


def scan(till: TillWindow) -> None:
    till.scan(PIE_CODE)


def search(till: TillWindow) -> None:
    till.touch(till.field("Search"))
    till.type(PIE_CODE)
    till.press(Qt.Key.Key_Return)


@pytest.mark.parametrize("ask", [scan, search])
def test_a_code_is_refused_and_the_change_is_offered(
    till: TillWindow, ear: Ear, ask: Callable[[TillWindow], None]
) -> None:
    ask(till)
    assert till.basket.is_empty
    assert till.reads(PIE_TOLD)
    assert ear.heard == [Sound.SCAN_REFUSED]
    till.tap("Change it")
    till.tap("On sale")
    assert stored(till, PIE_CODE).sold_out is SoldOut.NO
    till.scan(PIE_CODE)
    assert quantities(till.basket) == {"Game pie": 1}


def test_the_code_of_one_of_its_sizes_is_refused_too(till: TillWindow) -> None:
    till.scan(SMALL_HONEY_CODE)
    assert till.basket.is_empty
    assert till.reads(HONEY_TOLD)


def test_a_number_keyed_before_waits_for_what_can_be_sold(till: TillWindow) -> None:
    till.type("3")
    till.scan(PIE_CODE)
    assert till.reads("3 ×")
    till.scan(JAM_CODE)
    assert quantities(till.basket) == {"Plum jam": 3}


def test_what_was_sold_out_until_today_is_rung(till: TillWindow) -> None:
    till.scan(YESTERDAYS_CODE)
    assert quantities(till.basket) == {"Bread": 1}


def test_on_the_change_screen_no_order_begins(till: TillWindow, ear: Ear) -> None:
    till.tap("Chips")
    till.tap("Pay")
    till.tap("Exact")
    ear.heard.clear()
    till.scan(PIE_CODE)
    assert till.basket.is_empty
    assert till.change.property("isOpen")
    assert till.reads(PIE_TOLD)
    assert ear.heard == [Sound.SCAN_REFUSED]


def test_in_the_modifiers_sheet_what_was_chosen_is_added_and_the_scan_refused(
    till: TillWindow,
) -> None:
    till.tap("Latte")
    till.scan(PIE_CODE)
    assert [line.name for line in till.basket.lines] == ["Latte Small"]
    assert till.reads(PIE_TOLD)


def test_of_scans_that_queue_each_is_rung_or_named(till: TillWindow, ear: Ear) -> None:
    for code in (JAM_CODE, PIE_CODE, HONEY_CODE, PIE_CODE, JAM_CODE):
        till.sale.scanned(code)
    till.settle()
    assert quantities(till.basket) == {"Plum jam": 2}
    assert till.reads(f"{HONEY_TOLD} {PIE_TOLD}")
    assert ear.heard.count(Sound.SCAN_REFUSED) == 3


def test_of_several_named_the_last_is_changed_and_the_button_says_so(till: TillWindow) -> None:
    till.scan(PIE_CODE)
    till.scan(HONEY_CODE)
    assert till.reads(f"{PIE_TOLD} {HONEY_TOLD}")
    assert not till.sees("Change it")
    till.tap("Change the last")
    till.tap("On sale")
    assert stored(till, HONEY_CODE).sold_out is SoldOut.NO
    assert stored(till, PIE_CODE).sold_out is SoldOut.UNTIL_SAID


def test_what_was_told_and_went_is_not_told_again(till: TillWindow) -> None:
    till.scan(HONEY_CODE)
    till.desk.notices.say("Something else.")
    till.scan(PIE_CODE)
    assert till.reads(PIE_TOLD)
    assert not till.reads(HONEY_TOLD)


def test_the_answer_to_a_scan_outlasts_the_sale_that_was_put_on_disk_meanwhile(
    till: TillWindow,
) -> None:
    till.tap("Chips")
    due = till.desk.order.totals.total_minor
    till.sale.scanned(PIE_CODE)
    paid = [take_cash(due, due)]
    till.desk.order.complete(paid, till.desk.session.person, lambda _outcome: None)
    reader = till.desk.lanes.reader
    assert isinstance(reader, HandLane)
    reader.run_all()
    assert till.desk.order.busy
    till.settle()
    assert till.desk.order.last_sale is not None
    assert till.reads(PIE_TOLD)


def test_where_the_till_was_locked_meanwhile_it_is_told_and_nothing_offered(
    till: TillWindow,
) -> None:
    till.sale.scanned(PIE_CODE)
    till.desk.session.lock()
    till.settle()
    assert till.basket.is_empty
    assert till.reads(PIE_TOLD)
    assert not till.sees("Change it")


def test_what_was_marked_elsewhere_a_moment_ago_is_refused_of_its_tile(till: TillWindow) -> None:
    till.sale._ringing.ring_product(mark_jam(till))
    till.settle()
    assert till.basket.is_empty
    assert till.reads("Plum jam is sold out. Nothing was added.")


def test_a_second_scan_that_asks_for_a_choice_does_not_take_the_place_of_the_first(
    till: TillWindow, ear: Ear
) -> None:
    till.sale.scanned(BOX_CODE)
    till.sale.scanned(HAMPER_CODE)
    till.settle()
    assert till.reads("Finish choosing first. Nothing was added.")
    assert ear.heard == [Sound.SCAN_REFUSED]
    till.tap("Small")
    assert [line.name for line in till.basket.lines] == ["Box Small"]
