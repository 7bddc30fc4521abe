"""What a hub does with what no honest device says: a typed refusal, logged once, and goes on."""

import os
import socket
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from websockets.exceptions import ConnectionClosed

from fynlo_pos.sync.protocol import calls
from fynlo_pos.sync.protocol.calls import CodeMade, NewCode, call_body, read_body
from fynlo_pos.sync.protocol.codec import LARGEST_FRAME, decode_frame, encode_frame
from fynlo_pos.sync.protocol.frames import (
    PROTOCOL,
    Challenge,
    Frame,
    Have,
    Head,
    Hello,
    Proof,
    Push,
    Refusal,
    Role,
    Sent,
    Welcome,
    Why,
)
from fynlo_pos.sync.protocol.handshake import member_words
from fynlo_pos.sync.protocol.packing import pack
from tests.support.envelopes import chain
from tests.support.hub_process import HubProcess, Terminal, opened_socket, running_hub

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    folder = tmp_path_factory.mktemp("hub") / "data"
    with running_hub(folder, FYNLO_HUB_MOST_FAILURES="100000") as running:
        yield running


@pytest.fixture(scope="module")
def web(hub: HubProcess) -> Iterator[httpx.Client]:
    """A client that is made once, since that takes longer than asking; it connects each time."""
    each_anew = httpx.Limits(max_keepalive_connections=0)
    with httpx.Client(base_url=hub.http, timeout=20, limits=each_anew) as client:
        yield client


@pytest.fixture(scope="module")
def office(hub: HubProcess) -> Iterator[Terminal]:
    terminal = Terminal(hub, "Office")
    terminal.enrol(hub.first_code())
    yield terminal
    terminal.disconnect()


@pytest.fixture
def till(hub: HubProcess, office: Terminal) -> Iterator[Terminal]:
    office.connect()
    reply = office.call(calls.NEW_CODE, call_body(NewCode(Role.MEMBER)))
    terminal = Terminal(hub, "Till")
    terminal.enrol(read_body(reply.body, CodeMade).code)
    yield terminal
    terminal.disconnect()


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


def test_a_frame_that_is_too_large_is_refused_and_one_larger_still_is_not_read(
    web: httpx.Client, till: Terminal
) -> None:
    till.connect()
    assert refused_after(till, bytes(LARGEST_FRAME + 1)) == Refusal(Why.TOO_LARGE, ends=True)
    till.connect()
    with pytest.raises(ConnectionClosed) as closed:
        refused_after(till, bytes(4 * LARGEST_FRAME))
    received = closed.value.rcvd  # none where the end came before the reason was read
    assert received is None or received.code == 1009
    assert web.get("/health").status_code == 200


def refused_after(till: Terminal, message: bytes) -> Frame:
    assert till.socket is not None
    till.socket.send(message)
    return till.hear_until(Refusal)[-1]


def test_a_push_that_blows_up_is_refused_before_it_fills_the_memory(
    hub: HubProcess, till: Terminal
) -> None:
    bomb = pack([Sent(bytes(9 << 20), b"")], ())
    assert len(bomb.packed) < 100_000
    before = resident_mb(hub)
    for _ in range(5):
        till.connect()
        till.say(bomb)
        assert till.hear_until(Refusal)[-1] == Refusal(Why.TOO_LARGE, ends=True)
    assert resident_mb(hub) - before < 40


def test_a_push_nested_without_end_costs_nobody_else_the_connection(
    office: Terminal, till: Terminal
) -> None:
    """Half a kilobyte of it: what stands behind an envelope's two parts is skipped, as deep."""
    nested = b"\x91\x93\xc4\x00\xc4\x00" + b"\x91" * 200_000 + b"\x90"
    till.connect()
    till.say(Push(zlib.compress(nested), is_compressed=True, heads=()))
    assert till.hear_until(Refusal)[-1] == Refusal(Why.NOT_A_FRAME, ends=True)
    assert office.call(calls.DEVICES).refused is None, "it is in as before"


def test_a_squatted_chain_stays_its_owners(
    hub: HubProcess, office: Terminal, till: Terminal
) -> None:
    links = chain(uuid4(), 4)
    till.connect()
    till.push(links[:2])
    till.stored_up_to(2)
    office.push(links[:2])
    office.push(links[2:])
    refusal = office.hear_until(Refusal)[-1]
    assert isinstance(refusal, Refusal)
    assert refusal.why is Why.NOT_YOURS
    till.push(links[2:])
    till.stored_up_to(4)


def test_a_head_that_somebody_else_signed_ends_the_connection(
    hub: HubProcess, till: Terminal
) -> None:
    till.connect()
    push = till.push_of(chain(uuid4(), 2))
    (signed,) = push.heads
    till.say(replace(push, heads=(replace(signed, signature=bytes(64)),)))
    assert till.hear_until(Refusal)[-1] == Refusal(Why.WRONG_SIGNATURE, ends=True)


def test_a_frame_of_a_kind_to_come_is_skipped(hub: HubProcess, till: Terminal) -> None:
    till.connect()
    assert till.socket is not None
    till.socket.send(b"\x92\xcc\xfa\xa3new")
    till.push(chain(uuid4(), 1))
    till.stored_up_to(1)


FRAMES = st.one_of(
    st.binary(max_size=200),
    st.builds(lambda tag, rest: b"\x95" + bytes([tag]) + rest, st.integers(0, 20), st.binary()),
    st.builds(encode_frame, st.builds(Push, st.binary(), st.booleans(), st.just(()))),
    st.builds(
        encode_frame,
        st.builds(Have, st.lists(st.builds(Head, seq=st.integers(0, 2**63 - 1))).map(tuple)),
    ),
)


@pytest.mark.slow
@pytest.mark.uncounted
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(messages=st.lists(FRAMES, min_size=1, max_size=4))
def test_nothing_that_a_proven_device_says_harms_the_hub(
    hub: HubProcess, web: httpx.Client, till: Terminal, messages: list[bytes]
) -> None:
    till.connect()
    assert till.socket is not None
    try:
        for message in messages:
            till.socket.send(message)
        till.hear(0.02)
    except (ConnectionClosed, TimeoutError):
        pass
    assert web.get("/ready").status_code == 200
    log = hub.log()
    assert "a bug in" not in log
    assert "Traceback" not in log


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
def test_bytes_that_are_no_websocket_harm_nothing(hub: HubProcess, web: httpx.Client) -> None:
    for junk in (
        b"\0" * 5000,
        b"GET / HTTP/9.9\r\n\r\n",
        os.urandom(2000),
        b"GET " + b"a" * 70_000,
    ):
        with socket.create_connection(("127.0.0.1", hub.where["port"]), timeout=5) as raw:
            raw.sendall(junk)
            raw.settimeout(5)
            try:
                raw.recv(1000)
            except OSError:
                continue
    assert web.get("/health").status_code == 200


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
def test_a_reader_that_does_not_read_costs_a_bounded_memory_and_loses_nothing(
    hub: HubProcess, office: Terminal, till: Terminal
) -> None:
    till.connect()
    office.connect()
    links = chain(uuid4(), 6_000)
    fat = [replace(link, private=os.urandom(12_000)) for link in links]
    before = resident_mb(hub)
    for at in range(0, len(fat), 60):
        till.push(fat[at : at + 60])
        till.stored_up_to(at + 60)
    grown = resident_mb(hub) - before
    assert grown < 50, f"{grown} MB for 72 MB that nobody read"
    wanted = {each.body for each in fat}
    deadline = time.monotonic() + 60
    while wanted and time.monotonic() < deadline:
        wanted -= set(office.hear_bodies(1, 30))
    assert not wanted


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


def test_a_request_with_too_large_a_body_is_refused(web: httpx.Client) -> None:
    answer = web.post("/enrol", content=bytes(200_000))
    assert answer.status_code == 413


@pytest.mark.slow
@pytest.mark.uncounted
@pytest.mark.filterwarnings("ignore:Do not use the .random. module")  # schemathesis does
def test_the_http_side_keeps_to_what_it_says_of_itself(hub: HubProcess) -> None:
    schemathesis = pytest.importorskip("schemathesis")
    schema = schemathesis.openapi.from_url(f"{hub.http}/openapi.json")
    tried = 0
    for operation in schema.get_all_operations():
        strategy = operation.ok().as_strategy()

        @settings(
            max_examples=40,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        )
        @given(case=strategy)
        def keeps(case: object) -> None:
            nonlocal tried
            tried += 1
            case.call_and_validate(timeout=20)  # type: ignore[attr-defined]

        keeps()
    assert tried > 50


def resident_mb(hub: HubProcess) -> int:
    """How much memory the hub's process holds."""
    for line in Path(f"/proc/{hub.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) // 1024
    raise AssertionError("no such process")
