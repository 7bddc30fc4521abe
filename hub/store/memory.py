"""A store in memory: the simulation's, and the plainest statement of what the others do."""

import heapq
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from uuid import UUID

import msgspec
from msgspec.structs import replace

from fynlo_pos.core.kitchen.for_viewers import may_edit_kitchen
from fynlo_pos.sync.protocol.frames import Head, Mandate
from hub.relay.values import Chain, Device, Mark, Row
from hub.store.port import (
    Batch,
    Code,
    Keeping,
    Kept,
    Place,
    Span,
    Venue,
    Vouched,
    by_stamp,
    fits,
    grown,
)


class _Kept(msgspec.Struct):
    version: int = 1
    devices: dict[UUID, Device] = {}
    chains: dict[UUID, Chain] = {}
    rows: dict[Place, Row] = {}
    mandates: tuple[Mandate, ...] = ()
    keeping: Keeping = Keeping()


class MemoryStore:
    """Keeps venues for as long as the object lives."""

    def __init__(self) -> None:
        self._venues: dict[UUID, _Kept] = {}
        self._codes: dict[bytes, Code] = {}

    def found(self, venue: UUID) -> None:
        """Begin a venue; one that is there is left as it is."""
        self._venues.setdefault(venue, _Kept())

    def venues(self) -> dict[UUID, int]:
        """Return every venue and its version."""
        return {venue: kept.version for venue, kept in self._venues.items()}

    @contextmanager
    def holding(self, venue: UUID) -> Iterator[None]:  # noqa: ARG002 - the others hold one
        """Do what is in the block; nobody else works here meanwhile."""
        yield

    def load(self, venue: UUID) -> Venue | None:
        """Return a venue, ``None`` if it is not here."""
        kept = self._venues.get(venue)
        if kept is None:
            return None
        late = [r for r in kept.rows.values() if r.seq > kept.chains[r.chain].told.seq]
        return Venue(
            venue,
            kept.version,
            tuple(kept.devices.values()),
            tuple(kept.chains.values()),
            _size(kept.rows.values()),
            _size(late),
            kept.mandates,
        )

    def keep(self, batches: Iterable[Batch]) -> list[Kept]:
        """Keep batches, each whole or not at all."""
        return [self._keep(batch) for batch in batches]

    def recall(self, venue: UUID, places: Iterable[Place]) -> dict[Place, bytes]:
        """Return the hash at each place, ``b""`` where nothing is."""
        rows = self._venues[venue].rows
        return {place: rows[place].hash if place in rows else b"" for place in places}

    def read(self, venue: UUID, spans: Iterable[Span], limit: int) -> tuple[Row, ...]:
        """Return rows of these spans in the order of stamps, at most ``limit``."""
        rows = self._venues[venue].rows
        chains = [
            [rows[name, seq] for seq in range(low + 1, high + 1)] for name, low, high in spans
        ]
        return tuple(islice(heapq.merge(*chains, key=by_stamp), limit))

    def lasting(self, venue: UUID) -> list[Place]:
        """Return where what a kitchen's screen must know lies, however old it is."""
        rows = self._venues[venue].rows
        return [place for place, row in rows.items() if may_edit_kitchen(row.body)]

    def enrol(self, venue: UUID, device: Device) -> bool:
        """Take a device in, or put what it may do anew; not another's id, not a revoked one."""
        kept = self._venues[venue]
        before = kept.devices.get(device.id)
        if before is not None and (before.is_revoked or before.key != device.key):
            return False
        kept.devices[device.id] = device
        kept.version += 1
        return True

    def grant(self, venue: UUID, mandate: Mandate) -> None:
        """Keep a mandate; one that is there changes nothing."""
        kept = self._venues[venue]
        if mandate not in kept.mandates:
            kept.mandates = (*kept.mandates, mandate)
            kept.version += 1

    def offer(self, code: Code) -> None:
        """Keep a code until it is spent or expires."""
        self._codes[code.hash] = code

    def spend(self, code_hash: bytes, now_ms: int) -> Code | None:
        """Return what a code is worth and forget it; ``None`` if it is unknown or has expired."""
        code = self._codes.pop(code_hash, None)
        return code if code is not None and now_ms < code.expires_ms else None

    def revoke(self, venue: UUID, device: Device) -> None:
        """Keep a revoked device's card and fix its chains where they are; what is later waits."""
        kept = self._venues[venue]
        kept.devices[device.id] = device
        for chain in kept.chains.values():
            if chain.owner == device.id:
                kept.chains[chain.name] = replace(chain, is_fixed=True)
        kept.version += 1

    def admit(self, venue: UUID, upto: Head) -> None:
        """Tell the venue what waits on a chain, up to where it says."""
        kept = self._venues[venue]
        chain = kept.chains.get(upto.incarnation)
        if chain is not None and chain.told.seq < upto.seq:
            kept.chains[chain.name] = replace(chain, told=upto)
        kept.version += 1

    def set_mark(self, venue: UUID, heads: Iterable[Head], at_ms: int, first: int = 0) -> None:
        """Keep how far the venue is told now; marks before ``first`` are forgotten."""
        its = self._venues[venue].keeping
        noted = (each.mark for each in its.vouched.values())
        last = max([0, *(each.number for each in its.marks), *its.heard.values(), *noted])
        marks = (*(m for m in its.marks if m.number >= first), Mark(last + 1, at_ms, tuple(heads)))
        self._venues[venue].keeping = replace(its, marks=marks)

    def keeping(self, venue: UUID) -> Keeping:
        """Return what decides of how much is let go."""
        return self._venues[venue].keeping

    def heard(self, venue: UUID, device: UUID, mark: int) -> None:
        """Note that a device has all of a mark, and of no later one."""
        its = self._venues[venue].keeping
        self._venues[venue].keeping = replace(its, heard={**its.heard, device: mark})

    def vouch(self, venue: UUID, worker: UUID, vouched: Vouched) -> None:
        """Note up to which mark a worker has a snapshot."""
        its = self._venues[venue].keeping
        self._venues[venue].keeping = replace(its, vouched={**its.vouched, worker: vouched})

    def let_go(self, venue: UUID, mark: Mark) -> None:
        """Give nothing up to a mark to anybody from now on; the marks before it are forgotten."""
        kept = self._venues[venue]
        for head in mark.heads:
            chain = kept.chains[head.incarnation]
            if head.seq > chain.let_go:
                let_go = {"let_go": head.seq, "let_go_hash": head.hash}
                kept.chains[chain.name] = replace(chain, **let_go)
        marks = tuple(each for each in kept.keeping.marks if each.number >= mark.number)
        kept.keeping = replace(kept.keeping, marks=marks)
        kept.version += 1

    def empty(self, venue: UUID, most: int) -> bool:
        """Take out bodies of what was let go; tell whether there may be more."""
        kept = self._venues[venue]
        gone = [
            (place, row)
            for place, row in kept.rows.items()
            if row.body
            and row.seq <= kept.chains[row.chain].let_go
            and not may_edit_kitchen(row.body)
        ]
        for place, row in gone[:most]:
            kept.rows[place] = replace(row, body=b"", private=b"")
        return bool(gone)

    def close(self) -> None:
        """There is nothing to let go of."""

    def _keep(self, batch: Batch) -> Kept:
        kept = self._venues[batch.venue]
        lying = [kept.chains[c.name] for c in batch.onto if c.name in kept.chains]
        if not all(fits(kept.chains.get(chain.name), chain) for chain in batch.onto):
            return Kept(is_kept=False, chains=tuple(lying), version=kept.version)
        changed = {c.name: kept.chains.get(c.name, self._new(kept, c)) for c in batch.onto}
        for row in batch.rows:
            kept.rows[row.chain, row.seq] = row
            tip = Head(row.chain, row.seq, row.hash)
            changed[row.chain] = grown(changed[row.chain], tip, is_told=batch.is_told)
        kept.chains.update(changed)
        kept.version += 1
        return Kept(is_kept=True, chains=tuple(changed.values()), version=kept.version)

    def _new(self, kept: _Kept, chain: Chain) -> Chain:
        owner = kept.devices.get(chain.owner)
        return replace(chain, is_fixed=owner is not None and owner.is_revoked)


def _size(rows: Iterable[Row]) -> int:
    return sum(len(row.body) + len(row.private) for row in rows)
