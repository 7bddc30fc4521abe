"""A till and a kitchen's screen apart: what one printed and the other shows may be made twice."""

from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.db.rebuild import rebuild
from fynlo_pos.core.envelope import open_envelope
from fynlo_pos.core.exceptions.matter import Matter
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.records import KitchenAcknowledged
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.kitchen.unseen import StationChit, chits_of, unseen_of
from fynlo_pos.core.sales.ringing import set_quantity
from tests.support.devices import Device
from tests.support.racing import deal_with, held, joined, matters, meet, pay, said, the_matter
from tests.support.shop import ADA, STAFF_ID

pytestmark = pytest.mark.integration

GRILL = Station(UUID(int=800), "Grill", takes_rest=True)
Two = tuple[Device, Device]


@pytest.fixture
def two() -> Two:
    """A till, and another device with the grill's board."""
    till = Device("T1", set_up=True)
    till.till.open_drawer(50_00, ADA)
    till.till.save_documents([GRILL], STAFF_ID)
    return till, joined(till, "T2")


def order(device: Device, order_id: UUID) -> OrderState:
    with device.connection.begin():
        found = read_kitchen_order(device.connection, order_id)
    assert found is not None
    return found


def acknowledge(device: Device, order_id: UUID) -> None:
    sent = [one.command_id for line in order(device, order_id).lines for one in line.sendings]
    Kitchen(device.store, device.now_ms).acknowledge(order_id, GRILL.id, sent)


def print_it(device: Device, order_id: UUID) -> None:
    sent = [one.command_id for line in order(device, order_id).lines for one in line.sendings]
    device.till.chit_printed(order_id, GRILL.id, sent)


def test_what_is_printed_apart_from_the_screen_that_shows_it_is_told_until_they_know(
    two: Two,
) -> None:
    till, board = two
    order_id = held(till, board, lines=2)
    acknowledge(board, order_id)
    print_it(till, order_id)
    assert matters(till) == []
    meet(till, board)
    matter = the_matter(till, "printed_and_shown")
    [title, *happened] = said(matter)
    first = order(till, order_id).lines[0].line.name
    assert title == f"On a screen and on paper, maybe made twice: 1 {first} and more"
    assert happened == ["T1: Sent to Grill", "T1: Printed for Grill"]
    assert [one.key for one in matters(board)] == [matter.key]
    with till.connection.begin():
        rebuild(till.connection)
    assert [one.key for one in matters(till)] == [matter.key]
    deal_with(board, matter, "seen")
    meet(till, board)
    assert matters(till) == matters(board) == []


def test_a_screen_that_is_back_and_shows_what_was_printed_contradicts_nothing(two: Two) -> None:
    till, board = two
    order_id = held(till, board, lines=1)
    print_it(till, order_id)
    meet(till, board)
    acknowledge(board, order_id)
    meet(till, board)
    assert matters(till) == matters(board) == []


@pytest.mark.parametrize("says", [False, True])
def test_a_screen_of_the_version_before_does_not_say_how_it_shows_what_is_printed(
    two: Two, says: bool
) -> None:
    """What it did not say is nobody's word that it shows that as to be made."""
    till, board = two
    order_id = held(till, board, lines=1)
    print_it(till, order_id)
    meet(till, board)
    sent = tuple(one.command_id for line in order(board, order_id).lines for one in line.sendings)
    fact = KitchenAcknowledged(order_id, GRILL.id, sent, board.now_ms())
    with board.store.transaction() as tx:
        tx.append(msgspec.structs.replace(fact, on_paper=()) if says else fact)
    meet(till, board)
    assert [one.kind for one in matters(till)] == (["printed_and_shown"] if says else [])
    assert [one.unseen for one in order(till, order_id).lines] == [0]


def test_two_screens_of_which_one_knew_of_the_paper_contradict_it(two: Two) -> None:
    till, board = two
    order_id = held(till, board, lines=1)
    acknowledge(board, order_id)
    print_it(till, order_id)
    acknowledge(till, order_id)
    own = [one.on_paper for one in facts_of(till) if isinstance(one, KitchenAcknowledged)]
    assert [len(one or ()) for one in own] == [1]
    meet(till, board)
    assert the_matter(board, "printed_and_shown").key == the_matter(till, "printed_and_shown").key


def asked(till: Device, order_id: UUID) -> StationChit:
    """Return the one chit that a person has printed now; its paper takes a while to come out."""
    [unseen] = unseen_of([order(till, order_id)], till.incarnation)
    [chit] = chits_of(unseen)
    return chit


def came_out(till: Device, chit: StationChit) -> None:
    till.till.chit_printed(chit.order_id, chit.station_id, chit.command_ids, said=chit.says)


def of_line(device: Device, order_id: UUID) -> tuple[int, int]:
    """How much of the one line is on paper, and how much is to be made from the board."""
    [line] = order(device, order_id).lines
    return line.on_paper, line.to_make


def test_a_paper_that_comes_out_after_a_screen_showed_what_it_says_is_struck_and_told(
    two: Two,
) -> None:
    """They are in touch, and the printer was busy: what it printed is on paper all the same."""
    till, board = two
    order_id = held(till, board, lines=1)
    chit = asked(till, order_id)
    meet(till, board)
    acknowledge(board, order_id)
    meet(till, board)
    came_out(till, chit)
    meet(till, board)
    assert of_line(board, order_id) == of_line(till, order_id) == (1000, 0)
    matter = the_matter(board, "printed_and_shown")
    assert matter.key == the_matter(till, "printed_and_shown").key
    written = len(till.log())
    came_out(till, chit)
    assert len(till.log()) == written


def test_such_a_paper_says_no_more_than_it_was_asked_to(two: Two) -> None:
    """A sale that cuts a void wants what no paper says: the board has it made."""
    till, board = two
    order_id = held(till, board, lines=1, count=3)
    theirs = board.till.recall(order_id)
    mine = till.till.recall(order_id)
    till.till.hold(set_quantity(mine, mine.lines[0].id, 2000), ADA)
    chit = asked(till, order_id)
    pay(board, theirs)
    meet(till, board)
    acknowledge(board, order_id)
    meet(till, board)
    came_out(till, chit)
    meet(till, board)
    assert of_line(till, order_id) == of_line(board, order_id) == (2000, 1000)


def made_twice(device: Device) -> list[Matter]:
    """Return what a screen and a paper both have made, beside the void that the sale cut."""
    return [one for one in matters(device) if one.kind == "printed_and_shown"]


def test_a_further_paper_that_comes_out_after_a_screen_is_back_is_struck_too(two: Two) -> None:
    till, board = two
    order_id = held(till, board, lines=1, count=3)
    theirs = board.till.recall(order_id)
    mine = till.till.recall(order_id)
    till.till.hold(set_quantity(mine, mine.lines[0].id, 2000), ADA)
    came_out(till, asked(till, order_id))
    pay(board, theirs)
    meet(till, board)
    further = asked(till, order_id)
    acknowledge(board, order_id)
    meet(till, board)
    assert of_line(till, order_id) == (2000, 1000)
    assert made_twice(till) == []
    came_out(till, further)
    meet(till, board)
    assert of_line(till, order_id) == of_line(board, order_id) == (3000, 0)
    [matter] = made_twice(board)
    assert made_twice(till) == [matter]
    name = order(till, order_id).lines[0].line.name
    title = f"On a screen and on paper, some of it maybe made twice: 3 {name}"
    assert str(matter.title) == title, "the further paper said one of the three"
    deal_with(board, matter, "seen")
    meet(till, board)
    assert made_twice(till) == made_twice(board) == []


def test_a_screen_that_is_back_after_a_further_paper_contradicts_nothing(two: Two) -> None:
    till, board = two
    order_id = held(till, board, lines=1, count=3)
    theirs = board.till.recall(order_id)
    mine = till.till.recall(order_id)
    till.till.hold(set_quantity(mine, mine.lines[0].id, 2000), ADA)
    came_out(till, asked(till, order_id))
    pay(board, theirs)
    meet(till, board)
    came_out(till, asked(till, order_id))
    meet(till, board)
    acknowledge(board, order_id)
    meet(till, board)
    assert of_line(till, order_id) == of_line(board, order_id) == (3000, 0)
    assert made_twice(till) == made_twice(board) == []


def facts_of(device: Device) -> list[object]:
    return [each for one in device.log() for each in open_envelope(one.body, one.private)[1]]
