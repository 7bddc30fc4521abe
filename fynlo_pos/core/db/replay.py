"""Making a till's tables anew beside it, envelope by envelope, to be compared or folded.

It begins with the base, where there is one, and with nothing where every body is here.
"""

from collections.abc import Callable, Mapping
from uuid import UUID

from msgspec.structs import replace
from sqlcipher3 import dbapi2

from fynlo_pos.core.db.base_rows import Base, BaseDamaged, load_base
from fynlo_pos.core.db.chain import apply_envelope, keep_envelope, move_head
from fynlo_pos.core.db.chain_check import ChainCheck
from fynlo_pos.core.db.connection import Connection, NoRow
from fynlo_pos.core.db.fork_rows import keep_fork, read_forks
from fynlo_pos.core.db.log_rows import count_envelopes, read_log
from fynlo_pos.core.db.parking import Parked, Reason, park, read_parked
from fynlo_pos.core.envelope import Envelope, UnknownRecord

Progress = Callable[[int, int], None]
MOST_FAULTS = 100


class Replay:
    """One run over the log of ``live`` into the empty tables of ``rebuilt``.

    ``up_to`` leaves out what comes after a number of each chain that it names, and every other
    chain; ``None`` is all there is.
    """

    def __init__(
        self, live: Connection, rebuilt: Connection, up_to: Mapping[UUID, int] | None = None
    ) -> None:
        self._live = live
        self._rebuilt = rebuilt
        self._up_to = up_to
        self.base = Base()
        self.check = ChainCheck()
        self.faults: list[str] = []
        self.folded = 0
        """How many envelopes the base stands for."""

    def run(self, progress: Progress) -> None:
        """Replay it; ``progress`` is told how many envelopes of how many are done."""
        forks = read_forks(self._live)
        for fork in forks:
            keep_fork(self._rebuilt, fork)
        try:
            self.base = load_base(self._live, self._rebuilt)
        except BaseDamaged as error:
            self.faults.append(f"What was folded away cannot be read ({error}).")
            return
        self.check = ChainCheck(forks, self.base.heads)
        waiting = {(each.incarnation, each.seq): each for each in read_parked(self._live)}
        total = count_envelopes(self._live)
        for done, envelope in enumerate(read_log(self._live), 1):
            found = self._take(envelope, waiting.get((envelope.incarnation, envelope.seq)))
            if len(self.faults) < MOST_FAULTS:
                self.faults += found
            progress(done, total)

    def _take(self, envelope: Envelope, parked: Parked | None) -> list[str]:
        branch, seq = envelope.incarnation, envelope.seq
        if self._up_to is not None and seq > self._up_to.get(branch, 0):
            return []
        envelope = replace(
            envelope, body=_as_bytes(envelope.body), private=_as_bytes(envelope.private)
        )
        records, found = self.check.take(envelope, waits=parked is not None)
        # Which of two at one stamp comes first goes by their hashes; the bodies are not needed.
        keep_envelope(self._rebuilt, replace(envelope, body=b"", private=b""))
        if self.base.covers(branch, seq):
            self.folded += 1
            return found
        is_leap = bool(parked and parked.reason is Reason.LEAP)
        move_head(self._rebuilt, envelope, is_leap=is_leap)
        if parked is not None:
            park(self._rebuilt, envelope, parked.reason, parked.detail)
            return [*found, *_says_of_parked(self.check.name_of(branch), parked)]
        self._rebuilt.exec_driver_sql("SAVEPOINT one_envelope")
        try:
            apply_envelope(self._rebuilt, envelope, records)
        except (dbapi2.Error, NoRow, UnknownRecord) as error:
            self._rebuilt.exec_driver_sql("ROLLBACK TO one_envelope")
            reason = str(error).splitlines()[0]
            name = self.check.name_of(branch)
            found.append(f"Envelope {seq} of {name} cannot be applied ({reason}).")
        self._rebuilt.exec_driver_sql("RELEASE one_envelope")
        return found


def _as_bytes(found: bytes | str) -> bytes:
    """Return a column's bytes, also where somebody wrote text into it."""
    return found if isinstance(found, bytes) else str(found).encode()


def _says_of_parked(name: str, parked: Parked) -> list[str]:
    if parked.reason in {Reason.CONTRADICTS, Reason.FAULT}:
        return [f"Envelope {parked.seq} of {name} waits to be applied ({parked.detail})."]
    return []
