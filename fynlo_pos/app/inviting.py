"""Asking the hub for a code over a connection of one's own, beside a till that may be open.

A hub keeps one connection of a device, the newest: a till that is open comes back by itself.
"""

import ssl
from pathlib import Path
from secrets import token_bytes
from typing import Final, TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect

from fynlo_pos.app.board_codes import code_above
from fynlo_pos.app.clock import new_id
from fynlo_pos.app.hub_calls import hub_silent, may_not, not_in_charge
from fynlo_pos.app.hub_line import hub_line
from fynlo_pos.app.joined_hub import JoinedHub, device_key
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.kitchen_rows import read_stations
from fynlo_pos.core.db.looking import looking_at
from fynlo_pos.core.db.open_till import system_keyring
from fynlo_pos.core.kitchen.documents import StationKind
from fynlo_pos.core.trouble import Refused
from fynlo_pos.sync.client.trust import NotThisHub, check_certificate, tls_to_a_hub
from fynlo_pos.sync.protocol.calls import (
    NEW_CODE,
    UPSTREAM,
    CodeMade,
    NewCode,
    Upstream,
    call_body,
    read_body,
)
from fynlo_pos.sync.protocol.codec import NotAFrame, decode_frame, encode_frame
from fynlo_pos.sync.protocol.enrolment import typed_code
from fynlo_pos.sync.protocol.frames import (
    Call,
    Challenge,
    Hello,
    Proof,
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

ANSWERS_WITHIN_S: Final = 5.0
TRIES: Final = 3
_MOST_FRAMES: Final = 100
F = TypeVar("F", Challenge, Reply, Welcome)

_LOST: Final = (OSError, TimeoutError, WebSocketException, NotThisHub, NotAFrame)


def invite(folder: Path, joined: JoinedHub, wanted: NewCode) -> str:
    """Return a code for one more terminal, as it is typed there. Raises ``Refused``, ``Trouble``.

    The till itself may be connected, and takes its place back: then it is asked once more.
    """
    key = device_key(Home(folder))
    for _ in range(TRIES):
        try:
            made = _made(joined, key, wanted, _ask(joined, key, wanted))
        except _LOST:
            continue
        return typed_code(made.code, bytes.fromhex(joined.hub_key))
    raise hub_silent()


def station_named(folder: Path, name: str, *, with_pass: bool = False) -> str:
    """Return the id of a station of this till's shop, as a code holds it.

    The till may be open beside. Raises ``Refused`` where there is no screen of that name;
    ``with_pass`` lets it be the pass, which a board can show by itself.
    """
    with (
        looking_at(Home(folder), system_keyring) as (readers, _passing),
        telling_trouble(),
        readers.connect() as connection,
        connection.begin(),
    ):
        stations = read_stations(connection)
    kinds = (StationKind.SCREEN, StationKind.PASS) if with_pass else (StationKind.SCREEN,)
    screens = [one for one in stations if one.kind in kinds]
    for one in screens:
        if one.name.casefold() == name.casefold():
            return str(one.id)
    raise Refused(
        "No kitchen screen is called {name}. Nothing was changed. There are: {names}.",
        name=name,
        names=", ".join(one.name for one in screens) or "-",
    )


def _made(joined: JoinedHub, key: Ed25519PrivateKey, wanted: NewCode, reply: Reply) -> CodeMade:
    if reply.refused is Why.NOT_AUTHORITY and wanted.role is Role.BOARD:
        with hub_line(joined, key) as line:
            body = line.call(UPSTREAM, b"").body
        above = read_body(body, Upstream) if body else None
        return code_above(joined, key, wanted, above, line.roster)
    if reply.refused is not None:
        raise not_in_charge() if reply.refused is Why.NOT_AUTHORITY else may_not()
    return read_body(reply.body, CodeMade)


def _ask(joined: JoinedHub, key: Ed25519PrivateKey, wanted: NewCode) -> Reply:
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
        hello = Hello(joined.venue, joined.device, Role.MEMBER, token_bytes(NONCE_BYTES))
        socket.send(encode_frame(hello))
        challenge = _hear(socket, Challenge)
        if not is_signed_by(hub_key, challenge.signature, relay_words(hello, challenge)):
            raise NotThisHub("the hub does not prove itself")
        socket.send(encode_frame(Proof(key.sign(member_words(hello, challenge)))))
        _hear(socket, Welcome)
        socket.send(encode_frame(Call(new_id(), NEW_CODE, call_body(wanted))))
        return _hear(socket, Reply)


def _hear(socket: ClientConnection, kind: type[F]) -> F:
    for _ in range(_MOST_FRAMES):
        message = socket.recv(ANSWERS_WITHIN_S)
        frame = decode_frame(message) if isinstance(message, bytes) else None
        if isinstance(frame, kind):
            return frame
    raise TimeoutError
