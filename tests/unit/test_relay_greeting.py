"""Who a relay takes in: it proves itself first, then the device, and nobody else gets a word."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import (
    PROTOCOL,
    Call,
    CaughtUp,
    Challenge,
    Frame,
    Have,
    Hello,
    Leaving,
    Presence,
    Proof,
    Push,
    Refusal,
    Reply,
    Role,
    Watch,
    Welcome,
    Why,
)
from hub.relay.effects import Asked, TellLater
from hub.relay.events import Answered, Drained, Known, Leave, Opened, Unreadable
from hub.relay.values import Limits
from tests.support.envelopes import chain
from tests.support.relayed import (
    NONCE,
    VENUE,
    Venue,
    answer,
    device,
    head_of,
    push_of,
    sent,
)

pytestmark = pytest.mark.unit

TILL, OFFICE, GRILL, STRANGER = 11, 12, 13, 99
A_HELLO = Hello(VENUE, UUID(int=TILL), Role.MEMBER, NONCE)


def venue() -> Venue:
    return Venue(
        device(TILL), device(OFFICE, can_manage=True), device(GRILL, Role.VIEWER, station="grill")
    )


def opened(number: int = 1) -> Venue:
    shop = venue()
    shop.tell(Opened(number, NONCE))
    return shop


def last_refusal(shop: Venue, number: int = 1) -> Why:
    (refusal,) = [frame for frame in shop.take(number) if isinstance(frame, Refusal)]
    return refusal.why


def test_a_device_and_the_relay_prove_themselves_and_it_learns_who_is_there() -> None:
    shop = venue()
    frames = shop.connect(TILL)
    kinds = [type(frame) for frame in frames]
    assert kinds == [Challenge, Welcome, Presence, CaughtUp]
    whole = next(each for each in shop.connect(OFFICE) if isinstance(each, Presence))
    assert [who.int for who, _, _ in whole.devices] == [TILL, OFFICE]
    shop.settle()
    (presence,) = shop.take(TILL)
    assert isinstance(presence, Presence)
    assert [(who.int, is_here) for who, is_here, _ in presence.devices] == [
        (TILL, True),
        (OFFICE, True),
    ]
    shop.leave(OFFICE)
    assert shop.take(TILL) == [], "not before the second is over"
    shop.settle()
    (presence,) = shop.take(TILL)
    assert presence == Presence(((UUID(int=OFFICE), False, 1_000),))


def test_a_storm_of_arrivals_is_told_to_each_in_one_frame() -> None:
    crowd = range(100, 160)
    shop = Venue(*(device(number) for number in crowd))
    for number in crowd:
        shop.connect(number)
    assert sum(isinstance(each, TellLater) for each in shop.effects) == 1
    shop.settle()
    for number in crowd:
        (presence,) = shop.take(number)
        assert isinstance(presence, Presence)
        assert len(presence.devices) == len(crowd)


@pytest.mark.parametrize(
    ("hello", "why"),
    [
        (replace(A_HELLO, venue=UUID(int=7)), Why.OTHER_VENUE),
        (replace(A_HELLO, device=UUID(int=STRANGER)), Why.UNKNOWN_DEVICE),
        (replace(A_HELLO, role=Role.VIEWER), Why.NOT_YOURS),
        (replace(A_HELLO, nonce=b"short"), Why.NOT_A_FRAME),
        (replace(A_HELLO, oldest=PROTOCOL + 1, newest=PROTOCOL + 3), Why.NEWER_PROTOCOL),
        (replace(A_HELLO, oldest=0, newest=0), Why.NEWER_PROTOCOL),
        (replace(A_HELLO, oldest=PROTOCOL, newest=PROTOCOL - 1), Why.NEWER_PROTOCOL),
    ],
)
def test_a_hello_that_is_not_right_ends_the_connection_with_the_reason(
    hello: Hello, why: Why
) -> None:
    shop = opened()
    shop.says(1, hello)
    assert last_refusal(shop) is why
    assert shop.closed == [1]
    assert [note.why for note in shop.noted] == [why]
    assert shop.state.connections == {}


def test_a_newer_device_that_still_speaks_this_protocol_is_answered_in_it() -> None:
    shop = opened()
    shop.says(1, replace(A_HELLO, newest=PROTOCOL + 5))
    (challenge,) = shop.take(1)
    assert isinstance(challenge, Challenge)
    assert challenge.protocol == PROTOCOL


def test_a_proof_under_another_key_is_refused() -> None:
    shop = opened()
    shop.says(1, A_HELLO)
    (challenge,) = shop.take(1)
    assert isinstance(challenge, Challenge)
    shop.says(1, answer(A_HELLO, challenge, STRANGER))
    assert last_refusal(shop) is Why.WRONG_SIGNATURE


def test_a_recorded_handshake_is_worth_nothing_against_a_fresh_nonce() -> None:
    shop = opened()
    shop.says(1, A_HELLO)
    (challenge,) = shop.take(1)
    assert isinstance(challenge, Challenge)
    recorded = answer(A_HELLO, challenge, TILL)
    shop.tell(Opened(2, bytes(32)))
    shop.says(2, A_HELLO)
    shop.take(2)
    shop.says(2, recorded)
    assert last_refusal(shop, 2) is Why.WRONG_SIGNATURE


@pytest.mark.parametrize(
    "frame",
    [
        Proof(b""),
        Have(()),
        Push(b"", is_compressed=False, heads=()),
        Call(UUID(int=5), "revoke", b""),
        Watch(None, ()),
        CaughtUp(),
    ],
)
def test_nothing_but_a_hello_is_heard_from_a_stranger(frame: Frame) -> None:
    shop = opened()
    shop.says(1, frame)
    assert last_refusal(shop) is Why.OUT_OF_TURN
    assert shop.closed == [1]


@pytest.mark.parametrize("frame", [A_HELLO, Proof(b""), CaughtUp(), Presence(())])
def test_a_device_that_is_in_may_not_say_what_has_no_place(frame: Frame) -> None:
    shop = venue()
    shop.connect(TILL)
    shop.says(TILL, frame)
    assert last_refusal(shop, TILL) is Why.OUT_OF_TURN


def test_a_second_hello_before_the_proof_is_out_of_turn() -> None:
    shop = opened()
    shop.says(1, A_HELLO)
    shop.take(1)
    shop.says(1, A_HELLO)
    assert last_refusal(shop) is Why.OUT_OF_TURN


def test_a_device_that_comes_again_takes_the_place_of_its_half_open_socket() -> None:
    shop = venue()
    shop.connect(TILL)
    shop.tell(Opened(2, NONCE))
    shop.says(2, A_HELLO)
    (challenge,) = shop.take(2)
    assert isinstance(challenge, Challenge)
    shop.says(2, answer(A_HELLO, challenge, TILL))
    assert shop.closed == [TILL]
    assert set(shop.state.connections) == {2}


def test_bytes_that_are_no_frame_end_the_connection() -> None:
    shop = venue()
    shop.connect(TILL)
    shop.tell(Unreadable(TILL, Why.TOO_LARGE, "9 bytes"))
    assert last_refusal(shop, TILL) is Why.TOO_LARGE


def test_what_is_told_of_a_connection_that_has_gone_changes_nothing() -> None:
    shop = venue()
    assert shop.tell(Drained(77)) == ()
    shop.tell(Opened(5, NONCE))
    shop.leave(5)
    assert shop.noted == []


def test_a_refusal_by_the_other_side_is_noted() -> None:
    shop = venue()
    shop.connect(TILL)
    for _ in range(3):
        shop.says(TILL, Refusal(Why.GAP, ends=False))
    noted = [(note.what, note.why) for note in shop.noted]
    assert noted[-1] == ("was refused", Why.GAP)
    assert noted.count(noted[-1]) == 1, "a log is not a device's to fill"


def test_who_refuses_before_it_has_proven_itself_has_nothing_more_to_say() -> None:
    shop = opened()
    shop.says(1, A_HELLO)
    shop.take(1)
    shop.says(1, Refusal(Why.WRONG_SIGNATURE, ends=True))
    assert last_refusal(shop) is Why.OUT_OF_TURN
    assert [note.what for note in shop.noted] == ["was refused", "refused"]
    assert 1 not in shop.state.connections


def test_a_relay_that_leaves_says_so_and_takes_nobody_in() -> None:
    shop = venue()
    shop.connect(TILL)
    shop.tell(Leave(500))
    assert shop.take(TILL) == [Leaving(500)]
    shop.tell(Opened(1, NONCE))
    shop.says(1, replace(A_HELLO, device=UUID(int=OFFICE)))
    assert last_refusal(shop) is Why.BUSY


def test_a_call_is_handed_on_with_who_calls_and_answered() -> None:
    shop = venue()
    shop.connect(OFFICE)
    call = Call(UUID(int=5), "revoke", b"x")
    (asked,) = [e for e in shop.says(OFFICE, call) if isinstance(e, Asked)]
    assert asked.device.can_manage
    assert asked.call == call
    shop.tell(Answered(OFFICE, Reply(call.id, b"done")))
    assert shop.take(OFFICE) == [Reply(call.id, b"done")]


def test_revoking_ends_the_connection_and_a_revoked_device_hands_in_what_it_had() -> None:
    shop = venue()
    log = chain(UUID(int=50), 5)
    shop.connect(TILL)
    shop.connect(OFFICE)
    shop.says(TILL, push_of(log[:2], TILL))
    shop.take(TILL)
    shop.take(OFFICE)
    shop.store.revoke(VENUE, device(TILL, is_revoked=True))
    shop.refresh()
    assert last_refusal(shop, TILL) is Why.REVOKED
    assert shop.closed == [TILL]
    frames = shop.connect(TILL)
    assert frames[1] == Refusal(Why.REVOKED, ends=False)
    assert frames[2] == Have((head_of(log[1]),))
    shop.take(OFFICE)
    shop.says(TILL, push_of(log[2:], TILL))
    assert Have((head_of(log[4]),)) in shop.take(TILL)
    assert shop.bodies(OFFICE) == []
    assert shop.state.chains[UUID(int=50)].told == head_of(log[1])
    shop.says(TILL, Call(UUID(int=5), "code", b""))
    assert shop.refusals(TILL) == [(Why.NOT_YOURS, None)]
    shop.store.admit(VENUE, head_of(log[4]))
    shop.refresh()
    assert shop.bodies(OFFICE) == [each.body for each in sent(log[2:])]
    assert shop.state.connections[TILL].is_late


def test_what_revoked_devices_hand_in_has_a_limit() -> None:
    shop = venue()
    log = chain(UUID(int=50), 5)
    shop.connect(TILL)
    shop.says(TILL, push_of(log[:2], TILL))
    shop.store.revoke(VENUE, device(TILL, is_revoked=True))
    shop.refresh()
    shop.state = replace(shop.state, limits=Limits(late_bytes=10))
    shop.connect(TILL)
    shop.says(TILL, push_of(log[2:], TILL))
    assert last_refusal(shop, TILL) is Why.TOO_MANY


def test_a_device_that_enrols_is_taken_in_from_then_on() -> None:
    shop = venue()
    shop.tell(Known(devices=(device(STRANGER),)))
    assert Welcome in [type(frame) for frame in shop.connect(STRANGER)]
