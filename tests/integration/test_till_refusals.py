"""What the till refuses: in a sentence, with nothing written."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from uuid import UUID, uuid4

import msgspec
import pytest
from msgspec.structs import replace
from uuid6 import uuid7

from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.catalogue.documents import Choice, DatedRate, ModifierGroup, TaxClass, Variant
from fynlo_pos.core.money import LARGEST_MINOR
from fynlo_pos.core.pricing.tax import TaxTable, tax_table
from fynlo_pos.core.sales.seal import NoRateOfTax
from fynlo_pos.core.till.occasion import ClockIsWrong
from fynlo_pos.core.trouble import Refused
from fynlo_pos.payments.tenders import take_cash
from tests.support.shop import ADA, FRIDAY_NOON_MS, Shop, documents, product

pytestmark = pytest.mark.integration

Act = Callable[[Shop], object]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path / "till")
    opened.till.open_drawer(100_00, ADA)
    yield opened
    opened.close()


def seq(shop: Shop) -> int:
    with shop.open.store.transaction() as tx:
        return tx.state().seq


def close(counted: int | None, float_left: int = 0) -> Act:
    return lambda shop: shop.till.close_day(
        counted_minor=counted,
        card_machine_counted_minor=None,
        float_left_minor=float_left,
        person=ADA,
    )


def move(minor: int) -> Act:
    return lambda shop: shop.till.move_cash(CashMove.CASH_IN, minor, "coins", ADA, move_id=uuid7())


def refund_nothing_sold(shop: Shop) -> object:
    return shop.till.refund(
        uuid4(),
        [0],
        refund_id=uuid7(),
        method="cash",
        title="Cash",
        account="cash.drawer",
        reason="cold",
        person=ADA,
    )


REFUSED: list[tuple[str, Act, str]] = [
    ("cash of nothing", move(0), "amount is nothing"),
    ("cash below nothing", move(-1), "more than a drawer can hold"),
    ("cash beyond belief", move(LARGEST_MINOR + 1), "more than a drawer can hold"),
    ("no reason", lambda shop: shop.till.unlock_drawer("  ", ADA), "Say why"),
    ("not counted", close(None), "Count the drawer first"),
    ("counted below nothing", close(-1), "more than a drawer can hold"),
    ("more float than counted", close(50_00, 50_01), "cannot be more than what was counted"),
    ("float below nothing", close(50_00, -1), "cannot be more than what was counted"),
    ("opened twice", lambda shop: shop.till.open_drawer(1_00, ADA), "open already"),
    ("no such receipt", refund_nothing_sold, "not on this till"),
    ("no such tab", lambda shop: shop.till.recall(uuid4()), "nothing left to pay"),
]


def saved(doc: msgspec.Struct, **changes: object) -> Act:
    return lambda shop: shop.till.save_documents(
        [replace(product(5), name="Blondie"), replace(doc, **changes)], ADA.id
    )


def rates_from(*days: str) -> tuple[DatedRate, ...]:
    return tuple(DatedRate(day, 2000, 0) for day in days)


def dear(delta_minor: int) -> Choice:
    return Choice(UUID(int=82), "Oat", delta_minor)


VENUE, PERSON, CATEGORY, TAX = documents()[:4]
TEA = product(1)
GROUP = ModifierGroup(UUID(int=80), "Milk", 0, 1, ())
KIND = Variant(UUID(int=81), "Large", 3_20)
REFUSED += [
    ("no such place", saved(VENUE, timezone="Europe/Atlantis"), "no time zone called “Europe/A"),
    ("a path for a place", saved(VENUE, timezone="../../etc/passwd"), "no time zone called"),
    ("a folder for a place", saved(VENUE, timezone="Europe"), "no time zone called"),
    ("an hour too many", saved(VENUE, day_starts_at=24), "hour from 0 to 23"),
    ("money nobody knows", saved(VENUE, currency="XXX"), "cannot count in XXX"),
    ("a bell in an address", saved(VENUE, address=("1 High\x07 Street",)), "“1 High Street” has a"),
    ("a shop of no name", saved(VENUE, name=" "), "A shop needs a name"),
    ("half a letter in a name", saved(PERSON, name="Zo\ud83d"), "“Zo” has a sign in it"),
    ("a person of no name", saved(PERSON, name=""), "A person needs a name"),
    ("a category of no name", saved(CATEGORY, name=""), "A category needs a name"),
    ("a rate below nothing", saved(TAX, rates=(DatedRate("2020-01-01", -1, 0),)), "0 and 100%"),
    ("a rate of two wholes", saved(TAX, rates=(DatedRate("2020-01-01", 0, 20_000),)), "0 and 100%"),
    ("no rate at all", saved(TAX, rates=()), "Standard has no rate of tax"),
    ("a rate from no day", saved(TAX, rates=(DatedRate("x", 1, 1),)), "on a date of its own"),
    ("a day written short", saved(TAX, rates=(DatedRate("20200101", 1, 1),)), "on a date of its"),
    ("no day in June", saved(TAX, rates=(DatedRate("2026-06-31", 1, 1),)), "on a date of its own"),
    (
        "rates astray",
        saved(TAX, rates=rates_from("2026-01-01", "2025-01-01")),
        "the earliest first",
    ),
    ("two of a day", saved(TAX, rates=rates_from("2026-01-01", "2026-01-01")), "date of its own"),
    ("choices nobody can make", saved(GROUP, minimum=2), "at least 2 and at most 1"),
    ("more than there are", saved(GROUP, minimum=1), "asks for 1 of 0 choices"),
    ("an extra beyond belief", saved(GROUP, choices=(dear(10**18),)), "price of Oat cannot be"),
    ("money back for an extra", saved(GROUP, choices=(dear(-(10**7)),)), "price of Oat cannot be"),
    ("a price no order takes", saved(TEA, price_minor=100_000_00), "price of Tea cannot be right"),
    ("a price below nothing", saved(TEA, price_minor=-1), "price of Tea cannot be right"),
    ("a price beyond adding", saved(TEA, take_away_price_minor=10**15), "price of Tea cannot be"),
    ("a kind of no name", saved(TEA, variants=(replace(KIND, name=""),)), "Each kind of Tea needs"),
    ("a NUL in a kind", saved(TEA, variants=(replace(KIND, name="L\0"),)), "“L” has a sign"),
]


@pytest.mark.parametrize(
    ("act", "sentence"), [row[1:] for row in REFUSED], ids=[r[0] for r in REFUSED]
)
def test_a_refusal_says_why_and_writes_nothing(shop: Shop, act: Act, sentence: str) -> None:
    before = seq(shop)
    with pytest.raises(Refused, match=sentence):
        act(shop)
    assert seq(shop) == before


def test_a_closed_day_is_not_closed_again_for_an_edit_of_the_menu(shop: Shop) -> None:
    close(100_00)(shop)
    shop.till.save_documents([replace(product(5), name="Blondie")], ADA.id)
    before = seq(shop)
    with pytest.raises(Refused, match="nothing was sold since"):
        close(None)(shop)
    assert seq(shop) == before
    shop.sell_by_card(1)
    close(None)(shop)
    assert seq(shop) > before


def test_saving_what_is_already_so_writes_nothing(shop: Shop) -> None:
    before = seq(shop)
    assert shop.till.save_documents(documents(), ADA.id) == 0
    assert seq(shop) == before


def test_a_basket_keeps_its_call_number(shop: Shop) -> None:
    basket = shop.basket(1)
    assert shop.till.start_basket(basket).call_number == basket.call_number == 1


def test_a_card_refund_needs_no_float(shop: Shop) -> None:
    sale = shop.sell_by_card(1)
    close(100_00)(shop)
    back = shop.till.refund(
        sale.id,
        [0],
        refund_id=uuid7(),
        method="card_machine",
        title="Card machine",
        account="clearing.card_machine",
        reason="cold",
        person=ADA,
    )
    assert back.total_minor == -sale.total_minor


def test_a_day_without_a_drawer_closes_uncounted(shop: Shop) -> None:
    close(100_00)(shop)
    shop.sell_by_card(1)
    z = shop.till.close_day(
        counted_minor=5_00, card_machine_counted_minor=3_20, float_left_minor=1, person=ADA
    )
    assert z.counted_minor is None
    assert z.totals.orders == 1
    assert z.number == 2


def test_what_is_sold_is_taxed_by_a_class_that_was_archived(shop: Shop) -> None:
    tax = next(doc for doc in documents() if isinstance(doc, TaxClass))
    shop.till.save_documents([replace(tax, archived=True)], ADA.id)
    assert shop.sell_by_card(1).tax_minor == 53, "20% within 3.20"


def test_an_item_is_not_sold_untaxed_because_its_rate_has_not_begun(shop: Shop) -> None:
    tax = next(doc for doc in documents() if isinstance(doc, TaxClass))
    shop.till.save_documents([replace(tax, rates=rates_from("2027-01-01"))], ADA.id)
    before = seq(shop)
    with pytest.raises(NoRateOfTax, match="Flat white has no rate of VAT for this day"):
        shop.sell_by_card(1)
    assert seq(shop) == before
    unregistered = replace(documents()[0], vat_registered=False)
    shop.till.save_documents([unregistered], ADA.id)
    assert shop.sell_by_card(1).tax_minor == 0


def test_a_new_till_keeps_no_date_of_a_clock_that_is_wrong(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "new")
    right, in_2099 = shop.clock, FRIDAY_NOON_MS + 26_663 * 24 * 60 * 60 * 1000
    shop.clock = count(in_2099, 1000)
    shop.till.answer_clock("2099-11-20", is_right=False)
    before = seq(shop)
    for act in (lambda: shop.till.open_drawer(50_00, ADA), shop.sell_by_card):
        with pytest.raises(ClockIsWrong):
            act()
    assert seq(shop) == before
    shop.clock = right
    shop.till.open_drawer(50_00, ADA)
    assert shop.sell().business_date == "2026-11-20"
    shop.close()


def test_a_rate_that_has_not_begun_is_no_rate() -> None:
    with_rates = {doc.id: doc for doc in documents() if type(doc).__name__ == "TaxClass"}
    assert tax_table(with_rates, "2019-12-31") == TaxTable({})  # type: ignore[arg-type]


def test_a_sold_order_is_not_held(shop: Shop) -> None:
    """An Undo that comes too late must not put what was paid among what is still to pay."""
    basket = shop.basket(1)
    shop.till.complete_sale(basket, [take_cash(3_20, 3_20)], ADA)
    before = seq(shop)
    with pytest.raises(Refused, match="paid already"):
        shop.till.hold(basket, ADA)
    assert seq(shop) == before
