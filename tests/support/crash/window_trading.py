"""The real till with its window, touched until it dies.

What the screen showed as paid, refunded, on hold or closed is a promise, as in ``trading``, and so
is the order at hand once its draft is on disk. Each life begins with one of ``FIRST_ACTS``, and
says before the touch that puts a sale, a refund, an order on hold or a Z on disk that it is about
to: a kill can be aimed at that.
"""

import json
import os
import random
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import argon2
import miniaudio
import msgspec
from PySide6.QtTest import QTest

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.app.device_file import DeviceFile
from fynlo_pos.app.world import open_world
from fynlo_pos.core.catalogue import spelling
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Ok, ThreadLane
from fynlo_pos.ui.pages import PAGES, VIEW_MODELS
from fynlo_pos.ui.play.camera import Camera
from fynlo_pos.ui.play.hand import Hand
from fynlo_pos.ui.play.screen import Lost, Named, Screen, Thing
from fynlo_pos.ui.play.shopkeeper import Shopkeeper
from fynlo_pos.ui.program import Clock, Program, World
from tests.support.crash.chits import promised_chit
from tests.support.crash.killing import FIRST_ACTS
from tests.support.crash.window_shop import FLOAT_MINOR, PERSON, PIN

if TYPE_CHECKING:
    from fynlo_pos.core.views import TabSummary

LOADED_BEFORE_THE_FORK = (
    *(argon2, miniaudio, spelling),
    *(import_module(f"{VIEW_MODELS}.{page.model.split('.')[0]}") for page in PAGES.values()),
)
"""A till loads these when they are wanted first; twenty lives need not load them twenty times."""
TILE, PRICE_MINOR = "Butter croissant", 2_60
MENU_S = 8.0
HURRIED = 0.5
"""So often the bar is touched while an order is on its way to disk."""


class InsistentHand(Hand):
    """Touches the menu's button once more where no menu comes, and says so on standard error.

    One touch in thousands found none on a machine with more to do than it can. What is judged here
    is what is on disk; that no tap is lost is judged by the windows' own tests. A second one in a
    life is Lost.
    """

    _found_no_menu = False

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self.before_touch: Callable[[Named], None] = lambda _name: None

    def look_for(self, name: Named, *, within: str = "") -> Thing:
        """Return the thing of a name, which is touched at once."""
        thing = super().look_for(name, within=within)
        self.before_touch(name)
        return thing

    def tap(self, name: Named, *, within: str = "") -> Thing:
        """Touch the thing of a name; the menu's button until its menu is there."""
        thing = super().tap(name, within=within)
        if name == "Menu":
            try:
                self.screen.wait(lambda: self.screen.find("Lock the till*"), "the menu", MENU_S)
            except Lost as lost:
                if self._found_no_menu:
                    raise
                self._found_no_menu = True
                print(f"LOUD: a touch of the menu's button did nothing: {lost}", file=sys.stderr)
                return super().tap(name, within=within)
        return thing


class Life:
    """One life of the window: signs in, takes up what it finds, touches at random."""

    def __init__(self, folder: Path, seed: int, promises: Path) -> None:
        self._seed, self._random = seed, random.Random(seed)
        self._out = os.open(promises, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        device = DeviceFile(folder)
        self._program = Program(
            Clock(now_ms, new_id), lambda: _quiet(open_world(folder, device)), device
        )
        self._screen = Screen(self._program.start(full_screen=False))
        self._hand = InsistentHand(self._screen)
        self._keeper = Shopkeeper(self._hand, Camera(None))

    def trade_for_ever(self) -> None:
        """Sign in, then refund, hold, close and sell until killed; the seeds begin by turns."""
        self._come_in()
        self._say("ready", basket=self._at_hand())
        acts = {"refund": self._refund, "tab": self._hold, "z": self._close, "sale": self._sell}
        self._clear_what_was_left()
        acts[FIRST_ACTS[self._seed % len(FIRST_ACTS)]]()
        while True:
            acts[self._random.choice((*acts, "sale"))]()

    @property
    def _desk(self) -> Desk:
        desk = self._program.shell.desk
        assert desk is not None
        return desk

    def _say(self, what: str, **details: object) -> None:
        os.write(self._out, json.dumps({"what": what, **details}).encode() + b"\n")

    def _come_in(self) -> None:
        self._screen.wait(lambda: self._screen.find(PERSON), "the sign-in")
        if self._screen.find("Count it"):
            self._keeper.open_day(PERSON, PIN, FLOAT_MINOR)
        else:
            self._hand.tap(PERSON)
            self._hand.type(PIN)
        self._screen.wait(lambda: self._screen.find("Products", touchable=False), "the tiles")

    def _clear_what_was_left(self) -> None:
        """Sell the orders that the last life left at hand or on hold, if it left any."""
        if not self._desk.order.basket.is_empty:
            self._pay()
        for tab_id in self._on_hold():
            self._recall(tab_id)
            self._pay()

    def _on_hold(self) -> list[UUID]:
        found: list[list[TabSummary]] = []
        desk = self._desk
        desk.lanes.reader.run(
            lambda: list(desk.reading.open_tabs()),
            lambda outcome: found.append(outcome.value if isinstance(outcome, Ok) else []),
            desk,
        )
        self._screen.wait(lambda: bool(found), "the orders on hold")
        return [tab.id for tab in found[0]]

    def _at_hand(self) -> str:
        """Return the order at hand as its draft is on disk by now."""
        writer = self._desk.lanes.writer
        assert isinstance(writer, ThreadLane)
        self._screen.wait(lambda: writer.is_idle, "the draft on disk")
        basket = self._desk.order.basket
        return msgspec.json.encode(None if basket.is_empty else basket).decode()

    def _ring(self) -> None:
        for count in range(1, self._random.randint(2, 4)):
            self._say("means_tap")
            self._hand.tap(lambda name: f"{TILE}, " in name, within="Products")
            self._keeper.sees_total(PRICE_MINOR * count)
            self._say("basket", basket=self._at_hand())

    def _sell(self) -> None:
        self._ring()
        self._pay()

    def _pay(self) -> None:
        basket = self._desk.order.basket
        self._say("means_sale", id=str(basket.id))
        self._hand.tap("Pay *")
        self._hand.tap("Cash", within="Way to pay")
        with self._told_before("Exact", "touches_sale"):
            self._touch_in_a_hurry("Exact *")
        self._screen.wait(lambda: self._screen.find("Next order"), "the paid screen")
        sale = self._desk.order.last_sale
        assert sale is not None
        self._say("sale", id=str(sale.id), receipt=sale.receipt_number, total=sale.total_minor)
        self._say("chit", id=promised_chit(basket, is_sold=True))
        self._hand.tap("Next order")
        self._keeper.sees_total_of_nothing()

    def _refund(self) -> None:
        self._sell()
        sale = self._desk.order.last_sale
        assert sale is not None
        self._say("means_refund", of=str(sale.id))
        with self._told_before("Refund £", "touches_refund"):
            self._keeper.refund_last(sale.total_minor)
        self._say("refund", of=str(sale.id))

    def _hold(self) -> None:
        self._ring()
        basket = self._desk.order.basket
        milli = sum(line.quantity_milli for line in basket.lines)
        self._say("means_tab", id=str(basket.id), open=milli)
        with self._told_before("Hold", "touches_tab"):
            self._touch_in_a_hurry("Hold")
        self._keeper.sees_total_of_nothing()
        self._at_hand()
        self._say("tab", id=str(basket.id), open=milli)
        self._recall(basket.id)
        self._pay()

    @contextmanager
    def _told_before(self, words: str, what: str, *, times: int = 1) -> Iterator[None]:
        """Say when what begins with these words is touched for so many times."""
        left = times

        def before(name: Named) -> None:
            nonlocal left
            if isinstance(name, str) and name.startswith(words):
                left -= 1
                if left == 0:
                    self._say(what)

        self._hand.before_touch = before
        yield
        self._hand.before_touch = lambda _name: None

    def _touch_in_a_hurry(self, name: str) -> None:
        """Touch what puts the order on disk, and now and then the bar before it is there."""
        self._hand.rest()
        first = self._hand.look_for(name)
        then = self._screen.find("Take away")
        assert then is not None
        touched = (first, then) if self._random.random() < HURRIED else (first,)
        finger = self._hand.finger
        for thing in touched:
            QTest.touchEvent(self._screen.window, finger).press(0, thing.middle).commit()
            QTest.touchEvent(self._screen.window, finger).release(0, thing.middle).commit()

    def _recall(self, tab_id: UUID) -> None:
        self._say("means_recall", id=str(tab_id))
        self._keeper.recall()
        self._screen.wait(lambda: self._desk.order.basket.tab_id == tab_id, "the order taken up")
        self._say("basket", basket=self._at_hand())

    def _close(self) -> None:
        number = self._desk.shop.state.period
        with self._told_before("Close the day", "touches_z", times=2):
            self._keeper.close_day(cash_minor=FLOAT_MINOR, card_minor=0)
        self._say("z", number=number)
        self._come_in()


def _quiet(world: World) -> World:
    return msgspec.structs.replace(world, warnings=(), key_risks=())
