"""What was taken in part is told once as it is taken, and once as it is used."""

from uuid import UUID

import msgspec
import pytest
from msgspec.structs import replace

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.cash.in_part import InPart, TakenInPart, since_last_z, sum_in
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleKind, SaleSealed
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.payments.tenders import take_card_machine, take_cash
from tests.support.shop_strategies import STAFF

pytestmark = pytest.mark.unit

ORDER, OTHER = UUID(int=9), UUID(int=10)
TEN, TWENTY = take_cash(99_00, 10_00), take_cash(99_00, 20_00)
CARD = take_card_machine(99_00, 5_00, 50)


def part(tender: Tender, order_id: UUID | None = ORDER, day: str = "2026-11-19") -> TakenInPart:
    """Return a part as a Z before has it."""
    minor = tender.amount_minor + tender.tip_minor
    return TakenInPart(7, tender.title, minor, order_id, tender.account, day)


def order(*taken: Tender, order_id: UUID = ORDER) -> Basket:
    return Basket(order_id, 0, Dining.EAT_IN, call_number=7, taken=taken)


def sold(*tenders: Tender) -> SaleSealed:
    return SaleSealed(
        id=ORDER,
        kind=SaleKind.SALE,
        series="T1",
        number=1,
        call_number=7,
        business_date="2026-11-20",
        sold_at_ms=0,
        local_time="2026-11-20T12:41",
        staff_id=STAFF,
        staff_name="Ana",
        dining=Dining.EAT_IN,
        currency="GBP",
        tax_mode=TaxMode(registered=True, inclusive=True, rounding=TaxRounding.PER_RECEIPT),
        lines=(),
        tenders=tenders,
        total_minor=sum(tender.amount_minor for tender in tenders),
        tax_minor=0,
        discount_minor=0,
    )


def new(*tenders: Tender, order_id: UUID = ORDER) -> tuple[TakenInPart, ...]:
    return tuple(part(tender, order_id, day="") for tender in tenders)


def before(*tenders: Tender) -> tuple[TakenInPart, ...]:
    return tuple(part(tender) for tender in tenders)


@pytest.mark.parametrize(
    ("left", "draft", "sale", "told"),
    [
        ((), None, None, InPart()),
        ((), order(), None, InPart()),
        ((), order(TEN, CARD), None, InPart(taken=new(TEN, CARD))),
        (before(TEN), order(TEN), None, InPart(waiting=before(TEN))),
        (before(TEN), order(TEN, TEN), None, InPart(new(TEN), before(TEN))),
        (before(TEN, CARD), order(CARD), None, InPart((), before(CARD), (), before(TEN))),
        (before(TEN), order(TWENTY), None, InPart(new(TWENTY), given_back=before(TEN))),
        (before(TEN), order(), None, InPart(given_back=before(TEN))),
        (before(TEN), None, sold(TEN, TWENTY), InPart(paid=before(TEN))),
        (before(TEN, TEN), None, sold(TEN, TWENTY), InPart((), (), before(TEN), before(TEN))),
        (before(TEN), None, sold(CARD), InPart(given_back=before(TEN))),
        (before(TEN), None, None, InPart(given_back=before(TEN))),
        (
            before(TEN),
            order(CARD, order_id=OTHER),
            sold(TEN),
            InPart(new(CARD, order_id=OTHER), paid=before(TEN)),
        ),
        (
            before(TEN),
            order(TEN, order_id=OTHER),
            None,
            InPart(new(TEN, order_id=OTHER), given_back=before(TEN)),
        ),
    ],
)
def test_each_part_is_new_or_waits_or_was_used(
    left: tuple[TakenInPart, ...], draft: Basket | None, sale: SaleSealed | None, told: InPart
) -> None:
    assert since_last_z(left, draft, sale, [ORDER]) == told
    assert told.left == (*told.waiting, *told.taken)


def test_an_order_is_known_under_the_id_of_another_life() -> None:
    draft = order(TEN, order_id=OTHER)
    assert since_last_z(before(TEN), draft, None, [ORDER, OTHER]) == InPart(waiting=before(TEN))


def test_what_an_earlier_version_left_is_known_by_its_orders_number() -> None:
    left = (TakenInPart(7, "Cash", 10_00),)
    assert since_last_z(left, order(TEN, CARD), None, []) == InPart(new(CARD), waiting=left)
    assert since_last_z(left, None, None, []) == InPart()
    other = replace(order(TEN), call_number=8)
    assert since_last_z(left, other, None, []).taken == (replace(new(TEN)[0], call_number=8),)


def test_a_sum_is_of_one_account() -> None:
    assert sum_in(before(TEN, TWENTY, CARD), Account.DRAWER) == 30_00
    assert sum_in(before(TEN, TWENTY, CARD), Account.CARD_MACHINE) == 5_50


def test_a_part_of_an_earlier_version_is_read() -> None:
    written = msgspec.msgpack.encode({"call_number": 7, "title": "Cash", "amount_minor": 10_00})
    assert msgspec.msgpack.decode(written, type=TakenInPart) == TakenInPart(7, "Cash", 10_00)


def test_a_z_of_an_earlier_version_leaves_all_that_it_names() -> None:
    fields = {field.name for field in msgspec.structs.fields(ZTaken) if not field.required}
    assert {"in_part_waiting", "in_part_paid", "in_part_back"} <= fields
