"""A connection to the hub of a command's own, beside a till that may be open.

A hub keeps one connection of a device, the newest: a till that is open comes back by itself.
"""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from secrets import token_bytes
from typing import Final, TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect

from fynlo_pos.app.clock import new_id
from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.sync.client.trust import NotThisHub, check_certificate, tls_to_a_hub
from fynlo_pos.sync.protocol.authority import NOBODY, Roster, enlarge, first_mandate
from fynlo_pos.sync.protocol.codec import NotAFrame, decode_frame, encode_frame
from fynlo_pos.sync.protocol.frames import (
    Call,
    Cards,
    CaughtUp,
    Challenge,
    Frame,
    Have,
    Head,
    Hello,
    Proof,
    Push,
    Refusal,
    Reply,
    Role,
    Welcome,
    Why,
)
from fynlo_pos.sync.protocol.handshake import (
    NONCE_BYTES,
    is_signed_by,
    member_words,
    relay_words,
)

ANSWERS_WITHIN_S: Final = 10.0
LOST: Final = (OSError, TimeoutError, WebSocketException, NotThisHub, NotAFrame)
_MOST_FRAMES: Final = 10_000
F = TypeVar("F", bound=Frame)


class HubLine:
    """A proven connection: which hub it is, its heads, and the venue's devices as it told them."""

    def __init__(self, socket: ClientConnection, roster: Roster) -> None:
        self._socket = socket
        self.roster = roster
        self.hub = NOBODY
        self.key = b""
        self.have: tuple[Head, ...] = ()

    def call(self, name: str, body: bytes) -> Reply:
        """Ask something, and wait for the answer."""
        call = Call(new_id(), name, body)
        self.say(call)
        return self.hear(Reply)

    def push(self, push: Push) -> Have | Refusal:
        """Push, and wait until all of it is on the hub's disk, or refused."""
        self.say(push)
        left = {signed.head for signed in push.heads}
        for _ in range(_MOST_FRAMES):
            frame = self._next()
            if isinstance(frame, Refusal) and frame.why is not Why.FORKED:
                return frame
            if isinstance(frame, Have):
                left = {head for head in left if not _is_reached(head, frame, left)}
                if not left:
                    return frame
        raise TimeoutError

    def hand_on(self, said: Cards) -> None:
        """Have the hub keep cards and mandates; return once it has told them."""
        self.say(said)
        while not set(said.mandates) <= set(self.roster.mandates):
            told = self.hear(Cards)
            self.roster = enlarge(self.roster, told.cards, told.mandates)

    def say(self, frame: Frame) -> None:
        """Send a frame."""
        self._socket.send(encode_frame(frame))

    def hear(self, kind: type[F]) -> F:
        """Return the next frame of a kind. Raises ``TimeoutError``."""
        for _ in range(_MOST_FRAMES):
            frame = self._next()
            if isinstance(frame, kind):
                return frame
        raise TimeoutError

    def learn_devices(self) -> None:
        """Take in what the hub tells of devices before it tells of anything else."""
        self.say(Have(self.have))
        for _ in range(_MOST_FRAMES):
            frame = self._next()
            if isinstance(frame, Cards):
                self.roster = enlarge(self.roster, frame.cards, frame.mandates)
            elif isinstance(frame, CaughtUp):
                return
        raise TimeoutError

    def _next(self) -> Frame | None:
        message = self._socket.recv(ANSWERS_WITHIN_S)
        return decode_frame(message) if isinstance(message, bytes) else None


def _is_reached(head: Head, have: Have, left: set[Head]) -> bool:
    """Tell whether a hub has what leads up to a head; it may lie on a branch of another name."""
    others = {each.incarnation for each in left} - {head.incarnation}
    return any(
        told.hash == head.hash or (told.seq >= head.seq and told.incarnation not in others)
        for told in have.heads
    )


@contextmanager
def hub_line(joined: JoinedHub, key: Ed25519PrivateKey) -> Iterator[HubLine]:
    """Connect and prove each other. Raises what is in ``LOST`` where that fails."""
    hub_key, is_tls = bytes.fromhex(joined.hub_key), joined.address.is_tls
    with connect(
        joined.address.socket,
        ssl=tls_to_a_hub() if is_tls else None,
        compression=None,
        proxy=None,
        open_timeout=ANSWERS_WITHIN_S,
        close_timeout=1,
    ) as socket:
        if isinstance(socket.socket, ssl.SSLSocket):
            check_certificate(socket.socket, hub_key)
        first_key = bytes.fromhex(joined.first_key) or hub_key
        roster = Roster(joined.venue, (first_mandate(NOBODY, first_key),))
        line = HubLine(socket, roster)
        hello = Hello(joined.venue, joined.device, Role.MEMBER, token_bytes(NONCE_BYTES))
        line.say(hello)
        challenge = line.hear(Challenge)
        if not is_signed_by(hub_key, challenge.signature, relay_words(hello, challenge)):
            raise NotThisHub("the hub does not prove itself")
        line.hub, line.key = challenge.device, hub_key
        line.say(Proof(key.sign(member_words(hello, challenge))))
        line.have = line.hear(Welcome).have
        line.learn_devices()
        yield line
