"""A terminal's request for its websocket, read where it is as plain as all of them are.

The library reads any request, with an object for each of its parts: a third of what a terminal cost
a hub as it came. Here only what cannot be read in two ways is; with all else the library decides.
"""

import base64
import re
from typing import Final, NamedTuple

from websockets.utils import accept_key

from fynlo_pos.sync.protocol.early import HEADER, HEARD

_PLAIN: Final = re.compile(
    rb"GET /sync HTTP/1\.1\r\n(?:[A-Za-z0-9-]+: [!-~](?:[ -~]*[!-~])?\r\n)+\r\n"
)
_LONGEST: Final = 4_096
_NONCE_BYTES: Final = 16
_HELLO: Final = HEADER.lower().encode("ascii")
_WANTED: Final = {b"upgrade": b"websocket", b"connection": b"upgrade"}
_VERSION: Final = b"13"
_LIBRARYS: Final = (b"content-length", b"transfer-encoding", b"expect")
"""What a websocket's request has none of."""
_OPENS: Final = (
    b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Accept: "
)
_HEARD: Final = f"{HEADER}: {HEARD}\r\n".encode("ascii")


class Asked(NamedTuple):
    """What a request for a websocket says: what accepts it, and a hello if it holds one."""

    accept: str
    hello: str | None

    def answer(self, more: list[tuple[bytes, bytes]]) -> bytes:
        """Return what opens the websocket, with more headers."""
        heard = b"" if self.hello is None else _HEARD
        others = b"".join(b"%b: %b\r\n" % each for each in more)
        return b"%b%b\r\n%b%b\r\n" % (_OPENS, self.accept.encode("ascii"), heard, others)


def plain_request(data: bytes) -> Asked | None:
    """Return what was asked, where data is one plain request and nothing more."""
    if len(data) > _LONGEST or _PLAIN.fullmatch(data) is None:
        return None
    lines = [line.split(b": ", 1) for line in data.split(b"\r\n")[1:-2]]
    said = {name.lower(): value for name, value in lines}
    is_plain = (
        len(said) == len(lines)
        and all(said.get(name, b"").lower() == value for name, value in _WANTED.items())
        and said.get(b"sec-websocket-version") == _VERSION
        and not any(name in said for name in _LIBRARYS)
    )
    key = said.get(b"sec-websocket-key", b"")
    if not is_plain or not _is_nonce(key):
        return None
    hello = said.get(_HELLO)
    return Asked(accept_key(key.decode("ascii")), None if hello is None else hello.decode("ascii"))


def _is_nonce(key: bytes) -> bool:
    try:
        return len(base64.b64decode(key, validate=True)) == _NONCE_BYTES
    except ValueError:
        return False
