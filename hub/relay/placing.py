"""Where envelopes belong: after a chain's head, already there, on a branch of their own, or not.

Only links are read: chain, number, previous hash, and the hash of the bytes.
"""

import hashlib
from collections.abc import Iterable, Mapping
from uuid import UUID

import msgspec

from fynlo_pos.sync.protocol.frames import Head, Sent
from fynlo_pos.sync.protocol.link import Link, fork_name, link_of
from hub.relay.values import GENESIS, NOBODY, Chain, Row, chain_from

Hashes = Mapping[tuple[UUID, int], bytes]


class Laid(msgspec.Struct, frozen=True, gc=False):
    """An envelope with its link read and its bytes hashed."""

    link: Link
    hash: bytes
    sent: Sent


class Placed(msgspec.Struct, frozen=True):
    """What a push comes to.

    ``rows`` are new, in the order given; ``chains`` are those touched, as they will be; ``onto``
    as they were; ``gaps`` say what was had where something is missing; ``forked`` are chains that
    begin as a fork here; ``reach`` says up to where the pusher has shown that it has each chain.
    """

    rows: tuple[Row, ...]
    chains: dict[UUID, Chain]
    onto: dict[UUID, Chain]
    gaps: tuple[Head, ...]
    forked: tuple[UUID, ...]
    reach: dict[UUID, int]


def lay(envelopes: Iterable[Sent]) -> list[Laid]:
    """Read the links of envelopes. Raises ``NotAFrame`` for bytes that are no envelope."""
    return [
        Laid(link_of(sent.body), hashlib.sha256(sent.body).digest(), sent) for sent in envelopes
    ]


def implied(chains: Mapping[UUID, Chain], laid: Iterable[Laid]) -> dict[tuple[UUID, int], bytes]:
    """Return the hashes that a chain's tip stands for among these envelopes, and the one before.

    Each hash stands for all before it: what leads up to the tip is what is there.
    """
    by_hash = {each.hash: each for each in laid}
    hashes: dict[tuple[UUID, int], bytes] = {}
    for chain in chains.values():
        each = by_hash.get(chain.tip.hash)
        while each is not None and each.link.seq >= chain.first:
            hashes[chain.name, each.link.seq] = each.hash
            hashes[chain.name, each.link.seq - 1] = each.link.previous
            each = by_hash.get(each.link.previous)
    return hashes


def still_true(chains: Mapping[UUID, Chain], hashes: Hashes) -> dict[tuple[UUID, int], bytes]:
    """Return what a look-up says of the chains as they are now.

    Each chain has something at every place up to its tip: where nothing was found the chain has
    grown since. What was found beyond the tip another worker has stored; we know no chain up to it.
    """
    return {
        (name, seq): hash_
        for (name, seq), hash_ in hashes.items()
        if hash_ and name in chains and seq <= chains[name].tip.seq
    }


def doubtful(
    chains: Mapping[UUID, Chain], laid: Iterable[Laid], hashes: Hashes
) -> tuple[tuple[UUID, int], ...]:
    """Return the places whose hashes must be looked up before these envelopes can be placed."""
    spans: dict[UUID, tuple[int, int]] = {}
    for each in laid:
        low, high = spans.get(each.link.incarnation, (each.link.seq, each.link.seq))
        spans[each.link.incarnation] = (min(low, each.link.seq), max(high, each.link.seq))
    places: list[tuple[UUID, int]] = []
    for chain in chains.values():
        if chain.incarnation in spans:
            low, high = spans[chain.incarnation]
            span = range(max(low - 1, chain.first), min(high, chain.tip.seq - 1) + 1)
            places += [(chain.name, seq) for seq in span if (chain.name, seq) not in hashes]
    return tuple(places)


class Places:
    """Puts envelopes in their places one after another; the chains given are not changed."""

    def __init__(self, chains: Mapping[UUID, Chain], hashes: Hashes) -> None:
        self._chains = dict(chains)
        self._before = chains
        self._hashes = dict(hashes)
        self._rows: list[Row] = []
        self._gaps: dict[UUID, Head] = {}
        self._forked: list[UUID] = []
        self._reach: dict[UUID, int] = {}

    def put(self, each: Laid, signer: UUID | None, signature: bytes) -> bool:
        """Place one envelope, whose chain's owner must have signed what it leads up to.

        A chain that begins is bound to who signed it. Returns False where it is not allowed.
        """
        link = each.link
        branches = [c for c in self._chains.values() if c.incarnation == link.incarnation]
        had = next((c for c in branches if self._is_at(c, link.seq, each.hash)), None)
        if had is not None:
            self._reach[had.name] = max(link.seq, self._reach.get(had.name, 0))
            return True
        chain = next((c for c in branches if self._follows(c, link)), None)
        if chain is None:
            chain = self._forked_at(branches, each) if branches else self._begun(link, signer)
        if chain is None:
            nearest = branches[0].tip if branches else Head(link.incarnation, 0, GENESIS)
            self._gaps.setdefault(link.incarnation, nearest)
            return True
        if chain.owner != signer:
            return False
        self._append(chain, each, signature)
        return True

    def placed(self) -> Placed:
        """Return what all of it comes to."""
        touched = {row.chain: self._chains[row.chain] for row in self._rows}
        onto = {
            name: self._before.get(name) or msgspec.structs.replace(chain, tip=chain.stored)
            for name, chain in touched.items()
        }
        gaps = tuple(self._gaps.values())
        return Placed(
            tuple(self._rows), touched, onto, gaps, tuple(self._forked), dict(self._reach)
        )

    def _append(self, chain: Chain, each: Laid, signature: bytes) -> None:
        seq, sent = each.link.seq, each.sent
        if chain.name not in self._chains and chain.name != chain.incarnation:
            self._forked.append(chain.name)
        tip = Head(chain.name, seq, each.hash)
        self._chains[chain.name] = msgspec.structs.replace(chain, tip=tip)
        self._hashes[chain.name, seq] = each.hash
        self._reach[chain.name] = seq
        self._rows.append(
            Row(chain.name, seq, each.link.stamp, each.hash, sent.body, sent.private, signature)
        )

    def _begun(self, link: Link, signer: UUID | None) -> Chain | None:
        if link.seq != 1 or link.previous != GENESIS:
            return None
        return chain_from(link.incarnation, link.incarnation, 1, signer or NOBODY)

    def _forked_at(self, branches: list[Chain], each: Laid) -> Chain | None:
        link = each.link
        parent = next((c for c in branches if self._is_before(c, link)), None)
        if parent is None:
            return None
        name = fork_name(link.incarnation, each.hash)
        return chain_from(name, link.incarnation, link.seq, parent.owner, link.previous)

    def _follows(self, chain: Chain, link: Link) -> bool:
        return chain.tip.seq == link.seq - 1 and chain.tip.hash == link.previous

    def _is_before(self, chain: Chain, link: Link) -> bool:
        if link.seq == 1:
            return link.previous == GENESIS and chain.first == 1
        return self._is_at(chain, link.seq - 1, link.previous)

    def _is_at(self, chain: Chain, seq: int, hash_: bytes) -> bool:
        if seq == chain.tip.seq:
            return chain.tip.hash == hash_
        return self._hashes.get((chain.name, seq)) == hash_
