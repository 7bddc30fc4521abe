"""What becomes of batches for one venue, with the chains as they lie: no database is in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.sync.protocol.frames import Head
from hub.relay.values import Chain, Row
from hub.store.port import Batch, Kept, fits, grown, waits


class Decided(msgspec.Struct, frozen=True):
    """What is to be written for all batches together, and what became of each.

    ``kept`` is in the order of the batches; ``rows`` and ``chains`` are those of the batches that
    fit, ``stored_bytes`` and ``late_bytes`` what they add.
    """

    kept: tuple[Kept, ...]
    rows: tuple[Row, ...]
    chains: tuple[Chain, ...]
    stored_bytes: int
    late_bytes: int

    @property
    def changes(self) -> int:
        """How many of the batches change the venue: by so much its version grows."""
        return sum(each.is_kept for each in self.kept)


def by_venue(batches: Sequence[Batch]) -> Iterator[tuple[UUID, list[int]]]:
    """Yield each venue with the places of its batches, in one order for all who write."""
    places: dict[UUID, list[int]] = {}
    for at, batch in enumerate(batches):
        places.setdefault(batch.venue, []).append(at)
    yield from sorted(places.items(), key=lambda each: each[0].bytes)


def decide(
    batches: Sequence[Batch],
    lying: Mapping[UUID, Chain],
    version: int,
    begun: Callable[[Chain], Chain],
) -> Decided:
    """Place batches one after another, each whole or not at all.

    ``lying`` are all chains that they go on, as they lie, ``version`` is the venue's before them.
    ``begun`` returns a chain that is not there as it begins: fixed if its owner was revoked.
    """
    chains = dict(lying)
    changed: dict[UUID, Chain] = {}
    kept: list[Kept] = []
    rows: list[Row] = []
    size = late = 0
    for batch in batches:
        if not all(fits(chains.get(each.name), each) for each in batch.onto):
            there = tuple(chains[each.name] for each in batch.onto if each.name in chains)
            kept.append(Kept(is_kept=False, chains=there, version=version))
            continue
        touched = {each.name: chains.get(each.name) or begun(each) for each in batch.onto}
        late_chains = {
            name for name, chain in touched.items() if waits(chain, is_told=batch.is_told)
        }
        size += _size(batch.rows)
        if late_chains:
            late += _size(row for row in batch.rows if row.chain in late_chains)
        for row in {row.chain: row for row in batch.rows}.values():
            tip = Head(row.chain, row.seq, row.hash)
            touched[row.chain] = grown(touched[row.chain], tip, is_told=batch.is_told)
        rows += batch.rows
        changed.update(touched)
        chains.update(touched)
        version += 1
        kept.append(Kept(is_kept=True, chains=tuple(touched.values()), version=version))
    return Decided(tuple(kept), tuple(rows), tuple(changed.values()), size, late)


def _size(rows: Iterable[Row]) -> int:
    return sum(len(row.body) + len(row.private) for row in rows)
