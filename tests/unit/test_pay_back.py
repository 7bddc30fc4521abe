"""What was paid two ways goes back two ways, a tip the way it came, and never more than came."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.ledger.transfers import Account, balances
from fynlo_pos.core.pricing.tax import NO_TAX, TaxMode, TaxRounding
from fynlo_pos.core.sales.basket import Basket, BasketLine
from fynlo_pos.core.sales.pay_back import WayBack, pay_back, tip_left, ways_back
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.refund import refund_due, seal_refund
from fynlo_pos.core.sales.seal import Occasion, post_sale, seal_sale
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.trouble import Refused
from fynlo_pos.payments.tenders import paid_elsewhere, take_card_machine, take_cash

pytestmark = pytest.mark.unit

STAFF = UUID(int=99)
OCCASION = Occasion("T1", 1, "2026-11-20", 0, "2026-11-20T12:41", STAFF, "Ana", "GBP")
UNREGISTERED = TaxMode(False, True, TaxRounding.PER_RECEIPT)
CASH = WayBack("cash", "Cash", Account.DRAWER)
CARD = WayBack("card_machine", "Card machine", Account.CARD_MACHINE)


def sold(prices: list[int], *tenders: Tender) -> SaleSealed:
    lines = tuple(
        BasketLine(
            id=UUID(int=10 + number),
            name=f"Item {number}",
            eat_in_minor=minor,
            take_away_minor=minor,
            quantity_milli=1000,
            rung_by=STAFF,
            rung_at_ms=0,
        )
        for number, minor in enumerate(prices)
    )
    basket = Basket(id=UUID(int=2), opened_at_ms=0, dining=Dining.EAT_IN, lines=lines)
    return seal_sale(basket, tenders, taxes=NO_TAX, mode=UNREGISTERED, occasion=OCCASION)


def split_sale(prices: list[int], cash: int, tip: int = 0) -> SaleSealed:
    """Return a sale of which ``cash`` was paid in cash and the rest, and a tip, by card."""
    due = sum(prices)
    card = take_card_machine(due, due - cash, tip)
    return sold(prices, take_cash(cash, cash), card)


def give_back(
    sale: SaleSealed,
    lines: list[int],
    parts: tuple[Tender, ...],
    *earlier: SaleSealed,
    by: WayBack = CASH,
) -> SaleSealed:
    return seal_refund(
        sale,
        lines,
        refund_id=UUID(int=100 + len(earlier)),
        already_refunded=[
            line.refund_of_line
            for one in earlier
            for line in one.lines
            if line.refund_of_line is not None
        ],
        method=by.method,
        title=by.title,
        account=by.account,
        reason="cold",
        occasion=OCCASION,
        parts=parts,
        paid_back=[tender for one in earlier for tender in one.tenders],
    )


def moved(tenders: tuple[Tender, ...]) -> list[tuple[str, int, int]]:
    return [(one.method, one.amount_minor, one.tip_minor) for one in tenders]


@pytest.mark.parametrize(
    ("due", "by", "back"),
    [
        (300, CASH, [("cash", -300, 0)]),
        (800, CASH, [("cash", -500, 0), ("card_machine", -300, 0)]),
        (800, CARD, [("card_machine", -800, 0)]),
        (1800, CARD, [("card_machine", -1500, 0), ("cash", -300, 0)]),
        (2000, CASH, [("cash", -500, 0), ("card_machine", -1500, 0)]),
    ],
)
def test_five_pounds_in_cash_and_fifteen_by_card_go_back_as_far_as_they_came(
    due: int, by: WayBack, back: list[tuple[str, int, int]]
) -> None:
    sale = split_sale([due, 2000 - due] if due < 2000 else [due], cash=500)
    assert moved(pay_back(due, ways_back(sale), by)) == back


def test_what_was_paid_one_way_may_go_back_by_another() -> None:
    sale = sold([800], take_card_machine(800, 800))
    assert moved(pay_back(800, ways_back(sale), CASH)) == [("cash", -800, 0)]
    imported = sold([800], paid_elsewhere(800, 800))
    assert moved(give_back(imported, [0], ()).tenders) == [("cash", -800, 0)]


def test_what_was_given_away_is_paid_back_by_nothing() -> None:
    sale = sold([0], take_cash(0, 0))
    assert ways_back(sale) == ()
    assert moved(pay_back(0, (), CASH)) == [("cash", 0, 0)]
    assert moved(give_back(sale, [0], ()).tenders) == [("cash", 0, 0)]


@given(
    st.lists(st.integers(2, 5_000), min_size=1, max_size=6),
    st.integers(0, 10_000),
    st.integers(0, 500),
    st.sampled_from([CASH, CARD]),
    st.data(),
)
def test_a_sale_paid_two_ways_goes_back_in_any_steps_to_exactly_nought(
    prices: list[int], cash: int, tip: int, by: WayBack, data: st.DataObject
) -> None:
    """Whatever is asked for first, every account returns to nought, and none is overdrawn."""
    sale = split_sale(prices, 1 + cash % (sum(prices) - 1), tip)
    order = data.draw(st.permutations(range(len(prices))))
    cut = data.draw(st.integers(0, len(order)))
    refunds: list[SaleSealed] = []
    for part, with_tip in ((order[:cut], False), (order[cut:], True)):
        gone = [tender for one in refunds for tender in one.tenders]
        ways = ways_back(sale, gone)
        if part or (with_tip and tip_left(ways)):
            parts = pay_back(refund_due(sale, part), ways, by, with_tip=with_tip)
            refunds.append(give_back(sale, list(part), parts, *refunds, by=by))
            assert sum(one.amount_minor for one in parts) == refunds[-1].total_minor
    everything = [one for act in (sale, *refunds) for one in post_sale(act).transfers]
    assert set(balances(everything).values()) <= {0}
    gone = [tender for one in refunds for tender in one.tenders]
    assert all((way.amount_minor, way.tip_minor) == (0, 0) for way in ways_back(sale, gone))


def test_a_tip_goes_back_alone_by_the_way_it_came() -> None:
    sale = split_sale([1000], cash=400, tip=150)
    ways = ways_back(sale)
    assert tip_left(ways) == 150
    parts = pay_back(0, ways, CASH, with_tip=True)
    assert moved(parts) == [("card_machine", 0, -150)]
    back = give_back(sale, [], parts)
    assert (back.total_minor, back.tip_minor, back.lines) == (0, -150, ())
    standing = balances(post_sale(back).transfers)
    assert standing == {Account.TIPS: 150, Account.CARD_MACHINE: -150}
    assert tip_left(ways_back(sale, back.tenders)) == 0


def test_goods_in_cash_and_the_tip_by_card_are_one_refund() -> None:
    sale = split_sale([400, 600], cash=400, tip=150)
    parts = pay_back(1000, ways_back(sale), CASH, with_tip=True)
    assert moved(parts) == [("cash", -400, 0), ("card_machine", -600, -150)]


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ((Tender("card_machine", "Card machine", Account.CARD_MACHINE, 0, -151),), "No more of"),
        ((Tender("cash", "Cash", Account.DRAWER, 0, -1),), "No more of a tip"),
        ((Tender("card_machine", "Card", Account.DRAWER, 0, -150),), "from another account"),
        ((Tender("card_machine", "Card", Account.DRAWER, -600),), "from another account"),
        ((Tender("cash", "Cash", Account.DRAWER, -401),), "More would go back one way"),
        ((), "More would go back one way"),
        ((Tender("voucher", "Voucher", "x", -600),), "More would go back one way"),
        ((Tender("cash", "Cash", Account.DRAWER, 1),), "A refund takes nothing"),
        ((Tender("cash", "Cash", Account.DRAWER, -400, 1),), "A refund takes nothing"),
        ((Tender("card_machine", "Card", Account.CARD_MACHINE, -601),), "A refund takes nothing"),
    ],
)
def test_no_way_pays_back_what_did_not_come_by_it(parts: tuple[Tender, ...], words: str) -> None:
    sale = split_sale([600, 400], cash=400, tip=150)
    with pytest.raises(Refused, match=words):
        give_back(sale, [0], parts)


def test_a_tip_goes_back_once() -> None:
    sale = split_sale([1000], cash=400, tip=150)
    parts = pay_back(0, ways_back(sale), CASH, with_tip=True)
    first = give_back(sale, [], parts)
    with pytest.raises(Refused, match="No more of a tip"):
        give_back(sale, [], parts, first)


def test_two_tills_apart_that_paid_too_much_back_by_one_way_leave_nothing_of_it() -> None:
    sale = split_sale([500, 500], cash=500)
    back = give_back(sale, [0], ())
    again = replace(back, id=UUID(int=7))
    left = {
        way.method: way.amount_minor for way in ways_back(sale, (*back.tenders, *again.tenders))
    }
    assert left == {"cash": 0, "card_machine": 500}
    elsewhere = Tender("voucher", "Voucher", "x", -100)
    assert ways_back(sale, (elsewhere,)) == ways_back(sale)


def refunded_apart(sale: SaleSealed) -> tuple[SaleSealed, SaleSealed]:
    """The first item went back on two tills: in cash on one, by card on the other."""
    due = refund_due(sale, [0])
    first, second = (
        give_back(sale, [0], pay_back(due, ways_back(sale), by), by=by) for by in (CASH, CARD)
    )
    return first, replace(second, id=UUID(int=7))


@pytest.mark.parametrize(
    ("lines", "by", "back"),
    [
        ([1], CASH, [("card_machine", -215, 0), ("cash", -25, 0)]),
        ([1], CARD, [("card_machine", -240, 0)]),
        ([1, 2], CASH, [("card_machine", -215, 0), ("cash", -320, 0)]),
        ([1, 2], CARD, [("card_machine", -535, 0)]),
    ],
)
def test_what_went_back_twice_on_two_tills_leaves_the_other_items_refundable(
    lines: list[int], by: WayBack, back: list[tuple[str, int, int]]
) -> None:
    """The items left are owed still; what no way holds any more goes by the chosen one."""
    sale = split_sale([320, 240, 295], cash=320)
    apart = refunded_apart(sale)
    gone = [tender for one in apart for tender in one.tenders]
    parts = pay_back(refund_due(sale, lines), ways_back(sale, gone), by)
    assert moved(parts) == back
    refund = give_back(sale, lines, parts, *apart, by=by)
    assert (refund.tenders, refund.total_minor) == (parts, -refund_due(sale, lines))


def test_a_way_still_gives_no_more_than_came_by_it_while_another_holds_it() -> None:
    sale = split_sale([320, 240, 295], cash=320)
    all_in_cash = (Tender("cash", "Cash", Account.DRAWER, -240),)
    with pytest.raises(Refused, match="More would go back one way"):
        give_back(sale, [1], all_in_cash, *refunded_apart(sale))


def test_nothing_left_of_any_way_leaves_the_last_item_to_the_chosen_one() -> None:
    sale = split_sale([320, 240, 295], cash=320)
    apart = refunded_apart(sale)
    first = give_back(sale, [1], (), *apart, by=CARD)
    assert moved(give_back(sale, [2], (), *apart, first).tenders) == [("cash", -295, 0)]
