"""What a relay takes in: gapless chains, by whom they are, told to nobody before the disk."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.envelope import Envelope
from fynlo_pos.sync.protocol.frames import (
    Have,
    Head,
    Push,
    Refusal,
    Role,
    Sent,
    SignedHead,
    Why,
)
from fynlo_pos.sync.protocol.link import fork_name
from fynlo_pos.sync.protocol.packing import pack
from hub.relay.effects import Recall, Send, Store
from hub.relay.events import Known, Recalled, Stored
from hub.relay.values import MOST_WAITING, Limits
from hub.store.port import Batch
from tests.support.envelopes import chain
from tests.support.relayed import (
    VENUE,
    Venue,
    branch,
    device,
    head_of,
    nothing_of,
    push_of,
    sent,
    signed,
)

pytestmark = pytest.mark.unit

TILL, OTHER, GRILL, STRANGER = 11, 12, 13, 99
LOG = UUID(int=50)
LINKS = chain(LOG, 12)
THEIRS = chain(UUID(int=60), 6)


def venue() -> Venue:
    shop = Venue(device(TILL), device(OTHER), device(GRILL, Role.VIEWER))
    shop.connect(TILL)
    shop.connect(OTHER)
    shop.take(TILL)
    return shop


def stored(shop: Venue, name: UUID = LOG) -> list[bytes]:
    chain_ = shop.state.chains[name]
    rows = shop.store.read(VENUE, [(name, chain_.first - 1, chain_.stored.seq)], 1_000)
    return [row.body for row in rows]


def bodies(links: list[Envelope]) -> list[bytes]:
    return [each.body for each in links]


def test_nobody_hears_of_a_push_before_it_is_on_disk() -> None:
    shop = venue()
    shop.is_held = True
    push = push_of(LINKS[:3], TILL)
    effects = shop.says(TILL, push)
    assert [type(effect) for effect in effects] == [Store]
    shop.is_held = False
    shop.run_lane()
    assert shop.take(TILL) == [Have((head_of(LINKS[2]),))]
    assert shop.take(OTHER) == [push], "all of it was news, so it passes on as it came"
    assert stored(shop) == bodies(LINKS[:3])


def test_pushes_follow_each_other_while_the_first_is_on_its_way_to_the_disk() -> None:
    shop = venue()
    shop.is_held = True
    for at in (0, 4, 8):
        shop.says(TILL, push_of(LINKS[at : at + 4], TILL))
    shop.run_lane(1)
    assert shop.take(TILL) == [Have((head_of(LINKS[3]),))]
    shop.run_lane()
    assert shop.take(TILL) == [Have((head_of(LINKS[7]),)), Have((head_of(LINKS[11]),))]
    assert shop.bodies(OTHER) == bodies(LINKS)
    assert shop.state.underway == {}


def test_what_is_known_is_skipped_and_only_news_is_passed_on() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:4], TILL))
    shop.take(TILL)
    shop.take(OTHER)
    shop.says(TILL, push_of(LINKS[:4], TILL))
    assert shop.take(TILL) == [Have((head_of(LINKS[3]),))]
    shop.says(TILL, push_of(LINKS[1:6], TILL))
    assert shop.bodies(OTHER) == bodies(LINKS[4:6])
    assert stored(shop) == bodies(LINKS[:6])
    assert not any(isinstance(effect, Recall) for effect in shop.effects)


def test_a_push_of_what_is_on_its_way_is_answered_when_it_is_on_disk() -> None:
    shop = venue()
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[:2], TILL))
    shop.says(OTHER, push_of(LINKS[:2], TILL))
    assert shop.take(OTHER) == []
    shop.run_lane()
    assert shop.take(OTHER) == [Have((head_of(LINKS[1]),))]


def test_old_envelopes_alone_are_looked_up_and_skipped() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:9], TILL))
    shop.take(TILL)
    shop.take(OTHER)
    shop.says(TILL, push_of(LINKS[2:4], TILL))
    assert any(isinstance(effect, Recall) for effect in shop.effects)
    assert shop.take(TILL) == [Have((head_of(LINKS[8]),))]
    assert shop.take(OTHER) == []


def test_a_gap_is_refused_with_what_is_had() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[3:5], TILL))
    assert shop.refusals(TILL) == [(Why.GAP, nothing_of(LOG))]
    shop.says(TILL, push_of(LINKS[:2], TILL))
    shop.take(TILL)
    shop.says(TILL, push_of(LINKS[3:5], TILL))
    assert shop.refusals(TILL) == [(Why.GAP, head_of(LINKS[1]))]
    assert stored(shop) == bodies(LINKS[:2])
    assert TILL in shop.state.connections


def test_a_gap_in_the_midst_keeps_what_comes_before_it() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:1], TILL))
    shop.take(TILL)
    shop.says(TILL, push_of([*LINKS[1:2], *LINKS[4:6]], TILL))
    assert shop.refusals(TILL) == [(Why.GAP, head_of(LINKS[1]))]
    assert stored(shop) == bodies(LINKS[:2])


def test_a_chain_that_does_not_begin_at_its_beginning_is_a_gap() -> None:
    shop = venue()
    (odd,) = chain(LOG, 1)
    body = odd.body.replace(bytes(32), bytes([7]) * 32, 1)
    shop.says(TILL, pack([Sent(body, b"")], ()))
    assert shop.refusals(TILL) == [(Why.GAP, nothing_of(LOG))]


@pytest.mark.parametrize("at", [0, 1, 3])
def test_a_second_branch_is_kept_under_a_name_of_its_own_and_told(at: int) -> None:
    shop = venue()
    twin = branch(LINKS, at, 4)
    shop.says(TILL, push_of(LINKS[:6], TILL))
    shop.take(TILL)
    shop.bodies(OTHER)
    shop.says(TILL, push_of(twin, TILL))
    name = fork_name(LOG, twin[0].hash)
    tip = Head(name, twin[-1].seq, twin[-1].hash)
    frames = shop.take(TILL)
    assert Refusal(Why.FORKED, ends=False, about=tip) in frames
    assert Have((tip,)) in frames
    assert stored(shop) == bodies(LINKS[:6])
    assert stored(shop, name) == bodies(twin)
    assert shop.bodies(OTHER) == bodies(twin)
    assert shop.state.chains[name].owner == UUID(int=TILL)
    assert [note.why for note in shop.noted if note.what == "forked"] == [Why.FORKED]


def test_both_branches_go_on() -> None:
    shop = venue()
    twin = branch(LINKS, 2, 6)
    shop.says(TILL, push_of(LINKS[:4], TILL))
    shop.says(TILL, push_of(twin[:3], TILL))
    shop.says(TILL, push_of(LINKS[4:8], TILL))
    shop.says(TILL, push_of(twin[3:], TILL))
    name = fork_name(LOG, twin[0].hash)
    assert stored(shop) == bodies(LINKS[:8])
    assert stored(shop, name) == bodies(twin)
    assert shop.refusals(TILL)[0][0] is Why.FORKED


def test_the_branch_that_pushed_a_fork_is_sent_the_first_one() -> None:
    shop = venue()
    twin = branch(LINKS, 2, 2)
    shop.says(OTHER, push_of(LINKS[:6], TILL))
    shop.take(TILL)
    shop.leave(TILL)
    shop.connect(TILL, Role.MEMBER, head_of(LINKS[1]))
    shop.take(TILL)
    shop.says(TILL, push_of(twin, TILL))
    assert shop.bodies(TILL) == bodies(LINKS[2:6])


def test_a_chain_is_bound_to_who_signed_its_beginning() -> None:
    shop = venue()
    shop.says(OTHER, push_of(LINKS[:2], TILL))
    assert shop.state.chains[LOG].owner == UUID(int=TILL)
    shop.take(OTHER)
    shop.says(OTHER, push_of(LINKS[2:4], OTHER))
    assert shop.refusals(OTHER) == [(Why.NOT_YOURS, head_of(LINKS[1]))]
    shop.says(OTHER, push_of(LINKS[2:4], TILL))
    assert stored(shop) == bodies(LINKS[:4])
    shop.says(TILL, pack(sent(LINKS[4:6]), ()))
    assert stored(shop) == bodies(LINKS[:6]), "its own device need not sign each push"


def test_a_squatted_chain_takes_nothing_of_the_squatters_twin() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:3], TILL))
    shop.says(OTHER, push_of(branch(LINKS, 1, 2), OTHER))
    assert (Why.NOT_YOURS, head_of(LINKS[2])) in shop.refusals(OTHER)
    assert set(shop.state.chains) == {LOG}


def test_a_chain_that_nobody_signed_does_not_begin() -> None:
    shop = venue()
    shop.says(TILL, pack(sent(LINKS[:2]), ()))
    assert shop.refusals(TILL) == [(Why.NOT_YOURS, None)]
    shop.says(TILL, pack(sent(LINKS[:2]), (signed(LINKS[1], STRANGER),)))
    assert shop.refusals(TILL) == [(Why.NOT_YOURS, None)]
    assert shop.state.chains == {}


def test_a_signature_stands_for_all_before_it_and_nothing_after() -> None:
    shop = venue()
    shop.says(OTHER, pack(sent(LINKS[:5]), (signed(LINKS[2], TILL),)))
    assert stored(shop) == bodies(LINKS[:3])
    assert shop.refusals(OTHER) == [(Why.NOT_YOURS, head_of(LINKS[2]))]


@pytest.mark.parametrize(
    "wrong",
    [
        replace(signed(LINKS[2], TILL), signature=bytes(64)),
        replace(signed(LINKS[2], TILL), device=UUID(int=OTHER)),
        replace(signed(LINKS[2], TILL), head=Head(LOG, 2, LINKS[2].hash)),
        replace(signed(LINKS[2], TILL), head=Head(UUID(int=51), 3, LINKS[2].hash)),
    ],
)
def test_a_wrong_signature_ends_the_connection(wrong: SignedHead) -> None:
    shop = venue()
    shop.says(TILL, pack(sent(LINKS[:3]), (wrong,)))
    assert shop.refusals(TILL) == [(Why.WRONG_SIGNATURE, None)]
    assert shop.closed == [TILL]
    assert shop.state.chains == {}


def test_a_head_that_is_not_in_the_push_says_nothing() -> None:
    shop = venue()
    push = pack(sent(LINKS[:3]), (signed(LINKS[2], TILL), signed(THEIRS[0], TILL)))
    shop.says(TILL, push)
    assert stored(shop) == bodies(LINKS[:3])
    (passed,) = shop.take(OTHER)
    assert isinstance(passed, Push)
    assert passed.heads == (signed(LINKS[2], TILL),), "what was not checked is not passed on"


def test_signatures_are_kept_and_passed_on_from_the_store() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:3], TILL))
    shop.says(TILL, push_of(LINKS[3:5], TILL))
    shop.leave(OTHER)
    (push,) = [frame for frame in shop.connect(OTHER) if isinstance(frame, Push)]
    assert push.heads == (signed(LINKS[4], TILL),)


def test_a_viewer_pushes_its_own_log_and_no_other() -> None:
    shop = venue()
    shop.connect(GRILL, Role.VIEWER)
    shop.says(GRILL, push_of(LINKS[:2], GRILL))
    assert stored(shop) == bodies(LINKS[:2])
    shop.take(GRILL)
    shop.says(GRILL, push_of(THEIRS[:2], TILL))
    assert shop.refusals(GRILL) == [(Why.NOT_YOURS, None)]
    assert shop.bodies(OTHER) == bodies(LINKS[:2])


@pytest.mark.parametrize(
    ("push", "why"),
    [
        (Push(b"\xc1", is_compressed=False, heads=()), Why.NOT_A_FRAME),
        (Push(b"junk", is_compressed=True, heads=()), Why.NOT_A_FRAME),
        (pack([Sent(b"", b"")] * 1_001, ()), Why.TOO_MANY),
        (pack([Sent(b"\x90", b"")], ()), Why.NOT_A_FRAME),
    ],
)
def test_a_push_that_is_none_ends_the_connection(push: Push, why: Why) -> None:
    shop = venue()
    shop.says(TILL, push)
    assert shop.refusals(TILL) == [(why, None)]
    assert shop.closed == [TILL]


def test_an_empty_push_is_nothing() -> None:
    shop = venue()
    assert shop.says(TILL, pack([], ())) == ()


def test_a_full_disk_ends_the_connection_and_loses_nothing() -> None:
    shop = venue()
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[:3], TILL))
    shop.says(TILL, push_of(LINKS[3:5], TILL))
    shop.fail_next()
    assert shop.refusals(TILL) == [(Why.BUSY, None)]
    shop.run_lane()
    assert shop.state.chains == {}
    assert shop.state.underway == {}
    assert shop.state.stored_bytes == 0
    shop.is_held = False
    shop.connect(TILL)
    shop.says(TILL, push_of(LINKS[:5], TILL))
    assert stored(shop) == bodies(LINKS[:5])
    assert shop.bodies(OTHER) == bodies(LINKS[:5])


def test_a_full_disk_after_good_pushes_goes_back_to_what_is_there() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:3], TILL))
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[3:5], TILL))
    shop.leave(TILL)
    shop.says(OTHER, push_of(THEIRS, OTHER))
    shop.fail_next()
    assert shop.state.chains[LOG].tip == head_of(LINKS[2])
    shop.run_lane()
    assert stored(shop, UUID(int=60)) == bodies(THEIRS)


def test_a_worker_that_was_second_looks_again_at_what_the_first_left() -> None:
    shop = venue()
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[:4], TILL))
    shop.says(TILL, push_of(LINKS[4:6], TILL))
    first, _ = shop.held
    assert isinstance(first, Store)
    shop.store.keep([Batch(VENUE, first.rows[:2], first.onto)])
    shop.run_lane()
    assert stored(shop) == bodies(LINKS[:6])
    assert shop.bodies(OTHER) == bodies(LINKS[:6])
    assert shop.take(TILL)[-1] == Have((head_of(LINKS[5]),))


def test_a_stale_push_of_a_device_that_has_gone_is_left_to_its_return() -> None:
    shop = venue()
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[:4], TILL))
    (first,) = shop.held
    assert isinstance(first, Store)
    shop.store.keep([Batch(VENUE, first.rows[:2], first.onto)])
    shop.leave(TILL)
    shop.run_lane()
    assert stored(shop) == bodies(LINKS[:2])
    assert shop.bodies(OTHER) == bodies(LINKS[:2])


def test_what_another_worker_stored_is_read_and_passed_on() -> None:
    shop = venue()
    rows = venue_rows(LINKS[:3])
    shop.store.keep([Batch(VENUE, rows.rows, rows.onto)])
    shop.refresh()
    assert shop.bodies(TILL) == bodies(LINKS[:3])
    assert shop.bodies(OTHER) == bodies(LINKS[:3])


def venue_rows(links: list[Envelope]) -> Store:
    shop = venue()
    shop.is_held = True
    shop.says(TILL, push_of(links, TILL))
    (store,) = shop.held
    assert isinstance(store, Store)
    return store


def test_an_old_reading_does_not_set_a_chain_back() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:2], TILL))
    old = shop.state.chains[LOG]
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[2:4], TILL))
    shop.tell(Known((old,)))
    assert shop.state.chains[LOG].tip == head_of(LINKS[3])
    shop.run_lane()
    shop.tell(Known((old,)))
    assert shop.state.chains[LOG].stored == head_of(LINKS[3])


def test_a_venue_may_not_grow_beyond_its_limit() -> None:
    shop = venue()
    shop.state = replace(shop.state, limits=Limits(venue_bytes=len(LINKS[0].body) + 1))
    shop.says(TILL, push_of(LINKS[:1], TILL))
    assert shop.take(TILL) == [Have((head_of(LINKS[0]),))]
    shop.says(TILL, push_of(LINKS[1:2], TILL))
    assert shop.refusals(TILL) == [(Why.TOO_MANY, None)]
    assert stored(shop) == bodies(LINKS[:1])


def test_pushes_wait_behind_one_that_is_looked_up_and_not_without_end() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:6], TILL))
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[1:2], TILL))
    shop.says(TILL, push_of(LINKS[6:8], TILL))
    shop.says(TILL, push_of(LINKS[2:3], TILL))
    shop.says(TILL, push_of(LINKS[8:9], TILL))
    shop.run_lane()
    assert stored(shop) == bodies(LINKS[:9])
    shop.take(TILL)
    shop.says(TILL, push_of(LINKS[2:3], TILL))
    for _ in range(MOST_WAITING):
        shop.says(TILL, push_of(LINKS[9:10], TILL))
    assert shop.refusals(TILL) == [(Why.TOO_MANY, None)]
    shop.run_lane()
    assert stored(shop) == bodies(LINKS[:9])


def test_a_push_behind_one_that_ends_the_connection_is_forgotten() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:6], TILL))
    shop.is_held = True
    shop.take(TILL)
    shop.says(TILL, push_of(LINKS[1:2], TILL))
    shop.says(TILL, Push(b"\xc1", is_compressed=False, heads=()))
    shop.says(TILL, push_of(LINKS[6:8], TILL))
    shop.run_lane()
    assert [why for why, _ in shop.refusals(TILL)] == [Why.NOT_A_FRAME]
    assert stored(shop) == bodies(LINKS[:6])


def test_a_chain_that_moved_during_the_look_up_is_looked_up_again() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:4], TILL))
    shop.is_held = True
    twin = branch(LINKS, 2, 6)
    shop.says(TILL, push_of(twin, TILL))
    (asked,) = shop.held
    assert isinstance(asked, Recall)
    shop.held.clear()
    shop.is_held = False
    shop.says(OTHER, push_of(LINKS[4:7], TILL))
    shop.tell(Recalled(asked.ticket, shop.store.recall(VENUE, asked.places)))
    assert stored(shop, fork_name(LOG, twin[0].hash)) == bodies(twin)


def test_the_ticket_of_a_connection_that_has_gone_finds_nobody() -> None:
    shop = venue()
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[:2], TILL))
    shop.leave(TILL)
    shop.run_lane()
    assert shop.bodies(OTHER) == bodies(LINKS[:2])
    shop.tell(Recalled(77, {}))
    assert not any(isinstance(e, Send) and TILL in e.to for e in shop.effects[-3:])


def test_two_branches_in_one_push_are_told_apart_by_their_hashes() -> None:
    shop = venue()
    twin = branch(LINKS, 2, 3)
    both = pack(sent([*LINKS[:5], *twin]), (signed(LINKS[4], TILL), signed(twin[2], TILL)))
    shop.says(OTHER, both)
    assert stored(shop) == bodies(LINKS[:5])
    assert stored(shop, fork_name(LOG, twin[0].hash)) == bodies(twin)


def test_a_stored_push_of_a_chain_that_a_failed_one_took_back_is_known_again() -> None:
    shop = venue()
    store = venue_rows(LINKS[:2])
    shop.is_held = True
    shop.says(TILL, push_of(LINKS[:2], TILL))
    (mine,) = shop.held
    assert isinstance(mine, Store)
    (kept,) = shop.store.keep([Batch(VENUE, store.rows, store.onto)])
    shop.state = replace(shop.state, chains={})
    shop.tell(Stored(mine.ticket, kept.chains))
    assert shop.state.chains[LOG].tip == head_of(LINKS[1])
