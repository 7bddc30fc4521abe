"""What a hub does with what no honest device of the shop says: it refuses, and goes on."""

import os
import time
import zlib
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from websockets.exceptions import ConnectionClosed

from fynlo_pos.sync.protocol import calls
from fynlo_pos.sync.protocol.codec import LARGEST_FRAME
from fynlo_pos.sync.protocol.frames import (
    Frame,
    Push,
    Refusal,
    Sent,
    Why,
)
from fynlo_pos.sync.protocol.packing import pack
from tests.support.envelopes import chain
from tests.support.hostile_frames import FRAMES
from tests.support.hub_process import HubProcess, Terminal

pytestmark = pytest.mark.integration


@pytest.mark.slow
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


def resident_mb(hub: HubProcess) -> int:
    """How much memory the hub's process holds."""
    for line in Path(f"/proc/{hub.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) // 1024
    raise AssertionError("no such process")
