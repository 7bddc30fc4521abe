"""Who asks a hub for what it has let go comes home, or begins, by the snapshot that lies there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fynlo_pos.app.hub_line import hub_line
from fynlo_pos.app.inviting import invite
from fynlo_pos.app.joined_hub import find_device_key, read_joined
from fynlo_pos.app.joining import in_touch, join_by_code
from fynlo_pos.app.opened_till import opened_till
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.home import Home
from fynlo_pos.sync.protocol.calls import REVOKE, NewCode, Revoke, call_body
from fynlo_pos.sync.protocol.frames import Role
from tests.support.lasting_shop import LastingShop, lasting_shop
from tests.support.shop import ADA
from tests.support.trimmed import tables_in
from tests.support.venue_processes import wait_until

pytestmark = [pytest.mark.integration, pytest.mark.slow]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[LastingShop]:
    with lasting_shop(tmp_path) as shop:
        yield shop


def test_who_was_away_and_who_is_new_hold_the_shop_by_its_snapshot(
    shop: LastingShop, tmp_path: Path
) -> None:
    shop.hand_over(shop.office, shop.joined)
    shop.hand_in_snapshot()
    with opened_till(shop.office) as opened:
        office = opened.incarnation
        shop.sell(opened)
    shop.hand_over(shop.office, shop.joined)
    (_, last) = shop.chains()[office]
    shop.let_the_hub_go_of({office: last - 3})
    with opened_till(shop.away) as opened:
        shop.till(opened).open_drawer(20_00, ADA)
        shop.sell(opened)
    joined = read_joined(shop.away)
    assert joined is not None
    shop.hand_over(shop.office, shop.joined)
    shop.hand_over(shop.away, joined)
    with opened_till(shop.away) as opened:
        assert examine(opened.readers, shop.away).faults == ()
        assert len(tables_in(opened)["sale"]) == 5
    new = tmp_path / "new"
    code = invite(shop.office, shop.joined, NewCode(Role.MEMBER))
    join_by_code(new, shop.joined.address.authority, code, is_kitchen=False)
    joined = read_joined(new)
    assert joined is not None
    shop.hand_over(new, joined)
    shop.hand_over(shop.office, shop.joined)
    tables = []
    for folder in (shop.office, new):
        with opened_till(folder) as opened:
            assert examine(opened.readers, folder).faults == ()
            tables.append(tables_in(opened))
    for name in tables[0].keys() - {"incarnation"}:
        assert tables[1][name] == tables[0][name], name
    assert len(tables[0]["sale"]) == 5


def test_who_was_away_comes_home_by_it_though_its_maker_was_taken_out_since(
    shop: LastingShop, tmp_path: Path
) -> None:
    """Everything in its log is signed by who wrote it. Who is new begins with no tables of it."""
    boss = tmp_path / "boss"
    code = invite(shop.office, shop.joined, NewCode(Role.MEMBER, can_manage=True))
    joined = join_by_code(boss, shop.joined.address.authority, code, is_kitchen=False)
    with opened_till(shop.office) as opened:
        office = opened.incarnation
        for _ in range(3):
            shop.sell(opened)
    shop.hand_over(shop.office, shop.joined)
    shop.hand_in_snapshot()
    (_, last) = shop.chains()[office]
    with opened_till(shop.office) as opened:
        shop.sell(opened)
        theirs = tables_in(opened)["sale"]
    shop.hand_over(shop.office, shop.joined)
    shop.let_the_hub_go_of({office: last - 1})
    shop.hand_over(shop.office, shop.joined)
    key = find_device_key(Home(boss))
    assert key is not None
    with hub_line(joined, key) as line:
        assert line.call(REVOKE, call_body(Revoke(shop.joined.device))).refused is None
    with opened_till(boss) as opened, in_touch(opened, joined) as (_sharing, latest, _lane):
        assert len(tables_in(opened)["sale"]) < len(theirs)
        assert latest.wait_for(lambda status: status.is_below)
        wait_until(lambda: tables_in(opened)["sale"] == theirs, "the till is home")
        assert latest.wait_for(lambda status: status.is_caught_up and not status.is_below)
    with opened_till(boss) as opened:
        assert examine(opened.readers, boss).faults == ()
