"""How many chains a device may begin at a relay, and what becomes of one more."""

import time
from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.codec import LARGEST_FRAME, decode_frame, encode_frame
from fynlo_pos.sync.protocol.frames import MOST_REACHED, Cards, Have, Head, Refusal, Role, Why
from hub.relay.effects import Recall
from hub.relay.events import Known, Recalled
from hub.relay.lives import MANAGERS_MORE
from hub.relay.values import Chain, Limits
from tests.support.envelopes import chain
from tests.support.relayed import Venue, branch, device, head_of, push_of

pytestmark = pytest.mark.unit

TILL, OTHER, OFFICE = 11, 12, 13
LOGS = [chain(UUID(int=100 + at), 2, first_stamp=1 + 2 * at) for at in range(8)]


def shop(**limits: int) -> Venue:
    """A venue with little room: three lives of a device, five of all."""
    made = Venue(device(TILL), device(OTHER), device(OFFICE, can_manage=True))
    few = Limits(**{"device_lives": 3, "venue_lives": 5, **limits})
    made.state = replace(made.state, limits=few)
    for each in (TILL, OTHER, OFFICE):
        made.connect(each)
    return made


def refusals(made: Venue, number: int) -> list[Refusal]:
    return [each for each in made.sent[number] if isinstance(each, Refusal)]


def test_a_device_begins_as_many_chains_as_it_may_and_goes_on_with_those() -> None:
    made = shop()
    for log in LOGS[:4]:
        made.says(TILL, push_of(log[:1], TILL))
    fourth = Head(LOGS[3][0].incarnation, 0, bytes(32))
    assert refusals(made, TILL) == [Refusal(Why.TOO_MANY, ends=False, about=fourth)]
    assert fourth.incarnation not in made.state.chains
    assert made.state.held_back == {UUID(int=TILL)}
    made.says(TILL, push_of(LOGS[2], TILL))
    assert made.state.chains[LOGS[2][0].incarnation].told == head_of(LOGS[2][1])
    made.says(OTHER, push_of(LOGS[4], OTHER))
    assert refusals(made, OTHER) == [], "another has its own room"


def test_what_else_is_in_the_push_is_kept() -> None:
    made = shop(device_lives=1)
    both = push_of(LOGS[0], TILL)
    made.says(TILL, both)
    made.says(TILL, push_of(LOGS[1], TILL))
    made.says(OTHER, push_of(LOGS[2], OTHER))
    assert {each.incarnation for each in made.state.chains.values()} == {
        LOGS[0][0].incarnation,
        LOGS[2][0].incarnation,
    }


def test_it_is_noted_once_for_each_connection_and_answered_each_time() -> None:
    made = shop(device_lives=1)
    made.says(TILL, push_of(LOGS[0], TILL))
    for log in (LOGS[1], LOGS[2], LOGS[1]):
        made.says(TILL, push_of(log, TILL))
    noted = [each for each in made.noted if each.why is Why.TOO_MANY]
    assert [(each.what, each.device) for each in noted] == [("too many lives", UUID(int=TILL))]
    assert len(refusals(made, TILL)) == 3


def test_a_branch_is_one_of_them() -> None:
    made = shop(device_lives=2)
    made.says(TILL, push_of(LOGS[0], TILL))
    made.says(TILL, push_of(branch(LOGS[0], 1, 1), TILL))
    assert len(made.state.chains) == 2
    made.says(TILL, push_of(branch(LOGS[0], 0, 1), TILL))
    assert len(made.state.chains) == 2
    assert refusals(made, TILL)[-1].why is Why.TOO_MANY


def test_a_venue_has_a_bound_of_its_own() -> None:
    made = shop(venue_lives=2)
    made.says(TILL, push_of(LOGS[0], TILL))
    made.says(OTHER, push_of(LOGS[1], OTHER))
    made.says(OTHER, push_of(LOGS[2], OTHER))
    assert len(made.state.chains) == 2
    assert refusals(made, OTHER)[-1].why is Why.TOO_MANY


def test_a_manager_lets_more_of_another_in_and_not_without_end() -> None:
    made = shop(device_lives=1, venue_lives=100)
    for log in LOGS[:5]:
        made.says(OFFICE, push_of(log, TILL))
    assert len(made.state.chains) == MANAGERS_MORE
    made.says(TILL, push_of(LOGS[6], TILL))
    assert len(made.state.chains) == MANAGERS_MORE
    made.says(OFFICE, push_of(LOGS[5], OFFICE))
    made.says(OFFICE, push_of(LOGS[7], OFFICE))
    mine = [each for each in made.state.chains.values() if each.owner == UUID(int=OFFICE)]
    assert len(mine) == 1, "its own are no more than another's"


def test_all_lives_of_a_device_fit_its_card_and_all_of_a_venue_a_frame() -> None:
    limits = Limits()
    assert limits.device_lives * MANAGERS_MORE < MOST_REACHED
    heads = tuple(Head(UUID(int=1 << 120), 1 << 40, bytes(32)) for _ in range(limits.venue_lives))
    assert len(encode_frame(Have(heads))) < LARGEST_FRAME


@pytest.mark.slow
@pytest.mark.parametrize("is_forked", [False, True])
def test_who_comes_to_a_venue_full_of_lives_costs_little(*, is_forked: bool) -> None:
    made = shop()
    main = UUID(int=1 << 90)
    full = []
    for at in range(1, 4_000):
        name = UUID(int=(1 << 100) + at)
        head = Head(name, 5, at.to_bytes(32, "big"))
        full.append(Chain(name, main if is_forked else name, 3, UUID(int=TILL), head, head, head))
    made.leave(OTHER)
    made.is_held = True
    made.tell(Known(tuple(full), ()))
    made.held.clear()
    heads = [replace(each.told, seq=4, hash=bytes(32)) for each in full]
    began = time.process_time()
    made.connect(OTHER, Role.MEMBER, *heads)
    asked = 0
    while made.held and isinstance(made.held[-1], Recall):
        recall = made.held.pop()
        assert isinstance(recall, Recall)
        asked += len(recall.places)
        made.tell(Recalled(recall.ticket, dict.fromkeys(recall.places, b"")))
    assert time.process_time() - began < 2.0, "it grew by the square, and with branches by the cube"
    assert 0 < asked < 4 * 4_096
    assert made.state.connections[OTHER].knows is not None


def test_cards_that_name_many_chains_go_in_frames_that_can_be_read() -> None:
    reach = tuple(Head(UUID(int=(1 << 120) + at), at, bytes(32)) for at in range(3_000))
    gone = [
        device(20 + at, is_revoked=True, reach=reach, signature=bytes(64), term=1)
        for at in range(8)
    ]
    made = shop()
    made.take(OTHER)
    made.tell(Known((), tuple(gone)))
    frames = [each for each in made.take(OTHER) if isinstance(each, Cards)]
    assert sum(len(each.cards) for each in frames) == len(gone)
    assert all(decode_frame(encode_frame(each)) == each for each in frames)


def test_what_a_card_accepts_of_who_was_let_go_does_not_wait_at_a_hub_that_is_new() -> None:
    """A manager brings it there; the device itself may have another story by now."""
    log = LOGS[0]
    gone = device(TILL, is_revoked=True, reach=(head_of(log[0]),))
    for pusher, told in ((OTHER, 1), (TILL, 0)):
        made = Venue(device(OTHER, can_manage=True), gone)
        made.connect(OTHER)
        made.connect(TILL)
        made.says(pusher, push_of(log[:1], TILL))
        made.says(OTHER, push_of(log[1:], TILL))
        lies = made.state.chains[log[0].incarnation]
        assert (lies.told.seq, lies.stored.seq) == (told, 2), "what is beyond waits"


def test_what_is_not_what_the_card_names_at_its_end_waits_at_a_hub_that_is_new() -> None:
    log = chain(UUID(int=100), 2)
    made = Venue(device(OTHER), device(TILL, is_revoked=True, reach=(head_of(log[1]),)))
    made.connect(OTHER)
    made.says(OTHER, push_of(chain(UUID(int=100), 2, words=("forged",)), TILL))
    assert made.state.chains[log[0].incarnation].told.seq == 0
