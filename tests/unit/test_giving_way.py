"""What gives way to the till's acts: it is done once nobody waits, and not never."""

import asyncio
from collections.abc import Iterator
from itertools import chain, repeat
from typing import TYPE_CHECKING, cast
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.client.client import Client
from fynlo_pos.sync.client.giving_way import LOOKS_EVERY_S, MOST_LOOKS, GivingWay
from fynlo_pos.sync.member.effects import Read
from fynlo_pos.sync.member.events import Found
from fynlo_pos.sync.member.values import Me
from fynlo_pos.sync.protocol.frames import Role

if TYPE_CHECKING:
    from fynlo_pos.sync.client.ports import Behind, Lookups

pytestmark = pytest.mark.unit

PATIENCE_S = 30.0


async def looked(waits: Iterator[bool]) -> tuple[int, float]:
    """Return after how many looks something was done, and how long that took."""
    loop, looks, done = asyncio.get_running_loop(), list[bool](), asyncio.Event()

    def is_wanted() -> bool:
        looks.append(next(waits))
        return looks[-1]

    began_s = loop.time()
    GivingWay(loop, is_wanted).behind_acts(done.set)
    assert not done.is_set(), "it has a turn of its own"
    await asyncio.wait_for(done.wait(), PATIENCE_S)
    return len(looks), loop.time() - began_s


def test_it_is_done_at_once_where_nobody_waits() -> None:
    assert asyncio.run(looked(repeat(False)))[0] == 1


def test_it_lets_a_sale_go_first() -> None:
    looks, took_s = asyncio.run(looked(chain(repeat(True, 3), repeat(False))))
    assert looks == 4
    assert took_s >= 3 * LOOKS_EVERY_S / 2


def test_who_taps_without_a_pause_does_not_hold_it_up() -> None:
    assert asyncio.run(looked(repeat(True)))[0] == MOST_LOOKS


class BusyTill:
    """A till at which somebody waits, until it was looked at so often; what is read is noted."""

    def __init__(self, looks: int) -> None:
        self.left = looks
        self.read_at: list[int] = []
        self.is_read = asyncio.Event()

    def is_wanted(self) -> bool:
        self.left -= 1
        return self.left >= 0

    def told(self, _status: object) -> None:
        """Nobody listens."""

    def read(self, asked: Read, _own: object) -> Found:
        self.read_at.append(self.left)
        self.is_read.set()
        return Found(asked.round, (), ())


def test_what_a_hub_lacks_is_read_behind_the_tills_acts() -> None:
    till, key = BusyTill(3), Ed25519PrivateKey.generate()
    me = Me(uuid4(), uuid4(), Role.MEMBER, b"")
    client = Client(me, key, Address("127.0.0.1"), cast("Behind", till))
    client._lookups = cast("Lookups", till)
    client._ask_disk(Read(client._state.round, {}))
    client._loop.run_until_complete(asyncio.wait_for(till.is_read.wait(), PATIENCE_S))
    client._loop.close()
    assert till.read_at == [-1]
