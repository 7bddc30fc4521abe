"""A sale on the till becomes a ticket in the kitchen: two windows, two databases, a hub between.

The till's window and the kitchen's are served by one thread here; what passes between them goes
over the hub's real sockets all the same.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from secrets import randbelow

import msgspec

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.app.demo_around import KITCHEN, THIS_MACHINE, end_hub, join_kitchen
from fynlo_pos.app.joining import begin_sharing
from fynlo_pos.app.kitchen_world import KitchenScreen
from fynlo_pos.app.opened_till import opened_till
from fynlo_pos.app.play_shop import PERSON, set_up_play
from fynlo_pos.app.world import open_world
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.keys import KeyFile, make_secret
from fynlo_pos.core.device_settings import DeviceSettings
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till
from fynlo_pos.ui.play.camera import Camera
from fynlo_pos.ui.play.hand import Hand
from fynlo_pos.ui.play.orders import PlayItem, PlayOrder
from fynlo_pos.ui.play.screen import PATIENCE_S, Screen
from fynlo_pos.ui.play.shopkeeper import Shopkeeper
from fynlo_pos.ui.play.story import FLOAT_MINOR
from fynlo_pos.ui.program import Clock, Program, World

SCREEN = "screen"
TOGETHER_WITHIN_S = 60.0


def show_ticket(folder: Path, shots: Path | None) -> None:
    """Sell one order in an empty data folder and see its ticket on the kitchen's board.

    By then it is durable at the till, the hub and the kitchen. Raises ``Lost`` when it does not
    come, and ``Trouble``.
    """
    pin = f"{randbelow(10_000):04d}"
    (order,) = set_up_play(folder, 1, orders_file=None, pin=pin)
    with opened_till(folder) as opened:
        station = Station(new_id(), "Kitchen", takes_rest=True)
        Till(opened.store, now_ms, new_id, by_itself).save_documents([station], None)
    try:
        kitchen = _join(folder)
        with _till_window(folder) as program, _kitchen_window(kitchen) as screen:
            _sell(program, screen, order, pin, Camera(shots))
    finally:
        end_hub(folder)


def _join(folder: Path) -> Path:
    kitchen = Home(folder / KITCHEN / SCREEN)
    kitchen.make()
    # A passing folder leaves nothing in this device's keyring: its keys lie in files.
    make_secret(None, KeyFile(kitchen), new_id)
    return join_kitchen(folder, begin_sharing(folder, host=THIS_MACHINE, port=0), SCREEN)


def _sell(
    program: Program, kitchen: KitchenScreen, order: PlayOrder, pin: str, camera: Camera
) -> None:
    screen = Screen(program.start(full_screen=False))
    keeper = Shopkeeper(Hand(screen), camera)
    keeper.open_day(PERSON, pin, FLOAT_MINOR)
    screen.wait(lambda: _is_in_touch(program), "the hub", TOGETHER_WITHIN_S)
    for item in order.items:
        keeper.ring_by_tile(item) if item.is_favourite else keeper.ring_by_search(item)
    keeper.pay_cash_exactly(order.total_minor)
    see_ticket(Screen(kitchen.shown.window), order)
    camera.take(kitchen.shown.window, "kitchen")


def see_ticket(board: Screen, order: PlayOrder, patience_s: float = PATIENCE_S) -> None:
    """Wait until everything of an order is to be read on a kitchen's board. Raises ``Lost``."""
    for item in order.items:
        board.wait(partial(_reads, board, item), f"{item.name} in the kitchen", patience_s)
    board.see_next_frame()


def _reads(board: Screen, item: PlayItem) -> bool:
    is_named = board.find(lambda said: item.name in said, touchable=False)
    return is_named is not None


def _is_in_touch(program: Program) -> bool:
    desk = program.shell.desk
    light = desk.status.lights.get("hub") if desk is not None else None
    return light is not None and light.text == "In touch"


@contextmanager
def _till_window(folder: Path) -> Iterator[Program]:
    program = Program(Clock(now_ms, new_id), lambda: _quiet(open_world(folder)))
    try:
        yield program
    finally:
        program.close()


@contextmanager
def _kitchen_window(folder: Path) -> Iterator[KitchenScreen]:
    screen = KitchenScreen(folder, msgspec.structs.replace(DeviceSettings(), volume_percent=0))
    try:
        yield screen
    finally:
        screen.close()


def _quiet(world: World) -> World:
    return msgspec.structs.replace(world, warnings=(), key_risks=())
