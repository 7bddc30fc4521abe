"""The doctor finds each kind of damage, and finds none where there is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from uuid6 import uuid7

from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.db.doctor import Findings, examine
from fynlo_pos.core.db.driver_connection import Readers
from fynlo_pos.core.db.engine import writer_engine
from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.db.metadata import Role, tables_of
from fynlo_pos.core.db.replay import MOST_FAULTS
from fynlo_pos.core.db.triggers import trigger_names
from fynlo_pos.core.envelope import open_envelope, seal_envelope
from fynlo_pos.core.sales.ringing import set_name
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.payments.tenders import take_cash
from tests.support.shop import ADA, Shop, due_of, replace_sale

pytestmark = pytest.mark.integration


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path / "till")
    trade(opened)
    yield opened
    opened.close()


def trade(shop: Shop) -> None:
    shop.till.open_drawer(50_00, ADA)
    first = shop.sell()
    shop.sell_by_card(tip_minor=50)
    shop.till.recall(shop.till.hold(shop.basket(2), ADA))
    shop.till.move_cash(CashMove.TO_SAFE, 20_00, "", ADA, move_id=uuid7())
    shop.till.refund(
        first.id,
        [0],
        refund_id=uuid7(),
        method="cash",
        title="Cash",
        account="cash.drawer",
        reason="cold",
        person=ADA,
    )
    shop.till.close_day(
        counted_minor=50_00, card_machine_counted_minor=None, float_left_minor=50_00, person=ADA
    )
    shop.till.open_drawer(50_00, ADA)
    shop.open.renew_recovery_key(ADA, at_ms=shop.now_ms())
    shop.sell(1)


def damage(shop: Shop, *statements: str) -> None:
    """Do what only someone with the key and a hammer can."""
    engine = writer_engine(shop.open.home.database, shop.open.secret.key)
    with engine.begin() as connection:
        for name in trigger_names():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        for statement in statements:
            changed = connection.exec_driver_sql(statement)
            assert changed.rowcount > 0, statement


def findings(shop: Shop) -> Findings:
    return examine(shop.open.readers, shop.open.home.folder)


def test_nothing_is_wrong_with_a_day_of_trade(shop: Shop) -> None:
    told: list[tuple[int, int]] = []
    found = examine(shop.open.readers, shop.open.home.folder, lambda *at: told.append(at))
    assert found.faults == ()
    assert (found.chains, found.envelopes) == (1, len(told))
    assert told[-1] == (found.envelopes, found.envelopes)
    assert found.tables > 10
    assert [path.name for path in shop.open.home.folder.iterdir() if "doctor" in path.name] == []


def test_a_flipped_byte_in_an_envelope(shop: Shop) -> None:
    damage(
        shop,
        "UPDATE envelope SET body = CAST(substr(body, 1, 40) || x'00' || substr(body, 42) AS BLOB) "
        "WHERE seq = 4",
    )
    assert any(
        "Envelope 4 of T1 was changed after it was written." in fault
        for fault in findings(shop).faults
    )


def test_a_flipped_byte_in_a_private_part(shop: Shop) -> None:
    damage(shop, "UPDATE envelope SET private = CAST(private || x'00' AS BLOB) WHERE seq = 2")
    assert any("Envelope 2 of T1 cannot be read" in fault for fault in findings(shop).faults)


@pytest.mark.parametrize("column", ["body", "private", "hash"])
def test_text_where_bytes_were(shop: Shop, column: str) -> None:
    damage(shop, f"UPDATE envelope SET {column} = 'hello' WHERE seq = 4")
    assert any("Envelope 4 of T1" in fault for fault in findings(shop).faults)


def test_a_table_that_is_gone(shop: Shop) -> None:
    gone = {table.name for table in tables_of(Role.PROJECTION)} & {"product", "barcode"}
    assert gone
    with writer_engine(shop.open.home.database, shop.open.secret.key).begin() as connection:
        for name in gone:
            connection.exec_driver_sql(f"DROP TABLE {name}")
    assert {f"The table {name} is missing." for name in gone} <= set(findings(shop).faults)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE envelope SET incarnation = x'00' WHERE seq = 4",
        "UPDATE envelope SET body = CAST(x'ff' AS TEXT) WHERE seq = 4",
    ],
)
def test_what_no_till_has_written_is_told_in_a_sentence(shop: Shop, statement: str) -> None:
    damage(shop, statement)
    with pytest.raises(Trouble, match="holds what no till has written"):
        findings(shop)


def test_an_envelope_rewritten_with_its_hash(shop: Shop) -> None:
    damage(
        shop,
        "UPDATE envelope SET body = (SELECT body FROM envelope WHERE seq = 5), "
        "hash = (SELECT hash FROM envelope WHERE seq = 5) WHERE seq = 4",
    )
    assert any("filed under another place" in fault for fault in findings(shop).faults)


def test_a_past_that_was_written_anew_with_good_hashes(shop: Shop) -> None:
    with shop.open.readers.connect() as connection:
        old = next(envelope for envelope in read_log(connection) if envelope.seq == 4)
    header, records = open_envelope(old.body, old.private)
    forged = seal_envelope(
        records,
        incarnation=old.incarnation,
        seq=old.seq,
        stamp=old.stamp,
        previous=header.previous,
        app_version="another",
        salt=bytes(16),
    )
    damage(
        shop,
        f"UPDATE envelope SET body = x'{forged.body.hex()}', hash = x'{forged.hash.hex()}' "
        "WHERE seq = 4",
    )
    assert findings(shop).faults == ("Envelope 5 of T1 does not follow the one before it.",)


def test_a_deleted_envelope(shop: Shop) -> None:
    damage(shop, "DELETE FROM envelope WHERE seq = 4")
    assert "Envelope 4 of T1 is missing." in findings(shop).faults


def test_several_envelopes_deleted(shop: Shop) -> None:
    damage(shop, "DELETE FROM envelope WHERE seq IN (4, 5, 6)")
    assert "Envelopes 4 to 6 of T1 are missing." in findings(shop).faults


def test_an_envelope_moved_to_another_time(shop: Shop) -> None:
    damage(shop, "UPDATE envelope SET stamp = 1000 WHERE seq = 4")
    faults = findings(shop).faults
    assert "Envelope 4 of T1 is missing." in faults
    assert "Envelope 4 of T1 is out of its order." in faults


def test_the_beginning_of_a_chain_deleted(shop: Shop) -> None:
    damage(shop, "DELETE FROM envelope WHERE seq = 1")
    faults = findings(shop).faults
    assert any("cannot be applied" in fault for fault in faults)
    assert len(faults) <= MOST_FAULTS + len(tables_of(Role.PROJECTION))


def test_a_page_damaged_on_the_disk(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "damaged")
    trade(shop)
    shop.close()
    database = shop.open.home.database
    content = bytearray(database.read_bytes())
    last_page = len(content) - 2048
    content[last_page : last_page + 16] = bytes(16)
    database.write_bytes(content)
    readers = Readers(database, shop.open.secret.key)
    try:
        faults = examine(readers, shop.open.home.folder).faults
    except Trouble as trouble:
        faults = (trouble.sentence,)
    assert any("damaged" in fault for fault in faults)


def test_the_last_envelope_deleted(shop: Shop) -> None:
    damage(shop, "DELETE FROM envelope WHERE seq = (SELECT max(seq) FROM envelope)")
    faults = findings(shop).faults
    assert "In the table incarnation, 1 row is not what the log says." in faults
    assert "In the table sale, 1 row is not what the log says." in faults


@pytest.mark.parametrize(
    ("table", "statement"),
    [
        ("sale", "UPDATE sale SET total_minor = total_minor - 1 WHERE number = 1"),
        ("sale", "UPDATE sale SET lines = '[]' WHERE number = 1"),
        ("sale", "UPDATE sale SET tenders = '[]' WHERE number = 1"),
        ("refunded_line", "DELETE FROM refunded_line WHERE line = 0"),
        ("posting", "UPDATE posting SET transfers = replace(transfers, 'tips.owed', 'sales.net')"),
        (
            "account_balance",
            "UPDATE account_balance SET balance_minor = 0 WHERE account LIKE 's%t'",
        ),
        (
            "closing_counter",
            "UPDATE closing_counter SET amount_minor = 1 WHERE measure = 'refunds'",
        ),
        (
            "tab_line",
            "UPDATE tab_line SET settled_milli = 1000 WHERE nth = (SELECT min(nth) FROM tab_line)",
        ),
        ("drawer_event", "DELETE FROM drawer_event"),
        ("drawer_session", "UPDATE drawer_session SET corrected_minor = 1 WHERE counted_minor > 0"),
        ("day_method", "UPDATE day_method SET refunded_minor = 0 WHERE method = 'cash'"),
        ("recovery_codes", "DELETE FROM recovery_codes"),
        ("z_report", "UPDATE z_report SET takings_minor = 1"),
        ("incarnation", "UPDATE incarnation SET next_number = next_number + 1"),
    ],
)
def test_a_changed_row(shop: Shop, table: str, statement: str) -> None:
    damage(shop, statement)
    assert findings(shop).faults == (f"In the table {table}, 1 row is not what the log says.",)


def test_a_row_that_no_envelope_made(shop: Shop) -> None:
    damage(
        shop,
        "INSERT INTO account_balance (incarnation, account, balance_minor) VALUES (x'09', 'x', 1)",
    )
    assert findings(shop).faults == (
        "In the table account_balance, 1 row is not what the log says.",
    )


def test_a_search_index_that_lost_a_product(shop: Shop) -> None:
    damage(shop, "DELETE FROM product_word WHERE rowid = 1")
    assert findings(shop).faults == ("The search index does not hold the words of the products.",)


def test_erasing_a_persons_name_breaks_no_chain(shop: Shop) -> None:
    basket = shop.till.start_basket(set_name(shop.basket(1), "Grace"))
    due = due_of(basket)
    sale = shop.till.complete_sale(basket, [take_cash(due, due)], ADA)
    assert findings(shop).faults == ()
    damage(
        shop,
        "UPDATE envelope SET private = x'' WHERE seq = (SELECT max(seq) FROM envelope)",
        "UPDATE sale SET customer_name = '' WHERE customer_name = 'Grace'",
    )
    assert findings(shop).faults == ()
    with shop.open.store.transaction() as tx:
        assert tx.sale(sale.id) == replace_sale(sale, customer_name="")
