"""What a viewer is sent of stored rows: excerpts for its station, and never an envelope.

This is the one place where a relay reads what an envelope holds. What it cannot read it shows
nobody; members have it all the same (SYNC.md, rules 1 and 10).
"""

from collections.abc import Sequence
from uuid import UUID

from fynlo_pos.core.kitchen.for_viewers import Excerpt, excerpt_of, may_write, station_of
from fynlo_pos.sync.protocol.excerpts import show
from fynlo_pos.sync.protocol.frames import Head, Sent, Shown
from hub.relay.values import Connection, Device, Row


def may_watch(device: Device, station_id: UUID | None) -> bool:
    """Tell whether a viewer may watch a station: one that was let in for a station no other."""
    return not device.station or device.station == str(station_id)


def may_push(device: Device, sent: Sent) -> bool:
    """Tell whether a viewer may say what an envelope holds."""
    return may_write(sent.body, sent.private, station_of(device.station))


def excerpts_for(connection: Connection, rows: Sequence[Row]) -> list[Excerpt]:
    """Return what of these rows concerns a viewer."""
    found = (
        excerpt_of(
            row.body,
            row.private,
            branch=row.chain,
            hash_=row.hash,
            station_id=connection.station_id,
            since_ms=connection.since_ms,
        )
        for row in rows
    )
    return [excerpt for excerpt in found if excerpt is not None]


def shown(excerpts: Sequence[Excerpt], rows: Sequence[Row]) -> Shown:
    """Return the frame of these excerpts: all there is up to these rows."""
    heads = {row.chain: Head(row.chain, row.seq, row.hash) for row in rows}
    return show(excerpts, tuple(heads.values()))
