"""Two thousand terminals in one process: ``-m fynlo_pos.bench.hub_crowd ADDRESS DEVICES RATE``.

It connects all devices of a file at once and says when they are in. Then the first device of each
venue pushes, ``RATE`` envelopes a second over all, each venue at moments of its own as its guests
come (a Poisson process), and everybody reads, until its input ends.
"""

import asyncio
import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Final

import msgspec
from websockets.asyncio.client import ClientConnection, connect

from fynlo_pos.app.clock import new_id
from fynlo_pos.bench.hub_process import EnrolledDevice
from fynlo_pos.bench.hub_sales import chained
from fynlo_pos.sync.client.trust import tls_to_a_hub
from fynlo_pos.sync.protocol.codec import decode_frame, encode_frame
from fynlo_pos.sync.protocol.frames import Challenge, Frame, Have, Hello, Proof, Role, Sent, Welcome
from fynlo_pos.sync.protocol.handshake import member_words
from fynlo_pos.sync.protocol.packing import pack

CONNECTS_WITHIN_S: Final = 120
TRUST: Final = tls_to_a_hub()
SALE: Final = b"\x97\x00\x01\x01\x00\xa10\xc4\x00\xc4\x00"
"""An envelope's fields, to be chained; what it holds is all one to a hub."""


async def main(address: str, devices_file: str, rate: int) -> None:
    """Connect, say how long it took, then trade until nobody listens any more."""
    text = await asyncio.to_thread(Path(devices_file).read_bytes)
    devices = msgspec.msgpack.decode(text, type=list[EnrolledDevice])
    began = time.perf_counter_ns()
    sockets = await asyncio.gather(*(_connected(address, device) for device in devices))
    print(time.perf_counter_ns() - began, flush=True)
    reading = [asyncio.ensure_future(_read(socket)) for socket in sockets]
    first = {
        device.venue: (device, socket) for device, socket in zip(devices, sockets, strict=True)
    }
    apart_s = len(first) / rate
    trading = [asyncio.ensure_future(_trade(*each, apart_s)) for each in first.values()]
    await asyncio.to_thread(sys.stdin.read)
    for task in (*reading, *trading):
        task.cancel()
    await asyncio.gather(*reading, *trading, return_exceptions=True)
    await asyncio.gather(*(socket.close() for socket in sockets), return_exceptions=True)


async def _connected(address: str, device: EnrolledDevice) -> ClientConnection:
    # It lives as long as the process, so no block is left.
    connecting = connect(
        address,
        ssl=TRUST if address.startswith("wss:") else None,
        compression=None,
        open_timeout=CONNECTS_WITHIN_S,
        ping_interval=None,
    )
    socket = await connecting.__aenter__()
    hello = Hello(device.venue, device.id, Role.MEMBER, os.urandom(32))
    await socket.send(encode_frame(hello))
    challenge = await _heard(socket)
    if not isinstance(challenge, Challenge):
        raise TypeError(repr(challenge))
    await socket.send(encode_frame(Proof(device.key.sign(member_words(hello, challenge)))))
    welcome = await _heard(socket)
    if not isinstance(welcome, Welcome):
        raise TypeError(repr(welcome))
    await socket.send(encode_frame(Have(welcome.have)))
    return socket


async def _heard(socket: ClientConnection) -> Frame | None:
    async with asyncio.timeout(CONNECTS_WITHIN_S):
        message = await socket.recv()
    return decode_frame(message if isinstance(message, bytes) else b"")


async def _read(socket: ClientConnection) -> None:
    with suppress(Exception):
        while True:
            await socket.recv()


async def _trade(device: EnrolledDevice, socket: ClientConnection, apart_s: float) -> None:
    sale = Sent(msgspec.msgpack.encode(msgspec.msgpack.decode(SALE)), bytes(900))
    guests = Random(device.id.int)  # noqa: S311 - when guests come is no secret # nosec B311
    for sent, head in chained([sale], new_id(), 1 << 40):
        await asyncio.sleep(guests.expovariate(1 / apart_s))
        await socket.send(encode_frame(pack([sent], (device.sign(head),))))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
