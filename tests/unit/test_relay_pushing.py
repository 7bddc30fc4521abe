"""What a relay takes in: gapless chains, by whom they are, told to nobody before the disk."""

import zlib
from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.envelope import Envelope
from fynlo_pos.sync.protocol.codec import LARGEST_FRAME, decode_frame, encode_frame
from fynlo_pos.sync.protocol.frames import (
    Have,
    Head,
    Push,
    Refusal,
    Role,
    Sent,
    Why,
)
from fynlo_pos.sync.protocol.link import fork_name
from fynlo_pos.sync.protocol.packing import pack, unpack
from hub.relay.effects import Recall, Send, Store
from tests.support.envelopes import chain, wordy
from tests.support.relayed import (
    Venue,
    bodies,
    branch,
    device,
    head_of,
    nothing_of,
    push_of,
    sent,
    signed,
    stored,
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


def test_nobody_hears_of_a_push_before_it_is_on_disk() -> None:
    shop = venue()
    shop.is_held = True
    push = push_of(LINKS[:3], TILL)
    effects = shop.says(TILL, push)
    assert [type(effect) for effect in effects] == [Store]
    shop.is_held = False
    shop.run_lane()
    said = [type(each.frame) for each in shop.effects if isinstance(each, Send)]
    assert said[-2:] == [Push, Have], "who waits for the sale is told before who sold it"
    assert shop.take(TILL) == [Have((head_of(LINKS[2]),))]
    assert shop.take(OTHER) == [push], "all of it was news, so it passes on as it came"
    assert stored(shop, LOG) == bodies(LINKS[:3])


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
    assert stored(shop, LOG) == bodies(LINKS[:6])
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
    assert stored(shop, LOG) == bodies(LINKS[:2])
    assert TILL in shop.state.connections


def test_a_gap_in_the_midst_keeps_what_comes_before_it() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:1], TILL))
    shop.take(TILL)
    torn = [*LINKS[1:2], *LINKS[4:6]]
    shop.says(TILL, pack(sent(torn), (signed(LINKS[1], TILL), signed(LINKS[5], TILL))))
    assert shop.refusals(TILL) == [(Why.GAP, head_of(LINKS[1]))]
    assert stored(shop, LOG) == bodies(LINKS[:2])


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
    assert stored(shop, LOG) == bodies(LINKS[:6])
    assert stored(shop, name) == bodies(twin)
    assert shop.bodies(OTHER) == bodies(twin)
    assert shop.state.chains[name].owner == UUID(int=TILL)
    assert [note.why for note in shop.noted if note.what == "forked"] == [Why.FORKED]


def test_nobody_hears_of_a_branch_before_it_is_on_disk() -> None:
    shop = venue()
    shop.says(TILL, push_of(LINKS[:6], TILL))
    shop.take(TILL)
    shop.is_held = True
    shop.says(TILL, push_of(branch(LINKS, 3, 2), TILL))
    shop.run_lane(1)  # the look-up
    assert isinstance(shop.held[0], Store)
    assert shop.refusals(TILL) == []
    shop.fail_next()
    assert [why for why, _ in shop.refusals(TILL)] == [Why.BUSY]
    assert [note for note in shop.noted if note.what == "forked"] == []
    shop.connect(TILL)
    shop.is_held = False
    shop.says(TILL, push_of(branch(LINKS, 3, 2), TILL))
    assert Why.FORKED in [why for why, _ in shop.refusals(TILL)]
    shop.is_held = True
    shop.says(TILL, push_of(branch(LINKS, 2, 2), TILL))
    shop.run_lane(1)
    shop.leave(TILL)
    shop.run_lane()
    assert shop.refusals(TILL) == [], "who has left is told nothing"


def test_both_branches_go_on() -> None:
    shop = venue()
    twin = branch(LINKS, 2, 6)
    shop.says(TILL, push_of(LINKS[:4], TILL))
    shop.says(TILL, push_of(twin[:3], TILL))
    shop.says(TILL, push_of(LINKS[4:8], TILL))
    shop.says(TILL, push_of(twin[3:], TILL))
    name = fork_name(LOG, twin[0].hash)
    assert stored(shop, LOG) == bodies(LINKS[:8])
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


def packed_hard(*chains: tuple[list[Envelope], int]) -> Push:
    """A push that is no larger than a frame only as it is packed harder than anybody packs it."""
    envelopes = sent(each for links, _ in chains for each in links)
    heads = tuple(signed(links[-1], number) for links, number in chains)
    packed = zlib.compress(msgspec.msgpack.encode(envelopes), 9)
    push = Push(packed, is_compressed=True, heads=heads)
    assert decode_frame(encode_frame(push)) == push
    assert len(encode_frame(pack(envelopes, heads))) > LARGEST_FRAME
    return push


def test_a_push_that_could_not_be_sent_on_is_too_large() -> None:
    shop = venue()
    shop.says(TILL, packed_hard((chain(LOG, 38, words=wordy(39)), TILL)))
    assert shop.refusals(TILL) == [(Why.TOO_LARGE, None)]
    assert LOG not in shop.state.chains


def test_a_push_whose_end_no_signature_covers_is_not_taken() -> None:
    shop = venue()
    turned = [LINKS[1], LINKS[0]]
    shop.says(TILL, pack(sent(turned), (signed(LINKS[1], TILL),)))
    assert shop.refusals(TILL) == [(Why.WRONG_SIGNATURE, None)]
    assert LOG not in shop.state.chains


def test_chains_that_are_too_large_together_are_sent_on_one_by_one() -> None:
    shop = venue()
    words = wordy(39)
    ones, others = chain(LOG, 20, words=words), chain(UUID(int=60), 18, words=words[20:])
    known = chain(UUID(int=70), 1)
    shop.is_held = True
    shop.says(TILL, packed_hard((known, TILL), (ones, TILL), (others, TILL)))
    shop.says(OTHER, push_of(known, TILL))
    shop.run_lane()
    pushes = [frame for frame in shop.take(OTHER) if isinstance(frame, Push)]
    assert all(decode_frame(encode_frame(push)) for push in pushes)
    got = [each.body for push in pushes for each in unpack(push)]
    assert sorted(got) == sorted(bodies([*ones, *others]))
    assert shop.state.connections[OTHER].is_live


def test_two_scraps_far_apart_have_only_their_own_places_looked_up() -> None:
    """Nobody signed them: a device that may say nothing else must not keep the store busy."""
    shop = venue()
    shop.says(TILL, push_of(LINKS, TILL))
    scraps = [chain(LOG, 12, words=["scrap"] * 12)[at] for at in (2, 8)]
    effects = shop.says(OTHER, pack(sent(scraps), ()))
    (asked,) = (each for each in effects if isinstance(each, Recall))
    assert sorted(seq for _, seq in asked.places) == [2, 3, 8, 9]
    assert {why for why, _ in shop.refusals(OTHER)} <= {Why.NOT_YOURS, Why.GAP}
    assert stored(shop, LOG) == bodies(LINKS)


def test_an_empty_push_is_nothing() -> None:
    shop = venue()
    assert shop.says(TILL, pack([], ())) == ()


def test_two_branches_in_one_push_are_told_apart_by_their_hashes() -> None:
    shop = venue()
    twin = branch(LINKS, 2, 3)
    both = pack(sent([*LINKS[:5], *twin]), (signed(LINKS[4], TILL), signed(twin[2], TILL)))
    shop.says(OTHER, both)
    assert stored(shop, LOG) == bodies(LINKS[:5])
    assert stored(shop, fork_name(LOG, twin[0].hash)) == bodies(twin)
