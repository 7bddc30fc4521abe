"""What cannot be applied is kept, shown and sent on, and stops nothing behind it."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from sqlcipher3 import dbapi2
from uuid6 import uuid7

from fynlo_pos.core.db import parking
from fynlo_pos.core.db.accept import LEAP, Foreign, accept_envelopes
from fynlo_pos.core.db.chain import apply_envelope
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.documents import read_edits
from fynlo_pos.core.db.parking import Reason, read_parked
from fynlo_pos.core.db.rebuild import rebuild, retry_parked
from fynlo_pos.core.db.vector import (
    ChainHead,
    read_envelopes_after,
)
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.document_fold import settle
from fynlo_pos.core.documents import DocumentPatched
from fynlo_pos.core.envelope import Envelope, open_envelope
from fynlo_pos.core.kitchen.records import KitchenRushed, KitchenSent
from fynlo_pos.core.ledger.transfers import Transfer, TransfersPosted
from fynlo_pos.core.records import DOCUMENTS, FACTS, fact
from tests.support.devices import Device
from tests.support.kitchen_envelopes import began, links
from tests.support.shop import ADA, Shop, replace_sale
from tests.support.two_tills import of, sealed_after, trade, twins

pytestmark = pytest.mark.integration


@fact("test_from_the_future")
class FromTheFuture(msgspec.Struct, frozen=True):
    """A kind that only a newer program knows."""

    text: str


def unknown(last: Envelope) -> Envelope:
    return sealed_after(last, FromTheFuture("hello"))


def forget_the_future(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(FACTS, "test_from_the_future")


@pytest.mark.parametrize(
    ("kind", "groups"),
    [
        ("station", {"kind": {"kind": "bogus"}}),
        ("station", {"routing": {"category_ids": "all"}}),
        ("product", {"price_minor": {"price_minor": "free"}}),
        ("venue", {"day_starts_at": {"day_starts_at": "four"}}),
    ],
)
def test_a_document_is_not_lost_to_a_value_that_is_none_of_its_fields(
    t1: Device, t2: Device, kind: str, groups: dict[str, dict[str, object]]
) -> None:
    """A program of somebody's own wrote it, or a later version; both may go on behind it."""
    doc_id = UUID(int=7)
    spoilt = sealed_after(t1.log()[-1], DocumentPatched(kind, doc_id, groups, {}, None, 1))
    behind = sealed_after(
        spoilt, DocumentPatched(kind, doc_id, {"name": {"name": "Bar"}}, {}, None, 2)
    )
    told = t2.accept([spoilt, behind])
    assert (told.done, told.parked) == (2, 1)
    assert [parked.reason for parked in read_parked(t2.connection)] == [Reason.NEWER]
    assert settle(DOCUMENTS[kind], read_edits(t2.connection, kind, doc_id)).fields == {
        "name": "Bar"
    }


def test_an_unknown_kind_is_kept_shown_and_sent_on_and_stops_nothing(
    t1: Device, t2: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    parked = unknown(t1.log()[-1])
    t2.accept([parked])
    forget_the_future(monkeypatch)
    t3 = Device("T3")
    t3.accept(t1.log())
    told = t3.accept([parked])
    assert (told.parked, told.moved) == (
        1,
        (ChainHead(t1.incarnation, parked.seq, parked.hash),),
    )
    with t3.connection.begin():
        waits = read_parked(t3.connection)
        onward = read_envelopes_after(
            t3.connection, {t1.incarnation: parked.seq - 1}, limit=9, limit_bytes=1 << 20
        )
    assert [(each.seq, each.reason) for each in waits] == [(parked.seq, Reason.NEWER)]
    assert [each.body for each in onward] == [parked.body]


def test_a_fault_parks_one_envelope_and_nothing_behind_it(
    t1: Device, t2: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    t1.sell()
    t1.sell()
    faulty = of(t1, t1.incarnation)[-2]
    real = apply_envelope

    def fails(connection: object, envelope: Envelope, records: Sequence[msgspec.Struct]) -> None:
        real(connection, envelope, records)  # type: ignore[arg-type]
        if envelope.hash == faulty.hash:
            raise ZeroDivisionError("a bug")

    monkeypatch.setattr(parking, "apply_envelope", fails)
    told = t2.accept(t1.log())
    assert told.parked == 1
    assert t2.rows("SELECT count(*) FROM sale") == [(1,)]
    assert t2.rows("SELECT seq, reason, detail FROM parked") == [
        (faulty.seq, "fault", "ZeroDivisionError: a bug")
    ]


def test_what_the_disk_reports_parks_nothing(
    t1: Device, t2: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    t1.sell()
    before = t2.dump()

    def full(*_: object) -> None:
        error = dbapi2.OperationalError("database or disk is full")
        error.sqlite_errorcode = 13
        raise error

    monkeypatch.setattr(parking, "apply_envelope", full)
    with pytest.raises(dbapi2.OperationalError):
        t2.accept(t1.log())
    assert t2.dump() == before


def test_a_sale_that_contradicts_itself_is_parked(t1: Device, t2: Device) -> None:
    t1.sell()
    _, records = open_envelope(t1.log()[-1].body, t1.log()[-1].private)
    wrong = replace_sale(records[0], id=uuid7(), total_minor=1, number=2)  # type: ignore[arg-type]
    t2.accept([*t1.log(), sealed_after(t1.log()[-1], wrong)])
    assert t2.rows("SELECT reason FROM parked") == [("contradicts",)]


@pytest.mark.parametrize("transfer", [Transfer("a", "b", 0), Transfer("a", "a", 1)])
def test_a_transfer_that_moves_nothing_is_parked(
    t1: Device, t2: Device, transfer: Transfer
) -> None:
    posted = TransfersPosted(uuid7(), "2026-11-20", 0, (transfer,))
    t2.accept([*t1.log(), sealed_after(t1.log()[-1], posted)])
    assert t2.rows("SELECT reason FROM parked") == [("contradicts",)]


def test_a_stamp_that_leaps_is_parked_and_moves_no_other(t1: Device, t2: Device) -> None:
    t1.sell()
    t2.accept(t1.log())
    largest = t2.log()[-1].stamp
    leap = sealed_after(t1.log()[-1], stamp=largest + LEAP + 1)
    assert t2.accept([leap, sealed_after(leap)]).parked == 2
    assert t2.rows("SELECT DISTINCT reason FROM parked") == [("leap",)]
    t2.sell(1)
    assert of(t2, t2.incarnation)[-1].stamp == largest + 1
    assert t2.accept([sealed_after(t1.log()[-1], stamp=largest + LEAP)]).parked == 0


@pytest.mark.parametrize("cut", [0, 10, 60, -1])
def test_a_torn_envelope_is_no_envelope(t1: Device, t2: Device, cut: int) -> None:
    t1.sell()
    whole = t1.log()[-1]
    told = t2.accept([Foreign(whole.body[:cut], whole.private)])
    assert (told.damaged, told.moved) == (1, ())
    assert t2.accept([whole]).moved == (ChainHead(t1.incarnation, whole.seq, whole.hash),)


def test_a_private_part_of_another_envelope_is_refused(t1: Device, t2: Device) -> None:
    t1.sell()
    whole = t1.log()[-1]
    assert t2.accept([Foreign(whole.body, bytes(32))]).damaged == 1
    assert t2.accept([Foreign(whole.body, b"")]).damaged == 0, "what was erased is no damage"


def test_a_chain_whose_stamps_do_not_grow_ends_there(t1: Device, t2: Device) -> None:
    last = t1.log()[-1]
    assert t2.accept([sealed_after(last, stamp=last.stamp)]).damaged == 1


def test_taking_in_stops_when_a_sale_waits_and_what_was_done_is_whole(
    t1: Device, t2: Device
) -> None:
    trade(t1, t2)
    t3 = Device("T3")
    envelopes = [Foreign(each.body, each.private) for each in t1.log()]
    answers = iter([False, False, True])
    with t3.connection.begin():
        told = accept_envelopes(t3.connection, envelopes, lambda: next(answers))
    assert told.done == 3
    assert sum(head.seq for head in told.moved) == 3


def test_the_doctor_finds_no_fault_in_others_logs_nor_in_what_waits(
    tmp_path: Path, t1: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = Shop(tmp_path / "till")
    one, other = twins(t1)
    one.sell(1)
    other.sell(3)
    foreign = [*one.log(), *other.log(), unknown(one.log()[-1])]
    forget_the_future(monkeypatch)
    connection = shop.open.store._connection
    with connection.begin():
        told = accept_envelopes(
            connection, [Foreign(each.body, each.private) for each in foreign], lambda: False
        )
    shop.till.open_drawer(10_00, ADA)
    shop.sell()
    found = examine(shop.open.readers, shop.open.home.folder)
    shop.close()
    assert (told.parked, len(told.forks)) == (1, 1)
    assert (found.faults, found.waiting, found.chains) == ((), 1, 3)


def test_what_waited_is_applied_after_an_update_as_if_it_had_never_waited(
    t1: Device, t2: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A later envelope built on the one that waited: an edit on an edit, a Z over a sale."""
    odd = unknown(t1.log()[-1])
    with monkeypatch.context() as patch:
        forget_the_future(patch)
        t2.accept([odd])
        t2.sell(1)
        with t2.connection.begin():
            assert retry_parked(t2.connection) is False
        assert t2.rows("SELECT count(*) FROM parked") == [(1,)]
    with t2.connection.begin():
        assert retry_parked(t2.connection) is True
    t3 = Device("T3")
    t3.accept(t2.log())
    assert t2.rows("SELECT count(*) FROM parked") == [(0,)]
    assert [r for r in t3.dump()["incarnation"] if r[0] != t3.incarnation.bytes] == t2.dump()[
        "incarnation"
    ]
    before = t2.dump()
    with t2.connection.begin():
        rebuild(t2.connection)
    assert t2.dump() == before
    t2.sell(1)
    with pytest.raises(dbapi2.IntegrityError, match="written once"):
        t2.rows("DELETE FROM sale")


def faulty_chain(length: int) -> list[Envelope]:
    """A chain whose second envelope fails wherever it is applied: no row holds its number."""
    life, order = uuid7(), uuid7()
    beyond = KitchenSent(uuid7(), uuid7(), 1 << 63, "", Dining.EAT_IN, "", 1, ())
    acts = [[KitchenRushed(order, is_on=True, at_ms=at_ms)] for at_ms in range(length - 2)]
    return links(life, [began(life, "T9")], [beyond], *acts)


def test_a_fault_at_the_beginning_of_a_long_log_stops_no_rebuild(t1: Device) -> None:
    chain = faulty_chain(300)
    assert t1.accept(chain).parked == 1
    before = t1.dump()
    with t1.connection.begin():
        rebuild(t1.connection)
    assert t1.dump() == before
    assert t1.vector()[chain[0].incarnation].seq == 300


def test_a_start_after_an_update_has_a_fault_behind_it_and_a_long_log(
    tmp_path: Path, t1: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = Shop(tmp_path / "till")
    connection = shop.open.store._connection
    came = [*t1.log(), unknown(t1.log()[-1]), *faulty_chain(300)]
    with monkeypatch.context() as patch:
        forget_the_future(patch)
        with connection.begin():
            told = accept_envelopes(
                connection, [Foreign(each.body, each.private) for each in came], lambda: False
            )
    assert told.parked == 2
    shop = shop.reopen()
    waits = shop.open.store._connection.exec_driver_sql("SELECT reason FROM parked").all()
    shop.close()
    assert waits == [("fault",)]


def test_a_start_applies_what_waited_for_this_version(
    tmp_path: Path, t1: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = Shop(tmp_path / "till")
    odd = unknown(t1.log()[-1])
    connection = shop.open.store._connection
    with monkeypatch.context() as patch:
        forget_the_future(patch)
        foreign = [Foreign(each.body, each.private) for each in [*t1.log(), odd]]
        with connection.begin():
            told = accept_envelopes(connection, foreign, lambda: False)
        assert told.parked == 1
        shop = shop.reopen()
        assert shop.open.store._connection.exec_driver_sql("SELECT 1 FROM parked").first()
    shop = shop.reopen()
    assert shop.open.store._connection.exec_driver_sql("SELECT 1 FROM parked").first() is None
    shop.close()
