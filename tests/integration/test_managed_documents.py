"""People, classes of tax and VAT are changed where a terminal may manage, and nowhere else."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest

from fynlo_pos.app.joined_hub import JoinedHub, keep_joined
from fynlo_pos.app.managing import may_manage
from fynlo_pos.app.world import open_world
from fynlo_pos.cli.open_shop import open_shop
from fynlo_pos.core.catalogue.documents import Category, DatedRate, Product, TaxClass
from fynlo_pos.core.db.log_rows import count_envelopes
from fynlo_pos.core.exceptions.documents import DOCUMENT_CONFLICT
from fynlo_pos.core.exceptions.matter import ChooseValue, Matter, Remedy, ToldTo
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.people.rights import NotHere
from fynlo_pos.core.records import DOCUMENTS
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.venue import Venue
from fynlo_pos.sync.client.address import Address
from tests.support.shop import ADA, CATEGORY_ID, STAFF_ID, VENUE_ID, Shop, product

pytestmark = pytest.mark.integration

BEN = Staff(UUID(int=21), "Ben")
KEPT_BACK = [
    msgspec.structs.replace(BEN, pin_hash="$argon2id$another"),
    msgspec.structs.replace(BEN, is_manager=True),
    Staff(UUID(int=22), "Cho"),
    TaxClass(UUID(int=23), "Half", (DatedRate("2026-01-01", 1000, 1000),)),
    Venue(VENUE_ID, "The Nook", vat_registered=True, vat_number="GB 999 9999 73"),
]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path / "till")
    shop.till.save_documents([BEN], STAFF_ID)
    yield shop
    shop.close()


def ordinary(shop: Shop) -> Till:
    """Return the till as it is where its terminal may not manage."""
    return Till(shop.open.store, shop.now_ms, shop.till._new_id, lambda: False)


def entries(shop: Shop) -> int:
    """Return how long the log is."""
    with shop.open.readers.connect() as connection:
        return count_envelopes(connection)


@pytest.mark.parametrize(
    "changed", KEPT_BACK, ids=["pin", "promotion", "new person", "tax class", "vat"]
)
def test_an_ordinary_terminal_changes_none_of_it_whoever_asks(
    shop: Shop, changed: msgspec.Struct
) -> None:
    before = entries(shop)
    for by in (STAFF_ID, BEN.id, None):
        with pytest.raises(NotHere):
            ordinary(shop).save_documents([changed], by, allowed_by=STAFF_ID)
    assert entries(shop) == before
    assert shop.till.save_documents([changed], STAFF_ID) == 1


def test_one_of_several_keeps_all_of_them_back(shop: Shop) -> None:
    before = entries(shop)
    with pytest.raises(NotHere):
        ordinary(shop).save_documents([Category(CATEGORY_ID, "All night"), *KEPT_BACK], STAFF_ID)
    assert entries(shop) == before


def test_it_changes_the_menu_and_the_rest_of_the_shop(shop: Shop) -> None:
    till = ordinary(shop)
    dearer = msgspec.structs.replace(product(0), price_minor=3_40)
    with shop.open.store.transaction() as tx:
        venue = tx.venue()
    footer = msgspec.structs.replace(venue, receipt_footer="Come again")
    assert till.save_documents([dearer, Category(CATEGORY_ID, "All night"), footer], STAFF_ID) == 3


def test_it_saves_again_what_stands(shop: Shop) -> None:
    assert ordinary(shop).save_documents([BEN], STAFF_ID) == 0


def choosing(kind: type[msgspec.Struct], doc_id: UUID, **fields: object) -> tuple[Matter, Remedy]:
    """Return a contradiction about a document, and the remedy that gives it other values."""
    remedy = Remedy("choose", "", ChooseValue(_declared(kind), doc_id, fields))  # type: ignore[arg-type]
    told = Matter(DOCUMENT_CONFLICT, "key", "", ToldTo.MANAGER, (), (remedy,))  # type: ignore[arg-type]
    return told, remedy


def _declared(kind: type[msgspec.Struct]) -> str:
    return next(name for name, one in DOCUMENTS.items() if one.struct is kind)


def test_no_remedy_of_a_contradiction_is_a_way_round(shop: Shop) -> None:
    before = entries(shop)
    with pytest.raises(NotHere):
        ordinary(shop).deal_with(*choosing(Staff, BEN.id, pin_hash="other"), ADA)
    assert entries(shop) == before
    ordinary(shop).deal_with(*choosing(Product, product(0).id, name="Tea"), ADA)
    shop.till.deal_with(*choosing(Staff, BEN.id, pin_hash="other"), ADA)
    assert entries(shop) == before + 2


def test_what_a_terminal_may_not_change_is_declared(shop: Shop) -> None:
    managed = {kind: one.managed for kind, one in DOCUMENTS.items() if one.managed}
    assert managed == {
        "staff": set(DOCUMENTS["staff"].groups),
        "tax_class": {"name", "rates", "archived", "exempt"},
        "venue": {"vat"},
    }


def test_window_and_commands_ask_it_while_the_till_is_open(tmp_path: Path) -> None:
    joined = JoinedHub(Address("127.0.0.1", 1), "", UUID(int=1), UUID(int=2), "T2")
    world = open_world(tmp_path / "window", keyring=lambda _home: None)
    try:
        assert world.till.save_documents([BEN], None) == 1
        keep_joined(tmp_path / "window", joined)
        with pytest.raises(NotHere):
            world.till.save_documents([KEPT_BACK[0]], None)
    finally:
        world.close()
    with open_shop(tmp_path / "commands") as commands:
        keep_joined(tmp_path / "commands", joined)
        with pytest.raises(NotHere):
            commands.till.save_documents([BEN], None)


def test_who_may_manage_follows_the_hub_that_the_folder_belongs_to(shop: Shop) -> None:
    folder = shop.open.home.folder
    assert may_manage(shop.open), "a till by itself"
    joined = JoinedHub(Address("127.0.0.1", 1), "", UUID(int=1), UUID(int=2), "T2")
    keep_joined(folder, joined)
    assert not may_manage(shop.open)
    keep_joined(folder, msgspec.structs.replace(joined, can_manage=True))
    assert may_manage(shop.open)
