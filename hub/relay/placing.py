"""Where envelopes belong: after a chain's head, already there, on a branch of their own, or not.

Only links are read: chain, number, previous hash, and the hash of the bytes.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from uuid import UUID

import msgspec

from fynlo_pos.sync.protocol.frames import Head, Sent, Why
from fynlo_pos.sync.protocol.link import Link, fork_name, link_of
from hub.relay.values import GENESIS, NOBODY, Chain, Row, chain_from

Hashes = Mapping[tuple[UUID, int], bytes]


class Laid(msgspec.Struct, frozen=True, gc=False):
    """An envelope with its link read and its bytes hashed.

    ``incarnation`` is its link's, one object for all envelopes of a push: that compares at once.
    """

    incarnation: UUID
    link: Link
    hash: bytes
    sent: Sent


class Placed(msgspec.Struct, frozen=True):
    """What a push comes to.

    ``rows`` are new, in the order given; ``chains`` are those touched, as they will be; ``onto``
    as they were; ``gaps`` say what was had where something is missing; ``forked`` are chains that
    begin as a fork here; ``ends`` are the furthest that the pusher has shown that it has of each
    chain, as its envelopes call it.
    """

    rows: tuple[Row, ...]
    chains: dict[UUID, Chain]
    onto: dict[UUID, Chain]
    gaps: tuple[Head, ...]
    forked: tuple[UUID, ...]
    ends: dict[UUID, Head]

    @property
    def reach(self) -> dict[UUID, int]:
        """Up to where the pusher has shown that it has each chain."""
        return {name: head.seq for name, head in self.ends.items()}


def lay(envelopes: Iterable[Sent]) -> list[Laid]:
    """Read the links of envelopes. Raises ``NotAFrame`` for bytes that are no envelope."""
    same: dict[int, UUID] = {}
    laid = []
    for sent in envelopes:
        link = link_of(sent.body)
        incarnation = same.setdefault(link.incarnation.int, link.incarnation)
        laid.append(Laid(incarnation, link, hashlib.sha256(sent.body).digest(), sent))
    return laid


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
    """Return the places whose hashes must be looked up before envelopes can be placed.

    They are each envelope's own and the one before it, never what lies between two of them.
    """
    seqs: dict[UUID, dict[int, None]] = {}
    for each in laid:
        seqs.setdefault(each.incarnation, {}).update({each.link.seq - 1: None, each.link.seq: None})
    return tuple(
        (chain.name, seq)
        for chain in chains.values()
        for seq in seqs[chain.incarnation]
        if chain.first <= seq < chain.tip.seq and (chain.name, seq) not in hashes
    )


class _Branch:
    """A chain that grows while a push is placed."""

    __slots__ = ("chain", "fresh", "hash", "seq")

    def __init__(self, chain: Chain) -> None:
        self.chain = chain
        self.seq = chain.tip.seq
        self.hash = chain.tip.hash
        self.fresh: dict[int, bytes] = {}

    def is_before(self, link: Link) -> bool:
        """Tell whether an envelope goes on where this ends."""
        return self.seq == link.seq - 1 and self.hash == link.previous

    def grown(self) -> Chain:
        """Return the chain as it will be."""
        tip = Head(self.chain.name, self.seq, self.hash)
        return msgspec.structs.replace(self.chain, tip=tip)


class Places:
    """Puts envelopes in their places one after another; the chains given are not changed.

    ``chains`` are all branches of what is placed, and ``hashes`` what was looked up of them.
    ``may_begin`` is asked for each chain that its owner is about to begin, ``may_lack`` where one
    of which nothing is here would begin behind a head; both hear who signed it.
    """

    def __init__(
        self,
        chains: Mapping[UUID, Chain],
        hashes: Hashes,
        may_begin: Callable[[UUID], bool],
        may_lack: Callable[[Head, UUID | None], bool] = lambda _before, _signer: False,
    ) -> None:
        self._may_lack = may_lack
        self._may_begin = may_begin
        self._before = chains
        self._hashes = hashes
        self._branches: dict[UUID, list[_Branch]] = {}
        for chain in chains.values():
            self._branches.setdefault(chain.incarnation, []).append(_Branch(chain))
        self._name: UUID | None = None
        self._named: list[_Branch] = []
        self._rows: list[Row] = []
        self._gaps: dict[UUID, Head] = {}
        self._forked: list[UUID] = []
        self._known: dict[UUID, Head] = {}

    def put(self, each: Laid, signer: UUID | None, signature: bytes) -> Why | None:
        """Place one envelope, whose chain's owner must have signed what it leads up to.

        A chain that begins is bound to who signed it. Returns why it is not allowed, if it is not.
        """
        link, branches = each.link, self._of(each.incarnation)
        if len(branches) == 1 and branches[0].is_before(link):
            return self._append(branches[0], each, signer, signature)
        had = next((b for b in branches if self._is_at(b, link.seq, each.hash)), None)
        if had is not None:
            known = self._known.get(had.chain.name)
            if known is None or known.seq < link.seq:
                self._known[had.chain.name] = Head(each.incarnation, link.seq, each.hash)
            return None
        branch = next((b for b in branches if b.is_before(link)), None)
        if branch is None:
            branch = self._forked_at(branches, each) if branches else self._begun(each, signer)
        if branch is None:
            nearest = branches[0].grown().tip if branches else Head(link.incarnation, 0, GENESIS)
            self._gaps.setdefault(link.incarnation, nearest)
            return None
        return self._append(branch, each, signer, signature)

    def placed(self) -> Placed:
        """Return what all of it comes to."""
        grown = [b for branches in self._branches.values() for b in branches if b.fresh]
        touched = {branch.chain.name: branch.grown() for branch in grown}
        onto = {
            name: self._before.get(name) or msgspec.structs.replace(chain, tip=chain.stored)
            for name, chain in touched.items()
        }
        new = {b.chain.name: Head(b.chain.incarnation, b.seq, b.hash) for b in grown}
        return Placed(
            tuple(self._rows),
            touched,
            onto,
            tuple(self._gaps.values()),
            tuple(self._forked),
            self._known | new,
        )

    def _of(self, incarnation: UUID) -> list[_Branch]:
        if incarnation is not self._name:
            self._name = incarnation
            self._named = self._branches.setdefault(incarnation, [])
        return self._named

    def _append(
        self, branch: _Branch, each: Laid, signer: UUID | None, signature: bytes
    ) -> Why | None:
        chain = branch.chain
        if chain.owner is not signer and chain.owner != signer:
            return Why.NOT_YOURS
        if not branch.fresh and chain.name not in self._before:
            if not self._may_begin(chain.owner):
                return Why.TOO_MANY
            self._named.append(branch)
            if chain.name != chain.incarnation:
                self._forked.append(chain.name)
        link, sent = each.link, each.sent
        branch.seq, branch.hash = link.seq, each.hash
        branch.fresh[link.seq] = each.hash
        self._rows.append(
            Row(chain.name, link.seq, link.stamp, each.hash, sent.body, sent.private, signature)
        )
        return None

    def _begun(self, each: Laid, signer: UUID | None) -> _Branch | None:
        name, link = each.incarnation, each.link
        before = Head(name, link.seq - 1, link.previous)
        if before != Head(name, 0, GENESIS) and not self._may_lack(before, signer):
            return None
        return _Branch(chain_from(name, name, link.seq, signer or NOBODY, link.previous))

    def _forked_at(self, branches: list[_Branch], each: Laid) -> _Branch | None:
        link = each.link
        parent = next((b for b in branches if self._goes_off(b, link)), None)
        if parent is None:
            return None
        name, owner = fork_name(link.incarnation, each.hash), parent.chain.owner
        return _Branch(chain_from(name, each.incarnation, link.seq, owner, link.previous))

    def _goes_off(self, branch: _Branch, link: Link) -> bool:
        if link.seq == 1:
            return link.previous == GENESIS and branch.chain.first == 1
        return self._is_at(branch, link.seq - 1, link.previous)

    def _is_at(self, branch: _Branch, seq: int, hash_: bytes) -> bool:
        if seq == branch.seq:
            return branch.hash == hash_
        known = branch.fresh.get(seq) or self._hashes.get((branch.chain.name, seq))
        return known == hash_
