"""How many sales the hub has not got yet: counted anew each second of a busy hour."""

from pathlib import Path

import pytest

from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.db.vouched_rows import SOLD_BEHIND
from tests.support.shop import ADA, Shop

pytestmark = pytest.mark.integration


def test_those_behind_a_place_are_counted_whatever_lies_between(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "till")
    shop.till.open_drawer(50_00, ADA)
    places = []
    for _ in range(3):
        shop.sell(1)
        with shop.open.readers.connect() as now:
            places.append([*read_log(now)][-1].seq)
        shop.till.unlock_drawer("Change", ADA)
    reading = SqlReading(shop.open.readers, shop.open.incarnation)
    counted = [reading.sold_after(seq) for seq in (0, places[0] - 1, *places, places[-1] + 1)]
    assert counted == [3, 3, 2, 1, 0, 0]
    reading.close()
    shop.close()


def test_no_sale_is_looked_at_but_those(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "till")
    plan = shop.open.store.connection.exec_driver_sql(
        f"EXPLAIN QUERY PLAN SELECT count(*) {SOLD_BEHIND}", {"log": b"", "seq": 0}
    )
    steps = [row[3] for row in plan if "sale" in row[3]]
    shop.close()
    assert [step.rpartition("(")[2] for step in steps] == [
        "incarnation=? AND number>?)",
        "incarnation=?)",
    ]
