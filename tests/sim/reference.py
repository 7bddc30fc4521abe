"""What a set of envelopes means, written from SYNC.md alone: no projection, table or fold of ours.

It is slow and plain. ``branch`` names are as the node calls them.
"""

from collections import Counter, defaultdict
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

import msgspec

from fynlo_pos.core.documents import DocumentPatched
from fynlo_pos.core.envelope import Envelope, EnvelopeBody, open_envelope
from fynlo_pos.core.ledger.transfers import TransfersPosted
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.tabs.records import (
    TabChanged,
    TabLineRung,
    TabLineSplit,
    TabLineVoided,
    TabOpened,
)
from tests.sim.acts import FutureFact

Line = tuple[UUID, UUID]
Place = tuple[int, bytes, int]


class Counts(NamedTuple):
    """What a line of a tab comes to, in thousandths."""

    rung_milli: int
    voided_milli: int
    split_milli: int
    settled_milli: int
    cut_milli: int


class Meaning(msgspec.Struct):
    """What the shop did, whoever did it, in whichever order it became known."""

    sales: Counter[tuple[UUID, int]] = msgspec.field(default_factory=Counter)
    sold: list[SaleSealed] = []
    balances: Counter[str] = msgspec.field(default_factory=Counter)
    lines: dict[Line, Counts] = {}
    registers: dict[tuple[UUID, str], Any] = {}
    documents: dict[tuple[str, UUID], dict[str, Any]] = {}
    at_odds: Counter[tuple[str, UUID, str, int, bytes]] = msgspec.field(default_factory=Counter)
    newer: int = 0


@lru_cache(maxsize=20_000)
def opened(envelope: Envelope) -> tuple[EnvelopeBody, tuple[msgspec.Struct, ...]]:
    """Return what an envelope says; every till of a world holds the same ones."""
    head, records = open_envelope(envelope.body, envelope.private)
    return head, tuple(records)


@lru_cache(maxsize=8)
def meaning_of(envelopes: tuple[Envelope, ...]) -> Meaning:
    """Fold envelopes, in any order."""
    told = Meaning()
    tabs = _Tabs()
    patches: list[tuple[int, bytes, bytes, DocumentPatched]] = []
    for envelope in envelopes:
        head, records = opened(envelope)
        # What a branch is called is each node's own; who wrote it, and its hash, are not.
        place = (envelope.stamp, head.incarnation.bytes + envelope.hash)
        branch = envelope.incarnation.bytes
        for nth, record in enumerate(records):
            if isinstance(record, SaleSealed):
                _sell(told, record)
            elif isinstance(record, TransfersPosted):
                for transfer in record.transfers:
                    told.balances[transfer.debit] += transfer.minor
                    told.balances[transfer.credit] -= transfer.minor
            elif isinstance(record, FutureFact):
                told.newer += 1
            elif isinstance(record, DocumentPatched):
                patches.append((envelope.stamp, head.incarnation.bytes, branch, record))
            tabs.take((*place, nth), record)
    told.lines = {line: tabs.count(line) for line in tabs.all()}
    told.registers = {at: value for at, (_, value) in tabs.registers.items()}
    _stand(told, patches)
    return told


def _sell(told: Meaning, sale: SaleSealed) -> None:
    told.sales[sale.id, sale.total_minor] += 1
    told.sold.append(sale)


class _Tabs:
    """Sales first, the money is true; then each void and split in its place, cut to what is left.

    What a split took is rung on a line of the other tab.
    """

    def __init__(self) -> None:
        self.registers: dict[tuple[UUID, str], tuple[Place, Any]] = {}
        self._rung: Counter[Line] = Counter()
        self._settled: Counter[Line] = Counter()
        self._takes: dict[Line, list[tuple[Place, TabLineVoided | TabLineSplit]]] = {}
        self._given: dict[Line, list[tuple[Line, Place]]] = defaultdict(list)
        self._known: dict[Line, dict[Place, int]] = {}

    def take(self, place: Place, record: Any) -> None:
        match record:
            case SaleSealed(tab_id=UUID() as tab):
                for sold in record.lines:
                    if sold.tab_line_id is not None:
                        self._settled[tab, sold.tab_line_id] += sold.quantity_milli
            case TabLineRung():
                self._rung[record.tab_id, record.line.id] += record.quantity_milli
            case TabLineVoided() | TabLineSplit():
                line = (record.tab_id, record.line_id)
                self._takes.setdefault(line, []).append((place, record))
                if isinstance(record, TabLineSplit):
                    self._given[record.to_tab_id, record.to_line_id].append((line, place))
            case TabOpened():
                self._set(place, record.tab_id, "name", record.name)
                self._set(place, record.tab_id, "dining", record.dining)
            case TabChanged():
                for register in record.sets:
                    self._set(place, record.tab_id, register.value, getattr(record, register.value))
            case _:
                pass

    def all(self) -> set[Line]:
        return {*self._rung, *self._settled, *self._takes, *self._given}

    def count(self, line: Line) -> Counts:
        taken = self._taken(line)
        voided = split = cut = 0
        for place, record in self._takes.get(line, []):
            got = taken[place]
            cut += record.quantity_milli - got
            if isinstance(record, TabLineSplit):
                split += got
            else:
                voided += got
        return Counts(self._all_rung(line), voided, split, self._settled[line], cut)

    def _all_rung(self, line: Line) -> int:
        given = self._given.get(line, [])
        return self._rung[line] + sum(self._taken(source)[place] for source, place in given)

    def _taken(self, line: Line) -> dict[Place, int]:
        if line not in self._known:
            left = max(0, self._all_rung(line) - self._settled[line])
            taken = {}
            for place, record in sorted(self._takes.get(line, []), key=lambda each: each[0]):
                taken[place] = min(record.quantity_milli, left)
                left -= taken[place]
            self._known[line] = taken
        return self._known[line]

    def _set(self, place: Place, tab: UUID, register: str, value: Any) -> None:
        before = self.registers.get((tab, register))
        if before is None or place >= before[0]:
            self.registers[tab, register] = (place, value)


def _stand(told: Meaning, patches: list[tuple[int, bytes, bytes, DocumentPatched]]) -> None:
    """Of each field group what no other edit names as replaced; of those, the latest."""
    edits: dict[tuple[str, UUID, str], list[tuple[int, bytes, dict[str, Any]]]] = defaultdict(list)
    named: set[tuple[str, UUID, str, int, bytes]] = set()
    for stamp, writer, _, patch in sorted(patches, key=lambda each: each[:3]):
        document = (patch.doc_kind, patch.doc_id)
        for group, value in (patch.groups | patch.private_groups).items():
            edits[*document, group].append((stamp, writer, value))
            if group in patch.replaces:
                before, whose = patch.replaces[group]
                named.add((*document, group, before, whose.bytes))
    for (kind, doc_id, group), of in edits.items():
        told.documents.setdefault((kind, doc_id), {}).update(of[-1][2])
        left = [at for s, w, _ in of if (at := (kind, doc_id, group, s, w)) not in named]
        told.at_odds.update(left[:-1])
