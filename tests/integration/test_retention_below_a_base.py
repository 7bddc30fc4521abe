"""What is left of a log below its base, and what pages, peers and the doctor say of it."""

from argparse import Namespace
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from sqlcipher3 import dbapi2

from fynlo_pos.cli import doctor
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.triggers import unguarded
from fynlo_pos.core.db.vector import read_envelopes_after
from fynlo_pos.core.trouble import Refused
from tests.support.trimmed import TODAY, TradingVenue, trim

EMPTY = "body = x'', private = x'', row = -1000 - row"
THE_NINTH = "WHERE seq = 9 AND incarnation = (SELECT incarnation FROM base_head WHERE seq = 9)"
"""The first till's Z of Friday, which the base covers and whose body stays."""
pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def venue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TradingVenue]:
    """The first till has folded Friday; no test leaves anything behind that another would meet."""
    venue = TradingVenue(tmp_path_factory.mktemp("trimmed"))
    trim(venue.first.open, TODAY)
    yield venue
    venue.close()


@pytest.mark.parametrize(
    "change",
    [
        f"UPDATE envelope SET {EMPTY} WHERE seq = 12",
        f"UPDATE envelope SET body = x'', private = x'' {THE_NINTH}",
        f"UPDATE envelope SET {EMPTY}, body = x'01' {THE_NINTH}",
        f"UPDATE envelope SET {EMPTY}, private = x'01' {THE_NINTH}",
        f"UPDATE envelope SET {EMPTY}, hash = x'01' {THE_NINTH}",
        f"UPDATE envelope SET {EMPTY}, stamp = 99 {THE_NINTH}",
        f"UPDATE envelope SET {EMPTY}, seq = 2 WHERE seq = 12",
        f"UPDATE envelope SET {EMPTY}, incarnation = zeroblob(16) {THE_NINTH}",
        f"UPDATE envelope SET {EMPTY} WHERE seq = 3",
        "DELETE FROM envelope WHERE seq = 3",
    ],
)
def test_of_an_envelope_that_the_base_covers_the_body_may_go_and_nothing_else(
    venue: TradingVenue, change: str
) -> None:
    connection = venue.first.open.store.connection
    with pytest.raises(dbapi2.IntegrityError, match="written once"), connection.begin():
        connection.exec_driver_sql(change)


def test_the_body_of_one_that_it_covers_may_go(venue: TradingVenue) -> None:
    connection = venue.first.open.store.connection
    with connection.begin():
        connection.exec_driver_sql("SAVEPOINT tried")
        changed = connection.exec_driver_sql(f"UPDATE envelope SET {EMPTY} {THE_NINTH}")
        assert changed.rowcount == 1
        connection.exec_driver_sql("ROLLBACK TO tried")
        connection.exec_driver_sql("RELEASE tried")


@pytest.mark.parametrize(
    ("damage", "undo", "says"),
    [
        (
            "UPDATE sale SET total_minor = total_minor + 1 WHERE number = 1",
            "UPDATE sale SET total_minor = total_minor - 1 WHERE number = 1",
            "In the table sale",
        ),
        (
            "UPDATE envelope SET seq = -seq WHERE stamp = 4",
            "UPDATE envelope SET seq = -seq WHERE stamp = 4",
            "are missing",
        ),
        (
            "UPDATE base_head SET hash = CAST(hash || x'00' AS BLOB)",
            "UPDATE base_head SET hash = CAST(substr(hash, 1, 32) AS BLOB)",
            "is not the one that was folded",
        ),
        (
            "UPDATE envelope SET hash = CAST(hash || x'00' AS BLOB) WHERE seq = 9",
            "UPDATE envelope SET hash = CAST(substr(hash, 1, 32) AS BLOB) WHERE seq = 9",
            "is not the one that was folded",
        ),
        (
            "UPDATE base_head SET seq = seq - 1",
            "UPDATE base_head SET seq = seq + 1",
            "is not the one that was folded",
        ),
    ],
)
def test_the_doctor_finds_damage_below_the_base(
    venue: TradingVenue, damage: str, undo: str, says: str
) -> None:
    connection = venue.first.open.store.connection
    with connection.begin(), unguarded(connection):
        connection.exec_driver_sql(damage)
    faults = examine(venue.first.open.readers, venue.folder).faults
    with connection.begin(), unguarded(connection):
        connection.exec_driver_sql(undo)
    assert any(says in fault for fault in faults), faults


def test_an_old_receipt_is_given_back_in_the_books_and_once(venue: TradingVenue) -> None:
    reading = venue.reading()
    old, new = venue.sales[0], venue.sales[-1]
    assert reading.sale(old.id) == replace(old, seller=None)
    assert reading.sale(new.id) == new
    before = reading.takings("2026-11-20", "2026-11-22")
    back = venue.refund(old)
    assert (back.refund_of, back.refund_of_receipt) == (old.id, old.receipt_number)
    assert back.total_minor == -old.lines[0].gross_minor
    with pytest.raises(Refused, match="refunded before"):
        venue.refund(old)
    after = reading.takings("2026-11-20", "2026-11-22")
    assert after.refunds_minor == before.refunds_minor - back.total_minor
    assert after.tax_minor == before.tax_minor - old.lines[0].tax_minor
    listed = {sale.id: sale.refunded_minor for sale in reading.sales("2026-11-20", "2026-11-20")}
    assert listed[old.id] == -back.total_minor
    assert examine(venue.first.open.readers, venue.folder).faults == ()
    assert [z.business_date for z in reading.z_reports()] == ["2026-11-21", "2026-11-20"]
    reading.close()


def test_nothing_is_sent_beyond_a_body_that_is_gone(venue: TradingVenue) -> None:
    own, last = venue.first.open.incarnation, venue.last()
    with venue.first.open.store.connection.begin() as connection:
        sent = read_envelopes_after(connection, {own: 0}, limit=99, limit_bytes=1 << 20)
        assert [each.seq for each in sent] == [1]
        sent = read_envelopes_after(connection, {own: 8}, limit=99, limit_bytes=1 << 20)
        assert [each.seq for each in sent] == list(range(9, last + 1))


def test_the_doctor_says_how_much_is_kept_without_its_contents(
    venue: TradingVenue, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FYNLO_HOME", str(venue.first.folder))
    assert doctor.run(Namespace()) == 0
    said = capsys.readouterr().out
    assert "14 of them, up to 2026-11-20, are kept without their contents" in said
