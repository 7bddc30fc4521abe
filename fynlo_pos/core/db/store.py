"""The till's store: one transaction, one envelope, on disk when the block is left."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar
from uuid import UUID

import msgspec

from fynlo_pos.core.cash.closing import ClosingTotals
from fynlo_pos.core.cash.in_part import InPart
from fynlo_pos.core.cash.recovery import Tail
from fynlo_pos.core.catalogue.documents import TaxClass
from fynlo_pos.core.db.births import check_births
from fynlo_pos.core.db.closing_rows import read_totals_at
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.documents import read_document
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.earlier_lives import read_earlier_tails
from fynlo_pos.core.db.envelope_check import check_envelope
from fynlo_pos.core.db.in_part_rows import read_in_part
from fynlo_pos.core.db.kitchen_rows import (
    read_kitchen_order,
    read_open_orders,
    read_stations,
)
from fynlo_pos.core.db.log_rows import next_link
from fynlo_pos.core.db.own_logs import (
    OwnLog,
    begin_another_life,
    begin_under,
    find_or_begin,
    read_own_log,
)
from fynlo_pos.core.db.reading_catalogue import read_tax_classes, read_venue
from fynlo_pos.core.db.sale_rows import read_paid_back, read_refunded_lines, read_sale
from fynlo_pos.core.db.tab_rows import count_open_tabs, read_tab
from fynlo_pos.core.db.till_rows import (
    keep_clock_answer,
    keep_draft,
    read_draft,
    read_till_state,
    take_call_number,
)
from fynlo_pos.core.db.wanted_rows import drop_wanted, keep_wanted
from fynlo_pos.core.db.witness import Witness
from fynlo_pos.core.db.writing import append_envelope, load_writing
from fynlo_pos.core.documents import Place
from fynlo_pos.core.envelope import SALT_BYTES, Envelope, seal_envelope
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.tabs.records import TabState
from fynlo_pos.core.till.clock import ClockAnswer
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.venue import Venue
from fynlo_pos.core.version import VERSION
from fynlo_pos.core.views import TillState
from fynlo_pos.core.wanted_paper import WantedPaper

Doc = TypeVar("Doc", bound=msgspec.Struct)


class SqlTransaction:
    """A ``Transaction`` over one connection and one log; see ``core.ports`` for what each says."""

    def __init__(self, connection: DriverConnection, log: OwnLog) -> None:
        self._connection = connection
        self._log = log
        self._state: TillState | None = None
        self.records: list[msgspec.Struct] = []

    def state(self) -> TillState:
        """Return where this log stands, before what the transaction appends."""
        if self._state is None:
            self._state = read_till_state(self._connection, self._log.incarnation)
        return self._state

    def append(self, *records: msgspec.Struct) -> None:
        """Add declared facts to the envelope."""
        self.records.extend(records)

    def sale(self, sale_id: UUID) -> SaleSealed | None:
        """Return a sale or refund by id."""
        return read_sale(self._connection, sale_id)

    def refunded_lines(self, sale_id: UUID) -> Collection[int]:
        """Return the line numbers of a sale that were refunded."""
        return read_refunded_lines(self._connection, sale_id)

    def paid_back(self, sale_id: UUID) -> Sequence[Tender]:
        """Return the tenders of a sale's refunds, each below nought."""
        return read_paid_back(self._connection, sale_id)

    def tab(self, tab_id: UUID) -> TabState | None:
        """Return a tab as it stands."""
        return read_tab(self._connection, tab_id)

    def document(self, kind: type[Doc], doc_id: UUID) -> tuple[Doc | None, dict[str, Place]]:
        """Return a document as folded, and the edit each of its field groups stands by."""
        return read_document(self._connection, kind, doc_id)

    def tax_classes(self) -> dict[UUID, TaxClass]:
        """Return every class of tax, archived ones too: products may still be taxed by them."""
        return read_tax_classes(self._connection)

    def venue(self) -> Venue:
        """Return the venue's settings. Raises ``Refused`` before the first run."""
        venue = read_venue(self._connection)
        if venue is None:
            raise Refused("This till has not been set up yet. Answer its first questions first.")
        return venue

    def stations(self) -> Sequence[Station]:
        """Return where things are made, in their order."""
        return read_stations(self._connection)

    def kitchen_order(self, order_id: UUID) -> OrderState | None:
        """Return an order as the kitchen has it; ``None`` if nothing of it was ever sent."""
        return read_kitchen_order(self._connection, order_id)

    def open_kitchen_orders(self, since_ms: int) -> Sequence[OrderState]:
        """Return orders with something on a board, of those that were added to since an instant."""
        return read_open_orders(self._connection, since_ms)

    def open_tab_count(self) -> int:
        """Return how many tabs have something open."""
        return count_open_tabs(self._connection)

    def closing_totals(self) -> ClosingTotals:
        """Return the running totals of this log since its last Z."""
        return read_totals_at(self._connection, self.state())

    def in_part(self) -> InPart:
        """Return what was taken in part since the last Z, and what became of what that one left."""
        return read_in_part(self._connection, self._log.incarnation, self._log.terminal)

    def earlier_tails(self) -> Sequence[Tail]:
        """Return what earlier lives of this till left in no Z, the oldest first."""
        return read_earlier_tails(self._connection, self._log.incarnation)

    def take_call_number(self, business_date: str) -> int:
        """Give the day's next call number; no two terminals of a shop share one."""
        return take_call_number(self._connection, self._log.terminal, business_date)

    def answer_clock(self, answer: ClockAnswer) -> None:
        """Keep what a person said of a date that the clock gave."""
        keep_clock_answer(self._connection, self._log.terminal, answer)

    def want_paper(self, papers: Iterable[WantedPaper]) -> None:
        """Keep papers until a print queue has them."""
        keep_wanted(self._connection, papers)

    def drop_wanted(self, paper_ids: Iterable[str]) -> None:
        """Forget papers that a print queue has."""
        drop_wanted(self._connection, paper_ids)

    def basket(self) -> Basket | None:
        """Return the draft on disk."""
        return read_draft(self._connection, self._log.terminal)

    def keep_basket(self, basket: Basket | None) -> None:
        """Replace the draft on disk; ``None`` removes it."""
        keep_draft(self._connection, self._log.terminal, basket)

    def seal(self, salt: bytes) -> Envelope | None:
        """Write what was appended as the next envelope of the log; return it, if anything was."""
        if not self.records:
            return None
        state = self.state()
        link = next_link(self._connection, self._log.incarnation)
        check_envelope(
            self.records, series=state.series, next_number=state.next_number, seq=link.seq
        )
        check_births(self._connection, self.records, has_open_session=state.session is not None)
        envelope = seal_envelope(
            self.records,
            incarnation=self._log.incarnation,
            seq=link.seq,
            stamp=link.stamp,
            previous=link.previous,
            app_version=VERSION,
            salt=salt,
        )
        append_envelope(self._connection, envelope, self.records)
        return envelope


class LogStore:
    """A ``Store`` that appends to one log of the database on one connection."""

    def __init__(
        self, connection: DriverConnection, log: OwnLog, random: Callable[[int], bytes]
    ) -> None:
        self._connection = connection
        self._random = random
        self._witness: Witness | None = None
        self.log = log
        self.committing: Callable[[Envelope], None] | None = None
        """Told of each envelope as its commit begins: that may yet fail."""
        self.committed: Callable[[Envelope], None] | None = None
        """Told of each envelope once it is on disk, on the thread that wrote it."""

    @contextmanager
    def transaction(self) -> Iterator[SqlTransaction]:
        """Begin a transaction; leaving the block commits it durably, an exception undoes it.

        Raises ``Trouble`` when the disk is full, read-only, locked or damaged, and ``Refused`` when
        what was appended is in the database already.
        """
        with telling_trouble(), self._connection.begin():
            transaction = SqlTransaction(self._connection, self.log)
            yield transaction
            sealed = transaction.seal(self._random(SALT_BYTES))
            if sealed is not None:
                _tell(self.committing, sealed)
        if sealed is not None and self._witness is not None:
            self._witness.saw(sealed.seq, sealed.hash)
        if sealed is not None:
            _tell(self.committed, sealed)


def _tell(hears: Callable[[Envelope], None] | None, sealed: Envelope) -> None:
    """Tell who hears of it, looked up once: another thread ends sharing while a sale commits."""
    if hears is not None:
        hears(sealed)


class SqlStore(LogStore):
    """The till's own log, and those it keeps for orders that came from elsewhere."""

    def __init__(
        self,
        connection: DriverConnection,
        incarnation: UUID,
        *,
        random: Callable[[int], bytes] = os.urandom,
        witness: Witness | None = None,
    ) -> None:
        with telling_trouble(), connection.begin():
            log = read_own_log(connection, incarnation)
            link = next_link(connection, incarnation)
        super().__init__(connection, log, random)
        self._witness = witness
        if witness is not None:
            witness.saw(link.seq - 1, link.previous)

    def history_log(self, terminal: str, *, new_id: UUID, at_ms: int) -> LogStore:
        """Return a store that appends to the log of imported orders named ``terminal``.

        It is a chain of its own with a receipt series, day and call numbers of its own (``H1``), so
        what is imported takes no number of this till's and never enters its X or Z. The first call
        begins the chain as incarnation ``new_id``; later ones go on with it. Give each source whose
        orders may be older than another's a name of its own, since a log's day never goes back.
        """
        with telling_trouble(), self._connection.begin():
            log = find_or_begin(
                self._connection, terminal, new_id=new_id, at_ms=at_ms, is_till=False
            )
        store = LogStore(self._connection, log, self._random)
        store.committed = self.committed
        return store

    @property
    def connection(self) -> DriverConnection:
        """The connection that writes, for what else is written on its lane."""
        return self._connection

    def begin_another_life(self, new_id: UUID, *, at_ms: int, witness: Witness | None) -> None:
        """Write another log from now on: the present one is written elsewhere too."""
        with telling_trouble(), self._connection.begin():
            log = begin_another_life(
                self._connection, self.log, new_id=new_id, at_ms=at_ms, is_till=True
            )
        if self._witness is not None:
            self._witness.close()
        self.log, self._witness = log, witness

    def take_name(self, terminal: str, *, at_ms: int) -> None:
        """Become a terminal of another name, before anything was done here.

        On the lane that writes. Raises ``Refused`` where something was, and ``Trouble``.
        """
        if terminal == self.log.terminal:
            return
        with telling_trouble(), self._connection.begin():
            log = begin_under(self._connection, self.log, terminal, at_ms=at_ms)
            link = next_link(self._connection, log.incarnation)
        self.log = log
        if self._witness is not None:
            self._witness.saw(link.seq - 1, link.previous)

    def get_ready(self) -> None:
        """Load what the first envelope needs, while there is time: it takes half a second."""
        load_writing()

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()
        if self._witness is not None:
            self._witness.close()
