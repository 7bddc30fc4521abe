"""A viewer's side of a connection: it says what it watches, and what it is shown lies on disk."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.member.effects import Compare, Effect, Hang, Say, TakeInShown
from fynlo_pos.sync.member.events import (
    Closed,
    Compared,
    Event,
    Opened,
    Received,
    Started,
    TakenIn,
)
from fynlo_pos.sync.member.step import step
from fynlo_pos.sync.member.values import Me, Member, status_of
from fynlo_pos.sync.member.vouching import Doubtful, sort_out
from fynlo_pos.sync.protocol.excerpts import show
from fynlo_pos.sync.protocol.frames import (
    CaughtUp,
    Challenge,
    Head,
    Push,
    Refusal,
    Role,
    Shown,
    Watch,
    Welcome,
    Why,
)
from fynlo_pos.sync.protocol.handshake import relay_words
from fynlo_pos.sync.protocol.packing import MOST_ENVELOPES
from hub.relay.cards import card_of
from tests.support.envelopes import chain
from tests.support.kitchen_envelopes import BAR, GRILL_DOCUMENT, began, edited, links, seen
from tests.support.relayed import head_of, key_of, public, sent, signed
from tests.support.seated import with_card

pytestmark = pytest.mark.unit

KEY = key_of(9)
MINE, THEIRS, GRILL = UUID(int=5 << 64), UUID(int=6 << 64), UUID(int=0x61)
NONCE = bytes(range(32))
OWN = frozenset((MINE,))
LOG = chain(MINE, 2)
OWN_HEAD = Head(MINE, 2, LOG[1].hash)
BEFORE, AFTER = Head(THEIRS, 3, b"\3" * 32), Head(THEIRS, 7, b"\7" * 32)


class Screen:
    """A viewer fed by hand; what it asked for last is in ``asked``."""

    def __init__(self, role: Role = Role.VIEWER, station: UUID | None = GRILL) -> None:
        me = Me(UUID(int=1), UUID(int=2), role, public(KEY), station=station)
        self.state = Member(me)
        self.asked: tuple[Effect, ...] = ()
        self.tell(Started((OWN_HEAD,), OWN, OWN, 1_000, 5_000, shown=(BEFORE,)))

    def tell(self, event: Event) -> tuple[Effect, ...]:
        self.state, self.asked = step(self.state, event)
        return self.asked

    def hears(self, frame: Shown | Push | CaughtUp) -> tuple[Effect, ...]:
        return self.tell(Received(frame, 1_000))

    def join(self) -> None:
        self.tell(Opened(NONCE, 1_000, 5_000))
        (hello,) = [e.frame for e in self.asked if isinstance(e, Say)]
        challenge = Challenge(UUID(int=9), NONCE, 1, b"")
        signature = KEY.sign(relay_words(hello, challenge))  # type: ignore[arg-type]
        self.tell(Received(replace(challenge, signature=signature), 1_000))
        self.tell(Received(Welcome(self.state.me.role, (OWN_HEAD,), 5_000), 1_000))
        assert any(isinstance(effect, Compare) for effect in self.asked)
        self.tell(Compared(self.state.round, {MINE: 2}, (), ()))

    def said(self) -> list[object]:
        return [effect.frame for effect in self.asked if isinstance(effect, Say)]


def test_it_says_what_it_watches_and_up_to_where_it_was_shown() -> None:
    screen = Screen()
    screen.join()
    assert screen.said() == [Watch(GRILL, (OWN_HEAD, BEFORE))]


def test_what_it_is_shown_counts_once_it_is_on_disk() -> None:
    screen = Screen()
    screen.join()
    (taking,) = screen.hears(show((), (AFTER,)))
    assert taking == TakeInShown(1, (), (AFTER,))
    assert screen.state.shown == {THEIRS: BEFORE}
    screen.tell(TakenIn(1, (), {}, shown=(AFTER,)))
    assert screen.state.shown == {THEIRS: AFTER}
    assert screen.asked == (), "a viewer says of others' chains nothing that is there"
    screen.tell(Closed(2_000, 0))
    screen.join()
    assert screen.said() == [Watch(GRILL, (OWN_HEAD, AFTER))]


def test_what_could_not_be_kept_is_asked_for_again() -> None:
    screen = Screen()
    screen.join()
    screen.hears(show((), (AFTER,)))
    screen.tell(TakenIn(1, (), {}, is_broken=True))
    assert any(isinstance(effect, Hang) for effect in screen.asked)
    assert screen.state.shown == {THEIRS: BEFORE}


def test_it_is_caught_up_when_the_hub_says_so() -> None:
    screen = Screen()
    screen.join()
    assert not status_of(screen.state).is_caught_up
    screen.hears(CaughtUp())
    assert status_of(screen.state).is_caught_up


def test_it_takes_in_no_envelope_of_the_venue() -> None:
    screen = Screen()
    screen.join()
    assert screen.hears(Push(b"\x90", is_compressed=False, heads=())) == ()


@pytest.mark.parametrize("packed", [b"\xc1", b"\x91\x90"])
def test_what_is_no_excerpt_ends_the_connection(packed: bytes) -> None:
    screen = Screen()
    screen.join()
    screen.hears(Shown(packed, is_compressed=False, heads=()))
    assert screen.said() == [Refusal(Why.NOT_A_FRAME, ends=True)]


def test_more_than_a_frame_may_hold_ends_the_connection() -> None:
    screen = Screen()
    screen.join()
    one = b"\x96" + b"\xc4\x10" + bytes(16) + b"\xc4\x10" + bytes(16) + b"\x01\x01\xc4\x00\x90"
    many = b"\xdc" + (MOST_ENVELOPES + 1).to_bytes(2, "big") + one * (MOST_ENVELOPES + 1)
    screen.hears(Shown(many, is_compressed=False, heads=()))
    assert screen.said() == [Refusal(Why.TOO_MANY, ends=True)]


def test_a_member_is_shown_nothing() -> None:
    member = Screen(Role.MEMBER)
    member.join()
    member.hears(show((), (AFTER,)))
    assert member.said() == [Refusal(Why.OUT_OF_TURN, ends=True)]


SCREEN, GRILLS_OWN = 13, 14
ACTS = links(
    THEIRS, [began(THEIRS, "K1")], [seen(1)], [edited(GRILL_DOCUMENT)], [seen(3)], stamp=20
)
CARDS = {
    UUID(int=SCREEN): card_of(with_card(SCREEN, role=Role.VIEWER)),
    UUID(int=GRILLS_OWN): card_of(with_card(GRILLS_OWN, role=Role.VIEWER, station=str(BAR))),
}


def test_a_member_takes_in_nothing_of_a_screens_but_its_own_acts() -> None:
    found = sort_out(sent(ACTS), (signed(ACTS[-1], SCREEN),), CARDS, {})
    assert found.envelopes == tuple(sent(ACTS[:2]))
    (doubt,) = found.doubts
    assert (doubt.head, doubt.why) == (head_of(ACTS[2]), Doubtful.NOT_ITS_TO_SAY)


def test_a_member_takes_in_nothing_that_a_screen_says_of_another_station() -> None:
    found = sort_out(sent(ACTS[:2]), (signed(ACTS[1], GRILLS_OWN),), CARDS, {})
    assert found.envelopes == tuple(sent(ACTS[:1]))
    assert [doubt.why for doubt in found.doubts] == [Doubtful.NOT_ITS_TO_SAY]


def test_it_holds_a_screen_to_that_in_later_pushes_too() -> None:
    owners = {THEIRS: UUID(int=SCREEN)}
    found = sort_out(sent(ACTS[2:]), (signed(ACTS[-1], SCREEN),), CARDS, owners)
    assert found.envelopes == ()
