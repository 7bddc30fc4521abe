"""A relay that lies, at a real till: nothing forged, swapped or cut is applied, and it is told."""

from collections.abc import Callable, Sequence

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import Cards, Frame, Push, Sent, SignedHead
from fynlo_pos.sync.protocol.handshake import head_words
from fynlo_pos.sync.protocol.packing import pack, unpack
from tests.support.devices import Device
from tests.support.racing import deal_with, matters, the_matter
from tests.support.relayed import Venue, key_of
from tests.support.seated import Lie, Seated, honest, with_card
from tests.support.shop import ADA

pytestmark = pytest.mark.integration

ONE, TWO, THREE, STRANGER = 11, 12, 13, 99

Change = Callable[[Sequence[Sent], tuple[SignedHead, ...]], Push]


def lying(change: Change) -> Lie:
    """Change each push that is handed on, and nothing else."""

    def lie(frame: Frame) -> Frame | None:
        return change(unpack(frame), frame.heads) if isinstance(frame, Push) else frame

    return lie


def cut_the_end(sent: Sequence[Sent], heads: tuple[SignedHead, ...]) -> Push:
    return pack(sent[:-1], heads)


def leave_one_out(sent: Sequence[Sent], heads: tuple[SignedHead, ...]) -> Push:
    return pack([*sent[:1], *sent[2:]], heads)


def swap_one(sent: Sequence[Sent], heads: tuple[SignedHead, ...]) -> Push:
    return pack([*sent[:1], _forged(sent[1]), *sent[2:]], heads)


def forge_the_last(sent: Sequence[Sent], heads: tuple[SignedHead, ...]) -> Push:
    return pack([*sent[:-1], _forged(sent[-1])], heads)


def _forged(sent: Sent) -> Sent:
    body = bytearray(sent.body)
    body[-40] ^= 1
    return Sent(bytes(body), sent.private)


def sign_by_a_stranger(sent: Sequence[Sent], heads: tuple[SignedHead, ...]) -> Push:
    words = head_words(heads[0].head)
    return pack(sent, (replace(heads[0], signature=key_of(STRANGER).sign(words)),))


def sign_by_another_till(sent: Sequence[Sent], heads: tuple[SignedHead, ...]) -> Push:
    words = head_words(heads[0].head)
    other = with_card(TWO).id
    return pack(sent, (replace(heads[0], device=other, signature=key_of(TWO).sign(words)),))


def say_nothing_signed(sent: Sequence[Sent], _heads: tuple[SignedHead, ...]) -> Push:
    return pack(sent, ())


def change_the_private_part(sent: Sequence[Sent], heads: tuple[SignedHead, ...]) -> Push:
    return pack([Sent(each.body, b"x" * 40) for each in sent], heads)


@pytest.fixture
def shop() -> Venue:
    return Venue(with_card(ONE), with_card(TWO))


@pytest.fixture
def one(shop: Venue) -> Seated:
    till = Device("T1", set_up=True)
    till.till.open_drawer(50_00, ADA)
    seated = Seated(shop, ONE, till)
    seated.listen()
    return seated


@pytest.fixture
def two(shop: Venue, one: Seated) -> Seated:
    return joined_at(shop, TWO, "T2")


def joined_at(shop: Venue, number: int, terminal: str) -> Seated:
    """A till that was given the venue's log by its relay."""
    seated = Seated(shop, number, Device(terminal))
    seated.listen()
    seated.till.till.open_drawer(30_00, ADA)
    return seated


def has_all_of(one: Seated, other: Seated) -> bool:
    chain = other.till.incarnation
    return one.till.vector()[chain] == other.till.vector()[chain]


def sell_three(one: Seated, two: Seated) -> None:
    """Three sales while the other till is away, so that one push brings them."""
    two.shop.leave(TWO)
    for _ in range(3):
        one.sell()


def test_an_honest_relay_is_believed(one: Seated, two: Seated) -> None:
    sell_three(one, two)
    two.come_again()
    assert has_all_of(two, one)
    assert two.state.doubted == frozenset()
    assert matters(two.till) == []


@pytest.mark.parametrize(
    "change",
    [
        cut_the_end,
        leave_one_out,
        swap_one,
        forge_the_last,
        sign_by_a_stranger,
        sign_by_another_till,
        say_nothing_signed,
        change_the_private_part,
    ],
)
def test_a_relay_that_lies_is_found_out_and_nothing_of_it_counts(
    one: Seated, two: Seated, change: Change
) -> None:
    sell_three(one, two)
    before = two.till.dump()
    two.come_again(lying(change))
    assert two.till.dump() == before, "not a row of it was applied"
    matter = the_matter(two.till, "not_vouched")
    assert str(matter.title) == "Something came that no terminal of this shop has signed"
    assert {one.terminal for one in matter.happenings} == {"T1"}
    two.come_again(honest)
    assert has_all_of(two, one), "the truth is taken in when it comes"
    deal_with(two.till, matter, "seen")
    assert matters(two.till) == []


def test_what_nobody_vouches_for_stops_nothing_beside_it(shop: Venue, one: Seated) -> None:
    shop.store.enrol(shop.state.venue, with_card(THREE))
    shop.refresh()
    beside, third = joined_at(shop, TWO, "T2"), joined_at(shop, THREE, "T3")

    def hide_the_first_tills(frame: Frame) -> Frame | None:
        if not isinstance(frame, Push):
            return frame
        return pack(unpack(frame), tuple(h for h in frame.heads if h.device != with_card(ONE).id))

    third.lie = hide_the_first_tills
    one.sell()
    beside.listen()
    beside.sell()
    third.listen()
    assert has_all_of(third, beside)
    assert not has_all_of(third, one)
    assert third.hung_up == 0


def test_a_device_on_no_card_is_nobody_and_no_relay_makes_cards(one: Seated, two: Seated) -> None:
    sell_three(one, two)

    def without_cards(frame: Frame) -> Frame | None:
        return None if isinstance(frame, Cards) else frame

    fresh = Seated(two.shop, TWO, two.till, without_cards)
    fresh.come_again(without_cards)
    assert not has_all_of(fresh, one)

    def with_own_cards(frame: Frame) -> Frame | None:
        if not isinstance(frame, Cards):
            return frame
        return Cards(tuple(replace(card, key=with_card(STRANGER).key) for card in frame.cards))

    fresh.come_again(with_own_cards)
    assert fresh.state.roster.cards == {}
    assert not has_all_of(fresh, one)
    fresh.come_again()
    assert has_all_of(fresh, one)
