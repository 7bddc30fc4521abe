"""Envelopes: exact bytes, a chained hash, a private part that can be erased, and no bad input."""

import hashlib
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.core.cash.records import CashMove, CashMoved, DrawerUnlocked
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.envelope import (
    GENESIS,
    Envelope,
    EnvelopeDamaged,
    UnknownRecord,
    open_envelope,
    read_link,
    read_version,
    seal_envelope,
)
from fynlo_pos.core.incarnation import later_series
from fynlo_pos.core.ledger.transfers import Transfer, TransfersPosted
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding
from fynlo_pos.core.records import document, fact
from fynlo_pos.core.sales.basket import BasketLine
from fynlo_pos.core.sales.records import SaleKind, SaleLine, SaleSealed
from fynlo_pos.core.tabs.records import TabLineRung, TabOpened

pytestmark = pytest.mark.unit

TILL = UUID(int=7)
POSTED = TransfersPosted(UUID(int=1), "2026-11-20", 0, (Transfer("a", "b", 5),))
TAB = TabOpened(UUID(int=2), 24, "Sam", Dining.EAT_IN, UUID(int=3), "2026-11-20", 0)
SALE = SaleSealed(
    id=UUID(int=5),
    kind=SaleKind.SALE,
    series="T1",
    number=1,
    call_number=24,
    customer_name="",
    business_date="2026-11-20",
    sold_at_ms=0,
    local_time="2026-11-20T12:41",
    staff_id=UUID(int=3),
    staff_name="Ana",
    dining=Dining.EAT_IN,
    currency="GBP",
    tax_mode=TaxMode(registered=True, inclusive=True, rounding=TaxRounding.PER_RECEIPT),
    lines=(),
    tenders=(),
    total_minor=0,
    tax_minor=0,
    discount_minor=0,
)

_encode = msgspec.msgpack.Encoder(uuid_format="bytes").encode


def sealed(
    *records: msgspec.Struct, previous: bytes = GENESIS, salt: bytes = b"s" * 16
) -> Envelope:
    return seal_envelope(
        records, incarnation=TILL, seq=1, stamp=9, previous=previous, app_version="1", salt=salt
    )


def header(*records: tuple[str, int, object]) -> bytes:
    packed = [(kind, version, msgspec.Raw(_encode(fields))) for kind, version, fields in records]
    return _encode((TILL, 1, 1, GENESIS, "1", packed, b""))


def test_records_come_back_as_they_went_in() -> None:
    envelope = sealed(POSTED, TAB)
    opened, records = open_envelope(envelope.body, envelope.private)
    assert records == [POSTED, TAB]
    assert (opened.incarnation, opened.seq, opened.stamp) == (TILL, 1, 9)
    assert envelope.hash == hashlib.sha256(envelope.body).digest()


def test_the_previous_hash_is_part_of_what_is_hashed() -> None:
    assert sealed(POSTED).hash != sealed(POSTED, previous=b"x" * 32).hash


def test_a_name_is_nowhere_in_the_body_and_can_be_erased() -> None:
    envelope = sealed(TAB)
    assert b"Sam" not in envelope.body
    assert b"Sam" in envelope.private
    _header, [erased] = open_envelope(envelope.body, b"")
    assert erased == msgspec.structs.replace(TAB, name="")


def test_what_people_wrote_is_nowhere_in_the_body_and_can_be_erased() -> None:
    """Free text travels in the private part (ARCHITECTURE.md): it may be about a person."""
    ana, at = UUID(int=3), 0
    line = BasketLine(UUID(int=4), "Tea", 240, 240, 0, ana, at, note="Grace has no nuts")
    sold = SaleLine("Tea", 1000, 240, 240, 0, 0, 240, 0, 0, Dining.EAT_IN, ana, note="for Grace")
    plain = msgspec.structs.replace(sold, note="")
    sale = msgspec.structs.replace(SALE, lines=(plain, sold), reason="Grace sent it back")
    moved = CashMoved(TILL, TILL, CashMove.CASH_OUT, 5, "to Grace", ana, "Ana", "2026-11-20", at)
    unlocked = DrawerUnlocked(TILL, TILL, "change for Grace", ana, "Ana", "2026-11-20", at)
    rung = TabLineRung(TAB.tab_id, line, 1000, at)
    envelope = sealed(sale, moved, unlocked, rung)
    assert b"Grace" not in envelope.body
    assert open_envelope(envelope.body, envelope.private)[1] == [sale, moved, unlocked, rung]
    assert open_envelope(envelope.body, b"")[1] == [
        msgspec.structs.replace(sale, lines=(plain, plain), reason=""),
        msgspec.structs.replace(moved, reason=""),
        msgspec.structs.replace(unlocked, reason=""),
        msgspec.structs.replace(rung, line=msgspec.structs.replace(line, note="")),
    ]


def test_the_salt_hides_equal_private_parts() -> None:
    assert sealed(TAB).hash != sealed(TAB, salt=b"t" * 16).hash


def test_another_private_part_is_refused() -> None:
    envelope, other = sealed(TAB), sealed(msgspec.structs.replace(TAB, name="Eve"))
    with pytest.raises(EnvelopeDamaged, match="private"):
        open_envelope(envelope.body, other.private)


@pytest.mark.parametrize(("kind", "version"), [("from_the_future", 1), ("transfers_posted", 2)])
def test_an_unknown_kind_or_version_waits(kind: str, version: int) -> None:
    with pytest.raises(UnknownRecord, match=kind):
        open_envelope(header((kind, version, {})))


def test_fields_that_do_not_fit_are_damage() -> None:
    with pytest.raises(EnvelopeDamaged, match="transfers_posted"):
        open_envelope(header(("transfers_posted", 1, {"source_id": 5})))


@pytest.mark.parametrize("fields", [None, [], {str(nth): nth for nth in range(0xFFFF)}])
def test_fields_that_are_no_map_or_too_many_are_damage(fields: object) -> None:
    with pytest.raises(EnvelopeDamaged, match="tab_opened"):
        open_envelope(header(("tab_opened", 1, fields)))


def test_a_record_of_few_fields_with_private_ones_is_read() -> None:
    fields = dict(msgspec.structs.asdict(TAB), name="never written here")
    few = {name: fields.pop(name) for name in ("tab_id",)}
    with pytest.raises(EnvelopeDamaged, match="missing"):
        open_envelope(header(("tab_opened", 1, few)))
    _header, [read] = open_envelope(header(("tab_opened", 1, few | fields)))
    assert read == msgspec.structs.replace(TAB, name="never written here")


def test_a_field_added_later_is_read_over() -> None:
    later = {**msgspec.structs.asdict(POSTED), "added_in_v1_1": True}
    assert open_envelope(header(("transfers_posted", 1, later)))[1] == [POSTED]


def test_the_version_of_a_torn_envelope_is_not_known() -> None:
    whole = sealed(TAB).body
    assert read_version(whole) == "1"
    assert read_version(whole[:20]) == ""


def test_what_is_nested_too_deep_is_damage() -> None:
    deep = msgspec.Raw(b"\x91" * 5_000 + b"\xc0")
    body = _encode((TILL, 1, 1, GENESIS, "1", [("tab_opened", 1, deep)], b""))
    for read in (open_envelope, read_link):
        with pytest.raises(EnvelopeDamaged):
            read(body)


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_but_damage(noise: bytes) -> None:
    with pytest.raises((EnvelopeDamaged, UnknownRecord)):
        open_envelope(noise)


@given(st.integers(min_value=0), st.integers(1, 255))
def test_a_flipped_bit_is_another_hash_and_never_a_crash(place: int, flip: int) -> None:
    envelope = sealed(POSTED, TAB)
    torn = bytearray(envelope.body)
    torn[place % len(torn)] ^= flip
    assert hashlib.sha256(torn).digest() != envelope.hash
    try:
        open_envelope(bytes(torn), envelope.private)
    except (EnvelopeDamaged, UnknownRecord):
        return


def test_a_kind_is_declared_once() -> None:
    with pytest.raises(ValueError, match="declared twice"):
        fact("transfers_posted")(TransfersPosted)
    with pytest.raises(ValueError, match="declared twice"):
        document("product")(TransfersPosted)


def test_each_later_life_has_a_series_of_its_own() -> None:
    lives = [UUID(int=life) for life in range(100)]
    series = [later_series("T1", life) for life in lives]
    assert len(set(series)) == len(lives)
    assert series[0] == "T1-9WNX", "what was printed once is printed for ever"
    assert {len(one) for one in series} == {len("T1-7KQM")}
    assert not set("".join(one.removeprefix("T1-") for one in series)) & set("01AEILOU")
    assert later_series("T1", lives[0], 6).startswith(series[0])


@pytest.mark.parametrize(("seq", "stamp"), [(0, 1), (1, 0)])
def test_a_link_counts_from_one(seq: int, stamp: int) -> None:
    body = msgspec.msgpack.encode([bytes(16), seq, stamp, b"", "1", [], b""])
    with pytest.raises(EnvelopeDamaged, match="count from 1"):
        read_link(body)
