"""What a till's earlier life, or one that burnt, sent and nobody saw is told by who is left."""

from pathlib import Path
from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.db.kitchen_rows import read_open_orders
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.db.terminal_rows import note_heard, read_lives
from fynlo_pos.core.kitchen.sight import SILENT_AFTER_MS, Hearing, Life, SpokenFor, spoken_for
from tests.support.devices import Device
from tests.support.lives import Lives
from tests.support.racing import joined, meet
from tests.support.racing import pay as pay_on
from tests.support.restaurant import GRILL, pay
from tests.support.shop import ADA, STAFF_ID, Shop

pytestmark = pytest.mark.integration


def told(shop: Shop) -> list[SpokenFor]:
    """What a till tells of what its present life did not send."""
    life = shop.open.incarnation
    reading = SqlReading(shop.open.readers, life)
    try:
        orders = reading.open_kitchen_orders(0)
        return spoken_for(orders, reading.lives(), life, Hearing(shop.now_ms()))
    finally:
        reading.close()


def test_what_was_paid_before_a_restore_and_nobody_made_is_told_after_it(tmp_path: Path) -> None:
    lives = Lives(tmp_path)
    lives.shop.till.save_documents([GRILL], STAFF_ID)
    lives.shop.till.open_drawer(0, ADA)
    pay(lives.shop.till, lives.shop.basket(2))
    assert told(lives.shop) == []
    for _ in range(2):
        [left] = told(lives.restore())
        assert left.terminal == ""
        assert [len(one.things) for one in left.unseen] == [2]
    lives.shop.close()


def burnt() -> tuple[Device, Device]:
    """T1, which sold two dishes that nobody saw, and T2, which has all of it."""
    t1 = Device("T1", set_up=True)
    t1.till.open_drawer(50_00, ADA)
    t1.till.save_documents([msgspec.structs.replace(GRILL, takes_rest=True)], STAFF_ID)
    t2 = joined(t1, "T2")
    pay_on(t1, t1.basket(1))
    meet(t1, t2)
    return t1, t2


def spoken_for_on(device: Device, after_ms: int) -> list[str]:
    """For whom a device speaks, so long after now."""
    with device.connection.begin():
        orders = read_open_orders(device.connection, 0)
        lives = read_lives(device.connection)
    hearing = Hearing(device.now_ms() + after_ms)
    return [one.terminal for one in spoken_for(orders, lives, device.incarnation, hearing)]


def test_what_a_till_sold_that_burnt_is_told_by_any_other() -> None:
    t1, t2 = burnt()
    assert spoken_for_on(t2, 0) == []
    assert spoken_for_on(t2, 2 * SILENT_AFTER_MS) == ["T1"]
    assert spoken_for_on(t1, 2 * SILENT_AFTER_MS) == [], "that is told as ever"
    with t2.connection.begin():
        note_heard(t2.connection, t1.incarnation, t2.now_ms())
    assert spoken_for_on(t2, SILENT_AFTER_MS // 2) == []
    assert spoken_for_on(t2, 2 * SILENT_AFTER_MS) == ["T1"]


def test_every_log_is_known_with_its_last_word_and_its_device() -> None:
    t1, t2 = burnt()
    device = UUID(int=77)
    with t2.connection.begin():
        note_heard(t2.connection, t1.incarnation, 5_000)
        t2.connection.exec_driver_sql(
            "INSERT INTO log_owner (incarnation, device) VALUES (?, ?)",
            (t1.incarnation.bytes, device.bytes),
        )
        lives = {one.terminal: one for one in read_lives(t2.connection)}
    assert lives == {
        "T1": Life(t1.incarnation, "T1", heard_at_ms=5_000, device=device),
        "T2": Life(t2.incarnation, "T2"),
    }
