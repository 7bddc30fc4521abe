"""Where an envelope stands in its chain, read from its first fields alone.

Transport reads no further: what a body's records mean can be unknown, newer or broken and is kept
and forwarded all the same (SYNC.md, rule 1). These four fields are first in every version.
"""

import hashlib
from uuid import UUID

import msgspec

from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.frames import Count, Head, Why


class Link(msgspec.Struct, frozen=True, array_like=True):
    """The first fields of an envelope's body: its chain, number, stamp and the hash before it."""

    incarnation: UUID
    seq: Count
    stamp: Count
    previous: bytes


_FORK = b"fynlo fork 1\0"

_decoder = msgspec.msgpack.Decoder(Link)


def link_of(body: bytes) -> Link:
    """Return an envelope's link. Raises ``NotAFrame`` for bytes that are no envelope at all."""
    try:
        link = _decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotAFrame(Why.NOT_A_FRAME, str(error)) from error
    if link.seq < 1 or link.stamp < 1:
        raise NotAFrame(Why.NOT_A_FRAME, "an envelope's number and stamp count from 1")
    return link


def head_after(body: bytes, link: Link) -> Head:
    """Return the head of a chain once this envelope is its last."""
    return Head(link.incarnation, link.seq, hashlib.sha256(body).digest())


def fork_name(incarnation: UUID, first_hash: bytes) -> UUID:
    """Return what a second branch of a chain is called in vectors (SYNC.md, rule 9).

    It is made from the branch's first envelope, so that every node that keeps the branch calls it
    the same. Bodies go on naming the incarnation itself.
    """
    digest = hashlib.sha256(_FORK + incarnation.bytes + first_hash).digest()
    return UUID(bytes=digest[:16], version=5)
