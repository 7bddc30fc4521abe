"""The log in a snapshot whose maker was let go: read as far as others vouch for it.

It may have been made by whoever stole that terminal. So nothing in it is believed for its maker's
sake: each envelope must be signed by its own device, as what a relay sends. A device that was let
go could have signed two logs of the same numbers. Of such a one as much is taken as leads, hash by
hash, to what its card accepts or to what the hub said that it let go.
"""

from collections.abc import Collection

from fynlo_pos.app.peers import Vouched, signed_of
from fynlo_pos.core.db.accept import Foreign
from fynlo_pos.core.db.peer_store import Batch
from fynlo_pos.core.db.snapshot_loading import NotMerged
from fynlo_pos.core.db.snapshot_reading import SnapshotLog
from fynlo_pos.core.db.vector import ChainHead, Signed
from fynlo_pos.core.envelope import Envelope, read_header
from fynlo_pos.sync.member.vouching import sort_out
from fynlo_pos.sync.protocol.authority import Roster
from fynlo_pos.sync.protocol.frames import Head, Sent


class VouchedLog:
    """Sorts out the log of a snapshot that was checked; ``floors`` are what the hub let go."""

    def __init__(self, log: SnapshotLog, roster: Roster, floors: Collection[Head]) -> None:
        self._log = log
        self._cards = roster.cards
        self._floors = [_chain_head(floor) for floor in floors]
        self._owners = log.owners()
        gone = [card for card in self._cards.values() if card.is_revoked]
        accepted = [_chain_head(head) for card in gone for head in card.reach or ()]
        reach = log.reach([*accepted, *(floor for floor in self._floors if floor.hash)])
        let_go = {card.device for card in gone}
        self._upto = {
            branch: reach.get(branch, 0)
            for branch, device in log.signers().items()
            if device in let_go
        }

    def sort_out(self, batch: Batch) -> tuple[list[Foreign], Vouched]:
        """Return what of a batch is vouched for. Raises ``NotMerged``."""
        wanted = {each.body: each.hash for each in batch.envelopes if self._is_within(each)}
        sent = [Sent(each.body, each.private) for each in batch.envelopes]
        found = sort_out(sent, signed_of(batch), self._cards, self._owners)
        self._owners |= found.owners
        taken = []
        for each in found.envelopes:
            if each.body not in wanted:
                continue
            if read_header(each.body, each.private).private_hash and not each.private:
                raise NotMerged("something that a device wrote of persons was left out of it")
            taken.append(Foreign(each.body, each.private))
        hashes = set(wanted.values())
        signed = [
            Signed(each.head.hash, each.device, each.signature)
            for each in found.signed
            if each.head.hash in hashes
        ]
        owners = {each.head.incarnation: each.device for each in found.signed}
        return taken, (signed, owners)

    def _is_within(self, envelope: Envelope) -> bool:
        """Tell whether an envelope is of a device that counts, or leads to an accepted end."""
        return envelope.seq <= self._upto.get(envelope.incarnation, envelope.seq)

    def require_here(self) -> None:
        """Raise ``NotMerged`` unless all that is vouched for is here, and what the hub let go."""
        for branch, seq in self._log.lacking().items():
            if branch not in self._upto or seq < self._upto[branch]:
                raise NotMerged("nobody vouches for something in it")
        if not all(map(self._log.is_at, self._floors)):
            raise NotMerged("it lacks what the hub let go")


def _chain_head(head: Head) -> ChainHead:
    return ChainHead(head.incarnation, head.seq, head.hash)
