"""Two tills, apart, one of which parts an order and the other takes an allergy back, or tells one.

Whatever a tab says that has something to be made, the ticket says under which that is made.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.allergies import each_of
from fynlo_pos.core.db.kitchen_rows import read_orders_heard_of_late
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.unseen import unread_allergies
from fynlo_pos.core.sales.ringing import set_allergy
from tests.support.folded_kitchen import folded
from tests.support.parted_venue import BAR, GRILL, PartedVenue, order_of, screen_shows
from tests.support.racing import pay
from tests.support.shop import STAFF_ID
from tests.support.viewer_screen import Screen

pytestmark = pytest.mark.integration


@pytest.fixture
def venue(tmp_path: Path) -> Iterator[PartedVenue]:
    made = PartedVenue(tmp_path)
    yield made
    for screen in made.screens.values():
        screen.close()


@pytest.mark.parametrize("turn", [0, 1])
def test_what_is_taken_back_of_the_rest_stays_with_a_part_that_was_split_off(
    venue: PartedVenue, turn: int
) -> None:
    tab = venue.table("milk")
    if turn:
        venue.tell(venue.second, tab, "")
    part = venue.split(venue.first, tab)
    if not turn:
        venue.tell(venue.second, tab, "")
    venue.meet()
    assert (venue.says(tab), venue.says(part)) == ([], ["milk"])
    assert venue.ticket(tab) == ["milk"]
    venue.tell(venue.second, tab, "eggs")
    venue.meet()
    assert venue.ticket(tab) == ["eggs", "milk"], "nobody else's is taken back"
    venue.tell(venue.second, part, "")
    venue.meet()
    assert venue.ticket(tab) == ["eggs"], "whose it is takes it back"


def test_a_cook_is_asked_to_confirm_what_stands_of_a_part(venue: PartedVenue) -> None:
    tab = venue.table("milk")
    Kitchen(venue.first.store, venue.first.now_ms).see_allergy(tab, GRILL.id)
    venue.meet()
    part = venue.split(venue.first, tab)
    venue.tell(venue.second, tab, "")
    venue.meet()
    assert not order_of(venue.first, tab).needs_allergy_seen(GRILL.id), "the same stands"
    venue.tell(venue.second, part, "milk, eggs")
    venue.meet()
    order = order_of(venue.first, tab)
    assert order.needs_allergy_seen(GRILL.id)
    commands = [sent.command_id for one in order.lines for sent in one.sendings]
    Kitchen(venue.first.store, venue.first.now_ms).acknowledge(tab, GRILL.id, commands)
    [unread] = unread_allergies([order_of(venue.first, tab)], venue.first.incarnation)
    assert sorted(each_of(unread.allergy)) == ["eggs", "milk"]


def test_who_made_a_parts_dish_hears_of_its_allergy_until_it_is_paid(venue: PartedVenue) -> None:
    tab = venue.table()
    part = venue.split(venue.first, tab)
    kitchen = Kitchen(venue.first.store, venue.first.now_ms)
    kitchen.finish(tab, GRILL.id)
    venue.meet()
    assert heard_late(venue) == []
    venue.tell(venue.second, part, "nuts")
    venue.meet()
    assert heard_late(venue) == [tab]
    Kitchen(venue.first.store, venue.first.now_ms).see_allergy(tab, GRILL.id)
    assert heard_late(venue) == []


def heard_late(venue: PartedVenue) -> list[UUID]:
    """Return the orders that come back to who made them, to have an allergy read."""
    with venue.first.connection.begin():
        found = [one.id for one in read_orders_heard_of_late(venue.first.connection, 0)]
    on_board = folded(venue.first.log()).orders.open_since(0)
    assert [one.id for one in on_board if one.hears_late(GRILL.id)] == found
    return found


@pytest.mark.parametrize("turn", [0, 1])
@pytest.mark.parametrize("other_way", [False, True])
def test_what_is_taken_back_of_one_table_stays_where_the_two_were_joined(
    venue: PartedVenue, turn: int, *, other_way: bool
) -> None:
    one, other = venue.table("milk"), venue.table(lines=1)
    came, into = (other, one) if other_way else (one, other)
    acts: list[Callable[[], None]] = [
        lambda: venue.merge(venue.first, came, into),
        lambda: venue.tell(venue.second, one, ""),
    ]
    for act in acts if turn else acts[::-1]:
        act()
    venue.meet()
    told = venue.says(into)
    assert set(told) <= set(venue.ticket(into))
    assert set(told) <= set(venue.ticket(came))
    assert other_way or told == ["milk"]


@pytest.mark.parametrize("turn", [0, 1])
def test_a_table_that_is_told_one_has_it_on_what_is_brought_there_meanwhile(
    venue: PartedVenue, turn: int
) -> None:
    came, into = venue.table(), venue.table(lines=1)
    acts: list[Callable[[], None]] = [
        lambda: venue.merge(venue.first, came, into),
        lambda: venue.tell(venue.second, into, "nuts"),
    ]
    for act in acts if turn else acts[::-1]:
        act()
    venue.meet()
    assert venue.says(into) == venue.ticket(into) == venue.ticket(came) == ["nuts"]


@pytest.mark.parametrize("turn", [0, 1])
def test_a_part_that_is_brought_to_another_table_has_what_is_told_there_meanwhile(
    venue: PartedVenue, turn: int
) -> None:
    tab, other = venue.table("milk"), venue.table(lines=1)
    part = venue.split(venue.first, tab)
    venue.meet()
    acts: list[Callable[[], None]] = [
        lambda: venue.merge(venue.first, part, other),
        lambda: venue.tell(venue.second, part, ""),
        lambda: venue.tell(venue.second, tab, ""),
        lambda: venue.tell(venue.second, other, "nuts"),
    ]
    for act in acts if turn else acts[::-1]:
        act()
    venue.meet()
    assert venue.says(other) == venue.ticket(tab) == venue.ticket(other) == ["milk", "nuts"]
    venue.tell(venue.first, other, "")
    venue.meet()
    assert venue.ticket(tab) == venue.ticket(other) == []


def test_a_part_that_goes_back_to_its_order_is_heard_as_long_as_it_says_so(
    venue: PartedVenue,
) -> None:
    tab = venue.table("milk")
    part = venue.split(venue.first, tab)
    venue.tell(venue.first, part, "nuts")
    venue.meet()
    venue.merge(venue.second, part, tab)
    venue.tell(venue.first, tab, "")
    venue.meet()
    assert venue.says(tab) == venue.ticket(tab) == ["milk", "nuts"]
    venue.tell(venue.second, tab, "")
    venue.meet()
    assert venue.says(tab) == []
    assert venue.ticket(tab) == ["nuts"], "somebody may have paid for it there, apart"


def test_what_two_tills_split_off_one_order_says_what_each_part_says(venue: PartedVenue) -> None:
    tab = venue.table("milk", lines=3)
    ours, theirs = venue.split(venue.first, tab), venue.split(venue.second, tab)
    venue.tell(venue.first, ours, "nuts")
    venue.tell(venue.second, theirs, "eggs")
    venue.tell(venue.second, tab, "")
    venue.meet()
    says = {one for part in (tab, ours, theirs) for one in venue.says(part)}
    assert says <= set(venue.ticket(tab)) <= {"milk", "nuts", "eggs"}


def test_a_newspaper_that_gets_a_dish_meanwhile_has_its_guests_allergy(venue: PartedVenue) -> None:
    """Who tells of the allergy knows of nothing that the kitchen makes for that table."""
    tab = venue.table()
    venue.first.till.save_documents([BAR], STAFF_ID)
    grill_is_gone = Station(GRILL.id, "Grill", takes_rest=False)
    venue.first.till.save_documents([grill_is_gone], STAFF_ID)
    venue.meet()
    paper = venue.table(lines=1)
    venue.merge(venue.first, tab, paper)
    venue.tell(venue.second, paper, "nuts")
    venue.meet()
    assert venue.ticket(tab) == ["nuts"]


def test_a_paid_part_keeps_what_was_told_as_it_was_paid(venue: PartedVenue) -> None:
    tab = venue.table()
    part = venue.split(venue.first, tab)
    venue.meet()
    pay(venue.first, set_allergy(venue.first.till.recall(part), "nuts"))
    venue.tell(venue.second, tab, "milk")
    venue.tell(venue.second, tab, "")
    venue.meet()
    assert venue.ticket(tab) == ["nuts"]


@pytest.mark.parametrize("turn", [0, 1])
def test_a_part_that_one_takes_off_and_another_is_paid_for_keeps_its_guests_allergy(
    venue: PartedVenue, turn: int
) -> None:
    """The sale stands, so the dish is made; who takes it off does not know of the sale."""
    tab = venue.table()
    part = venue.split(venue.first, tab)
    venue.tell(venue.first, part, "nuts")
    venue.meet()
    acts: list[Callable[[], object]] = [
        lambda: venue.take_off(venue.second, part),
        lambda: pay(venue.first, venue.first.till.recall(part)),
    ]
    for act in acts if turn else acts[::-1]:
        act()
    venue.meet()
    assert sum(one.left for one in order_of(venue.first, tab).lines) == 2_000
    assert venue.ticket(tab) == ["nuts"]


@pytest.mark.parametrize("turn", [0, 1])
@pytest.mark.parametrize("goes_back", [False, True])
def test_a_part_that_is_brought_elsewhere_has_what_is_told_of_it_meanwhile(
    venue: PartedVenue, turn: int, *, goes_back: bool
) -> None:
    """Neither the table it came to nor the kitchen's other tickets can know of it."""
    tab, other = venue.table(), venue.table(lines=1)
    part = venue.split(venue.first, tab)
    venue.meet()
    acts: list[Callable[[], None]] = [
        lambda: venue.merge(venue.first, part, tab if goes_back else other),
        lambda: venue.tell(venue.second, part, "nuts"),
    ]
    for act in acts if turn else acts[::-1]:
        act()
    venue.meet()
    assert venue.ticket(tab) == ["nuts"]


def test_a_part_that_one_brings_elsewhere_and_another_is_paid_for_says_what_was_told_then(
    venue: PartedVenue,
) -> None:
    """The sale stands, and what was brought elsewhere is cut."""
    tab, other = venue.table(), venue.table(lines=1)
    part = venue.split(venue.first, tab)
    venue.meet()
    venue.merge(venue.first, part, other)
    pay(venue.second, set_allergy(venue.second.till.recall(part), "nuts"))
    venue.meet()
    assert venue.ticket(tab) == ["nuts"]


def test_a_part_of_which_nothing_is_left_is_heard_as_long_as_it_says_so(venue: PartedVenue) -> None:
    tab = venue.table()
    part = venue.split(venue.first, tab)
    venue.tell(venue.first, part, "nuts")
    venue.meet()
    venue.take_off(venue.second, part)
    venue.meet()
    assert venue.ticket(tab) == venue.ticket(part) == ["nuts"], "it has a drink of its own"
    venue.tell(venue.second, part, "eggs")
    venue.meet()
    assert venue.ticket(tab) == venue.ticket(part) == ["eggs"]
    venue.tell(venue.second, part, "")
    venue.meet()
    assert venue.ticket(tab) == venue.ticket(part) == []


@pytest.mark.parametrize("turn", [0, 1])
def test_a_first_dish_that_is_sent_meanwhile_tells_nothing_anew_of_what_another_took_back(
    venue: PartedVenue, turn: int
) -> None:
    for station in (GRILL, BAR):
        venue.first.till.save_documents([msgspec.structs.replace(station, archived=True)], STAFF_ID)
    tab = venue.table("milk")
    venue.first.till.save_documents([GRILL, BAR], STAFF_ID)
    venue.meet()
    acts: list[Callable[[], None]] = [
        lambda: venue.tell(venue.first, tab, "eggs"),
        lambda: venue.ring_more(venue.second, tab),
    ]
    for act in acts if turn else acts[::-1]:
        act()
    venue.meet()
    assert venue.says(tab) == venue.ticket(tab) == ["eggs"]


@pytest.mark.parametrize("turn", [0, 1])
def test_one_that_two_spell_otherwise_is_one_and_is_taken_back_as_one(
    venue: PartedVenue, turn: int
) -> None:
    tab = venue.table()
    said = ["Nuts", "nuts"] if turn else ["nuts", "Nuts"]
    for device, word in zip((venue.first, venue.second), said, strict=True):
        venue.tell(device, tab, f"{word}, milk")
    venue.meet()
    assert venue.says(tab) == venue.ticket(tab)
    assert len(venue.says(tab)) == 2
    venue.tell(venue.first, tab, "milk")
    venue.meet()
    assert venue.says(tab) == venue.ticket(tab) == ["milk"]


def test_no_allergy_lies_in_an_open_part_of_what_tells_whose_a_dish_is(venue: PartedVenue) -> None:
    tab, other = venue.table("milk"), venue.table("nuts", lines=1)
    part = venue.split(venue.first, tab)
    venue.merge(venue.first, part, other)
    pay(venue.first, set_allergy(venue.first.till.recall(other), "eggs"))
    for envelope in venue.first.log():
        for word in (b"milk", b"nuts", b"eggs"):
            assert word not in envelope.body


def test_a_screen_knows_from_the_dish_what_its_table_said_too_long_ago_to_be_told(
    venue: PartedVenue, tmp_path: Path
) -> None:
    other = venue.table("nuts", lines=1)
    told_before = len(venue.first.log())
    tab = venue.table()
    venue.merge(venue.first, tab, other)
    late = Screen(tmp_path / "late", GRILL.id)
    shown = screen_shows(venue.first, late, GRILL.id, tab, since=told_before)
    late.close()
    assert shown is not None
    assert shown.allergy == "nuts"
    assert [one.allergy for one in shown.made_for.values()] == ["nuts"] * 2
