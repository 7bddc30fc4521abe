"""Which branch of which chain an envelope is on, and how far each was followed."""

from uuid import UUID

from fynlo_pos.sync.protocol.link import Link, fork_name


class Chains:
    """Follows chains by their hashes alone, and calls forks as every node does (rule 9)."""

    def __init__(self) -> None:
        self._heads: dict[UUID, dict[UUID, tuple[int, bytes]]] = {}

    def follow(self, link: Link, hash_: bytes) -> UUID | None:
        """Return the branch that an envelope goes on; ``None`` where it was there already."""
        branches = self._heads.setdefault(link.incarnation, {})
        if (link.seq, hash_) in branches.values():
            return None
        before = (link.seq - 1, link.previous)
        name = next((name for name, head in branches.items() if head == before), None)
        if name is None:
            name = fork_name(link.incarnation, hash_) if branches else link.incarnation
        branches[name] = (link.seq, hash_)
        return name

    def reach(self, name: UUID, incarnation: UUID) -> int:
        """Return up to which number a branch was followed; 0 for none of it."""
        return self._heads.get(incarnation, {}).get(name, (0, b""))[0]
