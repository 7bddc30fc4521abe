"""The real till in its own process, touched until it dies: ``... FOLDER PROMISES``.

Each sale whose paid screen was seen is a promise, as in ``trading``.
"""

import json
import os
import sys
from pathlib import Path

import msgspec

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.app.world import open_world
from fynlo_pos.ui.play.hand import Hand
from fynlo_pos.ui.play.screen import Screen
from fynlo_pos.ui.program import Clock, Program, World
from tests.support.crash.window_shop import PIN

TILE = "Butter croissant"


def trade_for_ever(folder: Path, promises: Path) -> None:
    """Sign in, then sell by touch until killed."""
    out = os.open(promises, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def say(what: str, **details: object) -> None:
        os.write(out, json.dumps({"what": what, **details}).encode() + b"\n")

    program = Program(
        Clock(now_ms, new_id), lambda: msgspec.structs.replace(open_world(folder), warnings=())
    )
    screen = Screen(program.start(full_screen=False))
    hand = Hand(screen)
    hand.tap(lambda name: "Ana" in name)
    hand.type(PIN)
    screen.wait(lambda: screen.find("Products", touchable=False), "the tiles")
    say("ready", basket="null")
    while True:
        for _ in range(3):
            hand.tap(lambda name: f"{TILE}, " in name, within="Products")
            hand.rest(0.1)
        desk = program.shell.desk
        assert desk is not None
        say("means_sale", id=str(desk.order.basket.id))
        hand.tap("Pay *")
        hand.tap("Cash", within="Way to pay")
        hand.tap("Exact *")
        screen.wait(lambda: screen.find("Next order"), "the paid screen")
        sale = desk.order.last_sale
        assert sale is not None
        say("sale", id=str(sale.id), receipt=sale.receipt_number, total=sale.total_minor)
        hand.tap("Next order")


def _without_warnings(world: World) -> World:
    return msgspec.structs.replace(world, warnings=())


if __name__ == "__main__":
    trade_for_ever(Path(sys.argv[1]), Path(sys.argv[2]))
