"""What a relay passes on: what lacks, in the order of stamps, and nothing queued for the slow."""

from collections.abc import ValuesView
from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import CaughtUp, Have, Head, Push, Role
from fynlo_pos.sync.protocol.link import fork_name, link_of
from fynlo_pos.sync.protocol.packing import BATCH_ENVELOPES, pack, unpack
from hub.relay.effects import Read, Recall, Send
from hub.relay.events import Drained, Found, Known
from hub.relay.values import READ_ROWS, WINDOW, Chain
from tests.support.envelopes import chain
from tests.support.relayed import Venue, branch, device, head_of, push_of, sent, signed

pytestmark = pytest.mark.unit

TILL, OTHER, LATE = 11, 12, 13
LOG, THEIRS = UUID(int=50), UUID(int=60)
LINKS = chain(LOG, 12)
OTHERS = chain(THEIRS, 6, first_stamp=3)


def venue() -> Venue:
    shop = Venue(device(TILL), device(OTHER), device(LATE))
    shop.connect(TILL)
    shop.connect(OTHER)
    return shop


def filled() -> Venue:
    shop = venue()
    shop.says(TILL, push_of(LINKS, TILL))
    shop.says(OTHER, push_of(OTHERS, OTHER))
    return shop


def stamps(shop: Venue, number: int) -> list[int]:
    return [link_of(body).stamp for body in shop.bodies(number)]


def test_a_new_member_is_sent_all_in_the_order_of_stamps_then_told_that_it_is_live() -> None:
    shop = filled()
    frames = shop.connect(LATE)
    assert isinstance(frames[-2], Push)
    assert frames[-1] == CaughtUp()
    got = [link_of(each.body).stamp for each in unpack(frames[-2])]
    assert got == sorted(got)
    assert len(got) == len(LINKS) + len(OTHERS)
    shop.says(TILL, push_of(chain(UUID(int=70), 1), TILL))
    assert len(shop.bodies(LATE)) == 1


def test_a_member_that_comes_back_is_sent_the_difference() -> None:
    shop = filled()
    shop.connect(LATE, Role.MEMBER, head_of(LINKS[9]), head_of(OTHERS[5]))
    assert shop.reads[-1].spans == ((LOG, 10, 12),)
    shop.leave(LATE)
    reads = len(shop.reads)
    shop.connect(LATE, Role.MEMBER, head_of(LINKS[11]), head_of(OTHERS[5]))
    assert len(shop.reads) == reads


def test_a_member_ahead_of_a_restored_relay_is_sent_nothing_of_that_chain() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:4], TILL))
    frames = shop.connect(LATE, Role.MEMBER, head_of(LINKS[9]))
    assert not any(isinstance(frame, Push) for frame in frames)
    assert shop.welcome(frames).have == (head_of(LINKS[3]),)


def test_a_twin_is_sent_what_its_own_branch_does_not_hold() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:6], TILL))
    twin = branch(LINKS, 2, 2)
    shop.connect(LATE, Role.MEMBER, head_of(twin[-1]))
    assert shop.reads[-1].spans == ((LOG, 0, 6),)


def test_who_is_further_is_sent_what_a_branch_that_begins_later_lies_beside() -> None:
    """Its head was taken for one that goes on from ours; it may be of that branch."""
    shop = venue()
    shop.says(TILL, push_of(LINKS[:4], TILL))
    twin = branch(LINKS, 2, 6)
    frames = shop.connect(LATE, Role.MEMBER, head_of(twin[5]))
    assert not any(isinstance(frame, Push) for frame in frames)
    shop.take(OTHER)
    shop.says(TILL, push_of(twin, TILL))
    assert {each.body for each in sent(LINKS[2:4])} <= set(shop.bodies(LATE))


def test_who_lacks_more_than_lies_beside_a_branch_is_sent_all_of_it() -> None:
    """Its head lay on what was on its way to the disk, so nobody could tell that it has any."""
    shop = venue()
    shop.says(TILL, push_of(LINKS[:1], TILL))
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[1:3], TILL))
    both = [*LINKS[3:6], *branch(LINKS, 4, 4)]
    shop.says(TILL, pack(sent(both), (signed(LINKS[5], TILL), signed(both[-1], TILL))))
    shop.connect(LATE, Role.MEMBER, head_of(LINKS[2]))
    shop.is_held = False
    shop.run_lane()
    assert {each.body for each in sent(LINKS[3:6])} <= set(shop.bodies(LATE))


def test_who_calls_the_first_branch_a_fork_and_the_fork_the_first_lacks_nothing() -> None:
    shop = venue()
    twin = branch(LINKS, 2, 4)
    shop.says(TILL, push_of(LINKS[:6], TILL))
    shop.says(TILL, push_of(twin, TILL))
    reads = len(shop.reads)
    theirs = Head(fork_name(LOG, LINKS[2].hash), 6, LINKS[5].hash)
    shop.connect(LATE, Role.MEMBER, head_of(twin[-1]), theirs)
    assert len(shop.reads) == reads
    shop.leave(LATE)
    shop.connect(LATE, Role.MEMBER, head_of(twin[1]), replace(theirs, seq=4, hash=LINKS[3].hash))
    spans = {name: (after, up_to) for name, after, up_to in shop.reads[-1].spans}
    assert spans == {LOG: (4, 6), fork_name(LOG, twin[0].hash): (4, 6)}


def test_a_push_before_the_vector_is_taken_and_not_sent_back() -> None:
    shop = venue()
    shop.leave(TILL)
    shop.connect(TILL)
    shop.state = replace(
        shop.state,
        connections={
            **shop.state.connections,
            TILL: replace(shop.state.connections[TILL], knows=None, is_live=False),
        },
    )
    shop.says(TILL, push_of(LINKS[:3], TILL))
    shop.take(TILL)
    shop.says(TILL, Have((head_of(LINKS[2]),)))
    assert shop.bodies(TILL) == []
    assert shop.state.connections[TILL].is_live


def test_a_vector_waits_behind_a_look_up() -> None:
    shop = filled()
    shop.is_held = True
    shop.connect(LATE, Role.MEMBER, head_of(LINKS[3]))
    shop.says(LATE, Have((head_of(LINKS[11]), head_of(OTHERS[5]))))
    shop.is_held = False
    shop.run_lane()
    assert any(isinstance(effect, Recall) for effect in shop.effects)
    assert shop.state.connections[LATE].is_live


def test_a_later_vector_saves_sending_what_came_by_another_way() -> None:
    shop = filled()
    shop.drains = False
    shop.connect(LATE)
    shop.drains = True
    more = chain(UUID(int=70), 3)
    shop.is_held = True
    shop.says(TILL, push_of(more, TILL))
    shop.says(LATE, Have((Head(UUID(int=70), 3, more[2].hash), Head(LOG, 3, LINKS[2].hash))))
    shop.run_lane()
    shop.says(LATE, Have((head_of(more[2]),)))
    assert shop.state.connections[LATE].knows == {LOG: 12, THEIRS: 6, UUID(int=70): 3}


def test_a_slow_reader_is_sent_a_window_and_the_rest_from_the_store() -> None:
    shop = venue()
    shop.drains = False
    shop.take(OTHER)
    for link in LINKS:
        shop.says(TILL, push_of([link], TILL))
    assert len(shop.take(OTHER)) == WINDOW
    other = shop.state.connections[OTHER]
    assert (other.in_flight, other.is_live, shop.reads) == (WINDOW, False, [])
    shop.tell(Drained(OTHER, 3))
    assert [read.spans for read in shop.reads] == [((LOG, WINDOW, len(LINKS)),)]
    (rest,) = shop.take(OTHER)
    assert isinstance(rest, Push)
    assert len(unpack(rest)) == len(LINKS) - WINDOW
    assert shop.state.connections[OTHER].is_live


def test_what_is_stored_while_a_reader_reads_is_not_lost() -> None:
    shop = filled()
    shop.is_held = True
    shop.connect(LATE)
    (read,) = shop.held
    assert isinstance(read, Read)
    shop.held.clear()
    shop.is_held = False
    more = chain(UUID(int=70), 2)
    shop.says(TILL, push_of(more, TILL))
    assert shop.bodies(LATE) == []
    shop.tell(Found(LATE, shop.store.read(UUID(int=1), read.spans, read.limit)))
    assert len(shop.bodies(LATE)) == len(LINKS) + len(OTHERS) + len(more)


def test_a_long_absence_is_read_in_portions_and_sent_in_batches() -> None:
    shop = Venue(device(TILL), device(LATE))
    shop.connect(TILL)
    links = chain(LOG, READ_ROWS + 50)
    for at in range(0, len(links), 100):
        shop.says(TILL, push_of(links[at : at + 100], TILL))
    pushes = [frame for frame in shop.connect(LATE) if isinstance(frame, Push)]
    assert [read.limit for read in shop.reads] == [READ_ROWS, READ_ROWS]
    assert all(len(unpack(push)) <= BATCH_ENVELOPES for push in pushes)
    assert [each.body for push in pushes for each in unpack(push)] == [e.body for e in links]


def test_a_store_that_finds_nothing_where_something_lies_is_not_asked_for_ever() -> None:
    shop = filled()
    shop.is_held = True
    shop.connect(LATE)
    (read,) = shop.held
    assert isinstance(read, Read)
    effects = shop.tell(Found(LATE, ()))
    assert not any(isinstance(effect, Read) for effect in effects)
    assert shop.closed == [LATE]


def test_everybody_who_keeps_up_is_sent_one_frame_made_once() -> None:
    shop = venue()
    shop.connect(LATE)
    effects = shop.says(TILL, push_of(LINKS[:2], TILL))
    assert not any(isinstance(effect, Send) for effect in effects)
    (sent,) = [e for e in shop.effects if isinstance(e, Send) and isinstance(e.frame, Push)]
    assert set(sent.to) == {OTHER, LATE}


def test_members_that_know_different_things_are_sent_each_its_own() -> None:
    shop = venue()
    shop.connect(LATE)
    shop.take(OTHER)
    shop.is_held = True
    heads = (signed(LINKS[1], TILL), signed(OTHERS[1], TILL))
    shop.says(TILL, pack(sent([*LINKS[:2], *OTHERS[:2]]), heads))
    shop.says(OTHER, push_of(OTHERS[:2], TILL))
    shop.run_lane()
    assert stamps(shop, OTHER) == [1, 2]
    assert stamps(shop, LATE) == [1, 2, 3, 4]


class Counted(dict[UUID, Chain]):
    """Chains that count how often all of them are gone through."""

    times = 0

    def values(self) -> ValuesView[Chain]:  # type: ignore[override]
        Counted.times += 1
        return super().values()


def test_a_connect_goes_through_the_chains_a_few_times_and_not_once_for_each() -> None:
    """Any device may begin chains: whoever comes must not hold all venues up for their square."""
    shop = Venue(device(TILL))
    begun = [chain(UUID(int=1_000 + at), 1)[0] for at in range(100)]
    heads = [head_of(each) for each in begun]
    chains = tuple(Chain(h.incarnation, h.incarnation, 1, UUID(int=TILL), h, h, h) for h in heads)
    shop.tell(Known(chains, ()))
    shop.state = replace(shop.state, chains=Counted(shop.state.chains))
    Counted.times = 0
    shop.connect(TILL, Role.MEMBER, *heads)
    assert Counted.times < 10
    assert shop.state.connections[TILL].knows == {h.incarnation: 1 for h in heads}


def test_who_keeps_up_and_took_what_it_was_sent_is_not_looked_at_chain_by_chain() -> None:
    shop = venue()
    shop.connect(LATE)
    shop.says(TILL, push_of(LINKS[:2], TILL))
    shop.state = replace(shop.state, chains=Counted(shop.state.chains))
    Counted.times = 0
    shop.tell(Drained(LATE, 1))
    assert Counted.times == 0
    assert shop.state.connections[LATE].is_live
    shop.says(TILL, push_of(LINKS[2:4], TILL))
    assert stamps(shop, LATE) == [link_of(each.body).stamp for each in sent(LINKS[:4])]
