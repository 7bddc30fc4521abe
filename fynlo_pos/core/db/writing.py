"""What writes envelopes, loaded when the first is written or when a till has time for it.

Its statements are made from the declared tables. Their library costs 400 ms, which a till that
starts would have somebody wait for.
"""

from collections.abc import Sequence
from importlib import import_module

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.envelope import Envelope


def append_envelope(
    connection: Connection, envelope: Envelope, records: Sequence[msgspec.Struct]
) -> None:
    """Write an envelope to the log and apply its records, whole or (by the transaction) not."""
    # Imported when there is an envelope to write: see above.
    from fynlo_pos.core.db import chain  # noqa: PLC0415

    chain.append_envelope(connection, envelope, records)


def load_writing() -> None:
    """Load what the first envelope needs, so that it need not wait."""
    import_module("fynlo_pos.core.db.chain")
