"""Sales pushed one by one, several on their way: one commit and one signature for all that wait."""

from uuid import UUID

import msgspec
import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import Have, Push, Why
from fynlo_pos.sync.protocol.handshake import head_words, is_signed_by
from fynlo_pos.sync.protocol.packing import pack, unpack
from hub.authority import admit_as_told
from hub.relay.effects import Admit, Store
from hub.relay.joining import LARGEST_SINGLE, MOST_JOINED, joined
from hub.relay.queue import ENOUGH
from hub.relay.values import Row
from tests.support.envelopes import chain
from tests.support.relayed import (
    Venue,
    bodies,
    branch,
    device,
    head_of,
    key_of,
    public,
    push_of,
    sent,
    signed,
    stored,
)

pytestmark = pytest.mark.unit

TILL, OTHER = 11, 12
LOG, SECOND = UUID(int=50), UUID(int=60)
LINKS, THEIRS = chain(LOG, 40), chain(SECOND, 3)
SINGLES = [push_of([link], TILL) for link in LINKS]


def venue() -> Venue:
    """The first sale is on its way to the disk."""
    shop = Venue(device(TILL), device(OTHER))
    shop.connect(TILL)
    shop.connect(OTHER)
    shop.take(TILL)
    shop.is_held = True
    shop.says(TILL, SINGLES[0])
    return shop


def commits(shop: Venue) -> list[int]:
    """How many envelopes each commit that was asked for holds."""
    return [len(effect.rows) for effect in shop.effects if isinstance(effect, Store)]


def test_what_waits_behind_the_first_is_one_commit_and_one_answer() -> None:
    shop = venue()
    for push in SINGLES[1:ENOUGH]:
        shop.says(TILL, push)
    assert commits(shop) == [1]
    assert shop.take(TILL) == [], "nothing is said before it is on disk"
    shop.run_lane(1)
    assert shop.take(TILL) == [Have((head_of(LINKS[0]),))]
    assert commits(shop) == [1, ENOUGH - 1]
    shop.run_lane()
    assert shop.take(TILL) == [Have((head_of(LINKS[ENOUGH - 1]),))]
    assert stored(shop, LOG) == bodies(LINKS[:ENOUGH])
    assert shop.state.underway == {}


def test_a_few_are_enough_to_go_to_the_lane_behind_what_is_on_its_way() -> None:
    shop = venue()
    for push in SINGLES[1 : 2 * ENOUGH]:
        shop.says(TILL, push)
    assert commits(shop) == [1, ENOUGH], "the rest waits until something is on disk, or for more"
    shop.run_lane(1)
    assert commits(shop) == [1, ENOUGH], "the lane has enough to do"
    shop.says(TILL, SINGLES[2 * ENOUGH])
    assert commits(shop) == [1, ENOUGH, ENOUGH]
    shop.run_lane()
    assert shop.take(TILL) == [Have((head_of(LINKS[at]),)) for at in (0, ENOUGH, 2 * ENOUGH)]
    assert stored(shop, LOG) == bodies(LINKS[: 2 * ENOUGH + 1])


def test_what_is_passed_on_proves_itself() -> None:
    shop = venue()
    for push in SINGLES[1:4]:
        shop.says(TILL, push)
    shop.run_lane()
    pushes = [frame for frame in shop.take(OTHER) if isinstance(frame, Push)]
    assert [len(unpack(push)) for push in pushes] == [1, 3]
    for push, last in zip(pushes, (LINKS[0], LINKS[3]), strict=True):
        (head,) = push.heads
        assert head.head == head_of(last)
        assert is_signed_by(public(key_of(TILL)), head.signature, head_words(head.head))


def test_a_signature_that_was_not_checked_is_not_kept() -> None:
    shop = venue()
    shop.says(TILL, _forged(SINGLES[1]))
    shop.says(TILL, SINGLES[2])
    shop.run_lane()
    rows = [row for effect in shop.effects if isinstance(effect, Store) for row in effect.rows]
    assert [bool(row.signature) for row in rows] == [True, False, True]


def test_a_wrong_signature_at_the_end_keeps_all_that_it_covers_out() -> None:
    shop = venue()
    shop.says(TILL, SINGLES[1])
    shop.says(TILL, _forged(SINGLES[2]))
    shop.run_lane()
    assert (Why.WRONG_SIGNATURE, None) in shop.refusals(TILL)
    assert stored(shop, LOG) == bodies(LINKS[:1])


def test_more_than_are_joined_at_once_follow() -> None:
    together, count = joined(SINGLES)
    assert count == MOST_JOINED
    assert isinstance(together, Push)
    assert [each.body for each in unpack(together)] == bodies(LINKS[:MOST_JOINED])


def test_another_chain_between_is_taken_in_its_turn() -> None:
    shop = venue()
    for push in (SINGLES[1], push_of(THEIRS[:1], TILL), SINGLES[2]):
        shop.says(TILL, push)
    shop.run_lane()
    assert commits(shop) == [1, 1, 1, 1]
    assert stored(shop, LOG) == bodies(LINKS[:3])
    assert stored(shop, SECOND) == bodies(THEIRS[:1])


def test_a_word_between_is_heard_in_its_turn() -> None:
    shop = venue()
    shop.says(TILL, SINGLES[1])
    shop.says(TILL, Have((head_of(LINKS[1]),)))
    shop.says(TILL, SINGLES[2])
    shop.run_lane()
    assert commits(shop) == [1, 1, 1]
    assert stored(shop, LOG) == bodies(LINKS[:3])


@pytest.mark.parametrize(
    "behind",
    [
        push_of(LINKS[2:4], TILL),
        pack(sent(LINKS[2:3]), ()),
        pack(sent(LINKS[2:3]), (signed(LINKS[3], TILL),)),
        pack(sent(LINKS[2:3]), (signed(LINKS[2], OTHER),)),
        push_of(branch(LINKS, 1, 1), TILL),
        push_of(branch(LINKS, 1, 2)[1:], TILL),
        push_of(LINKS[3:4], TILL),
        Push(b"\x91\x92\xc4\x00\xc4\x00", is_compressed=False, heads=SINGLES[2].heads),
    ],
    ids=[
        "more",
        "unsigned",
        "another's head",
        "another's hand",
        "a twin",
        "a twin's next",
        "a gap",
        "no envelope",
    ],
)
def test_what_does_not_go_on_from_the_one_before_comes_as_it_was_said(behind: Push) -> None:
    at_once, apart = venue(), venue()
    for shop in (at_once, apart):
        shop.says(TILL, SINGLES[1])
        if shop is apart:
            shop.run_lane()
        shop.says(TILL, behind)
        shop.run_lane()
    assert [row.hash for row in _rows(at_once)] == [row.hash for row in _rows(apart)]
    assert at_once.state.chains == apart.state.chains
    assert at_once.take(TILL)[-1:] == apart.take(TILL)[-1:]


def test_large_ones_that_were_not_compressed_are_taken_each_alone() -> None:
    shop = venue()
    large = [replace(push, packed=_padded(push, LARGEST_SINGLE)) for push in SINGLES[1:3]]
    for push in large:
        shop.says(TILL, push)
    assert commits(shop) == [1, 1, 1]


def test_joined_pushes_that_another_worker_was_first_with_are_looked_at_again() -> None:
    shop = venue()
    for push in SINGLES[1:4]:
        shop.says(TILL, push)
    elsewhere = Venue(device(TILL), device(OTHER))
    elsewhere.store = shop.store
    elsewhere.refresh()
    elsewhere.connect(TILL)
    elsewhere.says(TILL, push_of(LINKS[:3], TILL))
    shop.run_lane()
    assert shop.take(TILL)[-1] == Have((head_of(LINKS[3]),))
    assert stored(shop, LOG) == bodies(LINKS[:4])


def test_a_full_disk_sends_away_who_waits_and_they_come_again() -> None:
    shop = venue()
    for push in SINGLES[1:4]:
        shop.says(TILL, push)
    shop.run_lane(1)
    shop.fail_next()
    assert (Why.BUSY, None) in shop.refusals(TILL)
    assert stored(shop, LOG) == bodies(LINKS[:1])
    shop.is_held = False
    shop.connect(TILL)
    for push in SINGLES[1:4]:
        shop.says(TILL, push)
    assert stored(shop, LOG) == bodies(LINKS[:4])


def _padded(push: Push, size: int) -> bytes:
    """The same envelope with so much beside it that nothing of it depends on."""
    (only,) = unpack(push)
    return msgspec.msgpack.encode((replace(only, private=bytes(size)),))


def _forged(push: Push) -> Push:
    (head,) = push.heads
    return replace(push, heads=(replace(head, signature=bytes(64)),))


def _rows(shop: Venue) -> list[Row]:
    return [row for effect in shop.effects if isinstance(effect, Store) for row in effect.rows]


def test_what_a_card_accepts_of_a_till_that_was_taken_out_keeps_the_signature_it_ends_at() -> None:
    accepted = head_of(LINKS[3])
    shop = Venue(device(OTHER), device(TILL, is_revoked=True, reach=(accepted,)))
    shop.connect(OTHER)
    shop.connect(TILL)
    shop.is_held = True
    for push in SINGLES[:8]:
        shop.says(TILL, push)
    shop.run_lane()
    for effect in [each for each in shop.effects if isinstance(each, Admit)]:
        admit_as_told(shop.store, shop.state.venue, effect.upto)
    shop.refresh()
    assert shop.state.chains[LOG].told.seq == accepted.seq
