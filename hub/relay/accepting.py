"""What comes here of a device that was let go, and its card accepts: told, once that is certain.

A card names up to where a chain is accepted, with the hash of the last envelope. What lies below in
numbers alone may be another chain under the same key. Who may manage is believed, and what anybody
else hands on waits for the end that the card names: its hash stands for all before it.
"""

from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID

from fynlo_pos.sync.protocol.frames import Head
from hub.relay.placing import Placed
from hub.relay.values import Chain, Connection, Device, Relay, Row

Devices = Mapping[UUID, Device]


def is_believed(state: Relay, connection: Connection) -> bool:
    """Tell whether a connection is of who may manage: it could let that in by hand."""
    device = state.devices.get(connection.device) if connection.device else None
    return device is not None and device.can_manage and not connection.is_late


def is_accepted(devices: Devices, placed: Placed) -> bool:
    """Tell whether rows of devices that were let go are within what their cards accept.

    So they need not wait here: a hub that took the venue over is told of them by the others. A
    branch beside the chain is never: what is on it the card may not have meant. Nor is what lies at
    the end of the reach and is not what the card names there.
    """
    chains, rows = placed.chains, placed.rows
    gone = {name: chain for name, chain in chains.items() if _reach(devices, chain) is not None}
    if not gone:
        return False
    reach = {name: _furthest(devices, chain) for name, chain in gone.items()}
    return all(
        row.seq < (head := reach[row.chain]).seq or (row.seq, row.hash) == (head.seq, head.hash)
        for row in rows
        if row.chain in reach
    )


def sizes_of(devices: Devices, placed: Placed) -> tuple[int, int]:
    """Return how much comes, and how much of it waits for a manager, not for its chain's end."""
    sizes = [len(row.body) + len(row.private) for row in placed.rows]
    fixed = {name: chain for name, chain in placed.chains.items() if chain.is_fixed}
    late = 0
    if fixed:
        upto = {name: _in_numbers(devices, chain) for name, chain in fixed.items()}
        late = sum(
            size
            for size, row in zip(sizes, placed.rows, strict=True)
            if row.chain in fixed and row.seq > upto[row.chain]
        )
    return sum(sizes), late


def accepted_ends(devices: Devices, rows: Iterable[Row], chains: Iterable[Chain]) -> Iterator[Head]:
    """Yield the ends among rows that cards name, of chains that wait: a branch among them too."""
    ends = {
        (chain.name, head.seq, head.hash)
        for chain in chains
        for head in _reach(devices, chain) or ()
        if head.incarnation == chain.incarnation and chain.told.seq < head.seq
    }
    for row in rows if ends else ():
        if (row.chain, row.seq, row.hash) in ends:
            yield Head(row.chain, row.seq, row.hash)


def _reach(devices: Devices, chain: Chain) -> tuple[Head, ...] | None:
    """Return what is accepted of a chain's device; ``None`` where it was not let go."""
    owner = devices.get(chain.owner)
    return owner.reach or () if owner is not None and owner.is_revoked else None


def _in_numbers(devices: Devices, chain: Chain) -> int:
    named = (each for each in _reach(devices, chain) or () if each.incarnation == chain.incarnation)
    return max((each.seq for each in named), default=0)


def _furthest(devices: Devices, chain: Chain) -> Head:
    named = (each for each in _reach(devices, chain) or () if each.incarnation == chain.name)
    return max(named, key=lambda each: each.seq, default=Head(chain.name, 0, b""))
