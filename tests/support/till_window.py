"""The real window over a real, encrypted store: touched, typed at, scanned at and photographed."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from uuid6 import uuid7

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.db.open_till import open_till
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.demo_venue import DemoVenue
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.printer_setup import written_printer
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.till.till import Till
from fynlo_pos.ui.bounce import BOUNCE_MS
from fynlo_pos.ui.desk import Desk, Lanes
from fynlo_pos.ui.engine import create_engine
from fynlo_pos.ui.jobs import HandLane
from fynlo_pos.ui.places import HOME
from fynlo_pos.ui.shell import Shell
from fynlo_pos.ui.theme import Stillness, ThemeSettings, apply_theme
from fynlo_pos.ui.viewmodels.catalogue_view import CatalogueModel
from fynlo_pos.ui.viewmodels.change import ChangeModel
from fynlo_pos.ui.viewmodels.sale import SaleModel
from fynlo_pos.ui.watches import Watches
from tests.support.demo_folder import demo_folder
from tests.support.gallery import middle, visible_items
from tests.support.painted import look_at_picture
from tests.support.paper_tray import PaperTray
from tests.support.seen_window import SeenWindow, in_sight, reveal
from tests.support.stillness import AT_ONCE

FRIDAY_LUNCH_MS = 1_795_178_460_000
"""Fri 20 Nov 2026, 12:41 in Ludlow."""
PIN = "4711"
FLOAT_MINOR = 100_00
PAINTED_WITHIN_MS = 2_000
SIZES = {"usual": (1280, 800), "small": (1024, 600), "large": (1920, 1080), "tall": (800, 1280)}


class TillWindow(SeenWindow):
    """A till on the demo venue, with hands."""

    def __init__(self, shell: Shell, desk: Desk, lanes: list[HandLane], demo: DemoVenue) -> None:
        self.shell = shell
        self.desk = desk
        self.demo = demo
        self.taps = 0
        self._lanes = lanes
        self._frames = 0
        self.window.frameSwapped.connect(self._count_frame)

    @property
    def window(self) -> QQuickWindow:
        """The window."""
        assert self.shell.window is not None
        return self.shell.window

    @property
    def tray(self) -> PaperTray:
        """The printer."""
        assert isinstance(self.desk.printing, PaperTray)
        return self.desk.printing

    @property
    def basket(self) -> Basket:
        """The order in sight."""
        return self.desk.order.basket

    @property
    def lanes_wait(self) -> int:
        """How much work waits to be told."""
        return sum(len(lane) for lane in self._lanes)

    @property
    def sale(self) -> SaleModel:
        """The sale page's view model."""
        model = self.shell.pageModel
        assert isinstance(model, SaleModel), model
        return model

    @property
    def catalogue(self) -> CatalogueModel:
        """Rail, search and tiles."""
        model: object = self.sale.catalogue
        assert isinstance(model, CatalogueModel)
        return model

    @property
    def change(self) -> ChangeModel:
        """The last sale, as shown."""
        model: object = self.sale.change
        assert isinstance(model, ChangeModel)
        return model

    @property
    def grid(self) -> QQuickItem:
        """The grid of tiles."""
        items = visible_items(self.window.contentItem())
        return next(item for item in items if item.property("cellWidth"))

    def settle(self) -> None:
        """Do what waits on the lanes and in Qt until nothing does, and paint."""
        for _ in range(50):
            QGuiApplication.processEvents()
            QGuiApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
            busy = False
            for lane in self._lanes:
                busy = busy or len(lane) > 0
                lane.run_all()
            if not busy:
                break
        self.paint()

    def paint(self) -> None:
        """Wait until the window has painted what there is to show."""
        before = self._frames
        self.window.update()
        for _ in range(PAINTED_WITHIN_MS):
            QTest.qWait(1)
            if self._frames > before:
                return
        raise AssertionError("the window painted nothing")

    def be_first_person(self) -> None:
        """Be the first person of the shop, without keying the PIN."""
        one = self.demo.staff[0]
        self.desk.session.sign_in(one.id, one.name)

    def sign_in(self) -> None:
        """Be the first person of the shop, at the page for selling."""
        self.be_first_person()
        self.desk.go(HOME)
        self.settle()

    def set_up_printer(self) -> None:
        """Tell the till of a printer; what is printed goes to its tray all the same."""
        device = self.desk.device
        device.change(replace(device.settings, printer=written_printer("192.168.1.50")))
        self.settle()

    def put_float_in(self) -> None:
        """Put the usual float in the drawer."""
        one = self.demo.staff[0]
        self.desk.till.open_drawer(FLOAT_MINOR, Person(one.id, one.name))

    def start_day(self) -> None:
        """Put the usual float in the drawer, and have the pages know."""
        self.put_float_in()
        self.desk.read_shop()
        self.settle()

    def tap(self, name: str) -> None:
        """Touch what is called so, and let the till do what follows."""
        item = self.find(name)
        if not in_sight(item):
            reveal(item)
            self.settle()
        QTest.qWait(BOUNCE_MS)
        self.touch(item)
        self.settle()

    def touch(self, item: QQuickItem) -> None:
        """Press and release in the middle of an item, with no waiting."""
        self.taps += 1
        place = middle(item)
        QTest.mousePress(self.window, Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseRelease(self.window, Qt.MouseButton.LeftButton, pos=place)

    def tap_at(self, place: QPoint) -> None:
        """Touch a spot of the window."""
        self.taps += 1
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=place)
        self.settle()

    def type(self, text: str) -> None:
        """Strike keys, slower than a scanner does."""
        for letter in text:
            QTest.keyClick(self.window, Qt.Key(ord(letter.upper())))  # its text is the letter
            QTest.qWait(40)
        self.settle()

    def press(self, key: Qt.Key) -> None:
        """Strike one key that writes nothing."""
        QTest.keyClick(self.window, key)
        QTest.qWait(40)
        self.settle()

    def scan(self, code: str) -> None:
        """A burst of keys as a wedge scanner makes it, with its Enter, stamped a millisecond apart.

        Unstamped, a machine that is busy for a moment would type like a person.
        """
        began_ms = time.monotonic_ns() // 1_000_000
        for nth, letter in enumerate(code):
            self._strike(0, letter, began_ms + nth)
        self._strike(int(Qt.Key.Key_Return), "\r", began_ms + len(code))
        QTest.qWait(120)
        self.settle()

    @property
    def watches(self) -> Watches:
        """What the till looks after by itself."""
        assert self.shell.watches is not None
        return self.shell.watches

    def look_around(self) -> None:
        """Have what watches printer, disk, backup and clock look now."""
        self.watches.retell()
        self.settle()

    def resize(self, size: tuple[int, int]) -> None:
        """Give the window another size."""
        self.window.resize(*size)
        QTest.qWait(30)
        self.settle()

    def dress(self, settings: ThemeSettings) -> None:
        """Give the window other looks."""
        apply_theme(self.shell.engine, settings)
        QTest.qWait(30)
        self.settle()

    def shot(self, name: str) -> None:
        """Paint the window; what it shows is saved where ``FYNLO_SHOTS`` says so."""
        self.settle()
        look_at_picture(self.window.grabWindow(), name)

    def _count_frame(self) -> None:
        self._frames += 1

    def _strike(self, key: int, text: str, at_ms: int = 0) -> None:
        code = key or ord(text.upper())
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(at_ms)
            QGuiApplication.sendEvent(self.window, event)


@cache
def _engine() -> QQmlApplicationEngine:
    """One for all tills of a process, one after the other: its QML is read once."""
    return create_engine()


@contextmanager
def till_window(
    folder: Path,
    *,
    signed_in: bool = True,
    started: bool = True,
    size: tuple[int, int] = SIZES["usual"],
    settings: ThemeSettings | None = None,
    stillness: Stillness = AT_ONCE,
    more_products: Callable[[DemoVenue], list[Product]] | None = None,
    now_ms: Callable[[], int] = lambda: FRIDAY_LUNCH_MS,
) -> Iterator[TillWindow]:
    """Open the window over a new till in a folder, on the demo venue; closes both afterwards."""
    made, demo = demo_folder(FRIDAY_LUNCH_MS, PIN)
    is_new = not folder.exists() or not any(folder.iterdir())
    if is_new:
        shutil.copytree(made, folder, dirs_exist_ok=True)
    opened = open_till(folder, now_ms=now_ms, new_id=uuid7, keyring=lambda _home: None)
    reading = SqlReading(opened.readers, opened.incarnation)
    till = Till(opened.store, now_ms, uuid7, by_itself)
    if is_new and more_products:
        till.save_documents(more_products(demo), None)
    lanes = [HandLane() for _ in range(4)]
    shell = Shell(now_ms=now_ms, new_id=uuid7, engine=_engine())
    apply_theme(shell.engine, settings or ThemeSettings(), stillness)
    window = shell.show_window()
    window.resize(*size)
    window.requestActivate()
    QTest.qWaitForWindowActive(window)
    desk = shell.open_till(till, reading, Lanes(*lanes), PaperTray())
    desk.give_kitchen(Kitchen(opened.store, now_ms))
    hands = TillWindow(shell, desk, lanes, demo)
    try:
        if started and reading.till_state().session is None:
            hands.put_float_in()
        if signed_in:
            hands.be_first_person()
        hands.settle()
        hands.taps = 0
        yield hands
    finally:
        windows = (*shell.beside, window)
        shell.beside.close()
        window.close()
        for gone in (*windows, shell):  # what shows goes before what is shown
            gone.deleteLater()
            QGuiApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        QTest.qWait(1)
        reading.close()
        opened.close()
