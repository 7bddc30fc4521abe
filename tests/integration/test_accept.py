"""Others' envelopes: kept as they came, applied whatever the order, and none stops another."""

from collections.abc import Sequence
from pathlib import Path
from random import Random
from uuid import UUID

import msgspec
import pytest
from sqlcipher3 import dbapi2
from uuid6 import uuid7

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.db import parking
from fynlo_pos.core.db.accept import LEAP, Foreign, accept_envelopes
from fynlo_pos.core.db.chain import apply_envelope
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.parking import Reason, read_parked
from fynlo_pos.core.db.rebuild import rebuild, retry_parked
from fynlo_pos.core.db.vector import (
    ChainHead,
    compare_heads,
    read_envelopes_after,
    read_steps,
)
from fynlo_pos.core.envelope import Envelope, open_envelope, seal_envelope
from fynlo_pos.core.incarnation import fork_name
from fynlo_pos.core.records import FACTS, fact
from fynlo_pos.core.trouble import Refused
from tests.support.devices import Device, copy_of
from tests.support.shop import ADA, STAFF_ID, VENUE_ID, Shop, product, replace_sale

pytestmark = pytest.mark.integration


@pytest.fixture
def t1() -> Device:
    device = Device("T1", set_up=True)
    device.till.open_drawer(50_00, ADA)
    return device


@pytest.fixture
def t2(t1: Device) -> Device:
    device = Device("T2")
    device.accept(t1.log())
    device.till.open_drawer(30_00, ADA)
    return device


def trade(t1: Device, t2: Device) -> None:
    """Sell, hold, refund, edit and close on both, each seeing the other now and then."""
    sale = t1.sell()
    tab = t1.till.hold(t1.basket(), ADA)
    t2.accept(t1.log())
    t2.sell(1)
    basket = t2.till.recall(tab)
    t2.till.hold(basket, ADA)
    for device in (t1, t2):
        refund(device, sale.id)
        device.till.save_documents(
            [msgspec.structs.replace(product(0), name=f"By {device.terminal}")], STAFF_ID
        )
    t1.till.close_day(
        counted_minor=50_00, card_machine_counted_minor=None, float_left_minor=10_00, person=ADA
    )
    t2.sell(3)


def refund(device: Device, sale_id: UUID) -> None:
    device.till.refund(
        sale_id,
        [0],
        refund_id=uuid7(),
        method="cash",
        title="Cash",
        account="cash.drawer",
        reason="",
        person=ADA,
    )


def sealed_after(last: Envelope, *records: msgspec.Struct, stamp: int = 0) -> Envelope:
    header, _ = open_envelope(last.body, last.private)
    return seal_envelope(
        records,
        incarnation=header.incarnation,
        seq=last.seq + 1,
        stamp=stamp or last.stamp + 1,
        previous=last.hash,
        app_version="9",
        salt=bytes(16),
    )


def of(device: Device, incarnation: UUID) -> list[Envelope]:
    return [each for each in device.log() if each.incarnation == incarnation]


def test_two_tills_that_have_the_same_envelopes_have_the_same_tables(
    t1: Device, t2: Device
) -> None:
    trade(t1, t2)
    t1.accept(t2.log())
    t2.accept(t1.log())
    assert t1.vector() == t2.vector()
    assert t1.dump() == t2.dump()
    assert t1.rows("SELECT sum(orders) FROM day_total") == [(3,)]


@pytest.mark.parametrize("seed", range(8))
def test_any_order_in_which_nothing_lacks_its_cause_comes_to_the_same(
    t1: Device, t2: Device, seed: int
) -> None:
    """A till took each envelope when it had all of a lower stamp that its author had seen."""
    trade(t1, t2)
    t1.accept(t2.log())
    third = Device("T3")
    random = Random(seed)
    known = set(third.vector())
    chains = {
        incarnation: of(t1, incarnation) for incarnation in t1.vector() if incarnation not in known
    }
    shared = max(each.stamp for each in t1.log()) // 2
    first = [each for each in t1.log() if each.stamp <= shared]
    third.accept(first)
    rest = {i: [e for e in chain if e.stamp > shared] for i, chain in chains.items()}
    seen = dict.fromkeys(rest, 0)
    while any(rest.values()):
        ready = [i for i, chain in rest.items() if chain]
        chosen = random.choice(ready)
        other = [c for c in ready if c != chosen and rest[c][0].stamp < rest[chosen][0].stamp - 3]
        chosen = other[0] if other else chosen
        seen[chosen] += 1
        third.accept([rest[chosen].pop(0)])
    with third.connection.begin():
        assert read_parked(third.connection) == []
    mine = third.dump()
    theirs = t1.dump()
    for table in ("sale", "sale_line", "day_total", "account_balance", "tab_line", "z_report"):
        assert [row for row in mine[table] if third.incarnation.bytes not in row] == theirs[table]


def test_what_is_known_is_skipped_and_counted_once(t1: Device, t2: Device) -> None:
    t1.sell()
    t2.accept(t1.log())
    before = t2.dump()
    again = t2.accept(t1.log() + t1.log())
    assert (again.moved, again.missing, again.done) == ((), (), 2 * len(t1.log()))
    assert t2.dump() == before


def test_a_gap_is_told_with_what_is_had(t1: Device, t2: Device) -> None:
    had = t2.vector()[t1.incarnation]
    t1.sell()
    t1.sell()
    told = t2.accept(of(t1, t1.incarnation)[-1:])
    assert told.missing == (had,)
    assert t2.accept(t1.log()).missing == ()


def test_a_chain_that_does_not_begin_at_its_beginning_is_a_gap(t1: Device) -> None:
    stranger = Device("T7", set_up=True)
    told = t1.accept(stranger.log()[1:])
    assert told.missing == (ChainHead(stranger.incarnation, 0, bytes(32)),)


def test_own_stamps_go_on_above_what_was_seen(t1: Device, t2: Device) -> None:
    for _ in range(5):
        t1.sell(1)
    t2.accept(t1.log())
    largest = t2.log()[-1].stamp
    t2.sell(1)
    assert t2.log()[-1].stamp == largest + 1


@fact("test_from_the_future")
class FromTheFuture(msgspec.Struct, frozen=True):
    """A kind that only a newer program knows."""

    text: str


def unknown(last: Envelope) -> Envelope:
    return sealed_after(last, FromTheFuture("hello"))


def forget_the_future(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(FACTS, "test_from_the_future")


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


def twins(t1: Device) -> tuple[Device, Device]:
    """Two devices that write as one: a copied disk, and its original."""
    other = Device("T1", copy_of(t1.connection))
    assert other.incarnation == t1.incarnation
    return t1, other


def test_a_twin_s_branch_is_kept_beside_under_a_name_that_all_give_it(
    t1: Device, t2: Device
) -> None:
    one, other = twins(t1)
    one.sell(1)
    one.sell(2)
    other.sell(3)
    t2.accept(one.log())
    told = t2.accept(other.log())
    first = other.log()[-1]
    name = fork_name(t1.incarnation, first.hash)
    assert [(f.name, f.first_seq, f.parent) for f in told.forks] == [
        (name, first.seq, t1.incarnation)
    ]
    assert t2.vector()[name] == ChainHead(name, first.seq, first.hash)
    assert t2.vector()[t1.incarnation].seq == one.log()[-1].seq
    assert t2.rows("SELECT count(*), count(DISTINCT number) FROM sale") == [(3, 2)]
    assert t2.rows("SELECT orders FROM day_total") == [(3,)], "the money in it is real"
    other.sell(1)
    assert t2.accept(other.log()).moved == (
        ChainHead(name, other.log()[-1].seq, other.log()[-1].hash),
    )
    t4 = Device("T4")
    t4.accept(t2.log())
    assert t4.vector().items() >= t2.vector().items() - {
        (t2.incarnation, t2.vector()[t2.incarnation])
    }


def test_a_twin_is_told_to_begin_another_life_and_keeps_the_others_sales(t1: Device) -> None:
    one, other = twins(t1)
    one.sell(1)
    other.sell(3)
    told = one.accept(other.log())
    assert told.mine == (t1.incarnation,)
    assert len(told.forks) == 1
    assert one.rows("SELECT count(*) FROM sale") == [(2,)]
    assert one.rows("SELECT terminal FROM incarnation ORDER BY terminal") == [
        ("T1",),
        ("T1 (copy)",),
    ]


def test_a_till_that_was_rolled_back_takes_nothing_onto_the_log_it_writes(t1: Device) -> None:
    backup = copy_of(t1.connection)
    t1.sell(1)
    back = Device("T1", backup)
    told = back.accept(t1.log())
    assert (told.mine, told.moved) == ((t1.incarnation,), ())


def test_heads_are_compared_by_what_they_stand_for(t1: Device, t2: Device) -> None:
    one, other = twins(t1)
    common = one.log()[-1]
    one.sell(1)
    other.sell(3)
    other.sell(3)
    t2.accept(one.log())
    theirs = other.vector()[t1.incarnation]
    mine = t2.vector()[t1.incarnation]
    unseen = ChainHead(uuid7(), 3, bytes(32))
    apart = ChainHead(t1.incarnation, mine.seq, bytes(32))
    compared = compare_heads(
        t2.connection,
        [theirs, mine, unseen, apart, ChainHead(t1.incarnation, common.seq, common.hash)],
    )
    assert compared.known == {t1.incarnation: mine.seq}
    assert compared.ahead == (theirs, unseen)
    assert compared.apart == (apart,)
    t2.accept(other.log())
    name = fork_name(t1.incarnation, other.log()[-2].hash)
    compared = compare_heads(t2.connection, [theirs])
    assert compared.known == {name: theirs.seq, t1.incarnation: common.seq}
    as_they_call_mine = ChainHead(fork_name(t1.incarnation, mine.hash), mine.seq, mine.hash)
    assert compare_heads(t2.connection, [as_they_call_mine]).known == {t1.incarnation: mine.seq}
    steps = read_steps(t2.connection, name, [theirs.seq - 1, common.seq, 1, 99])
    assert [(step.seq, step.incarnation) for step in steps] == [
        (theirs.seq - 1, name),
        (common.seq, name),
        (1, name),
    ]


def test_two_tills_of_one_name_and_series_stop_nobody(t1: Device, t2: Device) -> None:
    namesake = Device("T1")
    namesake.accept(t1.log()[:2])
    namesake.till.open_drawer(20_00, ADA)
    namesake.sell()
    t1.sell()
    assert t1.accept(namesake.log()).parked == 0
    assert t2.accept(t1.log()).parked == 0
    assert t2.rows("SELECT series, number FROM sale") == [("T1", 1), ("T1", 1)]
    with t1.store.transaction() as tx:
        session = tx.state().session
    assert session is not None
    assert session.float_minor == 50_00, "its own drawer's"


def test_a_line_refunded_on_two_tills_is_refunded_twice(t1: Device, t2: Device) -> None:
    sale = t1.sell()
    t2.accept(t1.log())
    refund(t1, sale.id)
    refund(t2, sale.id)
    assert t1.accept(t2.log()).parked == 0
    assert t1.rows("SELECT count(*) FROM sale_line WHERE refund_of IS NOT NULL") == [(2,)]
    with pytest.raises(Refused):
        refund(t1, sale.id)


def test_what_lacks_is_sent_in_the_order_of_stamps_and_in_parts(t1: Device, t2: Device) -> None:
    trade(t1, t2)
    t1.accept(t2.log())
    log = t1.log()
    after = dict.fromkeys(t1.vector(), 0)
    read: list[Envelope] = []
    while True:
        part = read_envelopes_after(t1.connection, after, limit=3, limit_bytes=1 << 20)
        if not part:
            break
        assert len(part) <= 3
        read += part
        after |= {each.incarnation: each.seq for each in part}
    assert [each.body for each in read] == [each.body for each in log]
    one = read_envelopes_after(t1.connection, dict.fromkeys(t1.vector(), 0), limit=9, limit_bytes=1)
    assert len(one) == 1


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


def test_the_venue_is_one_for_all(t1: Device, t2: Device) -> None:
    with t2.store.transaction() as tx:
        assert tx.venue().id == VENUE_ID
        assert tx.document(Product, product(1).id)[0] == product(1)


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
