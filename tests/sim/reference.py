"""What a set of envelopes means, written from SYNC.md alone: no projection, table or fold of ours.

It is slow and plain. ``branch`` names are as the node calls them.
"""

from collections import Counter, defaultdict
from functools import lru_cache
from typing import Any
from uuid import UUID

import msgspec
from msgspec.structs import replace

from fynlo_pos.core.documents import DocumentPatched
from fynlo_pos.core.envelope import Envelope, EnvelopeBody, open_envelope
from fynlo_pos.core.ledger.transfers import TransfersPosted
from fynlo_pos.core.sales.records import SaleSealed
from tests.sim.acts import FutureFact
from tests.sim.tab_reference import Counts, Cut, Line, Tabs

Edit = tuple[str, UUID, str, int, bytes]


class Meaning(msgspec.Struct):
    """What the shop did, whoever did it, in whichever order it became known."""

    sales: Counter[tuple[UUID, int]] = msgspec.field(default_factory=Counter)
    sold: list[SaleSealed] = []
    balances: Counter[str] = msgspec.field(default_factory=Counter)
    lines: dict[Line, Counts] = {}
    cuts: dict[Line, list[Cut]] = {}
    voided: dict[tuple[bytes, int], int] = {}
    registers: dict[tuple[UUID, str], Any] = {}
    allergies: dict[UUID, set[str]] = {}
    documents: dict[tuple[str, UUID], dict[str, Any]] = {}
    at_odds: Counter[Edit] = msgspec.field(default_factory=Counter)
    values_at_odds: Counter[Edit] = msgspec.field(default_factory=Counter)
    newer: int = 0
    left_out: int = 0
    """How many edits do not count."""


@lru_cache(maxsize=20_000)
def opened(envelope: Envelope) -> tuple[EnvelopeBody, tuple[msgspec.Struct, ...]]:
    """Return what an envelope says; every till of a world holds the same ones."""
    head, records = open_envelope(envelope.body, envelope.private)
    return head, tuple(records)


@lru_cache(maxsize=8)
def meaning_of(envelopes: tuple[Envelope, ...], ordinary: frozenset[UUID] = frozenset()) -> Meaning:
    """Fold envelopes, in any order; what the ``ordinary`` logs say of people and taxes is void."""
    told = Meaning()
    tabs = Tabs()
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
                left = _counting(record) if head.incarnation in ordinary else record
                told.left_out += left is not record
                patches.append((envelope.stamp, head.incarnation.bytes, branch, left))
            tabs.take((*place, nth), record)
    told.lines = {line: tabs.count(line) for line in tabs.all()}
    told.voided = {(place[1][16:], place[2]): milli for place, milli in tabs.voided()}
    told.cuts = {line: list(tabs.cuts(line)) for line in told.lines}
    told.registers = {at: value for at, (_, value) in tabs.registers.items()}
    told.allergies = tabs.allergies()
    _stand(told, patches)
    return told


def _sell(told: Meaning, sale: SaleSealed) -> None:
    told.sales[sale.id, sale.total_minor] += 1
    told.sold.append(sale)


def _counting(patch: DocumentPatched) -> DocumentPatched:
    """Return what counts of a patch whose author may not manage (rule 5)."""
    if patch.doc_kind in {"staff", "tax_class"}:
        return replace(patch, groups={}, private_groups={})
    if patch.doc_kind == "venue" and "vat" in patch.groups:
        return replace(patch, groups={g: v for g, v in patch.groups.items() if g != "vat"})
    return patch


def _stand(told: Meaning, patches: list[tuple[int, bytes, bytes, DocumentPatched]]) -> None:
    """Of each field group what no other edit names as replaced; of those, the latest."""
    edits: dict[tuple[str, UUID, str], list[tuple[int, bytes, dict[str, Any]]]] = defaultdict(list)
    named: set[Edit] = set()
    for stamp, writer, _, patch in sorted(patches, key=lambda each: each[:3]):
        document = (patch.doc_kind, patch.doc_id)
        for group, value in (patch.groups | patch.private_groups).items():
            edits[*document, group].append((stamp, writer, value))
            if group in patch.replaces:
                before, whose = patch.replaces[group]
                named.add((*document, group, before, whose.bytes))
    for (kind, doc_id, group), of in edits.items():
        told.documents.setdefault((kind, doc_id), {}).update(of[-1][2])
        left = [(at, v) for s, w, v in of if (at := (kind, doc_id, group, s, w)) not in named]
        told.at_odds.update(at for at, _ in left[:-1])
        told.values_at_odds.update(at for at, value in left[:-1] if value != of[-1][2])
