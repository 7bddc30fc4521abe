"""What everybody in a world works out of the same bytes, worked out once: it is the same each time.

An envelope goes to five tills over two hubs, and again whenever one comes back.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from typing import Any, Final
from unittest.mock import patch

from fynlo_pos.core import envelope
from fynlo_pos.core.db import kitchen_rows, tab_rows
from fynlo_pos.core.db.projections import tab_counts
from fynlo_pos.sync.protocol import codec, link, packing

_DECODERS: Final = (
    (codec, "_decoder"),
    (packing, "_decoder"),
    (link, "_decoder"),
    (envelope, "_decoder"),
    (kitchen_rows, "_line_decoder"),
    (tab_rows, "_line_decoder"),
    (tab_counts, "_line_decoder"),
)
"""They give frozen values: frames, what a push holds, where an envelope stands, lines."""

_sha256: Final = hashlib.sha256


class _Reader:
    """Reads the same bytes once. What cannot be read is tried by each."""

    def __init__(self, decode: Callable[[bytes], Any]) -> None:
        self.decode = cache(decode)


class _Digest:
    """The hash of what was said at once, which is how everything here is hashed."""

    def __init__(self, said: bytes) -> None:
        self._digest = _sha256(said).digest()

    def digest(self) -> bytes:
        """Return it."""
        return self._digest


@contextmanager
def bytes_worked_out_once() -> Iterator[None]:
    """Have what the same bytes say, their hash and how they travel be known once worked out."""
    with ExitStack() as stack:
        for module, name in _DECODERS:
            reader = _Reader(getattr(module, name).decode)
            stack.enter_context(patch.object(module, name, reader))
        for name in ("packed", "unpacked"):
            stack.enter_context(patch.object(packing, name, cache(getattr(packing, name))))
        stack.enter_context(patch.object(hashlib, "sha256", cache(_Digest)))
        yield
