"""A sale's head is signed beside its commit, and nothing is said of it before it is on disk."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from fynlo_pos.app.joined_hub import JoinedHub, make_device_key
from fynlo_pos.app.sharing import Sharing
from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.writers_lane import NoLane
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.client.client import Client
from fynlo_pos.sync.member.effects import PushOut
from fynlo_pos.sync.member.values import InFlight, Me, Phase
from fynlo_pos.sync.protocol.codec import decode_frame
from fynlo_pos.sync.protocol.frames import Head, Push, Role, SignedHead
from fynlo_pos.sync.protocol.handshake import head_words, is_signed_by
from tests.support.shop import STAFF_ID, VENUE_ID, Shop, product

if TYPE_CHECKING:
    from fynlo_pos.sync.client.line import Line
    from fynlo_pos.sync.client.ports import Behind

HEAD = Head(uuid4(), 7, b"\1" * 32)
OTHER = replace(HEAD, hash=b"\2" * 32)
DEARER = replace(product(0), price_minor=3_50)


class Quiet:
    """A till that asks for nothing."""

    def is_wanted(self) -> bool:
        """Nobody waits."""
        return False

    def told(self, _status: object) -> None:
        """Nobody listens."""


class CountingKey:
    """A device's key that counts what it signs."""

    def __init__(self) -> None:
        self.key = Ed25519PrivateKey.generate()
        self.signed = 0

    def sign(self, words: bytes) -> bytes:
        """Sign, and count it."""
        self.signed += 1
        return self.key.sign(words)


class Heard:
    """A line that keeps what is said over it."""

    def __init__(self) -> None:
        self.said: list[bytes] = []

    def send(self, message: bytes) -> None:
        """Keep it."""
        self.said.append(message)


class Sending:
    """A client in touch with its hub, its loop run by hand."""

    def __init__(self) -> None:
        self.key = CountingKey()
        self.line = Heard()
        me = Me(uuid4(), uuid4(), Role.MEMBER, b"")
        self.client = Client(
            me,
            cast("Ed25519PrivateKey", self.key),
            Address("127.0.0.1"),
            cast("Behind", Quiet()),
        )
        self.client._state = replace(self.client._state, phase=Phase.TOGETHER)
        self.client._line = cast("Line", self.line)

    def commit_begins(self, head: Head) -> None:
        """Tell of a head whose commit has begun, and let the loop work it off."""
        self.client.committing(head)
        self.client._loop.call_soon(self.client._loop.stop)
        self.client._loop.run_forever()

    def push(self, head: Head) -> SignedHead:
        """Push what a head stands for; return it as it was signed."""
        self.client._obey(PushOut((), (head,)))
        frame = decode_frame(self.line.said[-1])
        assert isinstance(frame, Push)
        (signed,) = frame.heads
        return signed


@pytest.fixture
def one() -> Iterator[Sending]:
    sending = Sending()
    yield sending
    sending.client._loop.close()


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path / "shop")
    yield shop
    shop.close()


def is_good(one: Sending, signed: SignedHead) -> bool:
    key = one.key.key.public_key().public_bytes_raw()
    return is_signed_by(key, signed.signature, head_words(signed.head))


def test_what_is_signed_beside_its_commit_is_not_signed_again(one: Sending) -> None:
    one.commit_begins(HEAD)
    assert one.key.signed == 1
    signed = one.push(HEAD)
    assert one.key.signed == 1
    assert signed.head == HEAD
    assert is_good(one, signed)


def test_nothing_is_said_of_what_may_not_be_on_disk(one: Sending) -> None:
    one.commit_begins(HEAD)
    assert one.line.said == []


def test_what_comes_in_place_of_a_commit_that_failed_bears_its_own_signature(one: Sending) -> None:
    one.commit_begins(HEAD)
    signed = one.push(OTHER)
    assert signed.head == OTHER
    assert is_good(one, signed)


def test_what_will_wait_for_its_turn_is_not_signed_by_itself(one: Sending) -> None:
    """A push of a hundred is signed once, not a hundred times."""
    one.client._state = replace(one.client._state, in_flight=(InFlight((HEAD,), 0),))
    one.commit_begins(OTHER)
    assert one.key.signed == 0


def told_of(shop: Shop) -> tuple[list[int], list[int]]:
    """Note the numbers of what begins to be committed and of what is."""
    begun: list[int] = []
    done: list[int] = []

    def note(numbers: list[int]) -> Callable[[Envelope], None]:
        return lambda envelope: numbers.append(envelope.seq)

    shop.open.store.committing, shop.open.store.committed = note(begun), note(done)
    return begun, done


def test_a_commit_that_begins_is_told_of_before_it_is_done(shop: Shop) -> None:
    begun, done = told_of(shop)

    def note(envelope: Envelope) -> None:
        assert envelope.seq in begun
        done.append(envelope.seq)

    shop.open.store.committed = note
    shop.till.save_documents([DEARER], STAFF_ID)
    assert begun == done != []


def test_a_commit_that_fails_was_begun_and_is_never_done(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, done = told_of(shop)
    with monkeypatch.context() as full:
        full.setattr(shop.open.store.connection, "_driver", FullDisk(shop))
        with pytest.raises(OSError, match="No space"):
            shop.till.save_documents([DEARER], STAFF_ID)
    assert (len(begun), done) == (1, [])
    shop.till.save_documents([DEARER], STAFF_ID)
    assert begun == [begun[0], begun[0]]
    assert done == begun[1:]


def test_sharing_that_ends_while_a_sale_commits_undoes_nothing(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its thread takes away who hears of a commit between any two looks of the one that writes."""
    heard: list[str] = []

    def once(name: str) -> property:
        looks = iter([lambda _envelope: heard.append(name)])
        return property(lambda _store: next(looks, None))

    for name in ("committing", "committed"):
        monkeypatch.setattr(type(shop.open.store), name, once(name), raising=False)
    shop.till.save_documents([DEARER], STAFF_ID)
    assert heard == ["committing", "committed"]


def test_sharing_tells_its_client_of_a_sale_as_its_commit_begins(shop: Shop) -> None:
    make_device_key(shop.open.home)
    joined = JoinedHub(Address("127.0.0.1", 9), "ab" * 32, uuid4(), VENUE_ID, "T1")
    sharing = Sharing(shop.open, joined)
    sharing.start(NoLane(), lambda _status: None, lambda _is_shop: None)
    client, noting = sharing.client, Noting()
    sharing.client = cast("Client", noting)
    try:
        shop.till.save_documents([DEARER], STAFF_ID)
    finally:
        sharing.client = client
        sharing.stop()
    (began, head), (done, same) = noting.heard
    assert (began, done, same) == ("committing", "committed", head)
    shop.till.save_documents([product(0)], STAFF_ID)
    assert len(noting.heard) == 2, "it has ended"


class Noting:
    """A client that notes what it is told of commits."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, Head]] = []

    def committing(self, head: Head) -> None:
        """Note what begins to be committed."""
        self.heard.append(("committing", head))

    def committed(self, head: Head, _sent: object) -> None:
        """Note what is on disk."""
        self.heard.append(("committed", head))


class FullDisk:
    """A driver's connection over a disk that takes no commit."""

    def __init__(self, shop: Shop) -> None:
        self._whole = shop.open.store.connection._driver

    def commit(self) -> None:
        """Fail."""
        raise OSError(28, "No space left on device")

    def __getattr__(self, name: str) -> object:
        return getattr(self._whole, name)
