"""Money taken for an order that is not sold yet outlives whatever happens to its till's folder."""

import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.core.db.backup import restore_backup
from fynlo_pos.core.db.exceptions.all import read_matters
from fynlo_pos.core.exceptions.matter import Matter
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.part_payment import PartPaid
from fynlo_pos.core.sales.ringing import give_back_part, take_part
from fynlo_pos.core.venue import Venue
from fynlo_pos.payments.tenders import take_card_machine
from tests.support.shop import ADA, STAFF_ID, Shop

pytestmark = pytest.mark.integration

TAKEN_MINOR = 5_00


@pytest.fixture
def till(tmp_path: Path) -> Path:
    """The folder of a till that closed while an order was part-paid by card."""
    shop = Shop(tmp_path / "till", witnesses=tmp_path / "witnesses")
    shop.till.open_drawer(50_00, ADA)
    basket = take_part(shop.basket(3), take_card_machine(TAKEN_MINOR, TAKEN_MINOR, 0))
    shop.till.keep_basket(basket)
    shop.open.back_up(tmp_path / "backup.fynlo")
    shop.close()
    return tmp_path / "till"


def draft_of(shop: Shop) -> Basket | None:
    with shop.open.store.transaction() as tx:
        return tx.basket()


def moved(till: Path, folder: Path) -> Shop:
    shutil.copytree(till, folder / "moved")
    shutil.rmtree(till)
    return Shop(folder / "moved", set_up=False, witnesses=folder / "witnesses")


def rolled_back(till: Path, folder: Path) -> Shop:
    shutil.copytree(till, folder / "morning")
    later = Shop(till, set_up=False, witnesses=folder / "witnesses")
    later.till.unlock_drawer("change", ADA)
    later.close()
    shutil.rmtree(till)
    shutil.copytree(folder / "morning", till)
    return Shop(till, set_up=False, witnesses=folder / "witnesses")


def restored(till: Path, folder: Path) -> Shop:
    held = Shop(till, set_up=False, witnesses=folder / "witnesses")
    recovery = held.open.recovery
    held.close()
    restore_backup(
        folder / "backup.fynlo",
        recovery,
        folder / "restored",
        keyring=lambda _home: None,
        new_id=uuid7,
    )
    return Shop(folder / "restored", set_up=False, witnesses=folder / "witnesses")


@pytest.mark.parametrize("happens", [moved, rolled_back, restored])
def test_a_part_payment_goes_on_in_the_next_life_and_is_told(
    till: Path, tmp_path: Path, happens: Any
) -> None:
    with_it = Shop(till, set_up=False, witnesses=tmp_path / "witnesses")
    before = draft_of(with_it)
    with_it.close()
    shop = happens(till, tmp_path)
    draft = draft_of(shop)
    assert before is not None
    assert draft is not None
    assert draft.id != before.id, "the other may be sold: this one is another order"
    assert msgspec.structs.replace(draft, id=before.id) == before
    said = str(shop.open.warnings[1])
    assert "£5.00 was taken for the order at hand" in said
    assert "may have been sold since" in said
    rest = 3_20 + 2_40 + 2_95 - TAKEN_MINOR
    sale = shop.till.complete_sale(draft, [*draft.taken, take_card_machine(rest, rest, 0)], ADA)
    assert sum(tender.amount_minor for tender in sale.tenders) == TAKEN_MINOR + rest
    shop.close()


@pytest.mark.parametrize(("code", "amount"), [("EUR", "€5.00"), ("JPY", "¥500")])
def test_what_a_next_life_tells_is_in_the_currency_of_the_venue(
    till: Path, tmp_path: Path, code: str, amount: str
) -> None:
    shop = Shop(till, set_up=False, witnesses=tmp_path / "witnesses")
    venue = msgspec.structs.replace(_venue_of(shop), currency=code)
    shop.till.save_documents([venue], STAFF_ID)
    with pytest.raises(PartPaid, match=f"{amount} was taken for order"):
        shop.till.keep_basket(None)
    shop.close()
    shop = moved(till, tmp_path)
    assert any(f"{amount} was taken for the order" in str(told) for told in shop.open.warnings)
    shop.close()


def _venue_of(shop: Shop) -> Venue:
    with shop.open.store.transaction() as tx:
        return tx.venue()


def test_a_draft_without_money_is_not_taken_along(till: Path, tmp_path: Path) -> None:
    shop = Shop(till, set_up=False, witnesses=tmp_path / "witnesses")
    draft = draft_of(shop)
    assert draft is not None
    shop.till.keep_basket(give_back_part(draft, 0))
    shop.basket(2)
    shop.close()
    shop = moved(till, tmp_path)
    assert draft_of(shop) is None
    assert not any("was taken for" in str(told) for told in shop.open.warnings)
    shop.close()


def leave(till: Path, basket: bytes) -> Shop:
    """Open the till after another version left a draft in a form of its own."""
    shop = Shop(till, set_up=False)
    connection = shop.open.store._connection
    with connection.begin():
        connection.exec_driver_sql("UPDATE draft SET basket = ?", (basket,))
    shop.close()
    return Shop(till, set_up=False)


def unread(shop: Shop) -> list[Matter]:
    with shop.open.readers.connect() as connection:
        found = read_matters(connection, shop.open.incarnation)
    return [matter for matter in found if matter.kind == "draft_unread"]


@pytest.mark.parametrize(
    ("basket", "taken_minor"),
    [
        (msgspec.msgpack.encode({"taken": [{"amount_minor": 500, "tip_minor": 50}]}), 550),
        (msgspec.msgpack.encode({"taken": "five pounds"}), None),
        (msgspec.msgpack.encode({"paid": 500}), None),
        (msgspec.msgpack.encode([1, 2]), None),
        (b"\xc1", None),
    ],
    ids=["with its sum", "of another form", "of another name", "a list", "torn"],
)
def test_a_part_paid_draft_that_cannot_be_read_is_kept_and_told(
    till: Path, basket: bytes, taken_minor: int | None
) -> None:
    shop = leave(till, basket)
    assert draft_of(shop) is None
    shop.basket(1)
    shop.sell()
    shop = shop.reopen()
    (matter,) = unread(shop)
    (happening,) = matter.happenings
    assert (happening.terminal, happening.minor) == ("T1", taken_minor)
    with shop.open.readers.connect() as connection:
        assert connection.exec_driver_sql("SELECT basket FROM draft_aside").all() == [(basket,)]
    shop.close()


def test_an_unread_draft_that_holds_no_money_is_no_matter(till: Path) -> None:
    shop = leave(till, msgspec.msgpack.encode({"taken": []}))
    assert draft_of(shop) is None
    assert unread(shop) == []
    shop.close()
