"""Pushes of one envelope each that wait behind one another, as the one push they could have been.

A device that pushes each sale as it is made, several on their way, is answered no sooner for it:
the store makes one commit after another. So what waits meanwhile is taken together. One signature
is checked, since it stands for all that leads up to its head, and one commit keeps them.
"""

from collections.abc import Sequence
from typing import Final

from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.frames import Have, Push
from fynlo_pos.sync.protocol.link import Link, head_after, link_of
from fynlo_pos.sync.protocol.packing import unpack

_ONE: Final = b"\x91"
"""How an array of one begins in msgpack; ``_MANY`` one of up to fifteen."""
_MANY: Final = 0x90
MOST_JOINED: Final = 15
LARGEST_SINGLE: Final = 4 << 10
"""What is larger its sender compresses."""


def is_single(frame: Push | Have) -> bool:
    """Tell whether a frame is a push of one small envelope under one signed head.

    Nothing compressed begins like that; what is large and is not could make a run too long to send.
    """
    return (
        isinstance(frame, Push)
        and len(frame.heads) == 1
        and frame.packed[:1] == _ONE
        and len(frame.packed) <= LARGEST_SINGLE
    )


def joined(frames: Sequence[Push | Have]) -> tuple[Push | Have, int]:
    """Return the first frame, joined with those behind it that go on where it ends, and how many.

    All of them are of one chain and signed by one device, each its own envelope's head: it is what
    the device would have pushed at once. A signature that is not checked so is not kept either.
    """
    first = frames[0]
    if len(frames) == 1 or not isinstance(first, Push) or _link_in(first) is None:
        return first, 1
    parts = [first]
    for each in frames[1:MOST_JOINED]:
        if not (isinstance(each, Push) and _goes_on(parts[-1], each)):
            break
        parts.append(each)
    if len(parts) == 1:
        return first, 1
    envelopes = b"".join(part.packed[1:] for part in parts)
    packed = bytes((_MANY | len(parts),)) + envelopes
    return Push(packed, is_compressed=False, heads=parts[-1].heads), len(parts)


def _goes_on(before: Push, push: Push) -> bool:
    link = _link_in(push)
    if link is None:
        return False
    ends, begins = before.heads[0], push.heads[0]
    is_same = ends.device == begins.device and ends.head.incarnation == begins.head.incarnation
    return is_same and ends.head.hash == link.previous


def _link_in(push: Push) -> Link | None:
    """Return the link of a push's only envelope; ``None`` where its head is not of that."""
    if not is_single(push):
        return None
    try:
        (sent,) = unpack(push)
        link = link_of(sent.body)
    except NotAFrame:
        return None
    return link if head_after(sent.body, link) == push.heads[0].head else None
