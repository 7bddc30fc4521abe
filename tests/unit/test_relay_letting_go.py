"""What a hub let go is given to nobody: who lacks it is told so, and who has it goes on."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import Below, CaughtUp, Have, Head, Push, Role, Why
from fynlo_pos.sync.protocol.link import fork_name
from hub.relay.effects import Heard
from hub.relay.events import Marked
from hub.relay.values import Mark, later
from tests.support.envelopes import chain
from tests.support.relayed import (
    HUB,
    VENUE,
    Venue,
    bodies,
    branch,
    device,
    head_of,
    push_of,
)

A, B, C, SCREEN = 11, 12, 13, 14
LOG, OTHER = UUID(int=5 << 64), UUID(int=6 << 64)
LINKS, OTHERS = chain(LOG, 9), chain(OTHER, 3)
TWIN = branch(LINKS, 2, 4)
FORK = fork_name(LOG, TWIN[0].hash)


def mark_at(number: int, *heads: Head) -> Mark:
    return Mark(number, 0, heads)


@pytest.fixture
def venue() -> Venue:
    made = Venue(device(A), device(B), device(C), device(SCREEN, Role.VIEWER))
    made.state = replace(made.state, marks=())
    made.connect(A)
    made.says(A, push_of(LINKS[:6], A))
    made.effects.clear()
    return made


def let_go(venue: Venue, *heads: Head) -> None:
    venue.store.let_go(VENUE, mark_at(1, *heads))
    while venue.store.empty(VENUE, 2):
        pass
    venue.refresh()


def belows(venue: Venue, number: int) -> list[tuple[Head, ...]]:
    return [frame.heads for frame in venue.take(number) if isinstance(frame, Below)]


def heard(venue: Venue) -> list[tuple[int, int]]:
    found = [(each.device.int, each.mark) for each in venue.effects if isinstance(each, Heard)]
    venue.effects.clear()
    return found


@pytest.mark.parametrize("had", [0, 2, 3])
def test_who_lacks_any_of_it_is_told_and_sent_nothing_of_that_log(venue: Venue, had: int) -> None:
    let_go(venue, head_of(LINKS[3]))
    frames = venue.connect(B, Role.MEMBER, *([head_of(LINKS[had - 1])] if had else []))
    assert [frame.heads for frame in frames if isinstance(frame, Below)] == [(head_of(LINKS[3]),)]
    assert not [frame for frame in frames if isinstance(frame, Push | CaughtUp)]
    venue.says(A, push_of(LINKS[6:7], A))
    venue.says(A, push_of(OTHERS, A))
    assert venue.bodies(B) == bodies(OTHERS)


def test_who_has_it_is_sent_what_follows(venue: Venue) -> None:
    let_go(venue, head_of(LINKS[3]))
    venue.sent[B] = venue.connect(B, Role.MEMBER, head_of(LINKS[3]))
    assert venue.bodies(B) == bodies(LINKS[4:6])
    assert venue.state.connections[B].was_caught_up
    venue.says(A, push_of(LINKS[6:7], A))
    assert venue.bodies(B) == bodies(LINKS[6:7])


def test_who_goes_on_otherwise_is_sent_what_follows_once_it_says_that_it_has_it(
    venue: Venue,
) -> None:
    let_go(venue, head_of(LINKS[2]))
    twin = branch(LINKS, 4, 5)
    steps = [head_of(each) for each in (twin[4], twin[1], LINKS[0])]
    venue.sent[B] = venue.connect(B, Role.MEMBER, *steps)
    assert belows(venue, B) == [(head_of(LINKS[2]),)]
    venue.says(B, Have((head_of(LINKS[1]),)))
    venue.says(B, Have((Head(LOG, 3, twin[4].hash),)))
    assert venue.bodies(B) == []
    venue.says(B, Have((head_of(LINKS[2]),)))
    assert venue.bodies(B) == bodies(LINKS[3:6])
    venue.says(A, push_of(LINKS[6:7], A))
    assert venue.bodies(B) == bodies(LINKS[6:7])


def test_who_comes_home_with_it_goes_on(venue: Venue) -> None:
    let_go(venue, head_of(LINKS[3]))
    venue.connect(B)
    venue.says(B, push_of(LINKS[:6], A))
    assert belows(venue, B) == []
    venue.says(A, push_of(LINKS[6:7], A))
    assert venue.bodies(B) == bodies(LINKS[6:7])


def test_the_later_floor_of_two_readings_stands_with_what_lies_there(venue: Venue) -> None:
    before = venue.state.chains[LOG]
    let_go(venue, head_of(LINKS[3]))
    after = venue.state.chains[LOG]
    for read in (later(before, after, after.tip), later(after, before, after.tip)):
        assert read.floor_head == head_of(LINKS[3])


def test_a_branch_that_goes_off_from_what_was_let_go_is_sent_to_who_has_that(venue: Venue) -> None:
    venue.says(A, push_of(TWIN, A))
    let_go(venue, head_of(LINKS[3]))
    frames = venue.connect(B, Role.MEMBER, head_of(LINKS[0]))
    assert not [frame for frame in frames if isinstance(frame, Push)]
    venue.says(A, push_of(branch(LINKS, 2, 5)[4:], A))
    assert venue.bodies(B) == []
    venue.sent[C] = venue.connect(C, Role.MEMBER, head_of(LINKS[5]))
    assert venue.bodies(C) == bodies(branch(LINKS, 2, 5))


def test_a_branch_that_was_let_go_itself_is_sent_to_nobody_who_lacks_it(venue: Venue) -> None:
    venue.says(A, push_of(TWIN, A))
    let_go(venue, head_of(LINKS[5]), Head(FORK, 4, TWIN[1].hash))
    frames = venue.connect(B, Role.MEMBER, head_of(LINKS[5]))
    below = [frame.heads for frame in frames if isinstance(frame, Below)]
    assert below == [(Head(FORK, 4, TWIN[1].hash),)]
    venue.sent[C] = venue.connect(C, Role.MEMBER, head_of(TWIN[1]))
    assert venue.bodies(C) == bodies(TWIN[2:])


def test_a_screen_is_shown_all_the_same(venue: Venue) -> None:
    let_go(venue, head_of(LINKS[3]))
    frames = venue.connect(SCREEN, Role.VIEWER)
    assert [frame for frame in frames if isinstance(frame, CaughtUp)]
    assert not [frame for frame in frames if isinstance(frame, Below)]


def test_what_was_let_go_while_it_was_read_is_not_sent_and_told_of_the_next_time(
    venue: Venue,
) -> None:
    venue.is_held = True
    venue.connect(B)
    let_go(venue, head_of(LINKS[3]))
    venue.is_held = False
    venue.run_lane()
    assert venue.refusals(B) == [(Why.COME_AGAIN, None)]
    frames = venue.connect(B)
    assert [frame for frame in frames if isinstance(frame, Below)]


def test_what_it_pushes_again_is_had_and_not_stored_again(venue: Venue) -> None:
    let_go(venue, head_of(LINKS[3]))
    venue.connect(B, Role.MEMBER, head_of(LINKS[5]))
    venue.says(B, push_of(LINKS[:6], A))
    assert venue.refusals(B) == []
    assert venue.state.chains[LOG].stored == head_of(LINKS[5])
    assert venue.store.read(VENUE, [(LOG, 0, 1)], 1)[0].body == b""


def test_each_member_says_itself_up_to_which_mark_it_has_everything(venue: Venue) -> None:
    marks = (mark_at(1, head_of(LINKS[1])), mark_at(2, head_of(LINKS[4])))
    venue.connect(B, Role.MEMBER, head_of(LINKS[2]))
    heard(venue)
    venue.tell(Marked(marks))
    assert heard(venue) == [(A, 2), (B, 1)], "what was sent to it counts for nothing"
    venue.connect(C)
    assert heard(venue) == [(C, 0)]


def test_a_head_beyond_ours_may_be_of_another_branch_until_what_is_further_comes(
    venue: Venue,
) -> None:
    venue.tell(Marked((mark_at(1, head_of(LINKS[5])),)))
    heard(venue)
    twin = branch(LINKS, 2, 6)
    venue.connect(B, Role.MEMBER, head_of(twin[5]))
    venue.connect(C, Role.MEMBER, head_of(LINKS[6]))
    assert heard(venue) == [(B, 0), (C, 0)]
    venue.says(B, push_of(twin, A))
    venue.says(C, push_of(LINKS[6:7], A))
    assert heard(venue) == [(C, 1)]


def test_who_has_pushed_it_has_it(venue: Venue) -> None:
    venue.tell(Marked((mark_at(1, head_of(LINKS[5])), mark_at(2, head_of(LINKS[7])))))
    assert heard(venue) == [(A, 1)]
    venue.says(A, push_of(LINKS[6:7], A))
    assert heard(venue) == []
    venue.says(A, push_of(LINKS[7:9], A))
    assert heard(venue) == [(A, 2)]


def test_who_says_that_it_has_taken_it_in_has_it(venue: Venue) -> None:
    venue.tell(Marked((mark_at(1, head_of(LINKS[5])),)))
    heard(venue)
    venue.connect(B)
    assert heard(venue) == [(B, 0)]
    venue.says(B, Have((head_of(LINKS[4]),)))
    assert heard(venue) == []
    venue.says(B, Have((head_of(LINKS[5]),)))
    assert heard(venue) == [(B, 1)]
    venue.says(B, Have((head_of(LINKS[5]),)))
    assert heard(venue) == []


def test_the_last_word_of_one_that_was_put_back_stands(venue: Venue) -> None:
    venue.tell(Marked((mark_at(1, head_of(LINKS[1])), mark_at(2, head_of(LINKS[4])))))
    heard(venue)
    venue.connect(B, Role.MEMBER, head_of(LINKS[5]))
    venue.connect(B, Role.MEMBER, head_of(LINKS[2]))
    assert heard(venue) == [(B, 2), (B, 1)]


def test_screens_and_the_hub_itself_say_nothing_of_it(venue: Venue) -> None:
    venue.store.enrol(VENUE, device(HUB.int))
    venue.refresh()
    venue.tell(Marked((mark_at(1, head_of(LINKS[1])),)))
    heard(venue)
    venue.connect(SCREEN, Role.VIEWER)
    venue.connect(HUB.int, Role.MEMBER, head_of(LINKS[5]))
    assert heard(venue) == []


def test_a_hub_that_keeps_everything_asks_nobody(venue: Venue) -> None:
    venue.state = replace(venue.state, marks=None)
    venue.connect(B, Role.MEMBER, head_of(LINKS[5]))
    assert heard(venue) == []
    assert venue.state.connections[B].has is None


def test_who_has_said_nothing_yet_is_compared_when_it_does(venue: Venue) -> None:
    venue.connect(B)
    waits = replace(venue.state.connections[B], has=None)
    venue.state = replace(venue.state, connections={**venue.state.connections, B: waits})
    heard(venue)
    venue.tell(Marked((mark_at(1, head_of(LINKS[1])),)))
    assert heard(venue) == [(A, 1)]
