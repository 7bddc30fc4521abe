"""What is left behind where a station is changed apart, and what keeps one as it is."""

from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.records import SentLine
from fynlo_pos.core.kitchen.standing import (
    StillToMake,
    boards_for,
    check_nothing_left,
    is_told_otherwise,
    left_behind,
)
from fynlo_pos.core.kitchen.state import LineState, OrderState, Sending

pytestmark = pytest.mark.unit

GRILL = Station(UUID(int=1), "Grill")
BAR = Station(UUID(int=2), "Bar", position=1)
GONE = msgspec.structs.replace(GRILL, archived=True)
PAPER = msgspec.structs.replace(GRILL, kind=StationKind.PRINTER)
PASS = msgspec.structs.replace(GRILL, kind=StationKind.PASS)
SEEN = Sending(UUID(int=5), UUID(int=6), 1_000, 2000, is_acknowledged=True)
UNSEEN = msgspec.structs.replace(SEEN, is_acknowledged=False)
PRINTED = msgspec.structs.replace(UNSEEN, printed_at_ms=2_000)


def order(*sendings: Sending, name: str = "Chips") -> OrderState:
    line = SentLine(UUID(int=9), GRILL.id, 0, name, Dining.EAT_IN)
    return OrderState(UUID(int=3), 24, "", Dining.EAT_IN, "", (LineState(line, sendings),))


@pytest.mark.parametrize(
    ("station", "sending", "is_left"),
    [
        (GRILL, SEEN, False),
        (GONE, SEEN, True),
        (GONE, UNSEEN, True),
        (GONE, PRINTED, False),
        (PAPER, SEEN, True),
        (PAPER, UNSEEN, False),
        (PAPER, PRINTED, False),
        (PASS, UNSEEN, True),
    ],
)
def test_a_board_stays_for_what_was_on_a_screen_and_no_printer_gets(
    station: Station, sending: Sending, is_left: bool
) -> None:
    orders = [order(sending)]
    assert [one.station for one in left_behind([station, BAR], orders)] == [station] * is_left
    screens = [one for one in boards_for([station, BAR], orders) if one == GRILL]
    assert len(screens) == (is_left or station is GRILL)
    has_pass = station is PASS
    assert (PASS in boards_for([station, BAR], orders)) is has_pass


def test_what_is_left_is_added_up_by_name_since_the_first_of_it() -> None:
    later = msgspec.structs.replace(SEEN, command_id=UUID(int=7), at_ms=4_000)
    [left] = left_behind([GONE], [order(later, SEEN), order(SEEN, name="Pie")])
    assert left.things == (("Chips", 4000), ("Pie", 2000))
    assert left.since_ms == 1_000


def test_only_what_a_screen_must_show_keeps_a_station() -> None:
    made = msgspec.structs.replace(SEEN, bumped=2000)
    struck = msgspec.structs.replace(SEEN, voided=2000)
    read = msgspec.structs.replace(struck, cleared=2000)
    for nothing in (made, read, PRINTED, msgspec.structs.replace(PRINTED, voided=2000)):
        check_nothing_left(GRILL, [order(nothing)])
    for something in (SEEN, UNSEEN, struck):
        with pytest.raises(StillToMake, match="Grill still has Chips of order 24 to make"):
            check_nothing_left(GRILL, [order(something)])
    check_nothing_left(BAR, [order(SEEN)])


def test_a_station_that_was_taken_away_has_a_board_while_it_has_an_allergy_to_read() -> None:
    made = order(msgspec.structs.replace(SEEN, bumped=2000))
    told = msgspec.structs.replace(made, allergy="nuts")
    read = msgspec.structs.replace(told, allergy_seen={GRILL.id: "nuts"})
    assert boards_for([GONE, BAR], iter([made, told])) == [BAR, GRILL]
    assert boards_for([GONE, BAR], [made, read]) == [BAR]
    assert boards_for([PAPER, BAR], [told]) == [PAPER, BAR]


def test_a_station_is_told_otherwise_where_it_is_taken_away_or_is_another_kind() -> None:
    assert is_told_otherwise(GRILL, GONE)
    assert is_told_otherwise(GRILL, PAPER)
    assert not is_told_otherwise(GRILL, msgspec.structs.replace(GRILL, name="Plancha"))
    assert not is_told_otherwise(GONE, GRILL)
    assert not is_told_otherwise(GONE, msgspec.structs.replace(PAPER, archived=True))
