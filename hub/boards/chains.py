"""Which branch of which chain an envelope is on, and what of each was followed."""

from typing import Final
from uuid import UUID

from fynlo_pos.sync.protocol.frames import Head
from fynlo_pos.sync.protocol.link import Link, fork_name

_KEPT: Final = 16
"""So much of each hash is kept: no two of one place in a chain have it in common."""


class _Branch:
    """One line of envelopes, each on the one before, from its first to its head."""

    __slots__ = ("_first", "_hashes", "head")

    def __init__(self, first: int) -> None:
        self._first = first
        self._hashes = bytearray()
        self.head: tuple[int, bytes] = (0, b"")

    def append(self, seq: int, hash_: bytes) -> None:
        self._hashes += hash_[:_KEPT]
        self.head = (seq, hash_)

    def has(self, seq: int, hash_: bytes) -> bool:
        at = (seq - self._first) * _KEPT
        return at >= 0 and self._hashes[at : at + _KEPT] == hash_[:_KEPT]


class Chains:
    """Follows chains by their hashes alone, and calls forks as every node does (rule 9).

    Which branch bears the chain's own name is whichever came first here, and another node may call
    it otherwise. So what two nodes have is compared by hashes.
    """

    def __init__(self) -> None:
        self._branches: dict[UUID, dict[UUID, _Branch]] = {}

    def begin(self, incarnation: UUID, head: Head) -> None:
        """Go on from a head, of whichever branch, without what is before it."""
        branch = _Branch(head.seq)
        branch.append(head.seq, head.hash)
        self._branches.setdefault(incarnation, {})[head.incarnation] = branch

    def follow(self, link: Link, hash_: bytes) -> UUID | None:
        """Return the branch that an envelope goes on; ``None`` where it was there already."""
        branches = self._branches.setdefault(link.incarnation, {})
        if self.has(link.incarnation, link.seq, hash_):
            return None
        before = (link.seq - 1, link.previous)
        name = next((name for name, each in branches.items() if each.head == before), None)
        if name is None:
            name = fork_name(link.incarnation, hash_) if branches else link.incarnation
            branches[name] = _Branch(link.seq)
        branches[name].append(link.seq, hash_)
        return name

    def has(self, incarnation: UUID, seq: int, hash_: bytes) -> bool:
        """Tell whether an envelope was followed, on whichever branch."""
        branches = self._branches.get(incarnation, {})
        return any(each.has(seq, hash_) for each in branches.values())
