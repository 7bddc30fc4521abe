"""What a set of envelopes means, written from SYNC.md alone: no projection, table or fold of ours.

It is slow and plain. ``branch`` names are as the node calls them.
"""

from collections import Counter, defaultdict
from functools import lru_cache
from typing import Any
from uuid import UUID

import msgspec

from fynlo_pos.core.documents import DocumentPatched
from fynlo_pos.core.envelope import Envelope, EnvelopeBody, open_envelope
from fynlo_pos.core.ledger.transfers import TransfersPosted
from fynlo_pos.core.sales.records import SaleKind, SaleSealed
from fynlo_pos.core.tabs.records import TabLineRung, TabLineVoided
from tests.sim.acts import FutureFact

Line = tuple[UUID, UUID]


class Meaning(msgspec.Struct):
    """What the shop did, whoever did it, in whichever order it became known."""

    sales: Counter[tuple[UUID, int]] = msgspec.field(default_factory=Counter)
    gross: Counter[str] = msgspec.field(default_factory=Counter)
    orders: Counter[str] = msgspec.field(default_factory=Counter)
    balances: Counter[str] = msgspec.field(default_factory=Counter)
    lines: dict[Line, tuple[int, int, int, int]] = {}
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
    rung: Counter[Line] = Counter()
    settled: Counter[Line] = Counter()
    voids: dict[Line, list[tuple[int, bytes, int, int]]] = defaultdict(list)
    patches: list[tuple[int, bytes, bytes, DocumentPatched]] = []
    for envelope in envelopes:
        place = (envelope.stamp, envelope.incarnation.bytes)
        head, records = opened(envelope)
        for nth, record in enumerate(records):
            if isinstance(record, SaleSealed):
                _sell(told, settled, record)
            elif isinstance(record, TransfersPosted):
                for transfer in record.transfers:
                    told.balances[transfer.debit] += transfer.minor
                    told.balances[transfer.credit] -= transfer.minor
            elif isinstance(record, TabLineRung):
                rung[record.tab_id, record.line.id] += record.quantity_milli
            elif isinstance(record, TabLineVoided):
                line = (record.tab_id, record.line_id)
                voids[line].append((*place, nth, record.quantity_milli))
            elif isinstance(record, FutureFact):
                told.newer += 1
            elif isinstance(record, DocumentPatched):
                patches.append((envelope.stamp, head.incarnation.bytes, place[1], record))
    told.lines = _count(rung, settled, voids)
    _stand(told, patches)
    return told


def _sell(told: Meaning, settled: Counter[Line], sale: SaleSealed) -> None:
    told.sales[sale.id, sale.total_minor] += 1
    told.gross[sale.business_date] += sale.total_minor
    told.orders[sale.business_date] += sale.kind is SaleKind.SALE
    for line in sale.lines:
        if sale.tab_id is not None and line.tab_line_id is not None:
            settled[sale.tab_id, line.tab_line_id] += line.quantity_milli


def _count(
    rung: Counter[Line],
    settled: Counter[Line],
    voids: dict[Line, list[tuple[int, bytes, int, int]]],
) -> dict[Line, tuple[int, int, int, int]]:
    """Sales first, the money is true; then each void in its place, cut to what is left."""
    lines = {}
    for line in {*rung, *settled, *voids}:
        left = max(0, rung[line] - settled[line])
        voided = cut = 0
        for *_, wanted in sorted(voids.get(line, [])):
            got = min(wanted, left)
            left, voided, cut = left - got, voided + got, cut + wanted - got
        lines[line] = (rung[line], voided, settled[line], cut)
    return lines


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
