"""Playing a day through the real window, unseen, in a data folder that passes."""

from collections.abc import Callable, Sequence
from pathlib import Path
from secrets import randbelow

import msgspec

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.app.play_check import differences
from fynlo_pos.app.play_shop import PERSON, set_up_play
from fynlo_pos.app.world import open_world
from fynlo_pos.core.business_day import FIRST_DATE, LAST_DATE
from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.db.open_till import open_till
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.receipts.from_records import z_report_data
from fynlo_pos.core.receipts.report import report_document
from fynlo_pos.core.receipts.text import render_text
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.venue import Venue
from fynlo_pos.ui.play.camera import Camera
from fynlo_pos.ui.play.hand import Hand
from fynlo_pos.ui.play.orders import PlayOrder
from fynlo_pos.ui.play.screen import Lost, Screen
from fynlo_pos.ui.play.shopkeeper import Shopkeeper
from fynlo_pos.ui.play.story import Day, Story
from fynlo_pos.ui.program import Clock, Program, World

MOST_RECEIPTS = 1_000_000


class Played(msgspec.Struct, frozen=True):
    """What came of a play: the Z as text, and a sentence for each difference from the source."""

    orders: int
    z_text: str
    differences: tuple[str, ...]


class Kept(msgspec.Struct, frozen=True):
    """What a played till has on disk, sales oldest first."""

    venue: Venue
    sales: tuple[SaleSealed, ...]
    z: ZTaken


def play_day(
    folder: Path,
    count: int,
    *,
    orders_file: Path | None,
    shots: Path | None,
    told: Callable[[int, int], None],
) -> Played:
    """Set a shop up in an empty data folder, play ``count`` orders and compare with their source.

    ``orders_file`` holds past orders with the menu beside it; ``None`` plays orders made up over
    the demo's menu. What the till kept is read from the disk by a connection of its own. Raises
    ``Refused`` for files that cannot be played, ``Lost`` when the window does not show what it
    should, and ``OSError`` for a picture that cannot be written.
    """
    pin = f"{randbelow(10_000):04d}"
    orders = set_up_play(folder, count, orders_file=orders_file, pin=pin)
    day = _play(folder, orders, pin, shots, told)
    kept = _read_back(folder)
    return Played(
        orders=len(day.sold),
        z_text=render_text(report_document(z_report_data(kept.z, kept.venue))),
        differences=tuple(differences(day, kept.sales, kept.z)),
    )


def _play(
    folder: Path,
    orders: Sequence[PlayOrder],
    pin: str,
    shots: Path | None,
    told: Callable[[int, int], None],
) -> Day:
    program = Program(Clock(now_ms, new_id), lambda: _quiet(open_world(folder)))
    camera = Camera(shots)
    try:
        hand = Hand(Screen(program.start(full_screen=False)))
        return Story(Shopkeeper(hand, camera), told).play(orders, name=PERSON, pin=pin)
    except Lost:
        if program.shell.window is not None:
            camera.take(program.shell.window, "lost")
        raise
    finally:
        program.close()


def _quiet(world: World) -> World:
    return msgspec.structs.replace(world, warnings=(), key_risks=())


def _read_back(folder: Path) -> Kept:
    opened = open_till(folder, now_ms=now_ms, new_id=new_id)
    reading = SqlReading(opened.readers, opened.incarnation)
    try:
        venue, z_reports = reading.venue(), reading.z_reports(1)
        if venue is None or not z_reports:
            raise LookupError("the played till has no Z")
        receipts = reading.sales(FIRST_DATE, LAST_DATE, limit=MOST_RECEIPTS)
        sales = [sale for each in receipts if (sale := reading.sale(each.id)) is not None]
        return Kept(venue, tuple(sorted(sales, key=lambda sale: sale.number)), z_reports[0])
    finally:
        reading.close()
        opened.close()
