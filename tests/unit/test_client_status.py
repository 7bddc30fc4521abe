"""What a client tells of its connection: caught up once all that was sent first is on disk."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.client.client import Client
from fynlo_pos.sync.member.effects import TakeInShown
from fynlo_pos.sync.member.values import Me, Phase
from fynlo_pos.sync.protocol.frames import Role

if TYPE_CHECKING:
    from fynlo_pos.sync.client.ports import Behind

SHOWN = TakeInShown(1, (), ())


class SlowDisk:
    """A till whose disk takes in nothing before it is told to."""

    def on_writer(self, _work: Callable[[], None]) -> bool:
        """Leave it."""
        return True

    def is_wanted(self) -> bool:
        """Nobody waits."""
        return False

    def told(self, _status: object) -> None:
        """Nobody listens."""


@pytest.fixture
def one() -> Iterator[Client]:
    me = Me(uuid4(), uuid4(), Role.VIEWER, b"")
    key = Ed25519PrivateKey.generate()
    client = Client(me, key, Address("127.0.0.1"), cast("Behind", SlowDisk()))
    yield client
    client._loop.close()


def is_caught_up(one: Client, *, waits: bool, hub_is_done: bool = True) -> bool:
    one._state = replace(one._state, phase=Phase.TOGETHER, is_caught_up=hub_is_done)
    one._inbox._pushes.clear()
    if waits:
        one._inbox.put(SHOWN)
    return one._status().is_caught_up


def test_what_was_sent_first_is_caught_up_on_once_it_is_on_disk(one: Client) -> None:
    assert not is_caught_up(one, waits=True, hub_is_done=False)
    assert not is_caught_up(one, waits=True)
    assert is_caught_up(one, waits=False)


def test_an_order_that_comes_then_leaves_it_caught_up(one: Client) -> None:
    """A kitchen's screen said at each order that no till was heard, until its next look."""
    assert is_caught_up(one, waits=False)
    assert is_caught_up(one, waits=True)


def test_a_line_that_was_cut_is_caught_up_on_anew(one: Client) -> None:
    assert is_caught_up(one, waits=False)
    assert not is_caught_up(one, waits=False, hub_is_done=False)
    assert not is_caught_up(one, waits=True)
    assert is_caught_up(one, waits=False)
