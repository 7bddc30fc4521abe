"""A kitchen screen over a real database that a till sells into: touched, and struck with keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from uuid6 import uuid7

from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.sales.basket import Basket, BasketLine, ChosenOption
from fynlo_pos.core.sales.ringing import add_line, set_allergy, set_name
from fynlo_pos.core.sounds import Sound
from fynlo_pos.ui.bounce import BOUNCE_MS
from fynlo_pos.ui.jobs import HandLane
from fynlo_pos.ui.kitchen_desk import KitchenDesk
from fynlo_pos.ui.kitchen_window import KitchenWindow, open_kitchen_window
from fynlo_pos.ui.theme import Stillness, ThemeSettings, apply_theme
from fynlo_pos.ui.viewmodels.board import BoardModel
from tests.support.gallery import is_tappable, middle, spoken_name, visible_items
from tests.support.shop import ADA, CATEGORY_ID, FRIDAY_NOON_MS, STAFF_ID, Shop
from tests.support.stillness import AT_ONCE

GRILL = Station(UUID(int=800), "Grill", category_ids=(CATEGORY_ID,))
BAR_CATEGORY = UUID(int=802)
BAR = Station(UUID(int=801), "Bar", category_ids=(BAR_CATEGORY,), position=1)
MINUTE = 60_000
STILL = ThemeSettings(reduce_motion=True)


class HandClock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at_ms = FRIDAY_NOON_MS

    def __call__(self) -> int:
        """Return the time."""
        return self.at_ms


class KitchenScreen:
    """A kitchen window, the till that sends to it, and hands."""

    def __init__(
        self,
        shop: Shop,
        window: KitchenWindow,
        lanes: list[HandLane],
        heard: list[Sound],
    ) -> None:
        self.shop = shop
        self.kitchen = window
        self.heard = heard
        self.silent_since_ms: int | None = None
        self.clock_off_ms = 0
        self.clock = shop.hand_clock  # type: ignore[attr-defined]
        self._lanes = lanes

    @property
    def window(self) -> QQuickWindow:
        """The window."""
        return self.kitchen.window

    @property
    def model(self) -> BoardModel:
        """The board's view model."""
        assert isinstance(self.kitchen.model, BoardModel)
        return self.kitchen.model

    def line(self, name: str, **what: object) -> BasketLine:
        """Return a line as the till rings it."""
        options = tuple(ChosenOption(uuid7(), one, 0) for one in what.pop("options", ()))  # type: ignore[attr-defined]
        return BasketLine(
            id=uuid7(),
            name=name,
            eat_in_minor=100,
            take_away_minor=100,
            quantity_milli=1000 * int(what.pop("count", 1)),  # type: ignore[call-overload]
            rung_by=STAFF_ID,
            rung_at_ms=self.clock(),
            category_id=what.pop("category", CATEGORY_ID),  # type: ignore[arg-type]
            options=options,
            **what,  # type: ignore[arg-type]
        )

    def send(
        self,
        *lines: BasketLine,
        name: str = "",
        allergy: str = "",
        dining: Dining = Dining.EAT_IN,
    ) -> Basket:
        """Ring an order and send it; it stays at hand."""
        basket = Basket(uuid7(), self.clock(), dining)
        for line in lines:
            basket = add_line(basket, line)
        basket = set_allergy(set_name(basket, name), allergy)
        basket = self.shop.till.start_basket(basket)
        return self.shop.till.send(basket, ADA)

    def change(self, basket: Basket) -> Basket:
        """Take an order up that was sent, and send what was changed in it."""
        assert basket.tab_id
        changed = replace(basket, id=self.shop.till.recall(basket.tab_id).id)
        self.shop.till.keep_basket(changed)
        return self.shop.till.send(changed, ADA)

    def order(self, basket: Basket) -> OrderState:
        """Return an order as the kitchen has it."""
        assert basket.tab_id
        found = self.reading.kitchen_order(basket.tab_id)
        assert found
        return found

    @property
    def reading(self) -> SqlReading:
        """What the screen reads."""
        return self.shop.hand_reading  # type: ignore[attr-defined, no-any-return]

    def pass_minutes(self, minutes: int) -> None:
        """Let time go by."""
        self.clock.at_ms += minutes * MINUTE

    def look(self) -> None:
        """Look at the database, paint, and say what is shown."""
        self.kitchen.model.look()
        self.settle()

    def look_when_told_only(self) -> None:
        """Let the screen's clockwork not look by itself between two lines of a slow test."""
        for timer in self.kitchen.model.findChildren(QTimer):
            timer.stop()

    def settle(self) -> None:
        """Do what waits until nothing does, and paint."""
        for _ in range(20):
            QGuiApplication.processEvents()
            QGuiApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
            busy = any(len(lane) for lane in self._lanes)
            for lane in self._lanes:
                lane.run_all()
            QTest.qWait(5)
            if not busy:
                break
        self.window.grabWindow()

    def find(self, name: str) -> QQuickItem:
        """Return the control in sight that is called so, or begins so."""
        named = [
            (spoken_name(item), item)
            for item in visible_items(self.window.contentItem())
            if is_tappable(item)
        ]
        found = [item for said, item in named if said == name]
        found += [item for said, item in named if said.startswith(name)]
        assert found, f"nothing is called {name}; there is {[said for said, _ in named]}"
        return found[0]

    def tap(self, name: str) -> None:
        """Touch what is called so."""
        QTest.qWait(BOUNCE_MS)
        place = middle(self.find(name))
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=place)
        self.settle()
        self.look()

    def press(self, key: Qt.Key) -> None:
        """Strike a key of a bump bar."""
        QTest.keyClick(self.window, key)
        self.settle()
        self.look()

    def reads(self, text: str) -> bool:
        """Tell whether a text in sight holds these words."""
        return any(
            text in str(item.property("text") or "")
            for item in visible_items(self.window.contentItem())
        )

    def cards(self) -> list[tuple[str, list[str]]]:
        """Return the tickets in sight: number and rows in words."""
        return [
            (
                card.number,
                [
                    " ".join(filter(None, (row["state"], row["quantity"], row["name"])))
                    for row in card.lines
                ],
            )
            for card in self.model.tickets.rows  # type: ignore[attr-defined]
        ]

    def dress(self, size: tuple[int, int], looks: ThemeSettings) -> None:
        """Give the window a size and looks."""
        self.window.resize(*size)
        apply_theme(self.kitchen.engine, looks)
        QTest.qWait(30)
        self.settle()


@contextmanager
def kitchen_screen(
    folder: Path,
    *,
    stations: tuple[Station, ...] = (GRILL, BAR),
    station: str = "Grill",
    is_large: bool = False,
    is_status: bool = False,
    bound_to: UUID | None = None,
    size: tuple[int, int] = (1280, 800),
    stillness: Stillness = AT_ONCE,
) -> Iterator[KitchenScreen]:
    """Open a kitchen screen over a shop in a folder; closes both afterwards."""
    clock = HandClock()
    shop = Shop(folder)
    shop.now_ms = clock  # type: ignore[method-assign]
    shop.till._now_ms = clock
    shop.till.save_documents(stations, STAFF_ID)
    log = shop.open.store.history_log("K1", new_id=uuid7(), at_ms=clock())
    reading = SqlReading(shop.open.readers, shop.open.incarnation)
    shop.hand_clock, shop.hand_reading = clock, reading  # type: ignore[attr-defined]
    reader, writer = HandLane(), HandLane()
    heard: list[Sound] = []
    screen: list[KitchenScreen] = []
    desk = KitchenDesk(
        reading,
        Kitchen(log, clock),
        reader,
        writer,
        clock,
        sound=heard.append,
        silent_since_ms=lambda: screen[0].silent_since_ms if screen else None,
        bound_to=bound_to,
        clock_off_ms=lambda: screen[0].clock_off_ms if screen else 0,
    )
    window = open_kitchen_window(
        desk, STILL, station=station, is_large=is_large, is_status=is_status
    )
    apply_theme(window.engine, STILL, stillness)
    screen.append(KitchenScreen(shop, window, [reader, writer], heard))
    window.window.resize(*size)
    window.window.requestActivate()
    QTest.qWaitForWindowActive(window.window)
    try:
        screen[0].settle()
        yield screen[0]
    finally:
        window.close()
        window.deleteLater()
        QGuiApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        QTest.qWait(1)
        reading.close()
        shop.close()
