"""A hello said in the request for the websocket, so that a relay answers both at once.

Behind the hello it is the handshake of ever: the same words are signed, by both. A relay that reads
it says so in its answer; one that does not, or a proxy between that hands on neither, is told by a
frame. What is read is bounded before it is looked at.
"""

import base64
import binascii
from typing import Final

from fynlo_pos.sync.protocol.codec import NotAFrame, decode_frame
from fynlo_pos.sync.protocol.frames import Hello, Why

HEADER: Final = "Fynlo-Hello"
HEARD: Final = "heard"
LONGEST: Final = 1_024


def early_hello(frame: bytes) -> str:
    """Return a hello's frame as the request says it."""
    return base64.urlsafe_b64encode(frame).decode("ascii")


def read_early_hello(said: str) -> Hello:
    """Return the hello in a request. Raises ``NotAFrame``, as for a first message like it."""
    if len(said) > LONGEST:
        raise NotAFrame(Why.TOO_LARGE, f"{len(said)} letters")
    try:
        frame = base64.b64decode(said, altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise NotAFrame(Why.NOT_A_FRAME, "not base64") from error
    hello = decode_frame(frame)
    if not isinstance(hello, Hello):
        raise NotAFrame(Why.OUT_OF_TURN, "no hello")
    return hello
