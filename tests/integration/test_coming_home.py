"""A hub that is new to its shop, whose tills have folded days away, and a till that was away."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest
from sqlcipher3 import dbapi2
from uuid6 import uuid7

from fynlo_pos.app import coming_home
from fynlo_pos.app.hub_line import hub_line
from fynlo_pos.app.inviting import invite
from fynlo_pos.app.joined_hub import JoinedHub, find_device_key, read_joined
from fynlo_pos.app.joining import begin_sharing, in_touch, join_by_code, opened_till
from fynlo_pos.app.own_hub import hub_folder, read_running
from fynlo_pos.app.snapshot_keeper import SnapshotMaking
from fynlo_pos.app.snapshot_line import SnapshotLine
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.till.till import Till
from fynlo_pos.sync.protocol.calls import HTTP_TOKEN, NewCode
from fynlo_pos.sync.protocol.frames import Role
from hub.home import Home as HubHome
from hub.secret import find_identity
from tests.support.shop import ADA, FRIDAY_NOON_MS, STAFF_ID, Shop, documents
from tests.support.terminals_around import end_hub
from tests.support.trimmed import DAY_MS, FLOAT_MINOR, TODAY, TradingVenue, tables_in, trim
from tests.support.venue_processes import wait_until

pytestmark = [pytest.mark.integration, pytest.mark.slow]


class LastingShop:
    """An office with its hub that traded from Friday to Sunday, and a till that went on Friday."""

    def __init__(self, folder: Path) -> None:
        self.office, self.away = folder / "office", folder / "away"
        self.clock = count(FRIDAY_NOON_MS, 1_000)
        with opened_till(self.office) as opened:
            self.till(opened).save_documents(documents(), STAFF_ID)
            self.till(opened).open_drawer(FLOAT_MINOR, ADA)
            self.sell(opened)
        self.joined = begin_sharing(self.office, host="127.0.0.1", port=0)
        code = invite(self.office, self.joined, NewCode(Role.MEMBER))
        join_by_code(self.away, self.joined.address.authority, code, is_kitchen=False)
        for day in (1, 2):
            with opened_till(self.office) as opened:
                TradingVenue.close_day(self.till(opened))
                self.clock = count(FRIDAY_NOON_MS + day * DAY_MS, 1_000)
                self.till(opened).open_drawer(FLOAT_MINOR, ADA)
                self.sell(opened)

    def till(self, opened: OpenTill) -> Till:
        """Return a till's acts."""
        return Till(opened.store, lambda: next(self.clock), uuid7)

    def sell(self, opened: OpenTill) -> None:
        """Sell an order for cash."""
        selling = Shop.__new__(Shop)
        selling.clock, selling.till = self.clock, self.till(opened)
        selling.sell(2)

    def hand_over(self, folder: Path, joined: JoinedHub) -> None:
        """Be in touch until both have all."""
        with opened_till(folder) as opened, in_touch(opened, joined) as (_sharing, latest, _lane):
            assert latest.wait_for(lambda status: status.is_caught_up and not status.waiting)

    def hand_in_snapshot(self) -> None:
        """Have the hub keep a snapshot of the office's."""
        key = find_device_key(Home(self.office))
        assert key is not None
        with hub_line(self.joined, key) as line:
            token = line.call(HTTP_TOKEN, b"").body.decode()
        with opened_till(self.office) as opened:
            making = SnapshotMaking(opened, self.joined, key)
            making.hand_in(SnapshotLine(self.joined, token, lambda: False), lambda: False)

    def lose_the_hub(self) -> None:
        """The hub's machine died, and a new one knows the devices and nothing of the log."""
        running = read_running(hub_folder(self.office))
        assert running is not None
        end_hub(self.office)
        wait_until(lambda: read_running(hub_folder(self.office)) is None, "the hub ends")
        with self.hub_file() as connection:
            connection.execute("DELETE FROM log")
            connection.execute("DELETE FROM chain")
            connection.execute("UPDATE venue SET stored_bytes = 0")
            connection.commit()

    def chains(self) -> dict[UUID, tuple[int, int]]:
        """Return where each log begins and ends at the hub."""
        with self.hub_file() as connection:
            rows = connection.execute("SELECT chain, first, stored_seq FROM chain").fetchall()
        return {UUID(bytes=name): (first, last) for name, first, last in rows}

    def hub_file(self) -> dbapi2.Connection:
        """Open what the hub keeps."""
        home = HubHome(hub_folder(self.office))
        identity = find_identity(home, None, uuid7())
        connection = dbapi2.connect(str(home.database))
        connection.execute(f"PRAGMA key = \"x'{identity.database_key.hex()}'\"")
        return connection


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LastingShop]:
    monkeypatch.setattr(coming_home, "QUIET_S", 0.0)
    shop = LastingShop(tmp_path)
    yield shop
    end_hub(shop.office)


def test_a_new_hub_begins_behind_what_is_folded_and_who_was_away_comes_home(
    shop: LastingShop,
) -> None:
    shop.hand_over(shop.office, shop.joined)
    with opened_till(shop.office) as opened:
        assert trim(opened, TODAY) > 0
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
    shop.hand_over(shop.away, joined)
    shop.hand_over(shop.office, shop.joined)
    with opened_till(shop.away) as opened, opened_till(shop.office) as there:
        assert examine(opened.readers, shop.away).faults == ()
        mine, theirs = tables_in(opened), tables_in(there)
        assert examine(opened.readers, shop.away).folded > 0
    for name in mine.keys() - {"incarnation"}:
        assert mine[name] == theirs[name], name
    assert len(mine["sale"]) == 4
