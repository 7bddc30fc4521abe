"""A shop that trades for days with a hub of its own, and what becomes of that hub's store."""

from collections.abc import Iterator
from contextlib import contextmanager
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
from fynlo_pos.app.joining import begin_sharing, in_touch, join_by_code
from fynlo_pos.app.opened_till import opened_till
from fynlo_pos.app.own_hub import hub_folder, read_running
from fynlo_pos.app.snapshot_keeper import SnapshotMaking
from fynlo_pos.app.snapshot_line import SnapshotLine
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till
from fynlo_pos.sync.protocol.calls import HTTP_TOKEN, NewCode
from fynlo_pos.sync.protocol.frames import Head, Role
from hub.home import Home as HubHome
from hub.relay.values import Mark
from hub.secret import find_identity
from hub.store.sqlcipher import SqlcipherStore
from tests.support.shop import ADA, FRIDAY_NOON_MS, STAFF_ID, Shop, documents
from tests.support.terminals_around import end_hub
from tests.support.trimmed import DAY_MS, FLOAT_MINOR, TradingVenue
from tests.support.venue_processes import wait_until


@contextmanager
def lasting_shop(folder: Path) -> Iterator["LastingShop"]:
    """Have such a shop, whose tills wait for no quiet moment; its hub ends with the block."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(coming_home, "QUIET_S", 0.0)
        shop = LastingShop(folder)
        yield shop
        end_hub(shop.office)


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
        return Till(opened.store, lambda: next(self.clock), uuid7, by_itself)

    def sell(self, opened: OpenTill) -> None:
        """Sell an order for cash."""
        selling = Shop.__new__(Shop)
        selling.clock, selling.till = self.clock, self.till(opened)
        selling.sell(2)

    def hand_over(self, folder: Path, joined: JoinedHub) -> None:
        """Be in touch until both have all."""
        with opened_till(folder) as opened, in_touch(opened, joined) as (_sharing, latest, _lane):
            assert latest.wait_for(lambda status: status.is_caught_up and not status.waiting)

    def hand_in_snapshot(self, folder: Path | None = None) -> None:
        """Have the hub keep a snapshot of the office's, or another till's."""
        folder = folder or self.office
        joined, key = read_joined(folder), find_device_key(Home(folder))
        assert joined is not None
        assert key is not None
        with hub_line(joined, key) as line:
            token = line.call(HTTP_TOKEN, b"").body.decode()
        with opened_till(folder) as opened:
            making = SnapshotMaking(opened, joined, key)
            making.hand_in(SnapshotLine(joined, token, lambda: False), lambda: False)

    def end_hub(self) -> None:
        """The hub's process ends in good order; whoever needs it starts it again."""
        running = read_running(hub_folder(self.office))
        assert running is not None
        end_hub(self.office)
        wait_until(lambda: read_running(hub_folder(self.office)) is None, "the hub ends")

    def let_the_hub_go_of(self, upto: dict[UUID, int]) -> None:
        """What it does one day with what everybody has."""
        self.end_hub()
        home = HubHome(hub_folder(self.office))
        store = SqlcipherStore(home.database, find_identity(home, None, uuid7()).database_key)
        (venue,) = store.venues()
        mark = Mark(1, 0, tuple(Head(name, seq, b"") for name, seq in upto.items()))
        store.let_go(venue, mark)
        while store.empty(venue, 100):
            pass
        store.close()

    def lose_the_hub(self) -> None:
        """The hub's machine died, and a new one knows the devices and nothing of the log."""
        self.end_hub()
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
