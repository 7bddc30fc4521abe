"""Who takes nothing of what a hub says: it is gone when it goes, and costs little until then."""

import os
import socket
import time
from contextlib import closing
from uuid import uuid4

import pytest
from msgspec.structs import replace
from websockets.client import ClientProtocol
from websockets.frames import Frame, Opcode
from websockets.uri import parse_uri

from fynlo_pos.sync.protocol.calls import DEVICES, KnownDevice, read_body
from tests.support.envelopes import chain
from tests.support.hub_process import HubProcess, Terminal

pytestmark = pytest.mark.integration

GOODBYE = Frame(Opcode.CLOSE, b"\x03\xe8").serialize(mask=True, extensions=[])
PING = Frame(Opcode.PING, bytes(125)).serialize(mask=True, extensions=[])
MOST_PINGS = 200_000
"""26 MB: far more than both ends' buffers take."""


def is_connected(at: Terminal, device: Terminal) -> bool:
    known = read_body(at.call(DEVICES).body, tuple[KnownDevice, ...])
    return next(each.is_connected for each in known if each.device == device.id)


@pytest.mark.slow
def test_a_terminal_that_reads_nothing_and_says_goodbye_is_gone(
    office: Terminal, till: Terminal
) -> None:
    till.connect()
    office.connect()
    assert office.socket is not None
    fat = [replace(link, private=os.urandom(12_000)) for link in chain(uuid4(), 1_500)]
    for at in range(0, len(fat), 20):
        till.push(fat[at : at + 20])
        till.stored_up_to(at + 20)
    assert is_connected(till, office)
    office.socket.socket.sendall(GOODBYE)
    deadline = time.monotonic() + 10
    while is_connected(till, office):
        assert time.monotonic() < deadline, "it is shown as connected for ever"
        time.sleep(0.1)


@pytest.mark.slow
def test_a_stranger_that_pings_and_takes_no_answer_is_cut_off(hub: HubProcess) -> None:
    before = len(hub.logged("cut off"))
    with closing(socket.create_connection(("127.0.0.1", hub.where["port"]), timeout=20)) as line:
        greeting = ClientProtocol(parse_uri(hub.ws))
        greeting.send_request(greeting.connect())
        line.sendall(b"".join(greeting.data_to_send()))
        line.recv(4096)
        with pytest.raises(OSError, match=r"reset|pipe|abort"):
            line.sendall(PING * MOST_PINGS)
    assert len(hub.logged("cut off")) == before + 1
