"""Verifying chains: every envelope unchanged, joined to the one before, and none missing."""

import hashlib
from collections.abc import Mapping, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.db.fork_rows import Fork
from fynlo_pos.core.db.vector import ChainHead
from fynlo_pos.core.envelope import (
    GENESIS,
    Envelope,
    EnvelopeBody,
    EnvelopeDamaged,
    UnknownRecord,
    open_envelope,
)
from fynlo_pos.core.incarnation import IncarnationBegan


class Head(msgspec.Struct, frozen=True):
    """How far a chain was verified."""

    name: str
    seq: int
    stamp: int
    hash: bytes


class ChainCheck:
    """Takes envelopes in the order of their stamps and says what is wrong with each.

    After a fault it goes on from what it found, so that one fault is told once.
    """

    def __init__(
        self, forks: Sequence[Fork] = (), folded: Mapping[UUID, ChainHead] | None = None
    ) -> None:
        self.heads: dict[UUID, Head] = {}
        self._forks = {fork.name: fork for fork in forks}
        self._folded = folded or {}

    def name_of(self, incarnation: UUID) -> str:
        """Return what a chain is called: its receipt series, once its beginning was read."""
        head = self.heads.get(incarnation)
        return head.name if head else f"terminal {incarnation}"

    def take(
        self, envelope: Envelope, *, waits: bool = False
    ) -> tuple[list[msgspec.Struct], list[str]]:
        """Return an envelope's records, and a sentence for each thing wrong with it.

        There are no records where they cannot be read, which is no fault of one that ``waits``, and
        where the body was taken out: then it is in its place, and where the base ends its hash is
        what was folded. The next body names the hash of the last without one.
        """
        head = self._head_before(envelope.incarnation)
        faults: list[str] = []
        name = head.name if head else self.name_of(envelope.incarnation)
        folded = self._folded.get(envelope.incarnation)
        if folded is not None and envelope.seq == folded.seq and envelope.hash != folded.hash:
            faults.append(f"{_title(name, envelope.seq)} is not the one that was folded.")
        if folded is not None and envelope.seq <= folded.seq and not envelope.body:
            return [], faults + self._placed(name, envelope, head)
        try:
            header, records = open_envelope(envelope.body, envelope.private)
        except (EnvelopeDamaged, UnknownRecord) as error:
            records = []
            if not waits:
                faults.append(f"{_title(name, envelope.seq)} cannot be read ({error}).")
        else:
            faults += self._header_faults(name, envelope, header, head)
            if records and isinstance(records[0], IncarnationBegan):
                name = records[0].series
        if hashlib.sha256(envelope.body).digest() != envelope.hash:
            faults.append(f"{_title(name, envelope.seq)} was changed after it was written.")
        return records, faults + self._placed(name, envelope, head)

    def _placed(self, name: str, envelope: Envelope, head: Head | None) -> list[str]:
        self.heads[envelope.incarnation] = Head(name, envelope.seq, envelope.stamp, envelope.hash)
        return _gap_faults(name, envelope, head)

    def _head_before(self, branch: UUID) -> Head | None:
        head, fork = self.heads.get(branch), self._forks.get(branch)
        if head is None and fork is not None:
            name = f"the copy of {self.name_of(fork.parent)}"
            return Head(name, fork.first_seq - 1, 0, fork.previous)
        return head

    def _header_faults(
        self, name: str, envelope: Envelope, header: EnvelopeBody, head: Head | None
    ) -> list[str]:
        title = _title(name, envelope.seq)
        fork = self._forks.get(envelope.incarnation)
        of = fork.incarnation if fork else envelope.incarnation
        if (header.incarnation, header.seq, header.stamp) != (of, envelope.seq, envelope.stamp):
            return [f"{title} is filed under another place than its own."]
        follows = envelope.seq == (head.seq + 1 if head else 1)
        if follows and header.previous != (head.hash if head else GENESIS):
            return [f"{title} does not follow the one before it."]
        return []


def _gap_faults(name: str, envelope: Envelope, head: Head | None) -> list[str]:
    due = head.seq + 1 if head else 1
    if envelope.seq == due:
        return []
    if envelope.seq < due:
        return [f"{_title(name, envelope.seq)} is out of its order."]
    if envelope.seq == due + 1:
        return [f"{_title(name, due)} is missing."]
    return [f"Envelopes {due} to {envelope.seq - 1} of {name} are missing."]


def _title(name: str, seq: int) -> str:
    return f"Envelope {seq} of {name}"
