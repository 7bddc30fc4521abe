"""What a hub does with whoever has not proven to be of the shop: a typed refusal, logged once."""

import os
import time
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given, settings
from msgspec.structs import replace
from websockets.exceptions import ConnectionClosed

from fynlo_pos.sync.protocol.codec import LARGEST_FRAME, decode_frame, encode_frame
from fynlo_pos.sync.protocol.frames import (
    PROTOCOL,
    Challenge,
    Have,
    Hello,
    Proof,
    Refusal,
    Role,
    Welcome,
    Why,
)
from fynlo_pos.sync.protocol.handshake import member_words
from hub.wire import LAST_WORDS_WITHIN_S
from tests.support.envelopes import chain
from tests.support.hostile_frames import FRAMES
from tests.support.hub_process import HubProcess, Terminal, opened_socket, running_hub

pytestmark = pytest.mark.integration

MANY = 12


def refusals(hub: HubProcess) -> int:
    return len(hub.logged("refused")) + len(hub.logged("turned away"))


def refused_once(hub: HubProcess, before: int) -> bool:
    deadline = time.monotonic() + 5
    while refusals(hub) == before and time.monotonic() < deadline:
        time.sleep(0.02)
    return refusals(hub) == before + 1


def hello_of(till: Terminal) -> Hello:
    return Hello(till.venue, till.id, till.role, os.urandom(32))


def answer_to(hub: HubProcess, *messages: bytes | str) -> Refusal:
    """What a stranger is told who says this; the connection is closed after it."""
    with opened_socket(hub) as stranger:
        with suppress(ConnectionClosed):  # who is kept out may be told before it has spoken
            for message in messages:
                stranger.send(message)
        told = stranger.recv(20)
        assert isinstance(told, bytes)
        refusal = decode_frame(told)
        assert isinstance(refusal, Refusal)
        assert refusal.ends
        with pytest.raises(ConnectionClosed):
            stranger.recv(20)
        return refusal


def test_a_hello_of_another_venue_or_a_stranger_is_refused(hub: HubProcess, till: Terminal) -> None:
    for hello, why in (
        (replace(hello_of(till), venue=uuid4()), Why.OTHER_VENUE),
        (replace(hello_of(till), device=uuid4()), Why.UNKNOWN_DEVICE),
        (replace(hello_of(till), role=Role.VIEWER), Why.NOT_YOURS),
        (replace(hello_of(till), nonce=b"1"), Why.NOT_A_FRAME),
        (replace(hello_of(till), oldest=PROTOCOL + 1, newest=9), Why.NEWER_PROTOCOL),
    ):
        before = refusals(hub)
        assert answer_to(hub, encode_frame(hello)).why is why
        assert refused_once(hub, before)


def test_what_is_no_hello_is_refused(hub: HubProcess, till: Terminal) -> None:
    for message, why in (
        (b"", Why.NOT_A_FRAME),
        ("text", Why.NOT_A_FRAME),
        (encode_frame(Have(())), Why.OUT_OF_TURN),
        (encode_frame(Proof(b"")), Why.OUT_OF_TURN),
        (bytes(LARGEST_FRAME + 1), Why.TOO_LARGE),
        (b"\x91\xcc\xfa", Why.OUT_OF_TURN),
    ):
        before = refusals(hub)
        assert answer_to(hub, message).why is why
        assert refused_once(hub, before)


def test_who_answers_the_hubs_goodbye_is_not_kept_till_its_last_words_would_be_over(
    hub: HubProcess, till: Terminal
) -> None:
    began_s = time.monotonic()
    for _ in range(MANY):
        assert answer_to(hub, encode_frame(Have(()))).why is Why.OUT_OF_TURN
    assert time.monotonic() - began_s < MANY * LAST_WORDS_WITHIN_S


def test_a_proof_under_another_key_and_one_that_was_recorded_are_refused(
    hub: HubProcess, till: Terminal
) -> None:
    hello = hello_of(till)

    def challenge_and(words_of: Terminal, recorded: Proof | None) -> tuple[Proof, Refusal | None]:
        with opened_socket(hub) as stranger:
            stranger.send(encode_frame(hello))
            told = stranger.recv(20)
            assert isinstance(told, bytes)
            challenge = decode_frame(told)
            assert isinstance(challenge, Challenge)
            proof = recorded or Proof(words_of.key.sign(member_words(hello, challenge)))
            stranger.send(encode_frame(proof))
            answer = stranger.recv(20)
            assert isinstance(answer, bytes)
            refusal = decode_frame(answer)
            return proof, refusal if isinstance(refusal, Refusal) else None

    _, refusal = challenge_and(Terminal(hub), None)
    assert refusal == Refusal(Why.WRONG_SIGNATURE, ends=True)
    good, refusal = challenge_and(till, None)
    assert refusal is None
    _, refusal = challenge_and(till, good)
    assert refusal == Refusal(Why.WRONG_SIGNATURE, ends=True)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:Do not use the .random. module")  # a socket's pings do, beside
@settings(max_examples=100, deadline=None)
@given(message=FRAMES)
def test_nothing_that_a_stranger_says_harms_the_hub(hub: HubProcess, message: bytes) -> None:
    with opened_socket(hub) as stranger:
        stranger.send(message)
        told = stranger.recv(20)
        assert isinstance(told, bytes)
        assert isinstance(decode_frame(told), Refusal)


@pytest.mark.slow
def test_who_says_nothing_is_asked_to_leave(hub: HubProcess, till: Terminal) -> None:
    before = refusals(hub)
    with opened_socket(hub) as silent, opened_socket(hub) as half:
        half.send(encode_frame(hello_of(till)))
        half.recv(20)
        for waiting in (silent, half):
            told = waiting.recv(20)
            assert isinstance(told, bytes)
            refusal = decode_frame(told)
            assert isinstance(refusal, Refusal)
            assert (refusal.why, refusal.ends) == (Why.OUT_OF_TURN, True)
    assert refusals(hub) == before + 2


@pytest.mark.slow
def test_who_guesses_codes_is_kept_out_and_honest_devices_stay(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", FYNLO_HUB_MOST_FAILURES="5") as hub:
        till = Terminal(hub)
        till.enrol(hub.first_code())
        till.connect()
        guesser = Terminal(hub)
        answers = [guesser.ask_to_enrol(f"AAAAA-AAA{n:02}").status_code for n in range(8)]
        assert answers[:5] == [403] * 5
        assert 429 in answers[5:]
        assert answer_to(hub, encode_frame(hello_of(till))).why is Why.TOO_MANY
        till.push(chain(uuid4(), 2))
        till.stored_up_to(2)
        time.sleep(2.5)
        assert isinstance(till.connect()[-1], Welcome)
        till.disconnect()
