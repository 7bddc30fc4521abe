"""A kitchen's screen over excerpts alone: the tickets that the venue's log gives, and no more."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from sqlcipher3 import dbapi2
from uuid6 import uuid7

from fynlo_pos.core.db import excerpt_rows
from fynlo_pos.core.db.accept import LEAP
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.kitchen_rows import read_stations
from fynlo_pos.core.db.log_rows import largest_stamp, read_log
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.peer_store import PeerReading
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.db.rebuild import rebuild
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.for_viewers import Excerpt
from fynlo_pos.core.kitchen.records import KitchenSent
from fynlo_pos.core.records import kind_of
from fynlo_pos.core.sales.ringing import set_name
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.viewmodels.board_props import BoardView, derive_board
from fynlo_pos.ui.viewmodels.board_reading import read_board
from fynlo_pos.ui.viewmodels.order_status import read_order_status
from tests.support.restaurant import BAR, GRILL, Restaurant
from tests.support.shop import ADA
from tests.support.viewer_screen import NOW_MS, Screen, play_an_evening

pytestmark = pytest.mark.integration

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Restaurant]:
    opened = Restaurant(tmp_path / "till")
    yield opened
    opened.close()


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    opened = Screen(tmp_path / "kitchen")
    yield opened
    opened.close()


def test_a_screen_shows_what_the_tills_tables_show(shop: Restaurant, screen: Screen) -> None:
    orders = play_an_evening(shop)
    screen.watch(shop)
    for order_id in orders:
        assert screen.order(order_id) == shop.order(order_id)
    with screen.open.readers.connect() as now:
        assert read_stations(now) == [GRILL, BAR]


def test_the_pass_and_the_customers_screen_read_the_same_of_it(
    shop: Restaurant, screen: Screen
) -> None:
    play_an_evening(shop)
    screen.watch(shop)
    here = SqlReading(screen.open.readers, screen.open.incarnation)
    there = SqlReading(shop.open.readers, shop.open.incarnation)
    now_ms = shop.now_ms()
    try:
        status = read_order_status(here, now_ms)
        assert status == read_order_status(there, now_ms)
        assert (status.preparing, status.name) != ((), "")
        _, facts = read_board(here, None, "", now_ms)
        assert (None, facts) == read_board(there, None, "", now_ms)
        at_the_pass = derive_board(facts, BoardView(shows_pass=True), now_ms)
        assert at_the_pass.cards
    finally:
        here.close()
        there.close()


def test_a_screen_of_one_station_shows_its_lines_alone(shop: Restaurant, tmp_path: Path) -> None:
    grill = Screen(tmp_path / "grill", GRILL.id)
    try:
        orders = play_an_evening(shop)
        grill.watch(shop)
        for order_id in orders:
            order, whole = grill.order(order_id), shop.order(order_id)
            assert order is None or order.lines == whole.at(GRILL.id)
        assert any(whole.at(BAR.id) for whole in map(shop.order, orders))
    finally:
        grill.close()


def test_a_new_name_and_a_new_table_reach_each_station_of_the_order(
    shop: Restaurant, tmp_path: Path
) -> None:
    grill, bar = Screen(tmp_path / "grill", GRILL.id), Screen(tmp_path / "bar", BAR.id)
    try:
        order_id = shop.till.hold(shop.basket(1), ADA)
        shop.till.hold(set_name(shop.till.recall(order_id), "Sam"), ADA)
        grill.watch(shop)
        renamed = grill.order(order_id)
        assert renamed is not None
        assert renamed.name == "Sam"
        shop.till.seat_tab(order_id, ADA, table="7")
        grill.watch(shop)
        bar.watch(shop)
        moved = grill.order(order_id)
        assert moved is not None
        assert moved.table == "7"
        assert bar.order(order_id) is None, "who is at a table is no other station's business"
    finally:
        grill.close()
        bar.close()


def test_what_is_shown_twice_or_backwards_counts_once(shop: Restaurant, screen: Screen) -> None:
    orders = play_an_evening(shop)
    excerpts = screen.excerpts(shop)
    assert screen.take(excerpts[::-1]) == len(excerpts)
    assert screen.take(excerpts) == 0
    for order_id in orders:
        assert screen.order(order_id) == shop.order(order_id)


def test_its_own_acts_stand_beside_what_it_is_shown(shop: Restaurant, screen: Screen) -> None:
    order_id = shop.till.hold(shop.basket(2), ADA)
    screen.watch(shop)
    seen = screen.order(order_id)
    assert seen is not None
    commands = [sent.command_id for one in seen.lines for sent in one.sendings]
    screen.kitchen.acknowledge(order_id, GRILL.id, commands)
    screen.kitchen.finish(order_id, GRILL.id)
    shop.kitchen.rush(order_id, is_on=True)
    screen.watch(shop)
    after = screen.order(order_id)
    assert after is not None
    assert after.is_rushed
    assert all(one.left == 0 for one in after.at(GRILL.id))


def test_its_next_stamp_is_above_all_it_was_shown_and_no_leap_carries_on(
    shop: Restaurant, screen: Screen
) -> None:
    order_id = shop.till.hold(shop.basket(1), ADA)
    excerpts = screen.excerpts(shop)
    screen.take(excerpts)
    with screen.open.readers.connect() as now:
        largest = largest_stamp(now)
    assert largest == max(each.stamp for each in excerpts)
    leap = replace(excerpts[-1], stamp=largest + LEAP + 1, hash=bytes(32))
    assert screen.take([leap]) == 0
    screen.kitchen.rush(order_id, is_on=True)
    with screen.open.readers.connect() as now:
        own = [each for each in read_log(now) if each.incarnation == screen.open.incarnation]
    assert own[-1].stamp == largest + 1


def test_up_to_where_it_was_shown_is_kept_with_it(shop: Restaurant, screen: Screen) -> None:
    shop.till.hold(shop.basket(1), ADA)
    excerpts = screen.excerpts(shop)
    screen.take(excerpts)
    with screen.open.readers.connect() as now:
        shown = PeerReading(now).shown()
    assert {(head.incarnation, head.seq) for head in shown} >= {
        (excerpts[-1].branch, excerpts[-1].seq)
    }


def test_a_torn_excerpt_stops_nothing_behind_it(shop: Restaurant, screen: Screen) -> None:
    order_id = shop.till.hold(shop.basket(1), ADA)
    excerpts = screen.excerpts(shop)
    kind, version, _ = excerpts[0].records[0]
    torn = replace(excerpts[0], records=((kind, version, msgspec.Raw(b"\xc1")),))
    assert screen.take([torn, *excerpts[1:]]) == len(excerpts) - 1
    assert screen.order(order_id) == shop.order(order_id)


def too_large(shop: Restaurant, screen: Screen, stamp: int) -> Excerpt:
    """What a hub may show of a till's envelope that no till can apply: it parks it."""
    near = screen.excerpts(shop)[-1]
    sent = KitchenSent(uuid7(), uuid7(), 1 << 63, "", Dining.EAT_IN, "", NOW_MS, ())
    fields = msgspec.Raw(msgspec.msgpack.Encoder(uuid_format="bytes").encode(sent))
    return replace(near, hash=bytes(32), stamp=stamp, records=((kind_of(KitchenSent), 1, fields),))


@pytest.mark.parametrize("leap", [0, 1 << 63])
def test_an_excerpt_that_cannot_be_applied_stops_nothing_beside_it(
    shop: Restaurant, screen: Screen, leap: int
) -> None:
    order_id = shop.till.hold(shop.basket(1), ADA)
    excerpts = screen.excerpts(shop)
    poison = too_large(shop, screen, excerpts[-1].stamp + leap)
    assert screen.take([*excerpts[:2], poison, *excerpts[2:]]) == len(excerpts)
    assert screen.order(order_id) == shop.order(order_id)
    with screen.open.readers.connect() as now:
        assert now.exec_driver_sql("SELECT count(*) FROM excerpt").scalar() == len(excerpts)
        assert now.exec_driver_sql("SELECT count(*) FROM shown_branch").scalar() > 0


def test_what_the_disk_reports_of_an_excerpt_is_raised_and_nothing_is_shown(
    shop: Restaurant, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        error = dbapi2.OperationalError("database or disk is full")
        error.sqlite_errorcode = 13
        raise error

    monkeypatch.setattr(excerpt_rows, "apply_records", full)
    with pytest.raises(Trouble):
        screen.watch(shop)
    with screen.open.readers.connect() as now:
        assert now.exec_driver_sql("SELECT 1 FROM excerpt").first() is None
        assert PeerReading(now).shown() == []


def test_a_rebuild_leaves_out_an_excerpt_that_a_later_program_cannot_apply(
    shop: Restaurant, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    order_id = shop.till.hold(shop.basket(1), ADA)
    poison = too_large(shop, screen, 1)
    with monkeypatch.context() as patch:
        patch.setattr(excerpt_rows, "apply_records", lambda *_: None)
        assert screen.take([poison]) == 1
    screen.watch(shop)
    with screen.open.store.connection.begin():
        rebuild(screen.open.store.connection)
    assert screen.order(order_id) == shop.order(order_id)


def test_no_table_of_it_holds_staff_prices_or_sales(
    shop: Restaurant, screen: Screen, tmp_path: Path
) -> None:
    play_an_evening(shop)
    screen.watch(shop)
    here, there = rows_of(screen.open), rows_of(shop.open)
    for name in ("sale", "refunded_line", "tab", "product", "category", "posting"):
        assert here[name] == [], name
    assert sorted(str(row[0]) for row in here["document"]) == ["station", "station", "venue"]
    written, of_the_till = cells(here), cells(there)
    for word in (b"Ada", b"price_minor", b"sale_sealed", b"pin_hash"):
        assert word in of_the_till, word
        assert word not in written, word
    plain = decrypted(screen.open, tmp_path / "plain.db")
    assert b"Grill" in plain, "what a kitchen needs is there"
    assert b"Ada" not in plain, "not even in a page that is free"


def rows_of(till: OpenTill) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of a database."""
    with till.readers.connect() as now:
        names = [row[0] for row in now.exec_driver_sql(_TABLES).all()]
        return {name: now.exec_driver_sql(f'SELECT * FROM "{name}"').all() for name in names}


def cells(rows: dict[str, list[tuple[object, ...]]]) -> bytes:
    """What is written in them."""
    values = [value for table in rows.values() for row in table for value in row]
    return b" ".join(value if isinstance(value, bytes) else str(value).encode() for value in values)


def decrypted(till: OpenTill, path: Path) -> bytes:
    """The whole file, without its key."""
    connection = till.store.connection
    connection.exec_driver_sql(f"ATTACH DATABASE '{path}' AS plain KEY ''")
    connection.exec_driver_sql("SELECT sqlcipher_export('plain')").all()
    connection.exec_driver_sql("DETACH DATABASE plain")
    return path.read_bytes()


def test_the_doctor_finds_it_well_and_makes_it_anew(shop: Restaurant, screen: Screen) -> None:
    orders = play_an_evening(shop)
    screen.watch(shop)
    screen.kitchen.rush(orders[0], is_on=False)
    before = screen.order(orders[0])
    assert examine(screen.open.readers, screen.open.home.folder).faults == ()
    connection = screen.open.store.connection
    with connection.begin():
        rebuild(connection)
    assert screen.order(orders[0]) == before


def test_what_was_done_is_forgotten_and_the_stations_stay(shop: Restaurant, screen: Screen) -> None:
    orders = play_an_evening(shop)
    screen.watch(shop)
    screen.writing.forget_excerpts(NOW_MS)
    assert screen.order(orders[0]) == shop.order(orders[0]), "it is not old yet"
    screen.writing.forget_excerpts(NOW_MS + 1)
    assert screen.order(orders[0]) is None
    assert examine(screen.open.readers, screen.open.home.folder).faults == ()
    with screen.open.readers.connect() as now:
        assert read_stations(now) == [GRILL, BAR]
