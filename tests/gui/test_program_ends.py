"""Leaving the till: what is unsent goes to the kitchen, on paper where a station has no screen."""

from pathlib import Path
from uuid import UUID

import msgspec
import pytest

from fynlo_pos.app.till_window import till_program
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.printer_setup import PrinterSetup, PrinterVia
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.play.hand import Hand
from fynlo_pos.ui.play.screen import Screen
from tests.support.printer_server import printer_server

pytestmark = [pytest.mark.gui, pytest.mark.slow]

CROISSANT = "Butter croissant"


def with_a_printer_station(desk: Desk, hand: Hand, port: int) -> None:
    """A kitchen that has nothing but the till's printer."""
    there = PrinterSetup(PrinterVia.NETWORK, f"127.0.0.1:{port}")
    desk.device.change(msgspec.structs.replace(desk.device.settings, printer=there))
    everything = tuple(each.id for each in desk.shop.categories)
    station = Station(UUID(int=9), "Grill", StationKind.PRINTER, category_ids=everything)
    done: list[object] = []
    desk.lanes.writer.run(lambda: desk.till.save_documents([station], None), done.append, desk)
    hand.screen.wait(lambda: done or None, "the station")
    desk.read_shop()
    hand.screen.wait(lambda: desk.shop.stations or None, "the station at hand")


def test_ending_the_till_prints_what_a_held_order_had_unsent(qapp: object, tmp_path: Path) -> None:
    with printer_server() as server:
        program = till_program(tmp_path / "demo", demo=True)
        try:
            hand = Hand(Screen(program.start(full_screen=False)))
            hand.screen.wait(lambda: hand.screen.find("Ana"), "Ana")
            hint = program.shell.notices_.property("bannerText")
            hand.tap("Ana")
            hand.type(hint.partition("Ana ")[2][:4])
            hand.screen.wait(
                lambda: hand.screen.find("Lines of the order", touchable=False), "the order"
            )
            desk = program.shell.desk
            assert desk is not None
            with_a_printer_station(desk, hand, server.port)
            hand.tap(lambda name: CROISSANT in name, within="Products")
            hand.tap(lambda name: name.startswith("Hold"))
            hand.screen.wait(lambda: server.printed or None, "the first chit")
            hand.tap(lambda name: "Undo" in name)
            hand.screen.wait(lambda: desk.order.basket.tab_id, "the order taken up")
            hand.tap(lambda name: CROISSANT in name, within="Products")
            before = len(server.printed)
        finally:
            program.close()
        assert len(server.printed) > before
