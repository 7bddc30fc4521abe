"""Two thousand terminals in one process: ``-m fynlo_pos.bench.hub_crowd ADDRESS DEVICES RATE``.

It connects all devices of a file at once and says when they are in. Then the first device of each
venue pushes, ``RATE`` envelopes a second over all, each venue at moments of its own as its guests
come (a Poisson process), and everybody reads, until its input ends.
"""

import asyncio
import ssl
import sys
import time
from pathlib import Path
from random import Random
from typing import Final
from urllib.parse import urlsplit

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.app.clock import new_id
from fynlo_pos.bench.crowded_terminal import CrowdedTerminal
from fynlo_pos.bench.hub_process import EnrolledDevice
from fynlo_pos.bench.hub_sales import chained
from fynlo_pos.sync.client.trust import tls_to_a_hub
from fynlo_pos.sync.protocol.codec import encode_frame
from fynlo_pos.sync.protocol.frames import Sent, SignedHead
from fynlo_pos.sync.protocol.handshake import head_words
from fynlo_pos.sync.protocol.packing import pack

if sys.platform != "win32":
    import uvloop

CONNECTS_WITHIN_S: Final = 120
SALE: Final = b"\x97\x00\x01\x01\x00\xa10\xc4\x00\xc4\x00"
"""An envelope's fields, to be chained; what it holds is all one to a hub."""

Keys = dict[bytes, Ed25519PrivateKey]


async def main(address: str, devices_file: str, rate: int) -> None:
    """Connect, say how long it took, then trade until nobody listens any more."""
    text = await asyncio.to_thread(Path(devices_file).read_bytes)
    devices = msgspec.msgpack.decode(text, type=list[EnrolledDevice])
    # Terminals have their keys at hand, and how a hub is spoken with.
    keys = {device.seed: device.key for device in devices}
    tls = tls_to_a_hub() if address.startswith("wss") else None
    began = time.perf_counter_ns()
    async with asyncio.timeout(CONNECTS_WITHIN_S):
        terminals = await asyncio.gather(*(_come_in(address, tls, each, keys) for each in devices))
    print(time.perf_counter_ns() - began, flush=True)
    first = {
        device.venue: (device, terminal)
        for device, terminal in zip(devices, terminals, strict=True)
    }
    apart_s = len(first) / rate
    trading = [
        asyncio.ensure_future(_trade(device, keys[device.seed], terminal, apart_s))
        for device, terminal in first.values()
    ]
    await asyncio.to_thread(sys.stdin.read)
    for task in trading:
        task.cancel()
    await asyncio.gather(*trading, return_exceptions=True)
    for terminal in terminals:
        terminal.hang_up()


async def _come_in(
    address: str, tls: ssl.SSLContext | None, device: EnrolledDevice, keys: Keys
) -> CrowdedTerminal:
    where = urlsplit(address)
    _, terminal = await asyncio.get_running_loop().create_connection(
        lambda: CrowdedTerminal(device, keys[device.seed], address),
        where.hostname or "",
        where.port or 0,
        ssl=tls,
    )
    await terminal.is_in
    return terminal


async def _trade(
    device: EnrolledDevice, key: Ed25519PrivateKey, terminal: CrowdedTerminal, apart_s: float
) -> None:
    sale = Sent(msgspec.msgpack.encode(msgspec.msgpack.decode(SALE)), bytes(900))
    guests = Random(device.id.int)  # noqa: S311 - when guests come is no secret # nosec B311
    for sent, head in chained([sale], new_id(), 1 << 40):
        await asyncio.sleep(guests.expovariate(1 / apart_s))
        signed = SignedHead(head, device.id, key.sign(head_words(head)))
        terminal.say(encode_frame(pack([sent], (signed,))))


if __name__ == "__main__":
    new_loop = asyncio.new_event_loop if sys.platform == "win32" else uvloop.new_event_loop
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
