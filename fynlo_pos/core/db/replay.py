"""Making a till's tables anew beside it from its envelopes, to be compared or folded.

It begins with the base, where there is one, and with nothing where every body is here. Many
envelopes are applied as one; where they cannot be, each is by itself, and is told of if it fails.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from uuid import UUID

import msgspec
from msgspec.structs import replace
from sqlcipher3 import dbapi2

from fynlo_pos.core.db.base_rows import Base, BaseDamaged, load_base
from fynlo_pos.core.db.chain import apply_envelope, keep_envelope, move_head
from fynlo_pos.core.db.chain_check import ChainCheck
from fynlo_pos.core.db.connection import Connection, NoRow
from fynlo_pos.core.db.fork_rows import keep_fork, read_forks
from fynlo_pos.core.db.log_rows import count_envelopes, read_log
from fynlo_pos.core.db.parking import Parked, Reason, park, read_parked
from fynlo_pos.core.db.together import AT_MOST, NotTogetherError, together
from fynlo_pos.core.envelope import Envelope, UnknownRecord

Progress = Callable[[int, int], None]
MOST_FAULTS = 100


class _Taken(msgspec.Struct):
    """An envelope that was looked at, what it says, why it waits, and what is wrong with it."""

    envelope: Envelope
    records: list[msgspec.Struct]
    parked: Parked | None
    found: list[str]


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
        done, total = 0, count_envelopes(self._live)
        log = read_log(self._live)
        while part := list(islice(log, AT_MOST)):
            taken = [
                self._look_at(each, waiting.get((each.incarnation, each.seq)))
                for each in part
                if self._up_to is None or each.seq <= self._up_to.get(each.incarnation, 0)
            ]
            self._apply(taken)
            for each in taken:
                self.folded += self._is_folded(each.envelope)
                if len(self.faults) < MOST_FAULTS:
                    self.faults += each.found
            for _ in part:
                done += 1
                progress(done, total)

    def _look_at(self, envelope: Envelope, parked: Parked | None) -> _Taken:
        envelope = replace(
            envelope, body=_as_bytes(envelope.body), private=_as_bytes(envelope.private)
        )
        records, found = self.check.take(envelope, waits=parked is not None)
        if parked is not None and not self._is_folded(envelope):
            found += _says_of_parked(self.check.name_of(envelope.incarnation), parked)
        return _Taken(envelope, records, parked, found)

    def _is_folded(self, envelope: Envelope) -> bool:
        return self.base.covers(envelope.incarnation, envelope.seq)

    def _apply(self, taken: Sequence[_Taken]) -> None:
        try:
            with together(self._rebuilt) as gathered:
                for each in taken:
                    if self._keep(gathered, each):
                        apply_envelope(gathered, each.envelope, each.records)
        except NotTogetherError:
            for each in taken:
                if self._keep(self._rebuilt, each):
                    self._apply_alone(each)

    def _keep(self, connection: Connection, taken: _Taken) -> bool:
        """Put an envelope in its place; tell whether it is to be applied."""
        envelope, parked = taken.envelope, taken.parked
        # Which of two at one stamp comes first goes by their hashes; the bodies are not needed.
        keep_envelope(connection, replace(envelope, body=b"", private=b""))
        if self._is_folded(envelope):
            return False
        is_leap = bool(parked and parked.reason is Reason.LEAP)
        move_head(connection, envelope, is_leap=is_leap)
        if parked is not None:
            park(connection, envelope, parked.reason, parked.detail)
        return parked is None

    def _apply_alone(self, taken: _Taken) -> None:
        self._rebuilt.exec_driver_sql("SAVEPOINT one_envelope")
        try:
            apply_envelope(self._rebuilt, taken.envelope, taken.records)
        except (dbapi2.Error, NoRow, UnknownRecord) as error:
            self._rebuilt.exec_driver_sql("ROLLBACK TO one_envelope")
            reason = str(error).splitlines()[0]
            name = self.check.name_of(taken.envelope.incarnation)
            taken.found.append(
                f"Envelope {taken.envelope.seq} of {name} cannot be applied ({reason})."
            )
        self._rebuilt.exec_driver_sql("RELEASE one_envelope")


def _as_bytes(found: bytes | str) -> bytes:
    """Return a column's bytes, also where somebody wrote text into it."""
    return found if isinstance(found, bytes) else str(found).encode()


def _says_of_parked(name: str, parked: Parked) -> list[str]:
    if parked.reason in {Reason.CONTRADICTS, Reason.FAULT}:
        return [f"Envelope {parked.seq} of {name} waits to be applied ({parked.detail})."]
    return []
