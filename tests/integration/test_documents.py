"""Documents on a real encrypted file: folded as patches arrive, by the thousand or one by one."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.documents import read_document, read_documents, read_edits
from fynlo_pos.core.db.projection import Placed
from fynlo_pos.core.db.projections.documents import AT_A_TIME, fold_documents
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.documents import DocumentPatched, Place
from fynlo_pos.core.envelope import UnknownRecord
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.venue import Venue
from tests.support.shop import CATEGORY_ID, STAFF_ID, TAX_ID, VENUE_ID, Shop, product

pytestmark = pytest.mark.integration

ELSEWHERE = Placed(UUID(int=0xE), "T2", "T2", 1, 900, 1)
LATER_STILL = Placed(UUID(int=0xF), "T3", "T3", 1, 901, 1)
FLAT_WHITE = product(0)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path / "till")
    yield opened
    opened.close()


@pytest.fixture
def connection(shop: Shop) -> Iterator[Connection]:
    """A transaction of the till's own writer, undone at the end."""
    with shop.open.store.transaction() as transaction:
        yield transaction._connection


def patch(doc: msgspec.Struct, over: Place, **groups: dict[str, Any]) -> DocumentPatched:
    kind = {Product: "product", Venue: "venue"}[type(doc)]
    replaces = dict.fromkeys(groups, over)
    return DocumentPatched(kind, doc.id, groups, replaces, STAFF_ID, 0)  # type: ignore[attr-defined]


def place_of(connection: Connection, doc: Product | Venue, group: str) -> Place:
    return read_document(connection, type(doc), doc.id)[1][group]


def conflicts(connection: Connection) -> list[tuple[str, str, int, Any, int]]:
    rows = connection.exec_driver_sql(
        "SELECT kind, field_group, lost_stamp, lost_value, stands_stamp FROM document_conflict"
    )
    return [
        (kind, group, lost, msgspec.msgpack.decode(value), stands)
        for kind, group, lost, value, stands in rows
    ]


def test_a_document_is_read_as_it_was_saved(shop: Shop) -> None:
    with shop.open.store.transaction() as tx:
        saved, places = tx.document(Product, FLAT_WHITE.id)
        assert saved == FLAT_WHITE
        assert places["price"] == places["name"]
        assert places["name"] > (0, shop.open.incarnation)
        assert places["name"][1] == shop.open.incarnation
        assert tx.document(Product, UUID(int=404)) == (None, {})


def test_an_edit_moves_only_the_place_of_its_group(shop: Shop) -> None:
    with shop.open.store.transaction() as tx:
        _before, old = tx.document(Product, FLAT_WHITE.id)
    dearer = msgspec.structs.replace(FLAT_WHITE, price_minor=3_50)
    assert shop.till.save_documents([dearer], STAFF_ID) == 1
    assert shop.till.save_documents([dearer], STAFF_ID) == 0
    with shop.open.store.transaction() as tx:
        after, new = tx.document(Product, FLAT_WHITE.id)
    assert after == dearer
    assert {group for group in new if new[group] != old[group]} == {"price"}


def test_a_pin_travels_in_the_private_part_and_is_read_back(shop: Shop) -> None:
    shop.till.save_documents([Staff(STAFF_ID, "Ada", pin_hash="hash of a PIN")], STAFF_ID)
    with shop.open.store.transaction() as tx:
        ada, _places = tx.document(Staff, STAFF_ID)
    assert ada is not None
    assert ada.pin_hash == "hash of a PIN"


def test_an_edit_from_elsewhere_on_what_stands_is_no_conflict(connection: Connection) -> None:
    over = place_of(connection, FLAT_WHITE, "name")
    fold_documents(connection, [patch(FLAT_WHITE, over, name={"name": "Antipodean"})], ELSEWHERE)
    document, _places = read_document(connection, Product, FLAT_WHITE.id)
    assert document is not None
    assert document.name == "Antipodean"
    assert conflicts(connection) == []


def test_settings_edited_apart_are_filed_and_the_later_shows(connection: Connection) -> None:
    venue = Venue(VENUE_ID, "")
    over = place_of(connection, venue, "name")
    fold_documents(connection, [patch(venue, over, name={"name": "One"})], ELSEWHERE)
    fold_documents(connection, [patch(venue, over, name={"name": "Two"})], LATER_STILL)
    standing, _places = read_document(connection, Venue, VENUE_ID)
    assert standing is not None
    assert standing.name == "Two"
    assert conflicts(connection) == [("venue", "name", 900, {"name": "One"}, 901)]


@pytest.mark.parametrize("is_told_first", [True, False])
def test_of_two_edits_at_one_stamp_only_the_one_that_was_known_is_replaced(
    connection: Connection, *, is_told_first: bool
) -> None:
    tied = msgspec.structs.replace(LATER_STILL, stamp=ELSEWHERE.stamp)
    after = msgspec.structs.replace(ELSEWHERE, seq=2, stamp=ELSEWHERE.stamp + 1)
    last = msgspec.structs.replace(ELSEWHERE, seq=3, stamp=ELSEWHERE.stamp + 2)
    over = place_of(connection, FLAT_WHITE, "name")
    theirs = (patch(FLAT_WHITE, over, name={"name": "Tied"}), tied)
    own = [
        (patch(FLAT_WHITE, over, name={"name": "One"}), ELSEWHERE),
        (patch(FLAT_WHITE, (900, ELSEWHERE.incarnation), name={"name": "Two"}), after),
        (patch(FLAT_WHITE, (901, ELSEWHERE.incarnation), name={"name": "Three"}), last),
    ]
    for edited, place in [theirs, *own] if is_told_first else [*own, theirs]:
        fold_documents(connection, [edited], place)
    standing, places = read_document(connection, Product, FLAT_WHITE.id)
    assert standing is not None
    assert standing.name == "Three"
    assert places["name"] == (902, ELSEWHERE.incarnation)
    assert conflicts(connection) == [("product", "name", 900, {"name": "Tied"}, 902)]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_in_whatever_order_a_line_of_edits_comes_nothing_stays_filed_against_it(
    connection: Connection, order: tuple[int, ...]
) -> None:
    over = first = place_of(connection, FLAT_WHITE, "name")
    line: list[tuple[DocumentPatched, Placed]] = []
    for nth in range(4):
        place = Placed(UUID(int=0xE0 + nth), f"T{nth}", f"T{nth}", 1, 900 + nth, 1)
        line.append((patch(FLAT_WHITE, over, name={"name": str(nth)}), place))
        over = (place.stamp, place.incarnation)
    for nth in order:
        edited, place = line[nth]
        fold_documents(connection, [edited], place)
    standing, _places = read_document(connection, Product, FLAT_WHITE.id)
    assert standing is not None
    assert standing.name == "3"
    assert conflicts(connection) == []
    *_others, last = read_edits(connection, "product", FLAT_WHITE.id)
    gone = [first, (900, UUID(int=0xE0)), (901, UUID(int=0xE1))]
    assert list(last.gone["name"].items()) == sorted((by, (stamp,)) for stamp, by in gone)


def test_a_conflict_that_a_late_edit_settles_is_forgotten_with_the_last_edit_but_one(
    connection: Connection,
) -> None:
    begun = msgspec.structs.replace(FLAT_WHITE, id=UUID(int=0xD0C))
    places = [Placed(UUID(int=0xE0 + n), f"T{n}", f"T{n}", 1, 900 + n, 1) for n in range(3)]
    over = [(0, UUID(int=0)), *((place.stamp, place.incarnation) for place in places)]
    line = [patch(begun, over[n], name={"name": str(n)}) for n in range(3)]
    for nth, filed in ((0, 0), (2, 1), (1, 0)):
        fold_documents(connection, [line[nth]], places[nth])
        assert len(conflicts(connection)) == filed


def test_a_twin_is_named_by_the_incarnation_it_shares(connection: Connection) -> None:
    fork = msgspec.structs.replace(
        ELSEWHERE, incarnation=UUID(int=0xF0), written_by=ELSEWHERE.incarnation
    )
    over = place_of(connection, FLAT_WHITE, "name")
    fold_documents(connection, [patch(FLAT_WHITE, over, name={"name": "Twin"})], fork)
    assert place_of(connection, FLAT_WHITE, "name") == (900, ELSEWHERE.incarnation)
    known = patch(FLAT_WHITE, (900, ELSEWHERE.incarnation), name={"name": "Known"})
    fold_documents(connection, [known], LATER_STILL)
    assert conflicts(connection) == []


def test_the_same_two_edits_the_other_way_round_come_to_the_same(connection: Connection) -> None:
    over = place_of(connection, FLAT_WHITE, "price")
    price = {"price_minor": 1, "take_away_price_minor": None, "tax_class_id": str(TAX_ID)}
    later = patch(FLAT_WHITE, over, price=price | {"price_minor": 9_99})
    fold_documents(connection, [later], LATER_STILL)
    fold_documents(connection, [patch(FLAT_WHITE, over, price=price)], ELSEWHERE)
    standing, _places = read_document(connection, Product, FLAT_WHITE.id)
    assert standing is not None
    assert standing.price_minor == 9_99
    assert [(group, lost) for _kind, group, lost, _value, _stands in conflicts(connection)] == [
        ("price", 900)
    ]
    shown = connection.exec_driver_sql(
        "SELECT price_minor FROM product WHERE id = ?", (FLAT_WHITE.id.bytes,)
    ).scalar()
    assert shown == 9_99


def test_patches_of_several_groups_and_documents_are_each_shown(
    connection: Connection,
) -> None:
    over = place_of(connection, FLAT_WHITE, "name")
    both = [
        patch(FLAT_WHITE, over, name={"name": "Short black"}),
        patch(product(1), over, name={"name": "Tisane"}),
    ]
    fold_documents(connection, both, ELSEWHERE)
    position = patch(FLAT_WHITE, over, position={"position": 7})
    fold_documents(connection, [position], LATER_STILL)
    shown = connection.exec_driver_sql(
        "SELECT name, position FROM product WHERE id = ?", (FLAT_WHITE.id.bytes,)
    ).first()
    assert shown is not None
    assert tuple(shown) == ("Short black", 7)


def test_a_kind_of_a_later_version_makes_its_envelope_wait(connection: Connection) -> None:
    unknown = DocumentPatched("robot", UUID(int=1), {}, {}, None, 0)
    with pytest.raises(UnknownRecord):
        fold_documents(connection, [unknown], ELSEWHERE)


def test_a_patch_without_its_beginning_shows_nothing_yet(connection: Connection) -> None:
    orphan = msgspec.structs.replace(FLAT_WHITE, id=UUID(int=404))
    fold_documents(connection, [patch(orphan, (5, UUID(int=5)), name={"name": "Late"})], ELSEWHERE)
    assert read_document(connection, Product, orphan.id)[0] is None
    shown = connection.exec_driver_sql(
        "SELECT count(*) FROM product WHERE id = ?", (orphan.id.bytes,)
    ).scalar()
    assert shown == 0


def test_what_a_row_says_is_read_once_for_as_long_as_it_stands(connection: Connection) -> None:
    (venue,) = read_documents(connection, Venue)
    (again,) = read_documents(connection, Venue)
    assert again is venue
    over = place_of(connection, venue, "name")
    fold_documents(connection, [patch(venue, over, name={"name": "Moved"})], ELSEWHERE)
    (moved,) = read_documents(connection, Venue)
    assert moved == msgspec.structs.replace(venue, name="Moved")


def test_of_what_was_read_before_nothing_stands_that_counts_no_more(
    connection: Connection, shop: Shop
) -> None:
    (venue,) = read_documents(connection, Venue)
    assert venue.vat_registered
    device = UUID(int=0xD).bytes
    connection.exec_driver_sql(
        "INSERT INTO log_owner (incarnation, device) VALUES (?, ?)",
        (shop.open.incarnation.bytes, device),
    )
    connection.exec_driver_sql(
        "INSERT INTO device_card (device, body, is_let_go, can_manage) VALUES (?, x'', 0, 0)",
        (device,),
    )
    (less,) = read_documents(connection, Venue)
    assert less == msgspec.structs.replace(venue, vat_registered=False)


@pytest.mark.slow
def test_a_menu_larger_than_one_part_is_all_there(shop: Shop) -> None:
    menu = [
        Product(
            UUID(int=10_000 + n), f"Dish {n}", CATEGORY_ID, n, TAX_ID, barcodes=(f"{10**12 + n}",)
        )
        for n in range(AT_A_TIME * 2 + 3)
    ]
    assert shop.till.save_documents(menu, STAFF_ID) == len(menu)
    reading = SqlReading(shop.open.readers, shop.open.incarnation)
    assert reading.product(menu[-1].id) == menu[-1]
    assert reading.by_barcode(menu[AT_A_TIME].barcodes[0]) == (menu[AT_A_TIME], None)
    assert [tile.id for tile in reading.search("dish 1002", "2026-11-20")] == [menu[1002].id]
    shop.till.save_documents([msgspec.structs.replace(dish, position=3) for dish in menu], STAFF_ID)
    assert reading.product(menu[0].id) == msgspec.structs.replace(menu[0], position=3)
    reading.close()
