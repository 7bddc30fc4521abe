"""A relay whose log by one of our names goes on otherwise than ours: what is sent of ours then."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.member.effects import Compare, PushOut, Read
from fynlo_pos.sync.member.events import (
    Closed,
    Committed,
    Compared,
    Found,
    LifeBegan,
    Received,
    TakenIn,
)
from fynlo_pos.sync.member.sending import LOOK_UPS
from fynlo_pos.sync.protocol.frames import Have, Head, Refusal, Role, Welcome, Why
from tests.support.wired import ME, MINE, OTHER, Wired, sent

pytestmark = pytest.mark.unit

FORK = UUID(int=8 << 64)
THEIRS = Head(MINE, 33, b"t" * 32)
PARTED = {MINE: 10}


@pytest.fixture
def wired() -> Wired:
    """A member of twelve; its relay has that log up to 33, and nobody here knows the head."""
    wired = Wired(12)
    wired.state = replace(wired.state, writing=frozenset())
    join_where_ahead(wired)
    assert read_after(wired) == [], "it is believed to be further on the same branch"
    return wired


def longer() -> Wired:
    """One whose log here is to grow by another, through another hub."""
    wired = Wired(13)
    wired.state = replace(wired.state, writing=frozenset(), mine={MINE: wired.head(12)})
    return wired


def join_where_ahead(wired: Wired, head: Head = THEIRS) -> None:
    wired.open()
    wired.tell(Received(Welcome(Role.MEMBER, (head,), 5_000), 1_000))
    wired.tell(Compared(wired.state.round, {}, (head,), ()))


def taken_in(wired: Wired, parted: dict[UUID, int], *, rounds_ago: int = 0) -> None:
    moved = Head(FORK, 33, THEIRS.hash)
    nth = wired.state.round - rounds_ago
    wired.tell(TakenIn(nth, (moved,), {FORK: 33, MINE: 10}, parted))


def read_after(wired: Wired) -> list[int | None]:
    """After which of ours the next are read to be sent."""
    return [each.after.get(MINE) for each in wired.of(Read) if isinstance(each, Read)]


def test_what_comes_from_it_shows_that_ours_is_another_and_ours_is_sent(wired: Wired) -> None:
    taken_in(wired, PARTED)
    assert read_after(wired) == [10]


def test_so_does_what_was_asked_to_be_kept_on_the_connection_before(wired: Wired) -> None:
    taken_in(wired, PARTED, rounds_ago=1)
    assert read_after(wired) == [10]


def test_it_is_known_however_late_the_heads_were_compared() -> None:
    wired = Wired(12)
    wired.state = replace(wired.state, writing=frozenset())
    wired.open()
    wired.tell(Received(Welcome(Role.MEMBER, (THEIRS,), 5_000), 1_000))
    taken_in(wired, PARTED, rounds_ago=1)
    wired.tell(Compared(wired.state.round, {}, (THEIRS,), ()))
    assert read_after(wired) == [10]


def test_what_the_hub_said_it_has_is_not_sent_again(wired: Wired) -> None:
    wired.tell(Received(Have((wired.head(12),)), 1_000))
    taken_in(wired, PARTED)
    assert read_after(wired) == []


def test_what_it_has_of_ours_after_they_part_is_where_ours_goes_on() -> None:
    wired = Wired(12)
    wired.state = replace(wired.state, writing=frozenset())
    wired.open()
    wired.tell(Received(Welcome(Role.MEMBER, (THEIRS, Head(FORK, 11, b"")), 5_000), 1_000))
    wired.tell(Compared(wired.state.round, {MINE: 11}, (THEIRS,), ()))
    taken_in(wired, PARTED)
    assert read_after(wired) == [11]


def test_what_is_new_meanwhile_goes_with_what_the_hub_was_believed_to_have() -> None:
    wired = longer()
    join_where_ahead(wired)
    wired.tell(Committed((wired.head(13),), 1_000, tuple(sent(wired.links[12:]))))
    assert wired.of(PushOut)
    taken_in(wired, PARTED)
    assert read_after(wired) == [10]
    taken_in(wired, PARTED)
    wired.tell(Found(wired.state.round, tuple(sent(wired.links[10:])), (wired.head(13),)))
    assert wired.of(PushOut)
    taken_in(wired, PARTED)
    assert read_after(wired) == [], "it is known by now"


def test_where_it_lacks_what_comes_before_ours_goes_from_ever_further_back(wired: Wired) -> None:
    """It was put back since, or no envelope of its branch ever came here."""
    starts = []
    for _ in range(LOOK_UPS + 20):
        wired.state = replace(wired.state, is_reading=False, in_flight=())
        wired.tell(Received(Refusal(Why.GAP, ends=False, about=THEIRS), 1_000))
        assert wired.of(Compare)
        wired.tell(Compared(wired.state.round, {}, (THEIRS,), ()))
        starts += read_after(wired)
    assert starts[:6] == [11, 10, 8, 4, 0, 0]
    assert len(starts) < LOOK_UPS + 10, "then it is left alone until the next connection"


@pytest.mark.parametrize("parting", [0, 3, 9, 14])
def test_it_comes_to_where_they_part_however_often_the_hub_says_where_its_own_ends(
    parting: int,
) -> None:
    """Each push that has no place is answered twice, and what was read before goes out after."""
    wired = Wired(20)
    wired.state = replace(wired.state, writing=frozenset())
    theirs = Head(MINE, 15, b"t" * 32)
    wired.open()
    wired.tell(Received(Welcome(Role.MEMBER, (theirs,), 5_000), 1_000))
    wired.tell(Compared(wired.state.round, {}, (), (theirs,)))
    (start,) = read_after(wired)
    for _ in range(20):
        assert start is not None
        links = wired.links[start:]
        wired.tell(Found(wired.state.round, tuple(sent(links)), (wired.head(20),)))
        if start <= parting:
            return
        asked = read_after(wired)
        for answer in (Refusal(Why.GAP, ends=False, about=theirs), Have((theirs,))):
            wired.tell(Received(answer, 1_000))
        for _look_up in range(2):
            wired.tell(Compared(wired.state.round, {}, (), (theirs,)))
            asked += read_after(wired)
        start = asked[0]
    pytest.fail("it was never tried from there")


@pytest.mark.parametrize("first", ["log", "other"])
def test_of_several_logs_that_lack_something_each_is_tried_again(first: str) -> None:
    """One push held the ends of both, and the hub answers for both before any is looked up."""
    wired = Wired(12)
    wired.state = replace(wired.state, writing=frozenset())
    wired.join(12)
    wired.state = replace(
        wired.state,
        mine={MINE: wired.head(12), OTHER: Head(OTHER, 8, b"o" * 32)},
        sent={MINE: 12, OTHER: 8},
        theirs={},
        is_reading=False,
    )
    other = Head(OTHER, 30, b"t" * 32)
    heads = (THEIRS, other) if first == "log" else (other, THEIRS)
    for head in heads:
        wired.tell(Received(Refusal(Why.GAP, ends=False, about=head), 1_000))
    wired.tell(Received(Have((Head(FORK, 5, b"s" * 32),)), 1_000))
    for head in heads:
        wired.tell(Compared(wired.state.round, {}, (head,), ()))
    assert wired.state.sent == {MINE: 11, OTHER: 7}
    assert wired.state.asked == frozenset()


def test_nothing_read_blocks_no_more_than_was_read(wired: Wired) -> None:
    taken_in(wired, PARTED)
    assert read_after(wired) == [10]
    late = Head(OTHER, 1, b"o" * 32)
    wired.tell(Committed((late,), 1_000))
    wired.tell(Found(wired.state.round, (), ()))
    assert MINE in wired.state.blocked
    assert OTHER not in wired.state.blocked


def test_what_is_folded_away_is_not_where_ours_is_tried_from() -> None:
    wired = Wired(12)
    wired.state = replace(wired.state, writing=frozenset(), bases={MINE: wired.head(9)})
    wired.join(12)
    starts = []
    for _ in range(4):
        wired.state = replace(wired.state, is_reading=False, in_flight=(), theirs={})
        wired.tell(Received(Refusal(Why.GAP, ends=False, about=THEIRS), 1_000))
        wired.tell(Compared(wired.state.round, {}, (THEIRS,), ()))
        starts += read_after(wired)
    assert starts == [11, 10, 9, 9]


def test_of_what_the_hub_stores_beside_its_own_nothing_is_sent_twice(wired: Wired) -> None:
    """Each answer says where its own ends, which is not ours and says nothing of ours."""
    wired.tell(Closed(2_000, 0))
    wired.join(11)
    theirs = replace(THEIRS, seq=10)
    wired.tell(Found(wired.state.round, tuple(sent(wired.links[11:])), (wired.head(12),)))
    wired.tell(Compared(wired.state.round, {}, (), (theirs,)))
    assert wired.state.sent == {MINE: 12}


def test_what_the_hub_had_and_has_no_more_is_sent_again(wired: Wired) -> None:
    """It told of another's push that its disk refused."""
    wired.tell(Received(Have((wired.head(12),)), 1_000))
    wired.tell(Received(Refusal(Why.GAP, ends=False, about=wired.head(9)), 1_000))
    wired.tell(Compared(wired.state.round, {MINE: 9}, (), (), held=(wired.head(9),)))
    assert read_after(wired) == [9]


def test_what_is_read_from_before_a_branch_was_set_back_takes_it_no_further() -> None:
    wired = Wired(12)
    wired.state = replace(wired.state, writing=frozenset())
    theirs = Head(MINE, 10, b"t" * 32)
    wired.open()
    wired.tell(Received(Welcome(Role.MEMBER, (theirs,), 5_000), 1_000))
    wired.tell(Compared(wired.state.round, {}, (), (theirs,)))
    assert read_after(wired) == [9]
    wired.state = replace(wired.state, back={MINE: 8})
    wired.tell(Compared(wired.state.round, {}, (), (theirs,)))
    wired.tell(Found(wired.state.round, tuple(sent(wired.links[9:])), (wired.head(12),)))
    assert read_after(wired) == [2]


def test_nothing_is_left_out_between_what_was_sent_and_where_the_hub_parts() -> None:
    wired = Wired(12)
    wired.state = replace(wired.state, writing=frozenset())
    wired.open()
    wired.tell(Received(Refusal(Why.REVOKED, ends=False), 1_000))
    wired.tell(Received(Have((replace(THEIRS, seq=10),)), 1_000))
    wired.tell(Found(wired.state.round, tuple(sent(wired.links[:4])), (wired.head(4),)))
    assert read_after(wired) == [4]
    wired.state = replace(wired.state, is_reading=False)
    wired.tell(Compared(wired.state.round, {}, (), (replace(THEIRS, seq=10),)))
    assert read_after(wired) == [4]


def test_what_was_found_further_back_begins_anew_once_the_hub_has_more(wired: Wired) -> None:
    for known in ({}, {MINE: 4}):
        wired.state = replace(wired.state, is_reading=False, in_flight=())
        wired.tell(Received(Refusal(Why.GAP, ends=False, about=THEIRS), 1_000))
        wired.tell(Compared(wired.state.round, known, (THEIRS,), ()))
    assert wired.state.back == {MINE: 2}


def test_what_was_sent_in_earnest_is_not_sent_again(wired: Wired) -> None:
    """Nor where it was only believed to be there on the connection before."""
    wired.tell(Closed(2_000, 0))
    wired.join(8)
    wired.tell(Found(wired.state.round, tuple(sent(wired.links[8:])), (wired.head(12),)))
    assert wired.of(PushOut)
    taken_in(wired, PARTED)
    assert read_after(wired) == []


def test_it_is_sent_once_whatever_else_the_hub_says_it_has(wired: Wired) -> None:
    """A hub that keeps it for a manager to decide on answers with the heads it had before."""
    taken_in(wired, PARTED)
    wired.tell(Found(wired.state.round, tuple(sent(wired.links[10:])), (wired.head(12),)))
    wired.tell(Received(Have((THEIRS,)), 1_000))
    assert wired.of(Compare)
    wired.tell(Compared(wired.state.round, {}, (THEIRS,), ()))
    assert read_after(wired) == []
    wired.state = replace(wired.state, in_flight=())
    taken_in(wired, PARTED)
    assert read_after(wired) == []


@pytest.mark.parametrize("nth", [1, -1])
def test_of_two_ends_that_the_hub_has_the_further_counts(nth: int) -> None:
    wired = Wired(12)
    wired.join(8)
    wired.tell(Found(wired.state.round, tuple(sent(wired.links[8:10])), (wired.head(10),)))
    wired.tell(Received(Have((wired.head(10), wired.head(12))[::nth]), 1_000))
    assert wired.state.theirs == {MINE: 12}


def test_what_comes_from_the_hub_is_not_sent_back_to_it(wired: Wired) -> None:
    wired.tell(TakenIn(wired.state.round, (replace(THEIRS, seq=20),), {MINE: 20}))
    assert read_after(wired) == []


def test_what_is_being_sent_is_not_believed_to_be_there(wired: Wired) -> None:
    """The hub keeps what goes on otherwise for a manager: it says how far, and shows nothing."""
    wired.tell(Closed(2_000, 0))
    wired.join(8)
    wired.tell(Received(Have((THEIRS,)), 1_000))
    wired.tell(Compared(wired.state.round, {}, (THEIRS,), ()))
    wired.tell(Found(wired.state.round, tuple(sent(wired.links[8:10])), (wired.head(10),)))
    wired.tell(Received(Have((THEIRS, wired.head(10))), 1_000))
    wired.tell(Compared(wired.state.round, {}, (THEIRS,), ()))
    wired.state = replace(wired.state, is_reading=False)
    wired.tell(Received(Have((wired.head(10),)), 1_000))
    assert read_after(wired) == [10]


@pytest.mark.parametrize("role", [Role.MEMBER, Role.VIEWER])
def test_who_is_told_nothing_that_would_show_otherwise_believes_nothing(role: Role) -> None:
    wired = Wired(12)
    wired.state = replace(wired.state, writing=frozenset(), me=replace(ME, role=role))
    wired.open()
    if role is Role.VIEWER:
        wired.tell(Received(Welcome(role, (THEIRS,), 5_000), 1_000))
    else:
        wired.tell(Received(Refusal(Why.REVOKED, ends=False), 1_000))
        wired.tell(Received(Have((THEIRS,)), 1_000))
        assert read_after(wired) == [0]
        wired.state = replace(wired.state, is_reading=False)
    wired.tell(Compared(wired.state.round, {}, (THEIRS,), ()))
    assert read_after(wired) == [0]


def test_another_life_begins_without_what_was_known_of_the_branches(wired: Wired) -> None:
    """A snapshot may have swapped which of two is called the log."""
    taken_in(wired, PARTED)
    wired.tell(LifeBegan((wired.head(12),), frozenset((MINE,)), frozenset()))
    assert wired.state.parted == {}


def test_who_is_merely_behind_sends_a_log_that_forked_once_not_again(wired: Wired) -> None:
    """Else who forks its log at the start has all others send it whole each time they come."""
    taken_in(wired, PARTED)
    wired.tell(TakenIn(wired.state.round, (), {MINE: 12}, PARTED))
    wired.tell(Closed(2_000, 0))
    join_where_ahead(wired)
    assert read_after(wired) == [11], "the last of it alone, to hear whether the hub has it still"


def test_what_is_found_while_nobody_is_there_has_nothing_sent_that_is_folded_away() -> None:
    wired = Wired(12)
    wired.state = replace(wired.state, writing=frozenset(), bases={MINE: wired.head(11)})
    taken_in(wired, PARTED)
    wired.open()
    wired.tell(Received(Welcome(Role.MEMBER, (THEIRS,), 5_000), 1_000))
    wired.tell(Compared(wired.state.round, {}, (THEIRS,), ()))
    assert read_after(wired) == [11]


def test_what_the_hub_has_is_not_sent_where_a_further_head_comes_later() -> None:
    wired = Wired(12)
    wired.state = replace(wired.state, writing=frozenset(), parted=PARTED)
    wired.join(12)
    wired.tell(Received(Have((THEIRS,)), 1_000))
    wired.tell(Compared(wired.state.round, {}, (THEIRS,), ()))
    assert read_after(wired) == []


def test_a_branch_that_leaves_another_log_has_ours_sent_no_sooner(wired: Wired) -> None:
    taken_in(wired, {OTHER: 10})
    assert read_after(wired) == []


def test_the_next_connection_knows_it_from_the_start(wired: Wired) -> None:
    """What is new there of the other branch may be set aside, and show nothing."""
    taken_in(wired, PARTED)
    wired.tell(Closed(2_000, 0))
    join_where_ahead(wired, replace(THEIRS, seq=34))
    assert read_after(wired) == [10]


def test_and_sends_no_more_of_ours_than_the_hub_lacks(wired: Wired) -> None:
    taken_in(wired, PARTED)
    wired.tell(Closed(2_000, 0))
    wired.open()
    have = (THEIRS, wired.head(12))
    wired.tell(Received(Welcome(Role.MEMBER, have, 5_000), 1_000))
    wired.tell(Compared(wired.state.round, {MINE: 12}, (THEIRS,), ()))
    assert read_after(wired) in ([], [None])
