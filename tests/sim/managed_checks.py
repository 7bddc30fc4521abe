"""People, taxes and VAT: everybody shows what those changed who may, and the reference says so."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import msgspec

from fynlo_pos.core.catalogue.documents import TaxClass
from fynlo_pos.core.db.documents import read_documents, read_managed_conflicts
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.records import kind_of
from fynlo_pos.core.venue import Venue
from tests.sim.member_node import MemberNode
from tests.sim.reference import Meaning

MANAGED: tuple[type[msgspec.Struct], ...] = (Staff, TaxClass, Venue)

Shown = dict[tuple[str, UUID], dict[str, Any]]


def check_managed(node: MemberNode, meaning: Meaning) -> None:
    """Compare what a till shows of them with what the envelopes say, by who may say it."""
    told = managed_shown(node)
    kinds = {kind_of(each) for each in MANAGED}
    whole = {"staff": "name", "tax_class": "rates", "venue": "name"}
    wanted = {
        at: fields
        for at, fields in meaning.documents.items()
        if at[0] in kinds and whole[at[0]] in fields
    }
    assert told.keys() == wanted.keys(), f"node {node.number}: who works here, and what is taxed"
    for at, fields in wanted.items():
        shown = {name: told[at][name] for name in fields}
        assert shown == as_told(fields), f"node {node.number}: {at[0]}"


def count_at_odds(node: MemberNode) -> int:
    """Return how many edits of them are at odds."""
    return len([*managed_at_odds(node)])


def managed_shown(node: MemberNode) -> Shown:
    """Return what a till shows of them, as plain values."""
    return {
        (kind_of(doc), doc.id): as_told(doc)  # type: ignore[attr-defined]
        for kind in MANAGED
        for doc in read_documents(node.connection, kind)
    }


def as_told(doc: Any) -> dict[str, Any]:
    """Return fields as they travel."""
    fields: dict[str, Any] = msgspec.msgpack.decode(msgspec.msgpack.encode(doc))
    return fields


def managed_at_odds(node: MemberNode) -> Iterator[tuple[str, bytes, str, int, bytes]]:
    """Yield edits of them that are at odds, as the table of the others has its rows."""
    for kind, doc_id, conflict in read_managed_conflicts(node.connection):
        stamp, log = conflict.lost
        yield kind, doc_id.bytes, conflict.group, stamp, log.bytes
