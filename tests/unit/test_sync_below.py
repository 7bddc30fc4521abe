"""A member that goes on otherwise than a relay that let go: what it says and hands in."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.member.effects import BeginLife, Compare, Effect, Read, Say
from fynlo_pos.sync.member.events import Closed, Compared, LifeBegan, Received
from fynlo_pos.sync.member.values import status_of
from fynlo_pos.sync.protocol.frames import Below, Have, Head, Refusal, Why
from tests.support.wired import MINE, OTHER, Wired

LIFE = UUID(int=77)
THEIRS = Head(MINE, 33, b"t" * 32)
FLOOR = Head(MINE, 8, b"f" * 32)


@pytest.fixture
def parted() -> Wired:
    """A member of eighteen whose relay has its log up to 33, otherwise; it began another life."""
    wired = Wired(18)
    wired.join(0)
    wired.tell(Compared(wired.state.round, {}, (THEIRS,), ()))
    life = Head(LIFE, 1, b"l" * 32)
    own = frozenset((MINE, LIFE))
    wired.tell(LifeBegan((wired.head(18), life), own, frozenset((LIFE,))))
    wired.state = replace(wired.state, sent={}, theirs={LIFE: 1})
    wired.join(0)
    wired.state = replace(wired.state, theirs={LIFE: 1}, is_reading=False, sent={MINE: 18})
    return wired


def told(wired: Wired, floor: Head) -> tuple[Effect, ...]:
    return wired.tell(Received(Below((floor,)), 1_000))


def looked_up(wired: Wired, *, apart: tuple[Head, ...] = (), held: tuple[Head, ...] = ()) -> None:
    wired.tell(Compared(wired.state.round, {}, (), apart, (), held))


def read_after(wired: Wired) -> list[dict[UUID, int]]:
    return [e.after for e in wired.of(Read) if isinstance(e, Read)]


def test_what_lies_at_the_floor_is_looked_up_and_said_to_be_here(parted: Wired) -> None:
    floor = parted.head(8)
    assert told(parted, floor) == (Compare(parted.state.round, (floor,)),)
    looked_up(parted, held=(Head(OTHER, 8, bytes(32)),))
    assert parted.asked == ()
    looked_up(parted, held=(floor,))
    assert parted.of(Say) == [Say(Have((floor,)))]
    assert not status_of(parted.state).is_below
    looked_up(parted, held=(floor,))
    assert parted.of(Say) == [], "it is said once"


def test_all_floors_are_known_for_as_long_as_the_connection_stands(parted: Wired) -> None:
    floors = (parted.head(8), Head(OTHER, 3, b""))
    for floor in floors:
        told(parted, floor)
    assert parted.state.told_floors == {*floors}
    parted.tell(Closed(2_000, 0))
    assert parted.state.told_floors == frozenset()


def test_a_floor_whose_hash_is_not_said_is_not_looked_up(parted: Wired) -> None:
    assert told(parted, Head(MINE, 8, b"")) == ()
    assert parted.state.floors == frozenset()


def test_where_the_floor_is_otherwise_here_a_snapshot_is_wanted_and_what_is_here_handed_in(
    parted: Wired,
) -> None:
    told(parted, FLOOR)
    looked_up(parted, apart=(FLOOR,))
    assert status_of(parted.state).is_below
    assert read_after(parted) == [{MINE: 7}]
    for after in (6, 4, 0):
        parted.state = replace(parted.state, is_reading=False)
        gap = Refusal(Why.GAP, ends=False, about=THEIRS)
        assert parted.tell(Received(gap, 1_000))[0] == Compare(parted.state.round, (THEIRS,))
        parted.tell(Compared(parted.state.round, {}, (THEIRS,), ()))
        assert read_after(parted) == [{MINE: after}]
    told(parted, FLOOR)
    assert status_of(parted.state).is_below, "it is told again with every chain that is added"


def test_who_has_less_of_its_own_log_hands_in_what_goes_on_otherwise_before_it_comes_home(
    parted: Wired,
) -> None:
    told(parted, Head(MINE, 20, b"f" * 32))
    assert status_of(parted.state).is_below
    assert read_after(parted) == [{MINE: 17}]
    parted.state = replace(parted.state, is_reading=False)
    told(parted, Head(MINE, 20, b"f" * 32))
    assert read_after(parted) == [{MINE: 17}], "once is enough"
    parted.tell(Received(Refusal(Why.GAP, ends=False, about=THEIRS), 1_000))
    parted.state = replace(parted.state, is_reading=False)
    parted.tell(Compared(parted.state.round, {}, (THEIRS,), ()))
    assert read_after(parted) == [{MINE: 16}]
    theirs = Head(OTHER, 1, b"x" * 32)
    parted.state = replace(parted.state, mine={**parted.state.mine, OTHER: theirs})
    told(parted, Head(OTHER, 3, b"o" * 32))
    assert parted.state.parted_below.keys() == {MINE}, "another's is its own device's to hand in"


def test_a_relay_that_is_further_than_what_is_here_is_believed_to_have_it(parted: Wired) -> None:
    parted.state = replace(parted.state, sent={})
    parted.tell(Compared(parted.state.round, {}, (THEIRS,), ()))
    assert parted.state.sent == {MINE: 18}


def test_what_a_relay_has_as_a_branch_beside_its_own_is_not_sent_again(parted: Wired) -> None:
    parted.state = replace(parted.state, sent={})
    parted.tell(Compared(parted.state.round, {MINE: 17}, (), (FLOOR,)))
    assert read_after(parted) == [{MINE: 17}]
    parted.state = replace(parted.state, is_reading=False)
    parted.tell(Compared(parted.state.round, {MINE: 18}, (), (FLOOR,)))
    assert read_after(parted) == []
    parted.state = replace(parted.state, is_reading=False, sent={}, back={})
    parted.tell(Compared(parted.state.round, {}, (), (FLOOR,)))
    assert read_after(parted) == []


def test_a_log_that_is_written_here_goes_on_as_another_life() -> None:
    wired = Wired(18)
    wired.join(18)
    told(wired, FLOOR)
    looked_up(wired, apart=(FLOOR,))
    assert wired.of(BeginLife) == [BeginLife(MINE)]


def test_what_was_parted_from_on_one_connection_is_asked_again_on_the_next(parted: Wired) -> None:
    told(parted, FLOOR)
    looked_up(parted, apart=(FLOOR,))
    parted.tell(Closed(1_000, 0))
    assert not status_of(parted.state).is_below
    assert (parted.state.floors, parted.state.parted_below) == (frozenset(), {})
