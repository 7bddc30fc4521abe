"""Who may change the shop, and who let them: recorded with the change, on a real store."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.catalogue.documents import Category, SoldOut
from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.documents import DocumentPatched
from fynlo_pos.core.envelope import open_envelope
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.people.records import RecoveryCodesMade
from fynlo_pos.core.people.rights import NotAllowed, Right, holds, right_for
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.venue import Venue
from tests.support.shop import ADA, CATEGORY_ID, STAFF_ID, VENUE_ID, Shop, product

pytestmark = pytest.mark.integration

BEN_ID, CHO_ID = UUID(int=21), UUID(int=22)
BEN = Staff(BEN_ID, "Ben")
CHO = Staff(CHO_ID, "Cho")
DEARER = msgspec.structs.replace(product(0), price_minor=3_40)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    shop.till.save_documents([BEN, CHO], STAFF_ID)
    yield shop
    shop.close()


def last_patch(shop: Shop) -> DocumentPatched:
    """Return the newest change of a document, as it stands in the log."""
    with shop.open.readers.connect() as connection:
        newest = list(read_log(connection))[-1]
    _header, records = open_envelope(newest.body, newest.private)
    (patch,) = (record for record in records if isinstance(record, DocumentPatched))
    return patch


@pytest.mark.parametrize(
    ("changed", "right"),
    [
        (DEARER, Right.CHANGE_MENU),
        (Category(CATEGORY_ID, "All night"), Right.CHANGE_MENU),
        (msgspec.structs.replace(CHO, is_manager=True), Right.CHANGE_PEOPLE),
        (Venue(VENUE_ID, "The Nook", vat_registered=True), Right.CHANGE_SHOP),
    ],
    ids=["price", "category", "promotion", "shop"],
)
def test_who_does_not_manage_is_refused_for_want_of_the_right(
    shop: Shop, changed: msgspec.Struct, right: Right
) -> None:
    with pytest.raises(NotAllowed) as refused:
        shop.till.save_documents([changed], BEN_ID)
    assert refused.value.right is right
    with pytest.raises(NotAllowed):
        shop.till.save_documents([changed], BEN_ID, allowed_by=CHO_ID)
    with pytest.raises(NotAllowed):
        shop.till.save_documents([changed], BEN_ID, allowed_by=BEN_ID)


def test_a_manager_lets_another_change_one_thing_and_both_are_recorded(shop: Shop) -> None:
    assert shop.till.save_documents([DEARER], BEN_ID, allowed_by=STAFF_ID) == 1
    patch = last_patch(shop)
    assert (patch.by_staff, patch.allowed_by) == (BEN_ID, STAFF_ID)
    with pytest.raises(NotAllowed):
        shop.till.save_documents([product(0)], BEN_ID)


def test_who_holds_the_right_needs_nobody_and_nobody_is_recorded(shop: Shop) -> None:
    shop.till.save_documents([DEARER], STAFF_ID, allowed_by=CHO_ID)
    patch = last_patch(shop)
    assert (patch.by_staff, patch.allowed_by) == (STAFF_ID, None)


def test_anybody_marks_a_product_sold_out_and_nothing_else_with_it(shop: Shop) -> None:
    gone = msgspec.structs.replace(product(0), sold_out=SoldOut.UNTIL_SAID)
    assert shop.till.save_documents([gone], BEN_ID) == 1
    both = msgspec.structs.replace(DEARER, sold_out=SoldOut.NO)
    with pytest.raises(NotAllowed):
        shop.till.save_documents([both], BEN_ID)


def test_who_left_can_neither_change_nor_allow(shop: Shop) -> None:
    eve = Staff(UUID(int=23), "Eve", is_manager=True, archived=True)
    shop.till.save_documents([eve], STAFF_ID)
    for by, allowed_by in ((eve.id, None), (BEN_ID, eve.id), (UUID(int=99), None)):
        with pytest.raises(NotAllowed):
            shop.till.save_documents([DEARER], by, allowed_by=allowed_by)


def test_a_refusal_of_one_document_keeps_all_of_them_back(shop: Shop) -> None:
    gone = msgspec.structs.replace(product(1), sold_out=SoldOut.UNTIL_SAID)
    with pytest.raises(NotAllowed):
        shop.till.save_documents([gone, DEARER], BEN_ID)
    assert shop.till.save_documents([gone], BEN_ID) == 1, "it was not marked before"


def test_every_right_is_a_managers() -> None:
    manager = msgspec.structs.replace(BEN, is_manager=True)
    assert all(holds(manager, right) and not holds(BEN, right) for right in Right)
    assert not any(holds(None, right) for right in Right)


def test_a_kind_that_nobody_thought_of_is_a_managers() -> None:
    patch = DocumentPatched("robot", BEN_ID, {"name": {}}, {}, BEN_ID, 0)
    assert right_for(patch) is Right.CHANGE_SHOP


def test_new_recovery_codes_take_a_manager_and_leave_a_trace_without_a_key(shop: Shop) -> None:
    old = shop.open.recovery
    with pytest.raises(NotAllowed) as refused:
        shop.open.renew_recovery_key(Person(BEN_ID, "Ben"), CHO_ID, at_ms=1)
    assert refused.value.right is Right.RENEW_CODES
    with pytest.raises(NotAllowed):
        shop.open.renew_recovery_key(Person(BEN_ID, "Ben"), at_ms=1)
    assert shop.open.recovery == old, "nothing was made"
    shop.open.renew_recovery_key(Person(BEN_ID, "Ben"), STAFF_ID, at_ms=2)
    assert shop.open.recovery != old
    with shop.open.readers.connect() as connection:
        newest = list(read_log(connection))[-1]
    assert open_envelope(newest.body, newest.private)[1] == [
        RecoveryCodesMade(BEN_ID, "Ben", 2, STAFF_ID)
    ]
    assert shop.open.recovery.key not in newest.body + newest.private


def test_a_manager_makes_recovery_codes_alone(shop: Shop) -> None:
    shop.open.renew_recovery_key(ADA, CHO_ID, at_ms=3)
    with shop.open.readers.connect() as connection:
        newest = list(read_log(connection))[-1]
    assert open_envelope(newest.body, newest.private)[1] == [RecoveryCodesMade(STAFF_ID, "Ada", 3)]
