"""A web board's pure parts: what it draws, what a touch comes to, who may look, what pages say."""

from uuid import UUID, uuid4

import msgspec
import pytest

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.lines import Counts, line_of
from fynlo_pos.core.kitchen.records import (
    KitchenAcknowledged,
    KitchenAllergySeen,
    KitchenBumped,
    KitchenCollected,
    KitchenCourseSet,
    KitchenRecalled,
    KitchenRushed,
    SentLine,
)
from fynlo_pos.core.kitchen.state import LineState, OrderState, Sending
from fynlo_pos.core.kitchen.ticket_rows import RowState
from hub.boards.acts import Act, Part, Touch, facts_of
from hub.boards.board import Board, board_of, derive_board, station_for
from hub.boards.fold import KitchenFold, Look
from hub.boards.words import ENGLISH, GERMAN, Words
from tests.support.kitchen_states import counted

pytestmark = pytest.mark.unit

GRILL = Station(UUID(int=1), "Grill", takes_rest=True, due_after_s=480, late_after_s=720)
BAR = Station(UUID(int=2), "Bar", position=1)
PRINTER = Station(UUID(int=3), "Chits", kind=StationKind.PRINTER, position=2)
PASS = Station(UUID(int=4), "Pass", kind=StationKind.PASS, position=3)
STATIONS = (GRILL, BAR, PRINTER, PASS)
SCREENS = frozenset((GRILL.id, BAR.id))
NOON_MS = 1_780_000_000_000
MINUTE_MS = 60_000
COMMAND = UUID(int=50)


def line(name: str, station: Station = GRILL, /, **more: object) -> LineState:
    sent = SentLine(uuid4(), station.id, 0, name, Dining.EAT_IN, **more.pop("sent", {}))  # type: ignore[arg-type]
    sending = Sending(COMMAND, UUID(int=9), NOON_MS, 2000)
    sendings = (more.pop("sending", sending),)
    return line_of(sent, sendings, {COMMAND: Counts(**more)})  # type: ignore[arg-type]


def order(*lines: LineState, **more: object) -> OrderState:
    fields: dict[str, object] = {"call_number": 24, "name": "", "dining": Dining.EAT_IN}
    fields |= {"allergy": "", "lines": lines, **more}
    return OrderState(id=uuid4(), **fields)  # type: ignore[arg-type]


def drawn(
    *orders: OrderState,
    station: Station | None = GRILL,
    after_min: int = 1,
    words: Words = ENGLISH,
    finished: tuple[OrderState, ...] = (),
    entitled: str = "",
) -> Board:
    look = Look(STATIONS, orders, finished, {GRILL.id: (5 * MINUTE_MS,)})
    return derive_board(look, station, entitled, words, NOON_MS + after_min * MINUTE_MS)


def test_a_ticket_says_its_stage_by_colour_and_by_word() -> None:
    one = order(line("Burger"), name="Sam", table="4")
    told = [drawn(one, after_min=after).cards[0] for after in (1, 8, 12)]
    assert [(card.stage, card.status, card.age) for card in told] == [
        ("going", "NEW", "1 min"),
        ("due", "DUE", "8 min"),
        ("late", "LATE", "12 min"),
    ]
    assert told[0].whom == "Table 4 · Sam · Eat in"
    assert (told[0].number, told[0].key) == ("#24", "1")
    later = order(line("Cake", sent={"course": 1}), dining=Dining.TAKE_AWAY, table="Window")
    card = drawn(later).cards[0]
    assert (card.stage, card.status, card.age) == ("waiting", "LATER", "")
    assert card.whom == "Window · Take away"


def test_rows_say_what_they_ask() -> None:
    printed = Sending(COMMAND, UUID(int=9), NOON_MS, 1000, printed_at_ms=NOON_MS)
    options = {"options": ("no onion",), "note": "well done"}
    takes = {"options": (), "note": ""}
    one = order(
        line("Burger", sent=options),
        line("Soup", sending=printed, sent=takes),
        line("Chips", bumped=2000),
        dining=Dining.TAKE_AWAY,
    )
    rows = {row.name: row for row in drawn(one).cards[0].rows}
    burger = rows["Burger"]
    assert (burger.state, burger.mark, burger.quantity) == ("to make", "", "2")
    assert (burger.detail, burger.note) == ("no onion, Eat in", "well done")
    assert rows["Soup"].mark == "ON PAPER"
    assert "printed " in rows["Soup"].detail
    assert rows["Chips"].mark == "DONE"


def test_counts_and_what_can_be_called_back_are_the_stations_own() -> None:
    one = order(line("Burger", sent={"options": ("oat",)}), line("Gin", BAR))
    done = order(line("Chips", bumped=2000), line("Tea", BAR, bumped=2000), name="Sam")
    board = drawn(one, finished=(done, order(line("Tea", BAR, bumped=2000))))
    assert [(row.name, row.count) for row in board.counts] == [("Burger", "2")]
    assert [(row.name, row.count) for row in board.options] == [("oat", "2")]
    assert [(row.title, row.detail) for row in board.finished] == [("#24 Sam", "2 Chips")]
    assert board.usual == "usual 5 min"


def test_the_pass_shows_all_screens_until_it_is_collected() -> None:
    one = order(line("Burger"), line("Gin", BAR), line("Slip", PRINTER))
    made = order(line("Chips", bumped=2000))
    board = drawn(one, station=PASS, finished=(made,))
    names = {card.order: [(row.name, row.maker) for row in card.rows] for card in board.cards}
    assert names[one.id] == [("Burger", "Grill"), ("Gin", "Bar")]
    ready = next(card for card in board.cards if card.order == made.id)
    assert (ready.stage, ready.status, ready.commands) == ("ready", "READY", ())
    assert board.is_pass
    assert {row.title for row in board.finished} == {"#24"}


def test_a_board_says_why_it_is_empty() -> None:
    assert drawn().empty_title == "All made"
    assert drawn(station=PASS).empty_title == "Nothing at the pass"
    assert drawn(station=None).empty_title == "Which station is this?"
    assert drawn(station=None).counts == ()
    assert drawn(station=None, entitled="Oven").empty_title.endswith("not there any more")
    nobody = derive_board(Look(), None, "", GERMAN, NOON_MS)
    assert nobody.empty_title == "Noch ist kein Küchenbildschirm eingerichtet"


def test_a_board_is_the_station_its_code_was_for_and_no_other() -> None:
    assert station_for(STATIONS, "grill", BAR.id) == GRILL
    assert station_for(STATIONS, str(BAR.id)) == BAR
    assert station_for(STATIONS, "Chits") is None
    assert station_for(STATIONS, "", PASS.id) == PASS
    assert station_for(STATIONS, "", uuid4()) is None
    assert station_for(STATIONS, "") is None
    assert station_for((GRILL, PRINTER), "") == GRILL


def touched(act: Act, one: OrderState, station: Station = GRILL, **more: object) -> list[object]:
    touch = Touch(uuid4(), act, one.id, station.id, **more)  # type: ignore[arg-type]
    return list(facts_of(touch, one, station, SCREENS, NOON_MS))


def kinds(facts: list[object]) -> list[type]:
    return [type(fact) for fact in facts]


def test_a_touch_says_what_shall_be_so_and_nothing_where_it_is() -> None:
    burger, chips = line("Burger"), line("Chips", bumped=1000)
    one = order(burger, chips)
    [bumped] = touched(Act.READY, one)
    assert isinstance(bumped, KitchenBumped)
    assert {each.milli for each in bumped.lines} == {1000, 2000}
    part = (Part(burger.line.line_id, COMMAND, 1000),)
    [some] = touched(Act.LINE, one, parts=part)
    assert isinstance(some, KitchenBumped)
    assert [each.milli for each in some.lines] == [1000]
    part = (Part(chips.line.line_id, COMMAND, 1000),)
    assert kinds(touched(Act.LINE, one, parts=part, state=RowState.DONE)) == [KitchenRecalled]
    assert kinds(touched(Act.RECALL, one)) == [KitchenRecalled]
    assert touched(Act.RECALL, order(burger)) == []
    assert kinds(touched(Act.SHOWN, one, commands=(COMMAND,))) == [KitchenAcknowledged]
    assert touched(Act.SHOWN, one, commands=(uuid4(),)) == []
    assert kinds(touched(Act.RUSH, one, is_on=True)) == [KitchenRushed]
    assert touched(Act.RUSH, one) == []


def test_ready_told_late_says_nothing_of_what_came_since() -> None:
    burger, steak = line("Burger"), line("Steak")
    seen = Sending(COMMAND, UUID(int=9), NOON_MS, 2000, is_acknowledged=True)
    soup, cake = line("Soup", sending=seen, voided=1000), line("Cake", sending=seen, voided=2000)
    shown = (Part(burger.line.line_id, COMMAND, 500), Part(burger.line.line_id, COMMAND, 1000))
    struck = (Part(soup.line.line_id, COMMAND, 1000),)
    now = order(burger, steak, soup, cake)
    [bumped] = touched(Act.READY, now, parts=shown, struck=struck)
    assert isinstance(bumped, KitchenBumped)
    made, cleared = (
        [(one.line_id, one.milli) for one in each] for each in (bumped.lines, bumped.cleared)
    )
    assert made == [(burger.line.line_id, 1500)], "two rows of one line come to both"
    assert cleared == [(soup.line.line_id, 1000)]
    [bumped] = touched(Act.READY, order(soup, steak), struck=struck)
    assert isinstance(bumped, KitchenBumped)
    assert (bumped.lines, [one.milli for one in bumped.cleared]) == ((), [1000])
    [bumped] = touched(Act.READY, order(burger, steak, soup), parts=shown)
    assert isinstance(bumped, KitchenBumped)
    assert [(one.line_id, one.milli) for one in bumped.lines] == [(burger.line.line_id, 1500)]
    assert bumped.cleared == (), "nothing was struck as it was touched"


def test_what_is_called_back_by_name_leaves_the_rest_made() -> None:
    burger, chips = line("Burger", bumped=2000), line("Chips", bumped=2000)
    part = (Part(burger.line.line_id, COMMAND, 1000),)
    [back] = touched(Act.RECALL, order(burger, chips), parts=part)
    assert isinstance(back, KitchenRecalled)
    assert [(one.line_id, one.milli) for one in back.lines] == [(burger.line.line_id, 1000)]


def test_what_was_struck_goes_when_it_was_read() -> None:
    seen = Sending(COMMAND, UUID(int=9), NOON_MS, 2000, is_acknowledged=True)
    gone = line("Soup", sending=seen, voided=2000)
    part = (Part(gone.line.line_id, COMMAND, 2000),)
    [cleared] = touched(Act.LINE, order(gone), parts=part, state=RowState.CANCELLED)
    assert isinstance(cleared, KitchenBumped)
    assert (cleared.lines, [each.milli for each in cleared.cleared]) == ((), [2000])


def test_an_allergy_is_read_before_anything_is_ready() -> None:
    one = order(line("Burger"), allergy="nuts")
    assert drawn(one).cards[0].asks
    assert drawn(one).cards[0].not_ready == "Read the allergy first"
    assert touched(Act.READY, one) == []
    made = order(line("Chips", bumped=2000), allergy="nuts")
    assert touched(Act.READY, made, PASS) == []
    part = (Part(one.lines[0].line.line_id, COMMAND, 2000),)
    assert touched(Act.LINE, one, parts=part) == [], "nor row by row"
    assert touched(Act.LINE, one, PASS, parts=part, row_station=GRILL.id) == []
    assert kinds(touched(Act.ALLERGY, one)) == [KitchenAllergySeen]
    assert touched(Act.ALLERGY, order(line("Burger"))) == []


def test_an_allergy_that_is_told_once_it_is_made_is_read_by_who_made_it() -> None:
    [card] = drawn(order(line("Chips", bumped=2000), allergy="nuts")).cards
    assert (card.asks, card.stage, card.status) == (True, "ready", "READY")
    assert card.not_ready == "Read the allergy first"
    soup, cake = line("Soup", bumped=2000), line("Cake", sent={"course": 1})
    told, new = order(soup, cake, allergy="nuts"), order(line("Burger"))
    cards = drawn(new, told).cards
    assert [(one.order, one.hears_late) for one in cards] == [(told.id, True), (new.id, False)]


def test_the_pass_collects_and_its_rows_are_their_makers() -> None:
    gin = line("Gin", BAR)
    one = order(line("Burger", bumped=2000), gin)
    assert touched(Act.READY, one, PASS) == [], "not ready yet"
    made = order(line("Burger", bumped=2000), line("Slip", PRINTER))
    assert kinds(touched(Act.READY, made, PASS)) == [KitchenCollected]
    away = counted(made.lines[0], collected=2000)
    gone = msgspec.structs.replace(made, lines=(away, made.lines[1]))
    assert kinds(touched(Act.RECALL, gone, PASS)) == [KitchenCollected], "back at the pass"
    part = (Part(gin.line.line_id, COMMAND, 2000),)
    [bumped] = touched(Act.LINE, one, PASS, parts=part, row_station=BAR.id)
    assert isinstance(bumped, KitchenBumped)
    assert bumped.lines[0].station_id == BAR.id
    assert touched(Act.LINE, one, PASS, parts=part, row_station=PRINTER.id) == []
    assert kinds(touched(Act.RECALL, one, PASS)) == [KitchenRecalled]
    assert touched(Act.SHOWN, one, PASS, commands=(COMMAND,)) == []


def test_a_board_is_looked_up_for_its_station_alone() -> None:
    board = board_of(KitchenFold(), "Grill", None, ENGLISH, NOON_MS)
    assert (board.station, board.empty_title) == (None, "No kitchen screen is set up yet")


def test_a_later_course_is_called_away_at_the_board_and_let_wait_again() -> None:
    one = order(line("Burger"), line("Cake", sent={"course": 1}))
    card = drawn(one).cards[0]
    assert [(each.course, each.name, each.waits) for each in card.courses] == [
        (1, "Course 2", True)
    ]
    assert [(row.mark, row.detail) for row in card.rows if row.name == "Cake"] == [
        ("Course 2, later:", "")
    ]
    assert kinds(touched(Act.COURSE, one, course=1)) == [KitchenCourseSet]
    assert touched(Act.COURSE, one, course=1, is_on=True) == []
    called = msgspec.structs.replace(one, fired={1: NOON_MS})
    assert not drawn(called).cards[0].courses[0].waits


def test_what_was_called_by_itself_leaves_nothing_to_let_wait() -> None:
    """The bar's dish of that course waits on: its own board calls it away."""
    paid, other = line("Cake", sent={"course": 1}), line("Gin", BAR, sent={"course": 1})
    one = order(line("Burger"), paid, other, called={paid.line.line_id: NOON_MS})
    [card] = drawn(one).cards
    assert [row.mark for row in card.rows] == ["", ""]
    assert card.courses == ()
    for station in (BAR, PASS):
        [card] = drawn(one, station=station).cards
        assert [(each.name, each.waits) for each in card.courses] == [("Course 2", True)]


def test_a_cancelled_order_says_so_and_is_gone_when_it_was_seen() -> None:
    seen = Sending(COMMAND, UUID(int=9), NOON_MS, 2000, is_acknowledged=True)
    gone = order(line("Soup", sending=seen, voided=2000))
    [card] = drawn(gone, after_min=20).cards
    assert (card.stage, card.status, card.age) == ("cancelled", "CANCELLED", "")
    assert (card.ready, card.not_ready) == ("Seen", "")
    assert kinds(touched(Act.READY, gone)) == [KitchenBumped]


def test_a_button_says_why_it_does_nothing() -> None:
    later = order(line("Cake", sent={"course": 1}))
    assert [card.not_ready for card in drawn(later).cards] == ["It waits to be called away"]
    half = order(line("Burger", bumped=2000), line("Gin", BAR))
    [card] = drawn(half, station=PASS).cards
    assert (card.ready, card.not_ready) == ("Collected", "Not ready yet")
    made = order(line("Burger", bumped=2000))
    [card] = drawn(station=PASS, finished=(made,)).cards
    assert (card.ready, card.not_ready) == ("Collected", "")


def test_the_usual_time_is_the_stations_and_at_the_pass_each_ones() -> None:
    assert drawn(station=PASS).usual == "Grill 5 min"
    assert (drawn(station=BAR).usual, drawn(station=None).usual) == ("", "")
