"""What a viewer is sent of stored rows: excerpts for its station, and never an envelope.

This is the one place where a relay reads what an envelope holds. What it cannot read it shows
nobody; members have it all the same (SYNC.md, rules 1 and 10).
"""

from collections.abc import Sequence
from uuid import UUID

from fynlo_pos.core.kitchen.for_viewers import (
    Excerpt,
    Told,
    excerpt_from,
    may_write,
    read_told,
    station_of,
)
from fynlo_pos.sync.protocol.excerpts import show
from fynlo_pos.sync.protocol.frames import Head, Sent, Shown
from hub.relay.values import Connection, Device, Row


def may_watch(device: Device, station_id: UUID | None) -> bool:
    """Tell whether a viewer may watch a station: one that was let in for a station no other."""
    return not device.station or device.station == str(station_id)


def may_push(device: Device, sent: Sent) -> bool:
    """Tell whether a viewer may say what an envelope holds."""
    return may_write(sent.body, sent.private, station_of(device.station))


class Showing:
    """Some rows on their way to viewers: each is read once, and cut once for each station."""

    def __init__(self) -> None:
        self._told: dict[bytes, Told | None] = {}
        self._cut: dict[tuple[bytes, UUID | None], Excerpt | None] = {}

    def excerpts_for(self, connection: Connection, rows: Sequence[Row]) -> list[Excerpt]:
        """Return what of these rows concerns a viewer."""
        found = (self._excerpt(connection, row) for row in rows)
        return [excerpt for excerpt in found if excerpt is not None]

    def _excerpt(self, connection: Connection, row: Row) -> Excerpt | None:
        if row.hash not in self._told:
            self._told[row.hash] = read_told(row.body, row.private)
        told = self._told[row.hash]
        if told is None:
            return None
        if not told.is_of_now(connection.since_ms):
            return _cut(told, connection, row)
        key = (row.hash, connection.station_id)
        if key not in self._cut:
            self._cut[key] = _cut(told, connection, row)
        return self._cut[key]


def _cut(told: Told, connection: Connection, row: Row) -> Excerpt | None:
    return excerpt_from(
        told,
        branch=row.chain,
        hash_=row.hash,
        station_id=connection.station_id,
        since_ms=connection.since_ms,
    )


def shown(excerpts: Sequence[Excerpt], rows: Sequence[Row]) -> Shown:
    """Return the frame of these excerpts: all there is up to these rows."""
    heads = {row.chain: Head(row.chain, row.seq, row.hash) for row in rows}
    return show(excerpts, tuple(heads.values()))
