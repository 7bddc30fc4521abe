"""Z ranges tile the log of every life of a till: a restore in mid-day leaves nothing in no Z."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from uuid6 import uuid7

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.db.accept import Foreign, accept_envelopes
from fynlo_pos.core.db.backup import restore_backup
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.earlier_lives import read_earlier_tails
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.keys import SecretPlace
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.db.triggers import apply_triggers, trigger_names
from fynlo_pos.core.envelope import read_link
from fynlo_pos.core.incarnation import later_series
from fynlo_pos.core.receipts.from_records import z_report_data
from fynlo_pos.core.receipts.report import report_document
from fynlo_pos.core.receipts.text import render_text
from tests.support.shop import ADA, Shop

pytestmark = pytest.mark.integration

FLOAT = 50_00


class Lives:
    """A till that is restored from its own backup again and again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0
        self.shop = Shop(folder / "life0")

    def restore(self) -> Shop:
        """Back the till up, let it go, and open the backup as its next life."""
        backup = self._folder / f"{self._count}.fynlo"
        self.shop.open.back_up(backup)
        return self.restore_from(backup)

    def restore_from(self, backup: Path) -> Shop:
        """Open a backup as the next life."""
        recovery = self.shop.open.recovery
        self.shop.close()
        self._count += 1
        folder = self._folder / f"life{self._count}"
        restore_backup(backup, recovery, folder, keyring=_no_keyring, new_id=uuid7)
        self.shop = Shop(folder, set_up=False)
        return self.shop


def _no_keyring(_home: Home) -> SecretPlace | None:
    return None


@pytest.fixture
def lives(tmp_path: Path) -> Iterator[Lives]:
    lives = Lives(tmp_path)
    yield lives
    lives.shop.close()


def zs(shop: Shop) -> list[ZTaken]:
    """Every Z of the till through its lives, the oldest first."""
    reading = SqlReading(shop.open.readers, shop.open.incarnation)
    return list(reading.z_reports())[::-1]


def ranges(shop: Shop) -> list[tuple[str, int, int, int]]:
    return [(z.series, z.number, z.from_seq, z.to_seq) for z in zs(shop)]


def faults(shop: Shop) -> tuple[str, ...]:
    return examine(shop.open.readers, shop.open.home.folder).faults


def close(shop: Shop, counted_minor: int) -> ZTaken:
    return shop.till.close_day(
        counted_minor=counted_minor,
        card_machine_counted_minor=None,
        float_left_minor=FLOAT,
        person=ADA,
    )


def drawer_minor(shop: Shop) -> int:
    with shop.open.store.transaction() as tx:
        return tx.state().drawer_minor


def test_the_sales_of_an_earlier_life_are_in_a_recovery_z_and_in_no_other(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    first, second = lives.shop.sell(), lives.shop.sell_by_card(2, tip_minor=1_00)
    shop = lives.restore()
    (recovered,) = zs(shop)
    assert recovered.recovers is not None
    assert (recovered.series, recovered.number) == ("T1", 1)
    assert (recovered.from_seq, recovered.to_seq) == (1, 5)
    assert recovered.business_date == first.business_date
    totals = recovered.totals
    assert (totals.orders, totals.sales_minor) == (2, first.total_minor + second.total_minor)
    assert (totals.first_number, totals.last_number) == (1, 2)
    assert totals.tips_minor == 1_00
    assert totals.expected_cash_minor == FLOAT + first.total_minor
    third = shop.sell()
    own = close(shop, FLOAT + first.total_minor + third.total_minor)
    assert own.totals.sales_minor == third.total_minor
    takings = sum(z.totals.takings_minor for z in zs(shop))
    assert takings == first.total_minor + second.total_minor + third.total_minor
    assert faults(shop) == ()


def test_a_recovery_z_says_what_an_own_z_of_that_range_would_have_said(tmp_path: Path) -> None:
    twins = [Lives(tmp_path / name) for name in ("restored", "closed")]
    for twin in twins:
        shop = twin.shop
        shop.till.open_drawer(FLOAT, ADA)
        sale = shop.sell()
        shop.sell_by_card(3, tip_minor=50)
        shop.till.move_cash(CashMove.CASH_OUT, 5_00, "milk", ADA, move_id=uuid7())
        shop.till.unlock_drawer("change", ADA)
        shop.till.refund(
            sale.id,
            [0],
            refund_id=uuid7(),
            method="cash",
            title="Cash",
            account="cash.drawer",
            reason="cold",
            person=ADA,
        )
    recovered = zs(twins[0].restore())[0].totals
    assert recovered == close(twins[1].shop, FLOAT).totals
    for twin in twins:
        twin.shop.close()


def test_the_drawer_expects_what_lies_in_it_through_a_restore(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    sale = lives.shop.sell()
    shop = lives.restore()
    assert drawer_minor(shop) == FLOAT + sale.total_minor
    again = shop.sell()
    z = close(shop, FLOAT + sale.total_minor + again.total_minor)
    assert z.totals.carried_minor == FLOAT + sale.total_minor
    assert z.totals.float_minor == 0
    assert z.totals.expected_cash_minor == z.counted_minor, "nothing is short, nothing is over"
    assert drawer_minor(shop) == FLOAT
    shop.till.open_drawer(FLOAT, ADA)
    with shop.open.store.transaction() as tx:
        assert tx.closing_totals().carried_minor == 0, "it was carried into one Z"


def test_the_card_machines_total_is_compared_with_the_cards_of_every_life(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    cards = lives.shop.sell_by_card(2, tip_minor=1_00).total_minor + 1_00
    lives.restore().sell_by_card(1)
    shop = lives.restore()
    cards += 3_20 + shop.sell_by_card(3).total_minor
    z = shop.till.close_day(
        counted_minor=FLOAT,
        card_machine_counted_minor=cards,
        float_left_minor=FLOAT,
        person=ADA,
    )
    assert z.totals.card_machine_minor == cards
    with shop.open.store.transaction() as tx:
        venue = tx.venue()
    first, second, own = (render_text(report_document(z_report_data(z, venue))) for z in zs(shop))
    assert "Difference                            none" in own.partition("Card machine\nOn")[2]
    assert "Of that carried over                  9.80" in own.splitlines()
    assert "On this till" not in first + second
    shop.till.open_drawer(FLOAT, ADA)
    with shop.open.store.transaction() as tx:
        assert tx.closing_totals().card_machine_minor == 0, "it was carried into one Z"
    assert faults(shop) == ()


def test_two_restores_in_a_row_carry_the_drawer_on_and_count_each_sale_once(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    sales = [lives.shop.sell()]
    middle = lives.restore()
    sales.append(middle.sell(2))
    shop = lives.restore()
    sales.append(shop.sell(3))
    second, third = (later_series("T1", each.open.incarnation) for each in (middle, shop))
    in_the_drawer = FLOAT + sum(sale.total_minor for sale in sales)
    z = close(shop, in_the_drawer)
    assert ranges(shop) == [("T1", 1, 1, 4), (second, 1, 1, 2), (third, 1, 1, 3)]
    assert [each.totals.takings_minor for each in zs(shop)] == [s.total_minor for s in sales]
    assert z.totals.expected_cash_minor == in_the_drawer
    assert faults(shop) == ()


def test_a_life_in_which_nothing_happened_still_carries_the_drawer(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    lives.restore()
    shop = lives.restore()
    assert close(shop, FLOAT).totals.carried_minor == FLOAT
    assert faults(shop) == ()


def test_a_life_that_ended_with_its_z_is_not_recovered(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    sale = lives.shop.sell()
    close(lives.shop, FLOAT + sale.total_minor)
    shop = lives.restore()
    assert [z.recovers for z in zs(shop)] == [None]
    shop.till.open_drawer(FLOAT, ADA)
    assert close(shop, FLOAT).totals.carried_minor == 0
    assert faults(shop) == ()


def test_a_life_that_never_sold_is_not_recovered(lives: Lives) -> None:
    shop = lives.restore()
    assert zs(shop) == []
    assert faults(shop) == ()


def said_since(old: Shop, backup_seq: int) -> list[Foreign]:
    """What a peer has of an old life from after its backup (SYNC, rule 9)."""
    with old.open.readers.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT body, private FROM envelope WHERE seq > ? ORDER BY seq", (backup_seq,)
        ).all()
    return [Foreign(*row) for row in rows]


def bring_home(shop: Shop, envelopes: list[Foreign]) -> None:
    connection = shop.open.store._connection
    with connection.begin():
        accepted = accept_envelopes(connection, envelopes, lambda: False)
    assert (accepted.done, accepted.parked) == (len(envelopes), 0)


def test_what_comes_home_of_an_earlier_life_is_in_the_next_close(lives: Lives) -> None:
    old = lives.shop
    old.till.open_drawer(FLOAT, ADA)
    old.sell()
    backup = old.folder.parent / "early.fynlo"
    old.open.back_up(backup)
    late = old.sell(2)
    home = said_since(old, 4)
    shop = lives.restore_from(backup)
    here = shop.sell(1)
    bring_home(shop, home)
    in_the_drawer = drawer_minor(shop)
    assert in_the_drawer == FLOAT + 24_50 + late.total_minor + here.total_minor
    z = close(shop, in_the_drawer)
    assert z.totals.takings_minor == here.total_minor
    assert z.totals.expected_cash_minor == in_the_drawer
    explained = z.totals.carried_minor + here.total_minor
    assert explained == in_the_drawer, "the lines of the Z add up to what it expects"
    assert ranges(shop)[:2] == [("T1", 1, 1, 4), ("T1", 2, 5, 5)]
    assert zs(shop)[1].totals.takings_minor == late.total_minor
    assert faults(shop) == ()


def test_lives_are_told_the_oldest_first_whatever_their_series_are_called(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    late: list[Foreign] = []
    called = []
    for number in range(5):
        shop = lives.shop
        shop.sell(1)
        backup = shop.folder.parent / f"early{number}.fynlo"
        shop.open.back_up(backup)
        with shop.open.store.transaction() as tx:
            called.append((tx.state().series, tx.state().seq))
        shop.sell(2)
        own = shop.open.incarnation
        late += [
            each
            for each in said_since(shop, called[-1][1])
            if read_link(each.body, each.private).incarnation == own
        ]
        lives.restore_from(backup)
    bring_home(lives.shop, late)
    with lives.shop.open.readers.connect() as connection:
        tails = read_earlier_tails(connection, lives.shop.open.incarnation)
    assert [(tail.series, tail.from_seq) for tail in tails] == [(s, seq + 1) for s, seq in called]


def test_a_lifes_own_z_that_comes_home_counts_before_the_recovery_z(lives: Lives) -> None:
    old = lives.shop
    old.till.open_drawer(FLOAT, ADA)
    first = old.sell()
    backup = old.folder.parent / "early.fynlo"
    old.open.back_up(backup)
    late = old.sell(2)
    close(old, FLOAT + first.total_minor + late.total_minor)
    home = said_since(old, 4)
    shop = lives.restore_from(backup)
    assert ranges(shop) == [("T1", 1, 1, 4)]
    bring_home(shop, home)
    (own,) = zs(shop)
    assert (own.recovers, own.from_seq, own.to_seq) == (None, 1, 6)
    assert own.totals.takings_minor == first.total_minor + late.total_minor
    assert faults(shop) == ()


def test_an_old_envelope_that_cannot_be_read_keeps_nobody_from_opening_or_closing(
    lives: Lives,
) -> None:
    shop = lives.shop
    shop.till.open_drawer(FLOAT, ADA)
    shop.sell(1)
    whole = shop.sell(2)
    change(shop, "UPDATE envelope SET body = x'00' WHERE seq = 4")
    change(shop, "DELETE FROM envelope WHERE seq = 2")
    shop = lives.restore()
    (recovered,) = zs(shop)
    assert (recovered.from_seq, recovered.to_seq) == (1, 5)
    assert recovered.totals.takings_minor == whole.total_minor, "what can be read of it"
    close(shop, drawer_minor(shop))
    assert any("Envelope 4 of T1" in fault for fault in faults(shop))
    change(shop, "DELETE FROM z_report WHERE number = 1 AND from_seq = 1 AND to_seq = 5")
    assert "Envelopes 1 to 5 of T1 are in no Z report." in faults(shop)


def test_a_recovery_z_is_marked_on_its_paper_and_its_cash_on_the_next(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    lives.shop.sell(1)
    shop = lives.restore()
    close(shop, FLOAT + 3_20)
    with shop.open.store.transaction() as tx:
        venue = tx.venue()
    recovered, own = (render_text(report_document(z_report_data(z, venue))) for z in zs(shop))
    assert "RECOVERED" in recovered
    assert "Z report 1 of T1" in recovered
    words = " ".join(recovered.split())
    assert "Recovered: sales of this till's earlier life T1 that are in no other Z." in words
    assert "not counted" in recovered
    assert "RECOVERED" not in own
    assert "Carried over                         53.20" in own.splitlines()
    assert "Float" not in own.partition("Left")[0]


def test_the_doctor_tells_of_what_is_in_no_z_and_of_what_is_in_two(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    lives.shop.sell()
    shop = lives.restore()
    change(shop, "UPDATE z_report SET from_seq = 2, to_seq = 2")
    assert "Envelope 1 of T1 is in no Z report." in faults(shop)
    assert "Envelopes 3 to 4 of T1 are in no Z report." in faults(shop)
    change(shop, "UPDATE z_report SET from_seq = 1, to_seq = 4")
    assert faults(shop) == ()
    change(
        shop,
        "INSERT INTO z_report SELECT incarnation, 9, written_by, x'01', 4, 4, business_date, "
        "takings_minor, written_seq, written_stamp FROM z_report",
    )
    assert "Envelope 4 of T1 is in two Z reports." in faults(shop)


def change(shop: Shop, statement: str) -> None:
    connection = shop.open.store._connection
    with connection.begin():
        for name in trigger_names():
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
        connection.exec_driver_sql(statement)
        apply_triggers(connection)
