"""Search as you type over a real encrypted file, kept up to date by the products themselves."""

from collections.abc import Iterator
from uuid import UUID

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fynlo_pos.core.catalogue.documents import Product, Variant
from fynlo_pos.core.db.reading import SqlReading
from tests.support.examples import examples
from tests.support.shop import CATEGORY_ID, STAFF_ID, TAX_ID, Shop

pytestmark = pytest.mark.integration

TODAY = "2026-11-20"
NAMES = (
    "Crème brûlée",
    "Cappuccino",
    "Iced cappuccino",
    "Chicken tikka masala",
    "Chicken korma",
    "Shepherd’s pie",
    "Smørrebrød",
    "Carrot cake",
    "Pilau rice",
    "7up",
    "<b>Bold</b> tart",
)


def dish(index: int, name: str, **more: object) -> Product:
    return Product(UUID(int=1000 + index), name, CATEGORY_ID, 3_00, TAX_ID, **more)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    opened = Shop(tmp_path_factory.mktemp("search") / "till")
    dishes = [dish(index, name) for index, name in enumerate(NAMES)]
    coded = dish(90, "Lemonade", barcodes=("5449000131805",))
    sizes = (Variant(UUID(int=1), "Large", 4_00), Variant(UUID(int=2), "Small", 3_00))
    sized = dish(91, "Mocha", variants=sizes, kitchen_name="MOC")
    opened.till.save_documents([*dishes, coded, sized], STAFF_ID)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def reading(shop: Shop) -> Iterator[SqlReading]:
    opened = SqlReading(shop.open.readers, shop.open.incarnation)
    yield opened
    opened.close()


def found(reading: SqlReading, text: str) -> list[str]:
    return [tile.name for tile in reading.search(text, TODAY)]


CASES = {
    "c": ["Cappuccino", "Carrot cake", "Chicken korma", "Chicken tikka masala", "Crème brûlée"],
    "capp": ["Cappuccino", "Iced cappuccino"],
    "CAPP": ["Cappuccino", "Iced cappuccino"],
    "ice": ["Iced cappuccino"],
    "chicken k": ["Chicken korma"],
    "kor chi": ["Chicken korma"],
    "creme": ["Crème brûlée"],
    "crème brulee": ["Crème brûlée"],
    "shepherds": ["Shepherd’s pie"],
    "shepherd's": ["Shepherd’s pie"],
    "smorre": ["Smørrebrød"],
    "puccino": ["Cappuccino", "Iced cappuccino"],
    "asal": ["Chicken tikka masala"],
    "puccino ic": ["Iced cappuccino"],
    "cappucino": ["Cappuccino", "Iced cappuccino"],
    "chikcen korma": ["Chicken korma"],
    "masla": ["Chicken tikka masala"],
    "pilua": ["Pilau rice"],
    "7": ["7up"],
    "5449": ["Lemonade"],
    "5449000131805": ["Lemonade"],
    "mocha lar": ["Mocha"],
    "moc": ["Mocha"],
    "bold": ["<b>Bold</b> tart"],
    "zzzzzz": [],
    "": [],
    "   ": [],
    '"': [],
    "*": [],
    "AND": [],
    "NEAR(": [],
    "a\u19b0b a\u1cf2b": [],  # letters to one edition of Unicode, marks to another
}


@pytest.mark.parametrize("text", CASES)
def test_what_is_typed_finds(reading: SqlReading, text: str) -> None:
    assert found(reading, text)[: len(CASES[text]) or None] == CASES[text]


@pytest.mark.parametrize("name", NAMES)
def test_every_beginning_of_a_name_finds_it(reading: SqlReading, name: str) -> None:
    for length in range(1, len(name) + 1):
        text = name[:length]
        if any(letter.isalnum() for letter in text):
            assert name in found(reading, text), text


@pytest.mark.slow
@settings(
    max_examples=examples(150),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=st.text(max_size=40), limit=st.integers(-1, 70))
def test_nothing_typed_raises(reading: SqlReading, text: str, limit: int) -> None:
    assert len(reading.search(text, TODAY, limit)) <= max(0, limit)


def test_no_more_than_asked_for(reading: SqlReading) -> None:
    assert len(reading.search("c", TODAY, limit=2)) == 2


def test_search_follows_the_products(shop: Shop, reading: SqlReading) -> None:
    soup = dish(200, "Leek soup")
    shop.till.save_documents([soup], STAFF_ID)
    assert found(reading, "leek") == ["Leek soup"]
    assert found(reading, "leke") == ["Leek soup"]
    shop.till.save_documents([msgspec.structs.replace(soup, name="Minestrone")], STAFF_ID)
    assert found(reading, "leek") == []
    assert found(reading, "strone") == ["Minestrone"]
    assert found(reading, "minestrnoe") == ["Minestrone"]
    gone = msgspec.structs.replace(soup, name="Minestrone", archived=True)
    shop.till.save_documents([gone], STAFF_ID)
    assert found(reading, "minestrone") == []
    shop.till.save_documents([msgspec.structs.replace(gone, archived=False)], STAFF_ID)
    assert found(reading, "minestrone") == ["Minestrone"]
