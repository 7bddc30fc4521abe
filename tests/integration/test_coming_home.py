"""A hub that is new to its shop, whose tills have folded days away, and a till that was away."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from fynlo_pos.app import beginning
from fynlo_pos.app.joined_hub import read_joined
from fynlo_pos.app.joining import HeadlessLane
from fynlo_pos.app.opened_till import opened_till
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.snapshot_loading import looks_after_log
from tests.support.lasting_shop import LastingShop, lasting_shop
from tests.support.shop import ADA
from tests.support.trimmed import TOMORROW, tables_in, trim

pytestmark = [pytest.mark.integration, pytest.mark.slow]

SOMEBODY_CAME = (1, 3)
"""At these looks somebody waited for the till, while it took in the shop's copy."""


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[LastingShop]:
    with lasting_shop(tmp_path) as shop:
        yield shop


def test_a_new_hub_begins_behind_what_is_folded_and_who_was_away_comes_home(
    shop: LastingShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.hand_over(shop.office, shop.joined)
    with opened_till(shop.office) as opened:
        assert trim(opened, TOMORROW) > 0
        office = opened.incarnation
        with opened.readers.connect() as connection, connection.begin():
            (base,) = connection.exec_driver_sql("SELECT seq FROM base_head").one()
    shop.lose_the_hub()
    shop.hand_over(shop.office, shop.joined)
    shop.hand_in_snapshot()
    first, last = shop.chains()[office]
    assert (first, last > first) == (base + 1, True)
    with opened_till(shop.away) as opened:
        shop.till(opened).open_drawer(20_00, ADA)
        shop.sell(opened)
    joined = read_joined(shop.away)
    assert joined is not None
    looks = count(1)
    monkeypatch.setattr(HeadlessLane, "is_wanted", lambda _lane: next(looks) in SOMEBODY_CAME)
    looked: list[bool] = []

    def look(connection: DriverConnection, *, anyway: bool) -> bool:
        looked.append(looks_after_log(connection, anyway=anyway))
        return looked[-1]

    monkeypatch.setattr(beginning, "looks_after_log", look)
    shop.hand_over(shop.away, joined)
    assert next(looks) > max(SOMEBODY_CAME)
    assert looked[-1:] == [True], "commits look after the till's log again"
    shop.hand_over(shop.office, shop.joined)
    with opened_till(shop.away) as opened, opened_till(shop.office) as there:
        assert examine(opened.readers, shop.away).faults == ()
        mine, theirs = tables_in(opened), tables_in(there)
        assert examine(opened.readers, shop.away).folded > 0
    for name in mine.keys() - {"incarnation"}:
        assert mine[name] == theirs[name], name
    assert len(mine["sale"]) == 4
