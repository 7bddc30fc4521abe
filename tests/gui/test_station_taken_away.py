"""A station that is taken away, here or on another till, while something is to be made there."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.documents import patch_for
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.sales.ringing import remove_line
from fynlo_pos.ui.places import SETTINGS
from fynlo_pos.ui.viewmodels.board_reading import read_board
from fynlo_pos.ui.viewmodels.order_status import read_order_status
from tests.support.kitchen_served import (
    GRILL_ID,
    Clock,
    acknowledge,
    give_printer,
    kitchen,
    look,
    orders,
    set_up,
)
from tests.support.till_window import TillWindow, till_window

pytestmark = [pytest.mark.qml, pytest.mark.slow]
LEFT = "Grill was changed on another till and still has 1 Chips to make."


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path, clock: Clock) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", now_ms=clock) as window:
        set_up(window, StationKind.SCREEN)
        yield window


def grill(till: TillWindow) -> Station:
    return next(one for one in till.desk.reading.every_station() if one.id == GRILL_ID)


def change_elsewhere(till: TillWindow, **fields: object) -> None:
    """Have another till, which was apart, change the grill."""
    store = till.desk.till._store  # that till saw no order there
    with store.transaction() as tx:
        before, places = tx.document(Station, GRILL_ID)
        after = msgspec.structs.replace(grill(till), **fields)
        patch = patch_for(
            after, before=before, places=places, by_staff=None, at_ms=till.desk.now_ms()
        )
        assert patch is not None
        tx.append(patch)
    till.desk.read_shop()
    till.settle()
    look(till)


def order_chips(till: TillWindow, *, is_seen: bool) -> None:
    till.tap("Chips")
    till.tap("Pay")
    till.tap("Exact")
    if is_seen:
        acknowledge(till)
    look(till)


def on_boards(till: TillWindow) -> list[tuple[UUID, StationKind]]:
    _, facts = read_board(till.desk.reading, None, "", till.desk.now_ms())
    return [(one.id, one.kind) for one in facts.stations]


def test_a_station_with_something_to_make_is_neither_taken_away_nor_made_a_printer(
    till: TillWindow,
) -> None:
    """What was paid would be made by nobody, and nobody told."""
    order_chips(till, is_seen=True)
    till.desk.go(SETTINGS, part="kitchen")
    till.settle()
    till.tap("Grill")
    [order] = orders(till)
    refused = f"Grill still has Chips of order {order.call_number} to make. Nothing was changed."
    till.tap("Printer")
    assert till.reads(refused)
    assert grill(till).kind is StationKind.SCREEN
    till.tap("Send it nothing any more")
    assert till.reads(refused)
    assert not grill(till).archived
    kitchen(till).finish(order.id, GRILL_ID)
    till.tap("Grill")
    till.tap("Send it nothing any more")
    assert grill(till).archived


def test_a_cancelled_line_that_nobody_read_keeps_a_station(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Hold")
    acknowledge(till)
    till.tap("Undo")
    till.desk.order.change(lambda basket: remove_line(basket, basket.lines[0].id))
    till.tap("Hold")
    with pytest.raises(Exception, match="Grill still has Chips"):
        till.desk.till.save_documents([msgspec.structs.replace(grill(till), archived=True)], None)


def test_what_is_on_paper_keeps_no_station(till: TillWindow) -> None:
    set_up(till, StationKind.PRINTER)
    give_printer(till)
    order_chips(till, is_seen=False)
    assert len(till.tray.station_chits) == 1
    gone = msgspec.structs.replace(grill(till), archived=True)
    assert till.desk.till.save_documents([gone], None) == 1
    look(till)
    assert not till.reads("was changed on another till")
    assert on_boards(till) == []


@pytest.mark.parametrize(
    "change",
    [{"archived": True}, {"kind": StationKind.PRINTER}, {"kind": StationKind.PASS}],
    ids=["archived", "printer", "pass"],
)
def test_what_a_screen_had_stays_on_boards_and_is_told_where_the_station_went_elsewhere(
    till: TillWindow, change: dict[str, object]
) -> None:
    order_chips(till, is_seen=True)
    change_elsewhere(till, **change)
    assert till.reads(LEFT)
    assert (GRILL_ID, StationKind.SCREEN) in on_boards(till)
    [order] = orders(till)
    status = read_order_status(till.desk.reading, till.desk.now_ms())
    assert status.preparing == (str(order.call_number),)
    kitchen(till).finish(order.id, GRILL_ID)
    look(till)
    assert not till.reads(LEFT)
    assert (GRILL_ID, StationKind.SCREEN) not in on_boards(till)


def test_what_nobody_saw_at_a_station_that_is_gone_is_told_and_printed(
    till: TillWindow, clock: Clock
) -> None:
    give_printer(till)
    order_chips(till, is_seen=False)
    change_elsewhere(till, archived=True)
    assert list(till.desk.shop.stations) == []
    assert on_boards(till) == [(GRILL_ID, StationKind.SCREEN)]
    clock.at_ms += 12_000
    look(till)
    assert till.reads("Grill has not seen 1 Chips (12 s).")
    assert till.reads(LEFT)
    till.tap("Print it")
    assert [chit.station_id for chit in till.tray.station_chits] == [GRILL_ID]
    assert not till.reads("has not seen")
    assert not till.reads(LEFT)
    assert on_boards(till) == []
