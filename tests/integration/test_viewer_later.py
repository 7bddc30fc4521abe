"""What only a newer program reads of what a screen was shown: kept, and read after an update."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from fynlo_pos.core.db import excerpt_rows, peer_store
from fynlo_pos.core.db.kitchen_rows import read_stations
from fynlo_pos.core.kitchen import for_viewers
from fynlo_pos.core.kitchen.for_viewers import Excerpt
from fynlo_pos.core.kitchen.records import KitchenRushed
from fynlo_pos.core.records import FACTS, kind_of
from fynlo_pos.core.version import VERSION
from tests.support.restaurant import GRILL, Restaurant
from tests.support.shop import ADA, STAFF_ID
from tests.support.viewer_screen import NOW_MS, Screen

pytestmark = pytest.mark.integration

RUSHED = kind_of(KitchenRushed)


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


@contextmanager
def an_older_program() -> Iterator[None]:
    """One from before orders could be put first."""
    with pytest.MonkeyPatch.context() as before:
        before.setattr(excerpt_rows, "VERSION", "0.0.9")
        before.setattr(peer_store, "VERSION", "0.0.9")
        before.setattr(for_viewers, "_TOLD", for_viewers._TOLD - {RUSHED})
        before.delitem(FACTS, RUSHED)
        yield


def kept(screen: Screen) -> list[tuple[Excerpt, str]]:
    """Return what the screen keeps, and which program could not read it."""
    with screen.open.readers.connect() as now:
        rows = now.exec_driver_sql("SELECT body, waits FROM excerpt ORDER BY stamp").all()
    return [(msgspec.msgpack.decode(body, type=Excerpt), waits) for body, waits in rows]


def test_what_an_older_program_could_not_read_is_read_after_an_update(
    shop: Restaurant, screen: Screen
) -> None:
    order_id = shop.till.hold(shop.basket(1), ADA)
    shop.kitchen.rush(order_id, is_on=True)
    shown = screen.excerpts(shop)
    with an_older_program():
        assert screen.take(shown) == len(shown)
        screen.writing.look_again()
        assert [waits for _, waits in kept(screen) if waits] == ["0.0.9"]
        order = screen.order(order_id)
        assert order is not None
        assert not order.is_rushed
    screen.writing.look_again()
    assert screen.order(order_id) == shop.order(order_id)
    assert [waits for _, waits in kept(screen) if waits] == []


def test_what_no_program_here_reads_waits_on_and_an_edit_is_not_forgotten(
    shop: Restaurant, screen: Screen
) -> None:
    """A newer till's edit of a station: what stations are stands however old it is."""
    shop.till.save_documents([replace(GRILL, name="Fire")], STAFF_ID)
    [*before, edit] = screen.excerpts(shop)
    newer = replace(edit, records=tuple((kind, 99, fields) for kind, _, fields in edit.records))
    screen.take([*before, newer])
    screen.writing.look_again()
    screen.writing.forget_excerpts(NOW_MS + 1)
    assert [waits for _, waits in kept(screen) if waits] == [VERSION]
    with screen.open.readers.connect() as now:
        assert read_stations(now)[0].name == GRILL.name


def test_what_a_hub_had_no_business_to_show_is_not_kept(shop: Restaurant, screen: Screen) -> None:
    [*_, last] = screen.excerpts(shop)
    staff = ("incarnation_began", 1, msgspec.Raw(b"\x80"))
    screen.take([replace(last, records=(staff, *last.records))])
    [(excerpt, _)] = kept(screen)
    assert [kind for kind, _, _ in excerpt.records] == [kind for kind, _, _ in last.records]
    assert screen.take([replace(last, hash=bytes(32), records=(staff,))]) == 0
