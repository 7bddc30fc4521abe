"""What an envelope's bytes say, read once in a world: each of its tills reads the same ones."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import msgspec

from fynlo_pos.core.db import parking
from fynlo_pos.core.envelope import Envelope, EnvelopeBody
from fynlo_pos.core.records import FACTS

Said = tuple[bytes, bytes, int]
"""A body, its private part, and how many kinds of fact the program knows that reads them."""

_read: dict[Said, tuple[msgspec.Struct, ...]] = {}
_records_of = parking._records_of


def _read_once(envelope: Envelope, header: EnvelopeBody | None) -> list[msgspec.Struct]:
    said = (envelope.body, envelope.private, len(FACTS))
    if said not in _read:
        _read[said] = tuple(_records_of(envelope, header))
    return list(_read[said])


@contextmanager
def envelopes_read_once() -> Iterator[None]:
    """Have tills in a world know what envelopes say that another there has read.

    What cannot be read, or not by an older program, is read by each.
    """
    _read.clear()
    with patch.object(parking, "_records_of", _read_once):
        yield
