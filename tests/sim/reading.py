"""What an envelope's bytes say, read once in a world: each of its tills reads the same ones.

So do its hubs, for each of their viewers.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from unittest.mock import patch

import msgspec

from fynlo_pos.core.db import parking
from fynlo_pos.core.envelope import Envelope, EnvelopeBody
from fynlo_pos.core.kitchen import for_viewers
from fynlo_pos.core.kitchen.for_viewers import Told, read_told
from fynlo_pos.core.records import FACTS
from hub.relay import showing

Said = tuple[bytes, bytes, int]
"""A body, its private part, and how many kinds of fact the program knows that reads them."""

_read: dict[Said, tuple[msgspec.Struct, ...]] = {}
_records_of = parking._records_of


def _read_once(envelope: Envelope, header: EnvelopeBody | None) -> list[msgspec.Struct]:
    said = (envelope.body, envelope.private, len(FACTS))
    if said not in _read:
        _read[said] = tuple(_records_of(envelope, header))
    return list(_read[said])


def _read_told_once() -> Callable[[bytes, bytes], Told | None]:
    @cache
    def told_by(body: bytes, private: bytes, _kinds: int) -> Told | None:
        return read_told(body, private)

    return lambda body, private: told_by(body, private, len(FACTS))


@contextmanager
def envelopes_read_once() -> Iterator[None]:
    """Have tills and hubs in a world know what envelopes say that another there has read.

    What cannot be read, or not by an older program, is read by each.
    """
    _read.clear()
    told_once = _read_told_once()
    with (
        patch.object(parking, "_records_of", _read_once),
        patch.object(for_viewers, "read_told", told_once),
        patch.object(showing, "read_told", told_once),
    ):
        yield
